/** Changes an entry by what a table tells of it; its state stays whatever a person made it. */

import { mayEdit } from '../../contests/rules.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { extensionOf } from '../extending/extensions.ts';
import type { Entry } from '../facts.ts';
import { countNeighbours, countPlaces } from '../judging/counted.ts';
import { judgeEdit } from '../judging/submission.ts';
import { EDITABLE_STATES } from '../lifecycle.ts';
import { isReviewed, missingSteps, type StepId } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { isOpen } from '../settle.ts';
import { type Opened, openEntry } from '../storing/load.ts';
import { saveEntry } from '../storing/save.ts';
import { attest, submitWhole } from './finishing.ts';
import { changedSteps, withTold } from './merging.ts';
import { peopleOf } from './people.ts';
import { uncoveredOf } from './surroundings.ts';
import type { Brought, Task } from './task.ts';

/** The entry with what the row tells in it; refused when it changed since the file was checked, or may not change now. */
export async function changeByTable(
  tx: Database,
  caller: Caller,
  task: Task,
  entryId: number,
  now: Date,
): Promise<Result<Brought, Refusal>> {
  const { told, contest, checked } = task;
  const opened = await openEntry(tx, caller, 'entry.answer', entryId, { contestToo: !task.drafts });
  if (!opened.ok) return opened;
  const { entry } = opened.value;
  if (entry.version !== checked.version) return refused({ code: 'entry-changed', version: entry.version });
  const uncovered = await uncoveredOf(tx, entry.contestId, [entry]);
  const may = await mayChange(tx, opened.value, changedSteps(entry, told, contest, uncovered), now);
  if (!may.ok) return may;
  const merged = { ...withTold(contest, entry, told, await peopleOf(tx, entry, told, now)), pending: null };
  await attest(tx, caller, merged, told, now);
  const judged = isOpen(entry) ? ok(merged) : await judgeChange(tx, opened.value, merged, now);
  if (!judged.ok) return judged;
  const deed = { personId: caller.personId, action: entry.state === 'draft' ? 'answered' : 'edited', at: now };
  const saved = await saveEntry(tx, contest, entry, judged.value, deed);
  const outcome = await submitWhole(tx, caller, task, saved, now);
  return ok({ entryId, outcome: outcome.kind === 'draft' ? { kind: 'changed' } : outcome });
}

/** As in the dialogue, but that an accepted entry is not sent back by a table. */
async function mayChange(
  tx: Database,
  { entry, contest, actor }: Opened,
  steps: readonly StepId[],
  now: Date,
): Promise<Result<true, Refusal>> {
  const { state } = entry;
  if (!EDITABLE_STATES.includes(state)) return refused({ code: 'entry-not-editable', state });
  const reviewed = steps.some((step) => isReviewed(contest, step));
  if (state === 'accepted' && actor === 'contact' && reviewed) return refused({ code: 'entry-not-editable', state });
  if (actor !== 'contact' || isOpen(entry)) return ok(true);
  return mayEdit(contest, await extensionOf(tx, entry), now);
}

async function judgeChange(
  tx: Database,
  { entry: before, contest }: Opened,
  after: Entry,
  now: Date,
): Promise<Result<Entry, Refusal>> {
  const missing = missingSteps(contest, after);
  if (missing.length > 0) return refused({ code: 'entry-incomplete', missing });
  const counted = await countNeighbours(tx, contest, after);
  const judged = judgeEdit({ contest, before, after, places: await countPlaces(tx, after), counted, now });
  return judged.ok ? ok({ ...after, ...judged.value }) : judged;
}
