/** What can be chosen under the figures: the cuts that are offered in a chat, and the units they count. */

import { type DimensionId, isDimension } from '../../../tallies/dimensions.ts';
import type { UnitId } from '../../../tallies/units.ts';
import type { PlainKey } from '../../../texts/texts.ts';

/** The cuts with a button of their own; the workbook has all. */
export const CUTS = [
  'nomination',
  'category',
  'district',
  'kind',
  'institution',
  'supervisor',
] as const satisfies readonly DimensionId[];

export type Cut = (typeof CUTS)[number];

/** What the rows of a cut may count, with the button's text. */
export const CUT_UNITS = {
  entries: 'totals-button-of-entries',
  children: 'totals-button-of-children',
  participations: 'totals-button-of-participations',
} as const satisfies Partial<Record<UnitId, PlainKey>>;

export type CutUnit = keyof typeof CUT_UNITS;

/** The units told in the chat, in order; the others stand in the workbook. */
export const HEADLINE = [
  'entries',
  'participations',
  'children',
  'ensembles',
  'institutions',
  'supervisors',
] as const satisfies readonly UnitId[];

/** Whether a word out of a button names a cut. */
export function isCut(word: string): word is Cut {
  return isDimension(word) && (CUTS as readonly string[]).includes(word);
}

/** Whether a word out of a button names a unit of cuts. */
export function isCutUnit(word: string): word is CutUnit {
  return Object.hasOwn(CUT_UNITS, word);
}
