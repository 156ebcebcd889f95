/** Taking what is due: looked up a little ahead, committed as `sending` a few at a time just before it leaves. */

import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';
import type { Attempt } from './outcome.ts';

/** A delivery that waits for its turn: an attempt yet to be made. */
export interface Due extends Omit<Attempt, 'attemptId'> {
  /** Why its receiver cannot be written to now; null when they can. */
  unreachableReason: string | null;
}

/**
 * Up to `size` deliveries due at `now` (people's time), single messages and those of running runs, lowest priority number
 * first. Takes nothing: another one may be quicker, and a run may be paused.
 */
export async function findDue(db: Database, channel: string, size: number, now: Date): Promise<Due[]> {
  const due = sql`d.state = 'pending' and d.channel = ${channel}
    and (d.not_before is null or d.not_before <= ${now}::timestamptz)`;
  return rows<Due>(
    db,
    sql`with due as materialized (
      (select d.id from deliveries d where d.announcement_id is null and ${due}
        order by d.priority, d.id limit ${size}::int)
      union all
      (select picked.id from delivery_runs r cross join lateral (
        select d.id from deliveries d where d.announcement_id = r.announcement_id and ${due}
        order by d.id limit ${size}::int) picked
        where r.state = 'running'))
    select d.id as "deliveryId", d.announcement_id as "announcementId", d.priority, d.address_id as "addressId",
      a.external_id as "externalId", a.unreachable_reason as "unreachableReason", p.language, p.zone, d.action,
      case when d.action = 'keep' then d.message_id else d.target_message_id end as "targetMessageId", d.content, d.attempts, d.urgent, d.repeats > 0 as repeat
    from due join deliveries d on d.id = due.id join addresses a on a.id = d.address_id join persons p on p.id = d.person_id
    order by d.priority, d.id limit ${size}::int`,
  );
}

/** Who takes rows, and until when they are theirs; both instants of the machine's clock. */
export interface Taking {
  channel: string;
  holder: string;
  /** Given to every row taken together; with the row's id it is unique to the try. */
  attemptId: string;
  machineNow: Date;
  /** Past it the rows are in doubt. */
  leaseUntil: Date;
}

/**
 * Commits rows as `sending` and returns the ids of those that are ours now. None are while another process holds the
 * channel's lease or the messenger asked to wait; a row that was taken, cancelled or paused meanwhile is not.
 */
export async function takeRows(db: Database, ids: readonly number[], taking: Taking): Promise<Set<number>> {
  const machineNow = sql`${taking.machineNow}::timestamptz`;
  const taken = await rows<{ id: number }>(
    db,
    sql`update deliveries d
      set state = 'sending', stale = false, attempt_id = ${taking.attemptId}, lease_until = ${taking.leaseUntil}::timestamptz
      where d.id = any(${arrayOf(ids)}) and d.state = 'pending'
        and (d.announcement_id is null or exists (
          select 1 from delivery_runs r where r.announcement_id = d.announcement_id and r.state = 'running'))
        and exists (select 1 from sending_leases l where l.channel = ${taking.channel} and l.holder = ${taking.holder}
          and l.expires_at > ${machineNow} and (l.not_before is null or l.not_before <= ${machineNow}))
      returning d.id`,
  );
  return new Set(taken.map(({ id }) => id));
}

/** Settles without a try those of `ids` whose receivers cannot be reached at this moment. */
export async function skipUnreachable(db: Database, ids: readonly number[], now: Date): Promise<void> {
  await db.execute(sql`
    update deliveries d set state = 'unreachable', reason = a.unreachable_reason, finished_at = ${now}::timestamptz
    from addresses a
    where a.id = d.address_id and a.unreachable_reason is not null and d.id = any(${arrayOf(ids)}) and d.state = 'pending'`);
}

function arrayOf(ids: readonly number[]): SQL {
  return sql`${`{${ids.join(',')}}`}::int[]`;
}
