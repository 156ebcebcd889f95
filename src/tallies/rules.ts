/** What tallies decide without a database: which contest is at hand, which nominations bring works, what adds up. Pure. */

import type { ContestDefinition, Nomination } from '../contests/definition.ts';
import { appliesTo } from '../contests/fields.ts';
import type { FieldKind } from '../contests/kinds.ts';

/** Questions that are asked of a work and never of an act. */
const OF_WORKS: readonly FieldKind[] = ['work_file', 'technique', 'work_format', 'work_size'];

/** Whether a nomination brings works (drawn, made, written) rather than acts: the contest says something of a work there. */
export function bringsWorks(contest: ContestDefinition, nomination: Nomination): boolean {
  const { file_formats, min_long_side_px, work_formats, work_max_cm } = nomination;
  if ([file_formats, min_long_side_px, work_formats, work_max_cm].some((limit) => limit !== undefined)) return true;
  return contest.fields.some(
    (use) =>
      OF_WORKS.includes(use.kind) &&
      contest.forms.some((form) => nomination.forms.includes(form.id) && appliesTo(use, nomination, form)),
  );
}

/** What the choice of a contest depends on. */
interface Timed {
  readonly definition: Pick<ContestDefinition, 'state' | 'opens_at' | 'closes_at'>;
}

/**
 * The contest that figures are asked of when nobody says which: the open one that closes soonest, else the one closed
 * last, else the one that opens soonest. Contests still being made are only taken when there is no other.
 */
export function contestAtHand<C extends Timed>(contests: readonly C[], now: Date): C | undefined {
  const shown = contests.filter(({ definition }) => definition.state !== 'draft');
  const opens = (contest: C) => Date.parse(contest.definition.opens_at);
  const closes = (contest: C) => Date.parse(contest.definition.closes_at);
  const begun = shown.filter((contest) => opens(contest) <= now.getTime());
  const [soonest] = begun
    .filter((contest) => closes(contest) > now.getTime())
    .sort((one, other) => closes(one) - closes(other));
  const [last] = [...begun].sort((one, other) => closes(other) - closes(one));
  const [next] = [...shown].sort((one, other) => opens(one) - opens(other));
  return soonest ?? last ?? next ?? contests[0];
}
