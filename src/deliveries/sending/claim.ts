/** Taking what is due: looked up a little ahead, committed as `sending` a few at a time just before it leaves. */

import { sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rowsOf } from '../../database/rows.ts';
import type { Attempt } from '../outcome.ts';
import { type Ended, writing, written } from './settle.ts';

/** A delivery that waits for its turn: an attempt yet to be made. */
export interface Due extends Omit<Attempt, 'attemptId' | 'edition'> {
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

/** The parts of a person's copy leave one after the other. */
const IN_TURN = `(d.part = 0 or not exists (select 1 from deliveries e where e.announcement_id = d.announcement_id
  and e.person_id = d.person_id and e.part < d.part and e.action = d.action and e.state in ('pending', 'sending')))`;

/** Of a run that is amending nothing is sent any more. */
const STILL_SAID = `(r.state = 'running' or (r.state = 'amending' and d.action <> 'send'))`;

/** Answered as one JSON text: a driver's reading of some hundred rows of fifteen columns costs more than sending them. */
const FIND_DUE = `
  with due as materialized (
    (select d.id from deliveries d where d.announcement_id is null and ${DUE} order by d.priority, d.id limit $2::int)
    union all
    (select picked.id from delivery_runs r cross join lateral (
      select d.id from deliveries d where d.announcement_id = r.announcement_id and ${DUE} and ${STILL_SAID} and ${IN_TURN}
      order by d.id limit $2::int) picked
      where r.state in ('running', 'amending') and (r.not_before is null or r.not_before <= $3::timestamptz)))
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
 * Commits rows as `sending` and returns those that are ours now, by their ids, each with the edition of its run that it is
 * to carry: what is read afterwards is that one or a later one. None are ours while another process holds the channel's
 * lease or the messenger asked to wait; a row that was taken, cancelled or paused meanwhile is not. How the tries of
 * `ended` ended is written along, all or nothing, whoever holds the lease.
 */
export async function takeRows(
  db: Database,
  ids: readonly number[],
  taking: Taking,
  ended: readonly Ended[] = [],
): Promise<Map<number, number>> {
  const { channel, holder, attemptId, machineNow, leaseUntil } = taking;
  const values = [listed(ids), channel, holder, attemptId, machineNow, leaseUntil, ...written(ended)];
  const [taken] = await rowsOf<{ ids: [id: number, edition: number][] }>(db, TAKE_ROWS, values);
  return new Map(taken?.ids);
}

const EDITION = `coalesce((select r.edition from delivery_runs r where r.announcement_id = d.announcement_id), 0)`;

/** One statement changes a row once: what is written as ended is not taken by it. */
const TAKE_ROWS = `
  with settled as (${writing('$7', '$8')}),
  taken as (
    update deliveries d
    set state = 'sending', stale = false, attempt_id = $4::text, lease_until = $6::timestamptz, edition = ${EDITION}
    where d.id = any($1::int[]) and d.id <> all($8::int[]) and d.state = 'pending'
      and (d.announcement_id is null or exists (
        select 1 from delivery_runs r where r.announcement_id = d.announcement_id and ${STILL_SAID}) and ${IN_TURN})
      and exists (select 1 from sending_leases l where l.channel = $2::text and l.holder = $3::text
        and l.expires_at > $5::timestamptz and (l.not_before is null or l.not_before <= $5::timestamptz))
    returning d.id, d.edition)
  select coalesce(json_agg(json_build_array(id, edition)), '[]') as ids from taken`;

/** Settles without a try those of `ids` whose receivers cannot be reached at this moment. */
export async function skipUnreachable(db: Database, ids: readonly number[], now: Date): Promise<void> {
  await db.execute(sql`
    update deliveries d set state = 'unreachable', reason = a.unreachable_reason, finished_at = ${now}::timestamptz,
      edition = ${sql.raw(EDITION)}
    from addresses a
    where a.id = d.address_id and a.unreachable_reason is not null and d.id = any(${listed(ids)}::int[]) and d.state = 'pending'`);
}

/** Ids as an array in the database's own words. */
function listed(ids: readonly number[]): string {
  return `{${ids.join(',')}}`;
}
