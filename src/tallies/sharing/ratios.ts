/** A share or an average for people outside the staff: reckoned from the figures they are told, and from no others. Pure. */

import type { Tally, TallyRow } from '../counting/tally.ts';
import type { Reckoned } from '../ratios.ts';
import type { Ratio } from '../views/view.ts';
import type { Guarded } from './rules.ts';

/** What may be told of a share or an average. */
export interface GuardedRatio {
  /** Undefined where one of its numbers stays behind. */
  readonly whole: Reckoned | undefined;
  /** The rows of the other cut of which every figure is told. */
  readonly rows: readonly Reckoned[];
}

/** The share or the average of what is told of `tally`. */
export function guardedRatio(tally: Tally, guarded: Guarded, ratio: Ratio): GuardedRatio {
  if (ratio.is === 'share') return guardedShare(tally, guarded, ratio.state);
  const { of, per } = ratio;
  const [first, second] = [guarded.total?.[of], guarded.total?.[per]];
  const isTold = typeof first === 'number' && typeof second === 'number';
  const rows = [of, per].every((unit) => guarded.units.includes(unit)) ? guarded.rows : [];
  return {
    whole: isTold ? { labels: [], of: first, by: second } : undefined,
    rows: rows.map(({ labels, figures }) => ({ labels, of: figures[of], by: figures[per] })),
  };
}

/** Each row of the other cut whose states are all told; the whole where nothing stays behind. */
function guardedShare(tally: Tally, guarded: Guarded, state: string): GuardedRatio {
  const at = tally.by.indexOf('state');
  const told = new Set<Guarded['rows'][number]>(guarded.rows);
  const share = (rows: readonly TallyRow[], labels: Reckoned['labels']): Reckoned => {
    const sum = (some: readonly TallyRow[]) => some.reduce((all, { figures }) => all + figures.entries, 0);
    return { labels, of: sum(rows.filter(({ keys }) => keys[at] === state)), by: sum(rows) };
  };
  const isWhole = guarded.total !== null && tally.rows.every((row) => told.has(row));
  const others = tally.by.length === 2 ? (tally.margins?.[1 - at] ?? []) : [];
  const rows = others.flatMap(({ keys: [key], labels }) => {
    const own = tally.rows.filter(({ keys }) => keys[1 - at] === key);
    return own.every((row) => told.has(row)) ? [share(own, labels)] : [];
  });
  return { whole: isWhole ? share(tally.rows, []) : undefined, rows };
}
