/** A return for correction: which questions, until when, and whether there is still time. Pure. */

import { addDays, plainDateAt, startOfDay } from '../../calendar.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import { editEnd, mayEdit, type TimeRefusal } from '../../contests/rules.ts';
import { ok, type Result, refused } from '../../result.ts';
import { HOUR_MS } from '../../time-units.ts';
import type { Entry } from '../facts.ts';
import { nextStep, type StepId, stepsOf, type Told } from '../questions.ts';

/** What an entry carries of a return. */
type Correction = Pick<Entry, 'toCorrect' | 'correctBy'>;

/** Of whoever has nothing to correct, or has done so. */
export const NOT_CORRECTING: Correction = { toCorrect: [], correctBy: null };

/** The evening hour at which the time for correcting ends. */
const ENDS_AT_HOUR = 21;

/** Returned at `now`: to be corrected by 21:00 in the contest's zone, so many days later as the contest gives. */
export function correctionFrom(contest: ContestDefinition, steps: readonly StepId[], now: Date): Correction {
  const day = addDays(plainDateAt(now, contest.zone), contest.correction_days);
  // Counted back from midnight: days on which clocks change begin at night.
  const correctBy = new Date(startOfDay(addDays(day, 1), contest.zone).getTime() - (24 - ENDS_AT_HOUR) * HOUR_MS);
  return { toCorrect: [...steps], correctBy };
}

/** The question to ask next: of a returned entry the first of those named that is not corrected yet, else what lacks an answer. */
export function nextAsked(
  contest: ContestDefinition,
  entry: Told & Pick<Entry, 'state' | 'toCorrect'>,
): StepId | 'summary' {
  const steps = entry.state === 'returned' ? stepsOf(contest, entry) : [];
  return steps.find((step) => entry.toCorrect.includes(step)) ?? nextStep(contest, entry);
}

/**
 * Decides whether the contact of a returned entry may still change it, or submit it again. Its own end holds past the
 * contest's and makes nothing late; a return without an end of its own waits as long as the contest is active.
 */
export function mayCorrect(
  contest: ContestDefinition,
  { correctBy }: Pick<Entry, 'correctBy'>,
  extension: Date | null,
  now: Date,
): Result<true, TimeRefusal> {
  if (correctBy === null) return contest.state === 'active' ? ok(true) : refused({ code: 'contest-inactive' });
  const ownEnd = extension && extension > correctBy ? extension : correctBy;
  const may = mayEdit(contest, ownEnd, now);
  if (may.ok || may.refusal.code !== 'registration-closed') return may;
  const closedAt = new Date(Math.max(ownEnd.getTime(), editEnd(contest).getTime()));
  return refused({ code: 'registration-closed', closedAt });
}
