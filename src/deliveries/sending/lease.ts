/** The right to send on a channel: a row with an expiry, held by one process at a time, and the messenger's "not before". */

import { sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';

export interface Held {
  /** The messenger asked that nothing leaves before this instant; null when it did not. */
  notBefore: Date | null;
}

/**
 * Takes or renews the channel's lease until `expiresAt`; undefined while another holder's lease stands.
 * Instants are of the machine's clock.
 */
export async function takeLease(
  db: Database,
  lease: { channel: string; holder: string; expiresAt: Date },
  machineNow: Date,
): Promise<Held | undefined> {
  const [held] = await rows<Held>(
    db,
    sql`insert into sending_leases (channel, holder, expires_at)
      values (${lease.channel}, ${lease.holder}, ${lease.expiresAt}::timestamptz)
      on conflict (channel) do update set holder = excluded.holder, expires_at = excluded.expires_at
      where sending_leases.holder is null or sending_leases.holder = excluded.holder
        or sending_leases.expires_at <= ${machineNow}::timestamptz
      returning not_before as "notBefore"`,
  );
  return held;
}

/**
 * Until when a running program holds the right to send, on whichever channel; undefined where none runs, or none ever did.
 * A program holds it as long as it runs and gives it back when it ends. Until the transaction ends nobody takes it anew.
 */
export async function leaseStanding(tx: Database, machineNow: Date): Promise<Date | undefined> {
  const [known] = await rows<{ table: string | null }>(tx, sql`select to_regclass('sending_leases')::text as table`);
  if (!known?.table) return undefined;
  await tx.execute(sql`lock table sending_leases in share mode`);
  const [standing] = await rows<{ until: Date | null }>(
    tx,
    sql`select max(expires_at) as until from sending_leases
      where holder is not null and expires_at > ${machineNow}::timestamptz`,
  );
  return standing?.until ? new Date(standing.until) : undefined;
}

/** Gives the lease back, so that another process need not wait for its expiry. */
export async function releaseLease(db: Database, channel: string, holder: string): Promise<void> {
  await db.execute(sql`
    update sending_leases set holder = null, expires_at = null where channel = ${channel} and holder = ${holder}`);
}

/** Keeps the channel silent until `until`, over restarts; an earlier instant never shortens a later one. */
export async function holdChannel(db: Database, channel: string, until: Date): Promise<void> {
  const instant = sql`${until}::timestamptz`;
  await db.execute(sql`
    insert into sending_leases (channel, not_before) values (${channel}, ${instant})
    on conflict (channel) do update set not_before = greatest(sending_leases.not_before, excluded.not_before)`);
}
