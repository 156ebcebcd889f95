/** Long lists made a little at a time, so that others are answered meanwhile. */

import { setImmediate as othersTurn } from 'node:timers/promises';

/** Items made in one go: some milliseconds. */
const AT_ONCE = 50;

/** What `make` makes of each item, all in one list; before every handful others get their turn. */
export async function madeInTurns<T, R>(
  items: readonly T[],
  make: (item: T, at: number) => readonly R[],
): Promise<R[]> {
  const made: R[] = [];
  for (const [at, item] of items.entries()) {
    if (at % AT_ONCE === 0) await othersTurn();
    made.push(...make(item, at));
  }
  return made;
}
