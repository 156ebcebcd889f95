/** How an entry's results are compared with others of its group. Pure. */

import type { ContestDefinition } from '../contests/definition.ts';
import type { Ranked } from './departures.ts';
import { degreeOf, type Standing } from './rules.ts';

/** An entry's results as they are compared. */
export function rankedIn(standing: Standing, degrees: ContestDefinition['award_degrees']): Ranked {
  const degree = degreeOf(standing);
  const rank = degree ? degrees.findIndex(({ id }) => id === degree.degree) : -1;
  const { entryId, mean } = standing;
  return { entryId, mean, rank: rank < 0 ? null : rank, explained: (degree?.reason ?? null) !== null };
}
