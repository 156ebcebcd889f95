/** What becomes of delivered copies: those of an older edition are corrected, those of a recalled run are taken back. */

import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import type { Language } from '../../texts/texts.ts';
import { PRIORITY } from '../actions.ts';
import type { DeliveryContent } from '../words.ts';

/** Rows promised by one statement: bounds how long an embedded database keeps the program waiting. */
const CHUNK = 5_000;

/**
 * From now on the run says something else to readers of these languages: what waits will say it, what was delivered to
 * them is out of date. A copy whose language is not known counts as theirs.
 */
export async function newEdition(tx: Database, announcementId: number, languages: readonly Language[]): Promise<void> {
  await tx.execute(sql`
    update delivery_runs set edition = edition + 1, not_before = null where announcement_id = ${announcementId}`);
  const theirs = sql.join(
    languages.map((language) => sql`${language}`),
    sql`, `,
  );
  const unchanged = sql`
    update deliveries d set edition = d.edition + 1 where d.id in (
      select one.id from deliveries one join delivery_runs r on r.announcement_id = one.announcement_id
      where one.announcement_id = ${announcementId} and one.action in ('send', 'edit')
        and one.state not in ('pending', 'sending') and one.edition = r.edition - 1
        and one.language not in (${theirs}) limit ${CHUNK}::int)
    returning d.id`;
  for (let chunk = CHUNK; chunk === CHUNK; ) chunk = (await rows(tx, unchanged)).length;
}

/**
 * Promises a correction of every delivered copy that is out of date and not about to be corrected; of several parts the
 * speaking one is. `said` is what the correction of a copy `s` holds. Safe to repeat: what arrived meanwhile is
 * found the next time. Returns how many it promised.
 */
export async function correctDelivered(tx: Database, announcementId: number, said: SQL, now: Date): Promise<number> {
  const outdated = sql`s.part = coalesce(r.speaking, r.parts - 1) and s.edition < r.edition and not exists (
    select 1 from deliveries e where e.announcement_id = s.announcement_id and e.person_id = s.person_id
      and e.part = s.part and e.action = 'edit' and (e.edition = r.edition or e.state in ('pending', 'sending')))`;
  return promiseFor(tx, { announcementId, action: 'edit', which: outdated, said }, now);
}

/** Writes corrections that wait for this person anew; `said` as above. */
export async function rewordCorrections(tx: Database, personId: number, said: SQL): Promise<void> {
  await tx.execute(sql`
    update deliveries e set content = ${said} from delivery_runs r join deliveries s using (announcement_id)
    where s.person_id = ${personId} and s.action = 'send' and e.announcement_id = s.announcement_id
      and e.person_id = s.person_id and e.part = s.part and e.action = 'edit' and e.state = 'pending'`);
}

/** Promises to take back every delivered copy, each with `content` in its place where it cannot be deleted any more. */
export async function recallDelivered(
  tx: Database,
  announcementId: number,
  content: DeliveryContent,
  now: Date,
): Promise<number> {
  const standing = sql`not exists (
    select 1 from deliveries e where e.announcement_id = s.announcement_id and e.person_id = s.person_id
      and e.part = s.part and e.action = 'delete')`;
  const said = sql`s.content || ${JSON.stringify(content)}::text::jsonb`;
  return promiseFor(tx, { announcementId, action: 'delete', which: standing, said }, now);
}

interface Amending {
  announcementId: number;
  action: 'edit' | 'delete';
  /** Which copies `s` of the run `r`. */
  which: SQL;
  /** What is said instead. */
  said: SQL;
}

async function promiseFor(tx: Database, amending: Amending, now: Date): Promise<number> {
  let total = 0;
  for (let chunk = CHUNK; chunk === CHUNK; ) {
    const made = await rows<{ waits: boolean }>(tx, nextChunk(amending, now));
    chunk = made.length;
    total += made.filter(({ waits }) => waits).length;
  }
  return total;
}

function nextChunk({ announcementId, action, which, said }: Amending, now: Date): SQL {
  return sql`
    insert into deliveries (announcement_id, part, person_id, address_id, channel, action, target_message_id, content,
      priority, created_at, state, reason, finished_at, edition)
    select s.announcement_id, s.part, s.person_id, s.address_id, s.channel, ${action}, s.message_id, ${said},
      ${PRIORITY.announcement}::int, ${now}::timestamptz, case when ${GONE} then 'refused' else 'pending' end,
      case when ${GONE} then s.reason end, case when ${GONE} then ${now}::timestamptz end,
      case when ${GONE} then r.edition else 0 end
    from deliveries s join delivery_runs r on r.announcement_id = s.announcement_id
    where s.announcement_id = ${announcementId} and s.action = 'send' and s.state = 'sent' and (s.message_id is not null or ${GONE})
      and ${which}
    order by s.id limit ${CHUNK}::int
    on conflict (announcement_id, person_id, part, action) where announcement_id is not null
    do update set state = excluded.state, target_message_id = excluded.target_message_id, content = excluded.content,
      attempts = 0, not_before = null, finished_at = excluded.finished_at, reason = excluded.reason, edition = greatest(deliveries.edition, excluded.edition)
    returning state = 'pending' as waits`;
}

/** A copy that went to a chat which has moved since: nothing can be done to it, and it is counted so. */
const GONE = sql`(s.message_id is null and s.reason = 'migrated')`;
