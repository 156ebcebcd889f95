/** What a tap makes of a view: another cut, unit, filter, period, moment, comparison, contest. Pure. */

import { type DimensionId, isDimension } from '../../../tallies/counting/dimensions.ts';
import { periodOfWord } from '../../../tallies/counting/periods.ts';
import { UNIT_IDS, type UnitId } from '../../../tallies/counting/units.ts';
import { reckoned, withBorneRatio, withoutRatio } from '../../../tallies/ratios.ts';
import type { TallyView } from '../../../tallies/views/view.ts';
import { TOLD_STATES } from '../../../tallies/words.ts';

/** What is shown first: every unit of a contest, cut by nothing. */
export function wholeOf(contests: readonly number[]): TallyView {
  return { contests: [...contests], units: [...UNIT_IDS], by: [], filters: {} };
}

/** What stands for taking something away. */
export const NONE = 'none';
/** What a filter's part begins with: `f.district`. */
const FILTER = 'f.';
/** What a comparison with a contest, or with the past, begins with. */
export const WITH_CONTEST = 'c.';
export const WITH_PAST = 'p.';

/** The part of a button that filters by a dimension. */
export function filterPart(by: DimensionId): string {
  return `${FILTER}${by}`;
}

/** The view with a part changed; undefined where the words mean nothing: an older version drew the button. */
export function changed(view: TallyView, part: string, to: string): TallyView | undefined {
  if (part.startsWith(FILTER)) {
    const by = part.slice(FILTER.length);
    return isDimension(by) ? withFilter(view, by, to) : undefined;
  }
  const next = CHANGES.get(part)?.(view, to);
  return next && withBorneRatio(next);
}

type Change = (view: TallyView, to: string) => TallyView | undefined;

const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['cut', withCut],
  ['cross', withCross],
  ['unit', (view, to) => (isUnit(to) ? { ...view, units: [to] } : undefined)],
  ['filters', (view) => ({ ...view, filters: {} })],
  ['period', withPeriod],
  ['moment', withMoment],
  ['compare', withComparison],
  ['contest', withContest],
]);

/** Cut by nothing every unit is told; a cut counts the unit that was looked at. */
function withCut(view: TallyView, to: string): TallyView | undefined {
  if (to === NONE) return withoutStates({ ...withoutRatio(view), by: [], units: [...UNIT_IDS] });
  if (!isDimension(to)) return undefined;
  if (view.ratio && to !== 'state') return reckoned({ ...view, by: [to] }, view.ratio);
  const [, second] = view.by;
  const by = second === undefined || second === to ? [to] : [to, second];
  return withStates({ ...view, by, units: [unitOf(view)] });
}

function withCross(view: TallyView, to: string): TallyView | undefined {
  const [first] = view.by;
  if (first === undefined) return undefined;
  if (to === NONE) return withStates({ ...view, by: [first] });
  return isDimension(to) && to !== first ? withStates({ ...view, by: [first, to] }) : undefined;
}

/** Entries by state are told of all states: that is what the cut is for. */
function withStates(view: TallyView): TallyView {
  return view.by.includes('state') ? { ...view, states: [...TOLD_STATES] } : withoutStates(view);
}

/** Other states than every one were asked for in words; they stay. */
function withoutStates(view: TallyView): TallyView {
  const { states, ...rest } = view;
  return states && states.length < TOLD_STATES.length ? view : rest;
}

function withFilter(view: TallyView, by: DimensionId, to: string): TallyView {
  const { [by]: _, ...others } = view.filters;
  return { ...view, filters: to === NONE ? others : { ...others, [by]: [to] } };
}

function withPeriod({ period: _, ...view }: TallyView, to: string): TallyView | undefined {
  if (to === NONE) return view;
  const period = periodOfWord(to);
  return period && { ...view, period };
}

/** `to` is an instant in milliseconds. */
function withMoment({ as_of: _, ...view }: TallyView, to: string): TallyView | undefined {
  if (to === NONE) return view;
  return /^\d{1,14}$/u.test(to) ? { ...view, as_of: new Date(Number(to)).toISOString() } : undefined;
}

function withComparison({ compared: _, ...view }: TallyView, to: string): TallyView | undefined {
  const id = Number(/^[cp]\.(\d{1,10})$/u.exec(to)?.[1]);
  if (to.startsWith(WITH_CONTEST) && id) return { ...view, compared: { with: 'contest', contest: id } };
  if (to.startsWith(WITH_PAST) && id) return { ...view, compared: { with: 'past', past: id } };
  if (to === 'year') return { ...view, compared: { with: 'year-before' } };
  if (to === 'same-day') return { ...view, compared: { with: 'year-before', same_day: true } };
  return to === NONE ? view : undefined;
}

/** Another contest keeps cut and unit; filters, days and comparisons were of the one before. */
function withContest({ units, by, ratio }: TallyView, to: string): TallyView | undefined {
  const id = Number(to);
  if (to !== NONE && !(Number.isInteger(id) && id > 0)) return undefined;
  return withStates({ contests: to === NONE ? [] : [id], units, by, filters: {}, ...(ratio && { ratio }) });
}

/** The unit a cut of this view counts. */
export function unitOf({ units, by }: TallyView): UnitId {
  const [unit = 'entries'] = units;
  return by.length === 0 && units.length > 1 ? 'entries' : unit;
}

function isUnit(word: string): word is UnitId {
  return (UNIT_IDS as readonly string[]).includes(word);
}
