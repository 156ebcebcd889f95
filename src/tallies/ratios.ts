/** Shares and averages reckoned from a tally's own figures: what is divided by what is always told beside. Pure. */

import type { Tally, TallyRow } from './tally.ts';
import type { UnitId } from './units.ts';
import type { CountedState, Label } from './words.ts';

/** So many of so many. */
export interface Part {
  readonly of: number;
  readonly all: number;
}

/** Entries in a state among all that a cut by state holds, and in each row of the other cut where there is one. */
export interface Share extends Part {
  readonly rows: readonly (Part & { readonly labels: readonly Label[] })[];
}

/** The share of a state; undefined where the tally is not cut by state. */
export function shareIn({ by, rows, margins, total }: Tally, state: CountedState): Share | undefined {
  const at = by.indexOf('state');
  if (at < 0) return undefined;
  const entriesOf = (row: TallyRow | undefined) => row?.figures.entries ?? 0;
  if (!margins) return { of: entriesOf(rows.find(({ keys }) => keys[at] === state)), all: total.entries, rows: [] };
  const others = (margins[1 - at] ?? []).map((row) => {
    const cell = rows.find(({ keys }) => keys[at] === state && keys[1 - at] === row.keys[0]);
    return { labels: row.labels, of: entriesOf(cell), all: entriesOf(row) };
  });
  return { of: entriesOf(margins[at]?.find(({ keys }) => keys[0] === state)), all: total.entries, rows: others };
}

/** Whole percent, rounded half up; undefined where there is nothing to be a part of. */
export function percentOf({ of, all }: Part): number | undefined {
  return all === 0 ? undefined : Math.round((of / all) * 100);
}

/** How many of one unit there are for each of another, rounded to tenths; undefined where there is none to divide by. */
export function averageIn({ total }: Tally, of: UnitId, per: UnitId): number | undefined {
  return total[per] === 0 ? undefined : Math.round((total[of] / total[per]) * 10) / 10;
}
