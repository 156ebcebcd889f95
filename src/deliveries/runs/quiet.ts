/** Quiet hours of a run: what waits for the morning is held in its rows, and where all of it is, the run rests. */

import { sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';

/** How a run keeps quiet hours: which zones are quiet until when, by the zones' names. */
export interface Quiet {
  /** The zone of whoever chose none. */
  zone: string;
  /** Zones in which nothing leaves before the instant. */
  until: Readonly<Record<string, Date>>;
  /** Past it nothing is said any more; null: it never gets too late. */
  voidAfter: Date | null;
}

/**
 * Holds what waits of a run for receivers whose quiet hours it is; cancels it where it would be too late afterwards, or is
 * already. Corrections make no sound and are not held.
 */
export async function holdQuiet(tx: Database, announcementId: number, quiet: Quiet, now: Date): Promise<void> {
  const until = Object.entries(quiet.until).map(([zone, at]) => ({ zone, until: at.toISOString() }));
  const waits = sql`d.announcement_id = ${announcementId} and d.action = 'send' and d.state = 'pending'`;
  const zone = sql`coalesce((select p.zone from persons p where p.id = d.person_id), ${quiet.zone})`;
  if (until.length > 0) {
    await tx.execute(sql`
      update deliveries d set not_before = held.until
      from jsonb_to_recordset(${JSON.stringify(until)}::text::jsonb) as held(zone text, until timestamptz)
      where ${waits} and (d.not_before is null or d.not_before < held.until) and ${zone} = held.zone`);
  }
  if (!quiet.voidAfter) return;
  await tx.execute(sql`
    update deliveries d set state = 'cancelled', reason = 'too-late', finished_at = ${now}::timestamptz, not_before = null
    where ${waits} and greatest(d.not_before, ${now}::timestamptz) >= ${quiet.voidAfter}::timestamptz`);
}

/** The zones of all who chose one. */
export async function chosenZones(db: Database): Promise<string[]> {
  const found = await rows<{ zone: string }>(db, sql`select distinct zone from persons where zone is not null`);
  return found.map(({ zone }) => zone);
}

/** Waits shorter than this are the sender's own, between two tries or two messages to a chat. */
const LONG_MS = 60_000;

/**
 * Lets a run rest while all of it is held: nobody looks for its rows before the first of them may leave. Returns the
 * instant it rests until, or null when it does not.
 */
export async function restRun(tx: Database, announcementId: number, now: Date): Promise<Date | null> {
  const [rested] = await rows<{ until: Date | null }>(
    tx,
    sql`update delivery_runs r set not_before = (
        select min(not_before) from deliveries where announcement_id = r.announcement_id and state = 'pending')
      where r.announcement_id = ${announcementId} and not exists (
        select 1 from deliveries d where d.announcement_id = r.announcement_id and (d.state = 'sending'
          or (d.state = 'pending' and (d.not_before is null or d.not_before <= ${new Date(now.getTime() + LONG_MS)}::timestamptz))))
      returning r.not_before as until`,
  );
  return rested?.until ? new Date(rested.until) : null;
}
