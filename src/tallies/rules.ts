/** What tallies decide without a database: which contest is at hand, what adds up. Pure. */

import type { ContestDefinition } from '../contests/definition.ts';

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
