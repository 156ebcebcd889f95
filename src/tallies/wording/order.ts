/** The order in which a tally's rows are told: as the contest lists them, the fullest first, or by day. Pure. */

import type { Contest } from '../../contests/queries.ts';
import { type DimensionId, dimensionOf } from '../counting/dimensions.ts';
import type { Label } from '../words.ts';

/** What the order looks at. */
interface Placed {
  readonly keys: readonly (string | null)[];
  readonly labels: readonly Label[];
}

/** Rows by the first dimension, then by the second; equals by name, the unknown last. `size` says how full a row is. */
export function inOrder<R extends Placed>(
  rows: readonly R[],
  by: readonly DimensionId[],
  contests: readonly Contest[],
  size: (row: R) => number,
): R[] {
  const places = by.map((id, index) => placesOf(id, index, contests, rows, size));
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
  contests: readonly Contest[],
  rows: readonly R[],
  size: (row: R) => number,
): (row: R) => number {
  const { order } = dimensionOf(id);
  const sizes = new Map<string, number>();
  for (const row of rows) {
    const key = row.keys[index] ?? null;
    if (key !== null) sizes.set(key, (sizes.get(key) ?? 0) + size(row));
  }
  const keys = [...new Set(order.by === 'list' ? order.list(contests) : [...sizes.keys()].sort())];
  const places = new Map(keys.map((key, at) => [key, order.by === 'fullest' ? -(sizes.get(key) ?? 0) : at]));
  return ({ keys }) => places.get(keys[index] ?? '') ?? Number.MAX_SAFE_INTEGER;
}

function byName(one: Label | undefined, other: Label | undefined): number {
  return nameOf(one).localeCompare(nameOf(other), 'ru', { numeric: true });
}

function nameOf(label: Label | undefined): string {
  return label?.kind === 'name' ? label.name : '';
}
