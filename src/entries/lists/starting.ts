/** Begins a list of soloists. */

import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import type { Result } from '../../result.ts';
import { inFront, makeDraft, openContest, type Start } from '../actions/start.ts';
import type { Entry } from '../facts.ts';
import type { Refusal } from '../refusals.ts';
import { loadEntries } from '../storing/load.ts';
import { transact } from '../storing/transact.ts';
import { entries } from '../tables.ts';
import type { EntryView } from '../view.ts';
import { entryLists } from './tables.ts';

/** Begins a list in a contest, or takes up the one in which nothing was pasted yet. */
export async function startList(
  db: Database,
  caller: Caller,
  { contestId, channel }: Start,
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  const allowed = authorize(caller, 'entry.start', { contestId });
  if (!allowed.ok) return allowed;
  return transact(db, async (tx) => {
    const open = await openContest(tx, contestId, now);
    if (!open.ok) return open;
    const head =
      (await emptyList(tx, caller.personId, contestId)) ?? (await makeHead(tx, caller, { contestId, channel }, now));
    return inFront(tx, open.value, head);
  });
}

async function emptyList(tx: Database, personId: number, contestId: number): Promise<Entry | undefined> {
  const own = and(eq(entries.contactId, personId), eq(entries.contestId, contestId), eq(entries.listId, entries.id));
  const isEmpty = sql`not exists (select 1 from ${entryLists} where ${entryLists.entryId} = ${entries.id} and ${entryLists.lines} > 0)`;
  const [head] = await loadEntries(tx, and(own, isEmpty));
  return head;
}

async function makeHead(tx: Database, caller: Caller, start: Start, now: Date): Promise<Entry> {
  const draft = await makeDraft(tx, caller, start, now);
  await tx.update(entries).set({ listId: draft.id }).where(eq(entries.id, draft.id));
  return { ...draft, listId: draft.id };
}
