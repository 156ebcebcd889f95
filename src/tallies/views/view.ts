/** What a person looks at, in a shape that can be kept: a button, a chart, a digest, a question in words all carry one. */

import { z } from 'zod';
import { DIMENSION_IDS, type DimensionId } from '../counting/dimensions.ts';
import { periodSchema } from '../counting/periods.ts';
import { UNIT_IDS, type UnitId } from '../counting/units.ts';
import { type CountedState, TOLD_STATES } from '../words.ts';

/** As of the same calendar day of the other season; its last figures unless said. */
const sameDay = z.literal(true).optional();
const dimension = z.enum(DIMENSION_IDS as [DimensionId, ...DimensionId[]]);
const unit = z.enum(UNIT_IDS as [UnitId, ...UnitId[]]);
const state = z.enum(TOLD_STATES as [CountedState, ...CountedState[]]);

const ratioSchema = z.discriminatedUnion('is', [
  /** How many of all entries that were submitted are in this state: read off a cut by state. */
  z.strictObject({ is: z.literal('share'), state }),
  /** How many of one unit there are for each of another: both are counted. */
  z.strictObject({ is: z.literal('average'), of: unit, per: unit }),
]);

/** What is reckoned from figures. */
export type Ratio = z.output<typeof ratioSchema>;

export const viewSchema = z.strictObject({
  /** Ids; none: every contest in the reader's reach. */
  contests: z.array(z.int()).default([]),
  /** The first is the one that rows are ordered by and charts are drawn of. */
  units: z.array(unit).min(1),
  /** None, one, or two for a cross table. */
  by: z.array(dimension).max(2).default([]),
  /** Keys by dimension. */
  filters: z.partialRecord(dimension, z.array(z.string())).default({}),
  /** Submitted and accepted unless said. */
  states: z.array(state).optional(),
  /** When entries were first submitted. */
  period: periodSchema.optional(),
  /** The instant whose figures are wanted; the present unless said. */
  as_of: z.iso.datetime({ offset: true }).optional(),
  /** Beside it the same of another contest, of the year before, or of what was written down of a past one. */
  compared: z
    .discriminatedUnion('with', [
      z.strictObject({ with: z.literal('contest'), contest: z.int(), same_day: sameDay }),
      z.strictObject({ with: z.literal('year-before'), same_day: sameDay }),
      z.strictObject({ with: z.literal('past'), past: z.int() }),
    ])
    .optional(),
  /** Rows by size, also where a contest lists them in an order of its own. */
  fullest_first: z.literal(true).optional(),
  /** Told with the figures it is reckoned from. */
  ratio: ratioSchema.optional(),
});

/** A view with every default filled in. */
export type TallyView = z.output<typeof viewSchema>;
/** A view as it may be written down. */
export type TallyViewInput = z.input<typeof viewSchema>;
