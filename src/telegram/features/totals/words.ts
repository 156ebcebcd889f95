/** What can be chosen under the figures: the cuts and units that have a button at once, and what is told first. */

import type { DimensionId } from '../../../tallies/counting/dimensions.ts';
import type { UnitId } from '../../../tallies/counting/units.ts';
import type { PlainKey } from '../../../texts/texts.ts';

/** The cuts with a button under the totals; the others are one tap further. */
export const FIRST_CUTS = [
  'nomination',
  'category',
  'district',
  'institution',
] as const satisfies readonly DimensionId[];

/** What is not filtered by: contests and periods are chosen in ways of their own. */
const NOT_FILTERED: readonly DimensionId[] = ['contest', 'day', 'week'];

/** Whether a dimension is among those one filters by. */
export function isFilter(id: DimensionId): boolean {
  return !NOT_FILTERED.includes(id);
}

/** The units with a button under a cut, with its text. */
export const FIRST_UNITS = {
  entries: 'totals-button-of-entries',
  children: 'totals-button-of-children',
  participations: 'totals-button-of-participations',
} as const satisfies Partial<Record<UnitId, PlainKey>>;

/** The units told in the chat, in order; the others stand in the workbook. */
export const HEADLINE: readonly UnitId[] = [
  'entries',
  'participations',
  'children',
  'ensembles',
  'institutions',
  'supervisors',
];
