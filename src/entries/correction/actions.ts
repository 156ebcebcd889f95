/** Corrections as they are typed: understood, shown back, and put into the returned entry by one confirming tap. */

import { eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { type Given, giveWithin, type StepAnswer } from '../actions/answer.ts';
import type { Entry, PendingValue } from '../facts.ts';
import type { Answered } from '../input.ts';
import { viewEntry } from '../queries.ts';
import type { StepId } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { type Opened, openEntry } from '../storing/load.ts';
import { keepWaiting } from '../storing/save.ts';
import { transact } from '../storing/transact.ts';
import { entries } from '../tables.ts';
import type { EntryView } from '../view.ts';
import { rehearse } from './rehearsal.ts';
import { nextAsked } from './rules.ts';

/** A correction that waits for its tap. */
export interface Proposal {
  /** The entry as it would be. */
  after: EntryView;
  /** What was doubtful about it; the tap settles that too. */
  doubt: Extract<Answered, { outcome: 'confirm' }> | null;
}

interface Typed {
  entryId: number;
  step: StepId;
  text: string;
}

/**
 * Reads what was typed as the new answer to one question of a returned entry and keeps it until `takeCorrection`.
 * Nothing is changed yet. Null where one text does not settle the question, such as a list of names: it is answered
 * the usual way.
 */
export async function proposeCorrection(
  db: Database,
  caller: Caller,
  { entryId, step, text }: Typed,
  now: Date,
): Promise<Result<Proposal | null, Refusal>> {
  const rehearsed = await rehearse(db, async (tx): Promise<Result<[Taken, number | null] | null, Refusal>> => {
    const opened = await openReturned(tx, caller, entryId);
    if (!opened.ok) return opened;
    if (isHalfTold(opened.value.entry, step)) return ok(null);
    const at = placeOf(opened.value.entry, step);
    const taken = await take(tx, caller, { entryId, step, input: inputOf(text, at) }, now);
    return taken.ok ? ok([taken.value, at]) : taken;
  });
  if (!rehearsed.ok) return rehearsed;
  const [taken, at] = rehearsed.value ?? [null, null];
  if (taken === null || !settles(taken.answered)) return ok(null);
  const kept = await keepTyped(db, caller, { entryId, step, text, at });
  if (!kept.ok) return kept;
  return ok({ after: await viewEntry(db, taken.entry), doubt: taken.doubt });
}

/** Puts the correction that waits into the entry; `asking` of the entry returned is what comes next. */
export async function takeCorrection(
  db: Database,
  caller: Caller,
  { entryId }: { entryId: number },
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return transact(db, async (tx) => {
    const opened = await openReturned(tx, caller, entryId);
    if (!opened.ok) return opened;
    const { pending } = opened.value.entry;
    const step = (pending?.step ?? 'nomination') as StepId;
    if (pending?.value.kind !== 'typed') return refused({ code: 'nothing-to-confirm', step });
    const { text, at } = pending.value;
    const taken = await take(tx, caller, { entryId, step, input: inputOf(text, at) }, now);
    if (!taken.ok) return taken;
    const { entry, contest } = taken.value;
    const asking = nextAsked(contest, entry);
    await tx.update(entries).set({ asking }).where(eq(entries.id, entryId));
    return ok(await viewEntry(tx, { ...entry, asking }));
  });
}

/** Keeps a text of which nobody knows yet which question it answers; the tap that says so comes with the question. */
export async function keepForChoice(
  db: Database,
  caller: Caller,
  { entryId, text }: { entryId: number; text: string },
): Promise<Result<true, Refusal>> {
  return transact(db, async (tx) => {
    const opened = await openReturned(tx, caller, entryId);
    if (!opened.ok) return opened;
    const value: PendingValue = { kind: 'typed', text, at: null };
    await tx
      .update(entries)
      .set({ pending: { step: 'summary', value } })
      .where(eq(entries.id, entryId));
    return ok(true);
  });
}

interface Taken extends Given {
  doubt: Proposal['doubt'];
}

/** A doubt is settled with it: the tap has seen what was understood. */
async function take(tx: Database, caller: Caller, answer: StepAnswer, now: Date): Promise<Result<Taken, Refusal>> {
  const first = await giveWithin(tx, caller, answer, now);
  if (!first.ok) return first;
  const { answered } = first.value;
  if (answered.outcome !== 'confirm') return ok({ ...first.value, doubt: null });
  const confirmed = await giveWithin(tx, caller, { ...answer, input: { confirm: true } }, now);
  return confirmed.ok ? ok({ ...confirmed.value, doubt: answered }) : confirmed;
}

function settles(answered: Answered): boolean {
  return answered.outcome === 'saved' || (answered.outcome === 'more' && answered.wants === 'teacher');
}

function inputOf(text: string, at: number | null): StepAnswer['input'] {
  return at === null ? { text } : { text, at };
}

/** A correction of the only child or teacher takes their place. */
function placeOf({ participants, teachers }: Entry, step: StepId): number | null {
  const only = (step === 'participants' && participants.length === 1) || (step === 'teachers' && teachers.length === 1);
  return only ? 1 : null;
}

/** A teacher whose position or phone is still to be told: what is typed is the rest of them. */
function isHalfTold({ teachers }: Entry, step: StepId): boolean {
  return step === 'teachers' && teachers.some(({ position, phone }) => position === null || phone === null);
}

async function keepTyped(
  db: Database,
  caller: Caller,
  { entryId, step, text, at }: Typed & { at: number | null },
): Promise<Result<true, Refusal>> {
  return transact(db, async (tx) => {
    const opened = await openReturned(tx, caller, entryId);
    if (!opened.ok) return opened;
    await keepWaiting(tx, opened.value, step, { kind: 'typed', text, at }, caller);
    return ok(true);
  });
}

async function openReturned(tx: Database, caller: Caller, entryId: number): Promise<Result<Opened, Refusal>> {
  const opened = await openEntry(tx, caller, 'entry.answer', entryId, { contestToo: false });
  if (!opened.ok) return opened;
  const { state } = opened.value.entry;
  return state === 'returned' ? opened : refused({ code: 'entry-not-editable', state });
}
