/** Opens a list for a change: the draft that gathers it and every draft of its soloists, locked. */

import { plainDateAt } from '../../calendar.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { type Result, refused } from '../../result.ts';
import type { Answering } from '../answers/answering.ts';
import type { Entry } from '../facts.ts';
import { gathersList } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { openEntry } from '../storing/load.ts';
import { transact } from '../storing/transact.ts';
import { listOf, lockSoloists } from './drafts.ts';
import type { SoloList } from './facts.ts';
import { type NextInList, whatIsNext } from './next.ts';

/** A list opened for a change. */
export interface OpenList {
  asked: Answering;
  list: SoloList;
  drafts: Entry[];
  next: NextInList;
}

/** Opens the list for `work`; whoever may answer the draft that gathers it may do all of this. */
export async function changeList<T>(
  db: Database,
  caller: Caller,
  entryId: number,
  now: Date,
  work: (open: OpenList) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  return transact(db, async (tx) => {
    const opened = await openEntry(tx, caller, 'entry.answer', entryId, { contestToo: false });
    if (!opened.ok) return opened;
    const { entry, contest } = opened.value;
    if (!gathersList(entry)) return refused({ code: 'step-not-asked', step: 'list' });
    const drafts = (await lockSoloists(tx, entryId)).filter(({ state }) => state === 'draft');
    const list = await listOf(tx, entryId);
    const asked: Answering = { tx, contest, entry, step: 'list', caller, now, today: plainDateAt(now, contest.zone) };
    return work({ asked, list, drafts, next: whatIsNext(contest, list, drafts) });
  });
}
