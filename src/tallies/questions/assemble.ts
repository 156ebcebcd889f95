/** Puts the pieces of a question together into a view: what fits, and what there is no place for; pure. */

import { offsetText } from '../../calendar.ts';
import { type DimensionId, dimensionOf } from '../counting/dimensions.ts';
import { UNIT_IDS, type UnitId } from '../counting/units.ts';
import type { Ratio, TallyViewInput } from '../views/view.ts';
import { TOLD_STATES } from '../words.ts';
import { withOwnDegrees } from './awards.ts';
import { contestsMeant } from './contests.ts';
import type { Became, Understood } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A cross table has rows and columns. */
export const MOST_DIMENSIONS = 2;

/** The pieces that fit, and those for which there is no place any more. */
export interface Fitted {
  readonly fit: Understood[];
  readonly tooMany: Understood[];
}

/** A view has one period, one moment, one comparison, and two dimensions; what is said twice is said once. */
export function fitting(understood: readonly Understood[]): Fitted {
  const fit: Understood[] = [];
  const tooMany: Understood[] = [];
  for (const piece of understood) {
    const same = fit.filter(({ became }) => became.is === piece.became.is);
    if (same.some(({ became }) => JSON.stringify(became) === JSON.stringify(piece.became))) continue;
    if (same.length < mostOf(piece.became)) fit.push(piece);
    else tooMany.push(piece);
  }
  return { fit, tooMany };
}

const ONCE: ReadonlySet<Became['is']> = new Set(['period', 'as-of', 'compared', 'share', 'average'] as const);

function mostOf({ is }: Became): number {
  if (is === 'dimension') return MOST_DIMENSIONS;
  return ONCE.has(is) ? 1 : Number.POSITIVE_INFINITY;
}

/**
 * The view these pieces make. Everything in it comes from a piece, but the contest at hand, and the units where none is
 * named: entries where it is cut, all of them otherwise, as /totals shows them.
 */
export function viewOf(pieces: readonly Became[], vocabulary: Vocabulary, now: Date): TallyViewInput {
  const by = cutsOf(pieces);
  const units = unitsIn(pieces);
  const states = [...new Set(pieces.flatMap((became) => (became.is === 'state' ? [became.state] : [])))];
  const contests = contestsMeant(pieces, vocabulary, now);
  const period = pieces.find((became) => became.is === 'period')?.period;
  const compared = pieces.find((became) => became.is === 'compared')?.with;
  const asOf = momentOf(pieces, contests, vocabulary, now);
  const ratio = ratioIn(pieces);
  const view: TallyViewInput = {
    contests,
    units: units.length > 0 ? units : by.length > 0 ? ['entries'] : [...UNIT_IDS],
    by,
    filters: filtersOf(pieces),
    ...(states.length > 0 ? { states } : by.includes('state') && { states: [...TOLD_STATES] }),
    ...(period && { period }),
    ...(asOf && { as_of: offsetText(asOf, vocabulary.zone) }),
    ...(compared && { compared }),
    ...(ratio && { ratio }),
    ...isFullestFirst(pieces, by),
  };
  return withOwnDegrees(view, vocabulary);
}

/** Some cuts have the fullest first anyway. */
export function isFullestFirst(
  pieces: readonly Became[],
  by: readonly DimensionId[],
): Pick<TallyViewInput, 'fullest_first'> {
  const asked = pieces.some(({ is }) => is === 'fullest') && by.some((id) => dimensionOf(id).order.by !== 'fullest');
  return asked ? { fullest_first: true } : {};
}

/** The share or the average the pieces ask for. */
export function ratioIn(pieces: readonly Became[]): Ratio | undefined {
  return pieces.find((became) => became.is === 'share' || became.is === 'average');
}

/** The cuts the pieces make; a share is seen in a cut by state. */
export function cutsOf(pieces: readonly Became[]): DimensionId[] {
  const by = pieces.flatMap((became) => (became.is === 'dimension' ? [became.dimension] : []));
  return pieces.some(({ is }) => is === 'share') ? [...new Set([...by, 'state' as const])] : by;
}

/** The units the pieces name. */
export function unitsIn(pieces: readonly Became[]): UnitId[] {
  const units = pieces.flatMap((became) => {
    if (became.is === 'average') return [became.of, became.per];
    return became.is === 'unit' ? became.units : [];
  });
  return [...new Set(units)];
}

/** The filters the pieces make, keys by dimension. */
export function filtersOf(pieces: readonly Became[]): Partial<Record<DimensionId, string[]>> {
  const filters: Partial<Record<DimensionId, string[]>> = {};
  for (const became of pieces) {
    if (became.is !== 'filter') continue;
    filters[became.dimension] = [...new Set([...(filters[became.dimension] ?? []), ...became.keys])];
  }
  return filters;
}

/** The moment the pieces name for these contests; one that has not come yet is the present. */
export function momentOf(
  pieces: readonly Became[],
  ids: readonly number[],
  { contests }: Vocabulary,
  now: Date,
): Date | undefined {
  const at = pieces.find((became) => became.is === 'as-of')?.at;
  const ends = contests
    .filter(({ id }) => ids.includes(id))
    .map(({ definition }) => Date.parse(definition.closes_at) - 1);
  const moment = at === 'end-of-entries' ? new Date(Math.max(...ends, 0)) : at;
  return moment && moment < now && moment.getTime() > 0 ? moment : undefined;
}
