/** Answers that may come later: which an entry still owes, and until when they are awaited. Pure. */

import type { ContestDefinition, FieldUse } from '../../contests/definition.ts';
import { editEnd } from '../../contests/rules.ts';
import { fieldApplies, fieldAsked, type StepId, type Told } from '../questions.ts';
import type { EntryState } from '../words.ts';

/** States in which an answer is still awaited. */
export const AWAITED_STATES = [
  'submitted',
  'waitlisted',
  'accepted',
  'returned',
] as const satisfies readonly EntryState[];

/** A question whose answer is owed. */
export interface Owed {
  use: FieldUse;
  until: Date;
}

/** Until when an owed answer may come: its own end, else as long as entries may be edited. */
export function owedEnd(contest: ContestDefinition, use: FieldUse): Date {
  return use.owed_until === undefined ? editEnd(contest) : new Date(use.owed_until);
}

/** What an entry still owes, in the contest's order; a draft owes nothing, for nothing was taken yet. */
export function owedAnswers(contest: ContestDefinition, entry: Told & { state: EntryState }): Owed[] {
  if (!(AWAITED_STATES as readonly EntryState[]).includes(entry.state)) return [];
  return contest.fields
    .filter((use) => use.owed && !use.closed && fieldApplies(use, entry) && (entry.answers[use.id] ?? null) === null)
    .map((use) => ({ use, until: owedEnd(contest, use) }));
}

/** Whether this question has an end of its own that has not come: until then it may be answered past the edit end. */
export function isStillOwed(contest: ContestDefinition, step: StepId, now: Date): boolean {
  const use = fieldAsked(contest, step);
  if (!use?.owed || use.closed || use.owed_until === undefined) return false;
  return contest.state === 'active' && now < new Date(use.owed_until);
}
