/** The order in which a tally's rows are told: as the contest lists them, the fullest first, or by day. Pure. */

import type { Contest } from '../../contests/queries.ts';
import { type DimensionId, dimensionOf } from '../counting/dimensions.ts';
import type { Label } from '../words.ts';

/** What the order looks at. */
interface Placed {
  readonly keys: readonly (string | null)[];
  readonly labels: readonly Label[];
}

/** By what rows are put in order. */
interface Order<R> {
  readonly contests: readonly Contest[];
  /** How full a row is. */
  readonly size: (row: R) => number;
  /** In every dimension, whatever its own order. */
  readonly fullestFirst?: true;
}

/** Rows by the first dimension, then by the second; equals by name, the unknown last. */
export function inOrder<R extends Placed>(rows: readonly R[], by: readonly DimensionId[], order: Order<R>): R[] {
  const places = by.map((id, index) => placesOf(id, index, rows, order));
  return [...rows].sort((one, other) => {
    for (const [index, place] of places.entries()) {
      const difference = place(one) - place(other) || byName(one.labels[index], other.labels[index]);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** A row's place in one dimension as a number: the smaller the earlier. */
function placesOf<R extends Placed>(
  id: DimensionId,
  index: number,
  rows: readonly R[],
  { contests, size, fullestFirst }: Order<R>,
): (row: R) => number {
  const own = dimensionOf(id).order;
  const isByFullness = own.by === 'fullest' || fullestFirst === true;
  const sizes = new Map<string, number>();
  for (const row of rows) {
    const key = row.keys[index] ?? null;
    if (key !== null) sizes.set(key, (sizes.get(key) ?? 0) + size(row));
  }
  const keys = [...new Set(own.by === 'list' ? own.list(contests) : [...sizes.keys()].sort())];
  const places = new Map(keys.map((key, at) => [key, isByFullness ? -(sizes.get(key) ?? 0) : at]));
  return ({ keys }) => places.get(keys[index] ?? '') ?? Number.MAX_SAFE_INTEGER;
}

function byName(one: Label | undefined, other: Label | undefined): number {
  return nameOf(one).localeCompare(nameOf(other), 'ru', { numeric: true });
}

function nameOf(label: Label | undefined): string {
  return label?.kind === 'name' ? label.name : '';
}
