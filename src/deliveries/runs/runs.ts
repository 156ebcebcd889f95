/** Runs of one announcement to many: frozen, steered, closed; who opted out; what is in doubt. */

import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { PRIORITY } from '../actions.ts';
import type { DeliveryAction, DeliveryContent } from '../words.ts';
import { holdQuiet, type Quiet } from './quiet.ts';

/** A run of one announcement to many. */
export interface Run {
  announcementId: number;
  /** What each person is sent: one row for each. */
  parts: readonly DeliveryContent[];
  /** The one of them with the words and the buttons, from 0; the last unless said. */
  speaking?: number;
  urgent: boolean;
  /** Left out where it does not keep quiet hours. */
  quiet?: Quiet;
}

/** People frozen by one statement: bounds how long an embedded database keeps the program waiting. */
const FREEZE_CHUNK = 5_000;

/**
 * Freezes an audience in the caller's transaction: a row a part for each person of `audience` (a query with
 * `person_id`, distinct, and `why` they hear it) who has a reachable address, and opens the run; each row's content names
 * its own `why`. Whoever has quiet hours waits until they end; whom it would reach too late then, it does not reach.
 * Returns how many people it froze.
 */
export async function freezeRun(tx: Database, run: Run, audience: SQL, now: Date): Promise<number> {
  await tx.execute(sql`insert into delivery_runs (announcement_id, state, parts, speaking)
    values (${run.announcementId}, 'running', ${run.parts.length}::int, ${run.speaking ?? null}::int)`);
  let total = 0;
  for (let last = 0, frozen = FREEZE_CHUNK; frozen === FREEZE_CHUNK; total += frozen) {
    const [chunk] = await rows<{ frozen: number; last: number }>(tx, freezeAfter(run, audience, last, now));
    frozen = chunk?.frozen ?? 0;
    last = chunk?.last ?? last;
  }
  if (run.quiet) await holdQuiet(tx, run.announcementId, run.quiet, now);
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

/** Sets where a run stands; a closed one is never sent from again. */
export async function steerRun(
  tx: Database,
  announcementId: number,
  state: 'running' | 'paused' | 'amending',
): Promise<void> {
  await tx.execute(sql`
    update delivery_runs set state = ${state}, not_before = null
    where announcement_id = ${announcementId} and (state <> 'closed' or ${state} = 'amending')`);
}

/** Closes a run for good. */
export async function closeRun(tx: Database, announcementId: number): Promise<void> {
  await tx.execute(
    sql`update delivery_runs set state = 'closed', not_before = null where announcement_id = ${announcementId}`,
  );
}

/** Cancels what has not left; repeating it catches rows that came back since. */
export async function cancelPending(
  tx: Database,
  announcementId: number,
  { actions, reason }: { actions: readonly DeliveryAction[]; reason: string },
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    update deliveries d set state = 'cancelled', reason = ${reason}, finished_at = ${now}::timestamptz,
      edition = (select r.edition from delivery_runs r where r.announcement_id = d.announcement_id)
    where d.announcement_id = ${announcementId} and d.state = 'pending' and d.action in (${listed(actions)})`);
}

function listed(actions: readonly DeliveryAction[]): SQL {
  return sql.join(
    actions.map((action) => sql`${action}`),
    sql`, `,
  );
}

/** The announcements whose runs may still send something to this person. */
export async function runsAheadOf(tx: Database, personId: number): Promise<number[]> {
  const ahead = await rows<{ id: number }>(
    tx,
    sql`select distinct r.announcement_id as id from delivery_runs r join deliveries d using (announcement_id)
      where d.person_id = ${personId} and d.state in ('pending', 'unknown') and d.action = 'send' order by 1`,
  );
  return ahead.map(({ id }) => id);
}

/**
 * Someone may not want to hear of a run any more: unless they are still in its `audience` (a query with `person_id`) and
 * want to hear what they chose, what has not left for them stays here, and what is in doubt is not sent once more.
 */
export async function optOut(
  tx: Database,
  personId: number,
  { announcementId, audience }: { announcementId: number; audience: SQL },
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    update deliveries set reason = 'opted-out', state = case when state = 'pending' then 'cancelled' else state end,
      finished_at = case when state = 'pending' then ${now}::timestamptz else finished_at end
    where announcement_id = ${announcementId} and person_id = ${personId} and action = 'send'
      and state in ('pending', 'unknown')
      and not exists (
        select 1 from (${audience}) heard join persons on persons.id = heard.person_id and persons.hearing = 'chosen'
        where heard.person_id = ${personId}::int)`);
}

/**
 * Does once more what nobody can say was done, for those who still want to hear; each copy sent says that it may be a
 * repeat. Returns how many.
 */
export async function resendUnknown(
  tx: Database,
  announcementId: number,
  actions: readonly DeliveryAction[],
): Promise<number> {
  const again = await rows<{ id: number }>(
    tx,
    sql`update deliveries set state = 'pending', repeats = repeats + 1, finished_at = null, not_before = null
      where announcement_id = ${announcementId} and state = 'unknown' and action in (${listed(actions)})
        and reason is distinct from 'opted-out' returning id`,
  );
  return again.length;
}
