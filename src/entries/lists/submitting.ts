/** Submits every soloist of a list that is ready; each has its own outcome, and one's refusal is nobody else's. */

import { and, eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { record } from '../../history/actions.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result } from '../../result.ts';
import { type Submitted, submitEntry } from '../actions/submit.ts';
import { gathersList } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { entries } from '../tables.ts';
import type { EntryView } from '../view.ts';
import { listOf, soloistsOf } from './drafts.ts';
import { listView } from './queries.ts';

/** What became of one soloist. */
export interface ListOutcome {
  entry: EntryView;
  result: Result<Submitted, Refusal>;
}

export interface ListSubmitted {
  outcomes: ListOutcome[];
  /** Nothing is left in the list: it is gone. */
  finished: boolean;
}

/**
 * Submits the ready drafts in the order of their lines, each in a transaction of its own, all as of `now`, the instant
 * the update was received. Repeated, it finds those submitted before no longer ready and leaves them.
 */
export async function submitReady(
  db: Database,
  caller: Caller,
  { entryId, keepDuplicate = false }: { entryId: number; keepDuplicate?: boolean },
  now: Date,
): Promise<Result<ListSubmitted, Refusal>> {
  const list = await listView(db, caller, entryId);
  if (!list.ok) return list;
  const outcomes: ListOutcome[] = [];
  for (const entry of list.value.drafts.filter(({ complete }) => complete)) {
    const result = await submitEntry(db, caller, { entryId: entry.id, keepDuplicate }, now);
    outcomes.push({ entry: result.ok ? result.value.entry : entry, result });
  }
  return ok({ outcomes, finished: await finish(db, caller, entryId, now) });
}

/** A list of which everything is submitted has done its work. */
async function finish(db: Database, caller: Caller, entryId: number, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [head] = await tx.select().from(entries).where(eq(entries.id, entryId)).for('update');
    const { held } = await listOf(tx, entryId);
    const soloists = await soloistsOf(tx, entryId);
    const isDone = soloists.length > 0 && held.length === 0 && soloists.every(({ state }) => state !== 'draft');
    if (!head || !gathersList(head) || !isDone) return false;
    await tx.delete(entries).where(and(eq(entries.id, entryId), eq(entries.state, 'draft')));
    const deed = { at: now, personId: caller.personId, subject: 'entry' as const, action: 'finished' };
    await record(tx, { ...deed, subjectId: entryId });
    return true;
  });
}
