/** A list of soloists as a screen needs it: its drafts, the lines held back, and what it wants next. */

import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { viewEntries, viewEntry } from '../queries.ts';
import { gathersList } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { loadEntry, reachOf } from '../storing/load.ts';
import type { EntryView } from '../view.ts';
import { listOf, soloistsOf } from './drafts.ts';
import type { HeldLine } from './facts.ts';
import { type NextInList, whatIsNext } from './next.ts';

export interface ListView {
  entryId: number;
  contestId: number;
  held: readonly HeldLine[];
  /** How many things are put off. */
  aside: number;
  /** In the order of their lines. */
  drafts: EntryView[];
  /** Soloists of the list who are submitted already. */
  submitted: number;
  next: NextInList;
}

/** A list, for whoever may see the draft that gathers it. */
export async function listView(db: Database, caller: Caller, entryId: number): Promise<Result<ListView, Refusal>> {
  const head = await loadEntry(db, entryId);
  if (!head || !gathersList(head)) return refused({ code: 'entry-not-found' });
  const allowed = authorize(caller, 'entry.see', reachOf(head));
  return allowed.ok ? ok(await viewList(db, await viewEntry(db, head))) : allowed;
}

/** The same for a caller whose access is known already. */
export async function viewList(
  db: Database,
  { id: entryId, contestId, contest }: Pick<EntryView, 'id' | 'contestId' | 'contest'>,
): Promise<ListView> {
  const list = await listOf(db, entryId);
  const soloists = await soloistsOf(db, entryId);
  const drafts = soloists.filter(({ state }) => state === 'draft');
  return {
    entryId,
    contestId,
    held: list.held,
    aside: list.aside.length,
    drafts: await viewEntries(db, drafts),
    submitted: soloists.length - drafts.length,
    next: whatIsNext(contest, list, drafts),
  };
}
