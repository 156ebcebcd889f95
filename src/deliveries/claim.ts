/** Taking what is due: looked up a little ahead, committed as `sending` a few at a time just before it leaves. */

import { sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rowsOf } from '../database/rows.ts';
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
  const [found] = await rowsOf<{ due: Due[] }>(db, FIND_DUE, [channel, size, now]);
  return found?.due ?? [];
}

const DUE = `d.state = 'pending' and d.channel = $1::text and (d.not_before is null or d.not_before <= $3::timestamptz)`;

/** Answered as one JSON text: a driver's reading of some hundred rows of fifteen columns costs more than sending them. */
const FIND_DUE = `
  with due as materialized (
    (select d.id from deliveries d where d.announcement_id is null and ${DUE} order by d.priority, d.id limit $2::int)
    union all
    (select picked.id from delivery_runs r cross join lateral (
      select d.id from deliveries d where d.announcement_id = r.announcement_id and ${DUE} order by d.id limit $2::int) picked
      where r.state = 'running'))
  select coalesce(json_agg(one), '[]') as due from (
    select d.id as "deliveryId", d.announcement_id as "announcementId", d.priority, d.address_id as "addressId",
      a.external_id as "externalId", a.unreachable_reason as "unreachableReason", p.language, p.zone, d.action,
      case when d.action = 'keep' then d.message_id else d.target_message_id end as "targetMessageId", d.content,
      d.attempts, d.urgent, d.repeats > 0 as repeat
    from due join deliveries d on d.id = due.id join addresses a on a.id = d.address_id join persons p on p.id = d.person_id
    order by d.priority, d.id limit $2::int) one`;

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
  const { channel, holder, attemptId, machineNow, leaseUntil } = taking;
  const values = [listed(ids), channel, holder, attemptId, machineNow, leaseUntil];
  const [taken] = await rowsOf<{ ids: number[] }>(db, TAKE_ROWS, values);
  return new Set(taken?.ids);
}

const TAKE_ROWS = `
  with taken as (
    update deliveries d
    set state = 'sending', stale = false, attempt_id = $4::text, lease_until = $6::timestamptz
    where d.id = any($1::int[]) and d.state = 'pending'
      and (d.announcement_id is null or exists (
        select 1 from delivery_runs r where r.announcement_id = d.announcement_id and r.state = 'running'))
      and exists (select 1 from sending_leases l where l.channel = $2::text and l.holder = $3::text
        and l.expires_at > $5::timestamptz and (l.not_before is null or l.not_before <= $5::timestamptz))
    returning d.id)
  select coalesce(json_agg(id), '[]') as ids from taken`;

/** Settles without a try those of `ids` whose receivers cannot be reached at this moment. */
export async function skipUnreachable(db: Database, ids: readonly number[], now: Date): Promise<void> {
  await db.execute(sql`
    update deliveries d set state = 'unreachable', reason = a.unreachable_reason, finished_at = ${now}::timestamptz
    from addresses a
    where a.id = d.address_id and a.unreachable_reason is not null and d.id = any(${listed(ids)}::int[]) and d.state = 'pending'`);
}

/** Ids as an array in the database's own words. */
function listed(ids: readonly number[]): string {
  return `{${ids.join(',')}}`;
}
