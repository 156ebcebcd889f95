/** Gathers the news of a contact's entries into one message, and lets it go as soon as there is no more to come. */

import { sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { oneRow } from '../../database/rows.ts';
import { promise } from '../../deliveries/actions.ts';
import { holdPending, releasePending } from '../../deliveries/kept.ts';
import type { Entry } from '../facts.ts';
import type { EntryNews } from '../kinds.ts';
import { lockKeys } from '../people/key-locks.ts';
import { GATHERING_MS, type News } from './rules.ts';
import { entryNews } from './tables.ts';

/**
 * Tells the entry's contact what became of it, in the transaction of the change and after it was saved. News of ten
 * minutes make one message; it leaves at once when none of the contact's entries in its contests waits for a decision.
 */
export async function tellNews(
  tx: Database,
  { id: entryId, contactId: personId, contestId }: Pick<Entry, 'id' | 'contactId' | 'contestId'>,
  what: News,
  now: Date,
): Promise<void> {
  await lockKeys(tx, [lockOf(personId)]);
  const last = await lastBatch(tx, personId);
  const joins = await holdPending(tx, keyOf(personId, last));
  const batch = joins ? last : last + 1;
  await tx.insert(entryNews).values({ personId, batch, contestId, entryId, what, at: now });
  const content: EntryNews = { kind: 'entry-news', personId, batch };
  const onceKey = keyOf(personId, batch);
  const notBefore = new Date(now.getTime() + GATHERING_MS);
  await promise(tx, [{ personId, content, onceKey, notBefore }], now);
  if (!(await hasMoreToCome(tx, personId, batch))) await releasePending(tx, onceKey);
}

/** Takes the locks of these people's news at once, for whoever will tell several in one transaction: nobody waits in a circle. */
export async function lockNews(tx: Database, personIds: readonly number[]): Promise<void> {
  await lockKeys(tx, [...new Set(personIds)].map(lockOf));
}

function lockOf(personId: number): string {
  return `entry-news:${personId}`;
}

function keyOf(personId: number, batch: number): string {
  return `entry-news:${personId}:${batch}`;
}

async function lastBatch(tx: Database, personId: number): Promise<number> {
  const { last } = await oneRow<{ last: number }>(
    tx,
    sql`select coalesce(max(batch), 0)::int as last from entry_news where person_id = ${personId}`,
  );
  return last;
}

/** Whether another entry of theirs, in a contest the message is about, has not been decided yet. */
async function hasMoreToCome(tx: Database, personId: number, batch: number): Promise<boolean> {
  const { more } = await oneRow<{ more: boolean }>(
    tx,
    sql`select exists (select 1 from entries where contact_id = ${personId} and state = 'submitted' and contest_id in (
      select contest_id from entry_news where person_id = ${personId} and batch = ${batch})) as more`,
  );
  return more;
}
