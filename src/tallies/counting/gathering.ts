/** Puts the rows of the answer together: cells and margins under their keys, what is a sum added up. Pure. */

import { type By, type Counted, isSum, partName } from './statement.ts';
import type { UnitId } from './units.ts';

export type Figures<U extends UnitId = UnitId> = Readonly<Record<U, number>>;

/** A tally's row before it has a name. */
export interface BareRow<U extends UnitId = UnitId> {
  readonly keys: readonly (string | null)[];
  readonly figures: Figures<U>;
}

/** The rows grouped by these dimensions, each under its keys; what was not counted there is 0. */
export function gather<U extends UnitId>(counted: readonly Counted[], by: By, units: readonly U[]): BareRow<U>[] {
  const byKeys = new Map<string, { keys: (string | null)[]; figures: Record<string, number> }>();
  for (const { keys: told, figures } of ofPart(counted, by)) {
    const keys = by.map((id) => told[id] ?? null);
    const name = JSON.stringify(keys);
    byKeys.set(name, { keys, figures: { ...byKeys.get(name)?.figures, ...figures } });
  }
  return [...byKeys.values()].map(({ keys, figures }) => ({
    keys,
    figures: figuresOf(units, (unit) => figures[unit] ?? 0),
  }));
}

/** Both margins of a cross table: sums of the cells where that is what they are, counted apart where not. */
export function marginsOf<U extends UnitId>(
  counted: readonly Counted[],
  cells: readonly BareRow<U>[],
  units: readonly U[],
  by: By,
): BareRow<U>[][] {
  return by.map((id, index) => {
    const other = by.filter((_, at) => at !== index);
    const apart = new Map(gather(counted, [id], units).map((row) => [row.keys[0] ?? null, row.figures]));
    const sums = summedBy(cells, index, units);
    return [...new Set([...sums.keys(), ...apart.keys()])].map((key) => ({
      keys: [key],
      figures: figuresOf(units, (unit) => (isSum(unit, other) ? sums : apart).get(key)?.[unit] ?? 0),
    }));
  });
}

function summedBy<U extends UnitId>(
  cells: readonly BareRow<U>[],
  index: number,
  units: readonly U[],
): Map<string | null, Figures<U>> {
  const sums = new Map<string | null, Figures<U>>();
  for (const { keys, figures } of cells) {
    const key = keys[index] ?? null;
    const before = sums.get(key);
    sums.set(
      key,
      figuresOf(units, (unit) => (before?.[unit] ?? 0) + figures[unit]),
    );
  }
  return sums;
}

/** The figures of the whole that were counted apart, and what else is told of it. */
export function wholeOf(counted: readonly Counted[]): Record<string, number> {
  return Object.assign({}, ...ofPart(counted, []).map(({ figures }) => figures));
}

function ofPart(counted: readonly Counted[], by: By): Counted[] {
  return counted.filter(({ part }) => part === partName(by));
}

/** A figure for each unit. */
export function figuresOf<U extends UnitId>(units: readonly U[], count: (unit: U) => number): Figures<U> {
  return Object.fromEntries(units.map((unit) => [unit, count(unit)])) as Figures<U>;
}
