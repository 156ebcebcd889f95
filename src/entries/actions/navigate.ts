/** Moves between the questions of an entry, puts a draft aside, cancels it. */

import { eq } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Database } from '../../database/connect.ts';
import { record } from '../../history/actions.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { refreshBoard } from '../board/actions.ts';
import { nextAsked } from '../correction/rules.ts';
import type { Entry } from '../facts.ts';
import { EDITABLE_STATES, mayBecome } from '../lifecycle.ts';
import { viewEntry } from '../queries.ts';
import { nextStep, previousStep, type StepId, stepsOf } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { type Opened, openEntry } from '../storing/load.ts';
import { putInFront } from '../storing/save.ts';
import { transact } from '../storing/transact.ts';
import { entries } from '../tables.ts';
import type { EntryView } from '../view.ts';

interface OneEntry {
  entryId: number;
}

/** Puts one question, or the summary, in front of the contact; `next` is the first question without an answer. */
export async function openStep(
  db: Database,
  caller: Caller,
  { entryId, step }: OneEntry & { step: StepId | 'summary' | 'next' },
): Promise<Result<EntryView, Refusal>> {
  return transact(db, async (tx) => {
    const opened = await openForAnswers(tx, caller, entryId);
    if (!opened.ok) return opened;
    const { entry, contest } = opened.value;
    const asking = step === 'next' ? nextAsked(contest, entry) : step;
    const isAsked = asking === 'summary' || stepsOf(contest, entry).includes(asking);
    return isAsked ? show(tx, opened.value, caller, asking) : refused({ code: 'step-not-asked', step: asking });
  });
}

/** Puts the question before the present one in front of the contact; from the first question it stays there. */
export async function goBack(db: Database, caller: Caller, { entryId }: OneEntry): Promise<Result<EntryView, Refusal>> {
  return transact(db, async (tx) => {
    const opened = await openForAnswers(tx, caller, entryId);
    if (!opened.ok) return opened;
    const { entry, contest } = opened.value;
    const present = (entry.asking ?? nextStep(contest, entry)) as StepId | 'summary';
    return show(tx, opened.value, caller, previousStep(contest, entry, present) ?? stillAsked(contest, entry, present));
  });
}

/** Puts the entry aside: everything stays, nothing is asked. */
export async function leaveDraft(
  db: Database,
  caller: Caller,
  { entryId }: OneEntry,
): Promise<Result<EntryView, Refusal>> {
  return transact(db, async (tx) => {
    const opened = await openForAnswers(tx, caller, entryId);
    return opened.ok ? show(tx, opened.value, caller, null) : opened;
  });
}

/** The first question stays; one that the contest no longer asks gives way to the next without an answer. */
function stillAsked(contest: ContestDefinition, entry: Entry, step: StepId | 'summary'): StepId | 'summary' {
  return step === 'summary' || stepsOf(contest, entry).includes(step) ? step : nextStep(contest, entry);
}

/** Cancels a draft: it goes for good, its line in the history stays. */
export async function cancelDraft(
  db: Database,
  caller: Caller,
  { entryId }: OneEntry,
  now: Date,
): Promise<Result<true, Refusal>> {
  return transact(db, async (tx) => {
    const opened = await openEntry(tx, caller, 'entry.cancel', entryId, { contestToo: false });
    if (!opened.ok) return opened;
    const allowed = mayBecome(opened.value.entry.state, 'gone', opened.value.actor);
    if (!allowed.ok) return allowed;
    await tx.delete(entries).where(eq(entries.id, entryId));
    await refreshBoard(tx, opened.value.entry, now);
    await record(tx, { at: now, personId: caller.personId, subject: 'entry', subjectId: entryId, action: 'cancelled' });
    return ok(true);
  });
}

async function openForAnswers(tx: Database, caller: Caller, entryId: number): Promise<Result<Opened, Refusal>> {
  const opened = await openEntry(tx, caller, 'entry.answer', entryId, { contestToo: false });
  if (!opened.ok) return opened;
  const { state } = opened.value.entry;
  return EDITABLE_STATES.includes(state) ? opened : refused({ code: 'entry-not-editable', state });
}

/** Only the contact has a question in front of them; for anybody else it is just shown. */
async function show(
  tx: Database,
  { entry, actor }: Opened,
  { personId }: Caller,
  asking: StepId | 'summary' | null,
): Promise<Result<EntryView, Refusal>> {
  if (actor === 'contact') await putInFront(tx, entry, asking, personId);
  return ok(await viewEntry(tx, { ...entry, asking, askedOf: asking === null ? null : personId, pending: null }));
}
