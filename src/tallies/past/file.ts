/** What a file of past totals is: titles, days, figures by unit, rows by dimension where they are known. */

import { z } from 'zod';
import { type FileRefusal, readDataFile } from '../../data-file/read.ts';
import { type Located, readShape, type ShapeFault } from '../../data-file/shape.ts';
import { ok, type Result, refused } from '../../result.ts';
import { DIMENSION_IDS, type DimensionId } from '../counting/dimensions.ts';
import { UNIT_IDS, type UnitId } from '../counting/units.ts';

const figures = z.partialRecord(z.enum(UNIT_IDS as [UnitId, ...UnitId[]]), z.int().min(0));

const pastSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** The calendar day it is told by: of the contest itself, or the last of its entries. */
  held_on: z.iso.date(),
  figures,
  /** By dimension, then by the row's name as people read it: «Вокал». */
  cuts: z
    .partialRecord(z.enum(DIMENSION_IDS as [DimensionId, ...DimensionId[]]), z.record(z.string().min(1), figures))
    .default({}),
});

const fileSchema = z.strictObject({ past_totals: z.array(pastSchema).min(1).max(500) });

/** Units that are known; the others were not counted then. */
export type PastFigures = z.output<typeof figures>;
/** Figures by row's name by dimension. */
export type PastCuts = z.output<typeof pastSchema>['cuts'];
/** One contest of the past as it is written down. */
export type PastRecord = z.output<typeof pastSchema>;

export type PastFileRefusal =
  | FileRefusal
  | { code: 'past-file-faulty'; faults: readonly [Located<ShapeFault>, ...Located<ShapeFault>[]] };

/** The file's records, or everything that is wrong with it. */
export function readPastFile(bytes: Uint8Array): Result<PastRecord[], PastFileRefusal> {
  const value = readDataFile(bytes);
  if (!value.ok) return value;
  const shaped = readShape(fileSchema, value.value);
  if (!shaped.ok) return refused({ code: 'past-file-faulty', faults: shaped.refusal });
  return ok(shaped.value.past_totals);
}
