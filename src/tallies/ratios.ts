/** Shares and averages reckoned from a tally's own figures: what is divided by what is always told beside. Pure. */

import type { DimensionId } from './counting/dimensions.ts';
import type { Figures, Tally, TallyRow } from './counting/tally.ts';
import type { UnitId } from './counting/units.ts';
import type { Ratio, TallyView } from './views/view.ts';
import { type CountedState, type Label, TOLD_STATES } from './words.ts';

/**
 * What may be divided by what: each thing above belongs to exactly one below, so that the quotient is what one of those
 * has. A child in two entries does not.
 */
export const DIVIDED_BY: Readonly<Partial<Record<UnitId, readonly UnitId[]>>> = {
  entries: ['participations'],
  institutions: ['entries', 'participations'],
};

/** Cuts beside what is reckoned; a share takes one more for itself. */
const MOST_CUTS = 1;

/** The cut a share is read off, which nobody asked for; undefined where there is none. */
export function shownBy(ratio: Ratio | undefined): DimensionId | undefined {
  return ratio?.is === 'share' ? 'state' : undefined;
}

/** The cuts of a view but for the one its share is read off. */
export function cutsBeside({ by, ratio }: Pick<TallyView, 'by' | 'ratio'>): DimensionId[] {
  return by.filter((id) => id !== shownBy(ratio));
}

/** Whether so many cuts are more than a share or an average is told by. */
export function isCutTooOften(cuts: readonly DimensionId[]): boolean {
  return new Set(cuts).size > MOST_CUTS;
}

/** The view with the figures that `ratio` is reckoned from, cut as before where it was cut by one thing. */
export function reckoned(view: TallyView, ratio: Ratio): TallyView {
  const { states, by: _, ...rest } = view;
  const before = view.by.filter((id) => id !== 'state');
  const cuts = isCutTooOften(before) ? [] : before;
  if (ratio.is === 'share') {
    return { ...rest, units: ['entries'], by: [...cuts, 'state'], states: [...TOLD_STATES], ratio };
  }
  const isOfAll = states === undefined || (view.by.includes('state') && states.length === TOLD_STATES.length);
  return { ...rest, units: [ratio.of, ratio.per], by: cuts, ...(!isOfAll && { states }), ratio };
}

/** The view's figures by themselves; what a share was read off goes with it. */
export function withoutRatio(view: TallyView): TallyView {
  const { ratio, states, ...rest } = view;
  const kept = { ...rest, by: cutsBeside(view) };
  return ratio?.is === 'share' || states === undefined ? kept : { ...kept, states };
}

/** The view without its share or average where its figures do not bear it any more. */
export function withBorneRatio(view: TallyView): TallyView {
  const { ratio, ...rest } = view;
  const { by, units, states } = view;
  if (!ratio) return view;
  const isBorne =
    ratio.is === 'share'
      ? by.includes('state') && units.join() === 'entries' && states?.length === TOLD_STATES.length
      : units.join() === [ratio.of, ratio.per].join();
  return isBorne && !isCutTooOften(cutsBeside(view)) ? view : rest;
}

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
export function averageIn(figures: Figures, { of, per }: Extract<Ratio, { is: 'average' }>): number | undefined {
  return tenths(figures[of], figures[per]);
}

/** The quotient rounded to tenths; undefined where there is nothing to divide by. */
export function tenths(of: number, by: number): number | undefined {
  return by === 0 ? undefined : Math.round((of / by) * 10) / 10;
}

/** A share or an average as its two numbers: so many of, or for, so many. */
export interface Reckoned {
  readonly labels: readonly Label[];
  readonly of: number;
  readonly by: number;
}

/** What is reckoned of the whole and in each row of the other cut; undefined where the tally does not bear it. */
export function reckonedIn(tally: Tally, ratio: Ratio): { whole: Reckoned; rows: readonly Reckoned[] } | undefined {
  if (ratio.is === 'share') {
    const share = shareIn(tally, ratio.state);
    const row = ({ labels, of, all }: Part & { labels: readonly Label[] }): Reckoned => ({ labels, of, by: all });
    return share && { whole: row({ labels: [], ...share }), rows: share.rows.map(row) };
  }
  const row = (figures: Figures, labels: readonly Label[]) => ({
    labels,
    of: figures[ratio.of],
    by: figures[ratio.per],
  });
  return { whole: row(tally.total, []), rows: tally.rows.map(({ figures, labels }) => row(figures, labels)) };
}

/** Percent of a share, tenths of an average; undefined where there is nothing to divide by. */
export function quotientOf({ is }: Ratio, { of, by }: Reckoned): number | undefined {
  return is === 'share' ? percentOf({ of, all: by }) : tenths(of, by);
}
