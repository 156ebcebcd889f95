/** Runs of one announcement to many: frozen, steered, closed; who opted out; what is in doubt. */

import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';
import { PRIORITY } from './actions.ts';
import type { DeliveryContent } from './words.ts';

/** A run of one announcement to many. */
export interface Run {
  announcementId: number;
  /** What each person is sent: one row for each. */
  parts: readonly DeliveryContent[];
  urgent: boolean;
}

/** People frozen by one statement: bounds how long an embedded database keeps the program waiting. */
const FREEZE_CHUNK = 5_000;

/**
 * Freezes an audience in the caller's transaction: a row a part for each person of `audience` (a query with
 * `person_id`, distinct, and `why` they hear it) who has a reachable address, and opens the run; each row's content names
 * its own `why`. Returns how many people it froze.
 */
export async function freezeRun(tx: Database, run: Run, audience: SQL, now: Date): Promise<number> {
  await tx.execute(sql`insert into delivery_runs (announcement_id, state) values (${run.announcementId}, 'running')`);
  let total = 0;
  for (let last = 0, frozen = FREEZE_CHUNK; frozen === FREEZE_CHUNK; total += frozen) {
    const [chunk] = await rows<{ frozen: number; last: number }>(tx, freezeAfter(run, audience, last, now));
    frozen = chunk?.frozen ?? 0;
    last = chunk?.last ?? last;
  }
  return total;
}

function freezeAfter(run: Run, audience: SQL, last: number, now: Date): SQL {
  return sql`
    with frozen as (
      insert into deliveries (announcement_id, part, person_id, address_id, channel, content, priority, urgent, created_at)
      select ${run.announcementId}::int, parts.place - 1, reached.person_id, reached.address_id, reached.channel,
        parts.content || jsonb_build_object('why', reached.why), ${PRIORITY.announcement}::int, ${run.urgent}::boolean,
        ${now}::timestamptz
      from (
        select * from (${reachedBy(audience)}) all_reached
        where person_id > ${last}::int order by person_id limit ${FREEZE_CHUNK}::int) reached
      cross join jsonb_array_elements(${JSON.stringify(run.parts)}::text::jsonb) with ordinality parts(content, place)
      order by reached.person_id, parts.place
      returning person_id)
    select count(distinct person_id)::int as frozen, max(person_id) as last from frozen`;
}

/** Persons of `audience` with their first reachable address: the one definition of who is counted and who is frozen. */
export function reachedBy(audience: SQL): SQL {
  return sql`
    select distinct on (people.person_id) people.person_id, people.why, addresses.id as address_id, addresses.channel
    from (${audience}) people
    join persons on persons.id = people.person_id and persons.hearing = 'chosen'
    join addresses on addresses.person_id = people.person_id and addresses.unreachable_reason is null
    order by people.person_id, addresses.id`;
}

/** Sets a run to `running` or `paused`; a closed one stays closed. */
export async function steerRun(tx: Database, announcementId: number, state: 'running' | 'paused'): Promise<void> {
  await tx.execute(sql`
    update delivery_runs set state = ${state} where announcement_id = ${announcementId} and state <> 'closed'`);
}

/** Closes a run for good and cancels what has not left; repeating it catches rows that came back since. */
export async function closeRun(tx: Database, announcementId: number, now: Date): Promise<void> {
  await tx.execute(sql`update delivery_runs set state = 'closed' where announcement_id = ${announcementId}`);
  await tx.execute(sql`
    update deliveries set state = 'cancelled', reason = 'cancelled', finished_at = ${now}::timestamptz
    where announcement_id = ${announcementId} and state = 'pending'`);
}

/** Someone opted out: what has not left for them in these runs stays here. */
export async function optOut(
  tx: Database,
  personId: number,
  announcementIds: readonly number[],
  now: Date,
): Promise<void> {
  if (announcementIds.length === 0) return;
  await tx.execute(sql`
    update deliveries set state = 'cancelled', reason = 'opted-out', finished_at = ${now}::timestamptz
    where announcement_id in (${sql.join(
      announcementIds.map((id) => sql`${id}`),
      sql`, `,
    )})
      and person_id = ${personId} and state = 'pending'`);
}

/** Sends once more what nobody can say arrived; each copy says that it may be a repeat. Returns how many. */
export async function resendUnknown(tx: Database, announcementId: number): Promise<number> {
  const again = await rows<{ id: number }>(
    tx,
    sql`update deliveries set state = 'pending', repeats = repeats + 1, finished_at = null, not_before = null
      where announcement_id = ${announcementId} and state = 'unknown' returning id`,
  );
  return again.length;
}
