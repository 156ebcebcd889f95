/** The view that comes of another one and of what is said to go on from it: that is changed, all else stays; pure. */

import { movedBy, offsetText, plainDateAt } from '../../calendar.ts';
import type { Contest } from '../../contests/queries.ts';
import { contestYearBefore, isSameSeries } from '../comparing/series.ts';
import type { DimensionId } from '../counting/dimensions.ts';
import { movedByYears, type Period, schoolYearOf, spanOf } from '../counting/periods.ts';
import { UNIT_IDS } from '../counting/units.ts';
import { cutsBeside, isCutTooOften, reckoned, shownBy, withoutRatio } from '../ratios.ts';
import { contestAtHand } from '../rules.ts';
import type { TallyView } from '../views/view.ts';
import { TOLD_STATES } from '../words.ts';
import { cutsOf, filtersOf, isFullestFirst, MOST_DIMENSIONS, momentOf, unitsIn } from './assemble.ts';
import { withOwnDegrees } from './awards.ts';
import { contestsMeant } from './contests.ts';
import type { Became } from './question.ts';
import { ratioAfter } from './ratios.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is said to go on; `adds`: its cuts stand beside those there are, not in their place. */
export interface Said {
  readonly said: readonly Became[];
  readonly adds: boolean;
}

/** `before` with what is said changed. */
export function goneOn(before: TallyView, { said, adds }: Said, vocabulary: Vocabulary, now: Date): TallyView {
  const years = yearsBack(said, vocabulary, now);
  const earlier = years === undefined ? undefined : inYear(before, years, vocabulary, now);
  const based = earlier ?? before;
  const rest = earlier ? said.filter(({ is }) => is !== 'period') : said;
  return withSaid(based, { said: rest, adds }, vocabulary, now);
}

/** Why there is no room for the cuts said: a cross table has two, a share or an average one; undefined where there is. */
export function fullOf(before: TallyView, { said, adds }: Said): 'cross' | 'ratio' | undefined {
  const ratio = ratioAfter(before.ratio, said);
  const there = adds ? cutsBeside(before.ratio ? before : { ...before, ratio }) : [];
  const cuts = [...there, ...cutsOf(said).filter((id) => id !== shownBy(ratio))];
  if (ratio) return isCutTooOften(cuts) ? 'ratio' : undefined;
  return adds && new Set(cuts).size > MOST_DIMENSIONS ? 'cross' : undefined;
}

/** The same of the present, whenever it came in. */
export function withoutTime({ period: _, as_of: __, ...view }: TallyView): TallyView {
  return view;
}

/** The contests with the units that were looked at, and nothing that narrows or cuts them. */
export function withoutAll({ contests, units, ratio }: TallyView): TallyView {
  const view = { contests, units, by: [], filters: {} };
  return ratio ? reckoned(view, ratio) : view;
}

function withSaid(before: TallyView, { said, adds }: Said, vocabulary: Vocabulary, now: Date): TallyView {
  const contests = contestsOf(before, said, vocabulary, now);
  const moved = contests.join() === before.contests.join() ? before : inContests(before, contests, vocabulary);
  const ratio = ratioAfter(moved.ratio, said);
  const based = ratio ? reckoned(moved, ratio) : withoutRatio(moved);
  const off = shownBy(ratio);
  const by = cutsOf(said).filter((id) => id !== off);
  const cuts = [...new Set([...(adds ? cutsBeside(based) : []), ...by, ...(off ? [off] : [])])];
  const cut = by.length > 0 ? withCut(adds ? based : withoutCut(based), cuts) : based;
  const units = ratio ? [] : unitsIn(said);
  const states = off ? [] : [...new Set(said.flatMap((became) => (became.is === 'state' ? [became.state] : [])))];
  const period = said.find((became) => became.is === 'period')?.period;
  const compared = said.find((became) => became.is === 'compared')?.with;
  const asOf = momentOf(said, contests, vocabulary, now);
  const view: TallyView = {
    ...withoutTimeBeside(cut, { period, saysMoment: said.some(({ is }) => is === 'as-of'), asOf }, vocabulary),
    ...(units.length > 0 && { units }),
    filters: withFilters(cut.filters, filtersOf(said)),
    ...(states.length > 0 && { states }),
    ...(period && { period }),
    ...(asOf && { as_of: offsetText(asOf, vocabulary.zone) }),
    ...(compared && { compared }),
    ...isFullestFirst(said, cut.by),
  };
  return withOwnDegrees(view, vocabulary);
}

interface TimeSaid {
  readonly period: Period | undefined;
  readonly saysMoment: boolean;
  /** Undefined: the present. */
  readonly asOf: Date | undefined;
}

/** A time that is said takes the place of one of its kind, and of a time beside which it leaves nothing to count. */
function withoutTimeBeside(view: TallyView, { period, saysMoment, asOf }: TimeSaid, { zone }: Vocabulary): TallyView {
  const { period: days, as_of: moment, ...rest } = view;
  const begins = (one: Period) => spanOf(one, zone).start;
  const keepsDays = days && !period && !(asOf && begins(days) >= asOf);
  const keepsMoment = moment !== undefined && !saysMoment && !(period && begins(period) >= new Date(moment));
  return { ...rest, ...(keepsDays && { period: days }), ...(keepsMoment && { as_of: moment }) };
}

/** «По школам» is a cut by institutions of a kind: with that cut the kind goes. */
function withoutCut(view: TallyView): TallyView {
  const { kind, ...others } = view.filters;
  return kind && view.by.includes('institution') ? { ...view, by: [], filters: others } : view;
}

/** Cut by nothing every unit is told; a cut of them counts entries, as under the buttons. */
function withCut(view: TallyView, by: TallyView['by']): TallyView {
  const { states, ...rest } = view;
  const units: TallyView['units'] = view.units.length === UNIT_IDS.length ? ['entries'] : view.units;
  const isAll = states?.length === TOLD_STATES.length;
  if (by.includes('state')) return { ...view, by, units, states: [...TOLD_STATES] };
  return isAll && view.by.includes('state') ? { ...rest, by, units } : { ...view, by, units };
}

/** A school is said in place of another school, a kind or a district; these in place of a school. */
function withFilters(before: TallyView['filters'], said: TallyView['filters']): TallyView['filters'] {
  const gone: DimensionId[] = said.institution
    ? ['kind', 'district', 'returning']
    : said.kind || said.district
      ? ['institution']
      : [];
  const kept = Object.entries(before).filter(([id]) => !gone.includes(id as DimensionId));
  return { ...Object.fromEntries(kept), ...said };
}

/** Contests that are named, or those among the ones before in which the words mean something. */
function contestsOf(before: TallyView, said: readonly Became[], vocabulary: Vocabulary, now: Date): number[] {
  const named = said.filter((became) => became.is === 'contests');
  if (named.length > 0) return inSeries(before, contestsMeant(said, vocabulary, now), named, vocabulary);
  const within = said.flatMap((became) => (became.is === 'filter' && became.within ? [became.within] : []));
  const asked = said.some((became) => became.is === 'dimension' && became.dimension === 'contest');
  if (asked && before.contests.length === 1) return [];
  const shared = before.contests.filter((id) => within.every((ids) => ids.includes(id)));
  if (shared.length > 0) return shared;
  return before.contests.length === 0 && within.length === 0 ? [] : contestsMeant(said, vocabulary, now);
}

/** Of a season that is named the contests that were looked at, where it has them. */
function inSeries(
  { contests }: TallyView,
  meant: number[],
  named: readonly Extract<Became, { is: 'contests' }>[],
  vocabulary: Vocabulary,
): number[] {
  if (!named.every(({ season }) => season)) return meant;
  const before = vocabulary.contests.filter(({ id }) => contests.includes(id));
  const same = vocabulary.contests
    .filter(({ id }) => meant.includes(id))
    .filter(({ definition }) => before.some((one) => isSameSeries(one.definition, definition)));
  return same.length > 0 ? same.map(({ id }) => id) : meant;
}

/** What is filtered by within a contest only; its keys may be none of another's. */
const LISTS = {
  nomination: 'nominations',
  category: 'age_categories',
  form: 'forms',
  award: 'award_degrees',
} as const satisfies Partial<Record<DimensionId, string>>;

/** The view of other contests, without filters that mean nothing there and without what it stood beside. */
function inContests({ compared: _, ...view }: TallyView, contests: number[], vocabulary: Vocabulary): TallyView {
  const known = vocabulary.contests.filter(({ id }) => contests.length === 0 || contests.includes(id));
  const filters = Object.entries(view.filters).filter(
    ([id, keys = []]) => !isOfContest(id) || keys.some((key) => known.some((contest) => has(contest, id, key))),
  );
  return { ...view, contests, filters: Object.fromEntries(filters) };
}

function isOfContest(id: string): id is keyof typeof LISTS {
  return Object.hasOwn(LISTS, id);
}

function has({ definition }: Contest, id: keyof typeof LISTS, key: string): boolean {
  return definition[LISTS[id]].some((one) => one.id === key);
}

/** «В позапрошлом году» is the last one that has a word. */
const MOST_YEARS_BACK = 2;

/** By how many years before the present one is said: «в позапрошлом году» 2, «в этом году» 0; undefined for other times. */
function yearsBack(said: readonly Became[], { zone }: Vocabulary, now: Date): number | undefined {
  const period = said.find((became) => became.is === 'period')?.period;
  if (period?.kind !== 'year' && period?.kind !== 'school-year') return undefined;
  const today = plainDateAt(now, zone);
  const back = (period.kind === 'year' ? Number(today.slice(0, 4)) : schoolYearOf(today)) - period.year;
  return back >= 0 && back <= MOST_YEARS_BACK ? back : undefined;
}

/**
 * A contest is held once a year: of last year means its edition of then, with days and moment of then; where there was
 * none here, what is known of it stands beside. Undefined where contests are not named, and where there was none of
 * years before: the year is a stretch of days.
 */
export function inYear(before: TallyView, years: number, vocabulary: Vocabulary, now: Date): TallyView | undefined {
  const named = vocabulary.contests.filter(({ id }) => before.contests.includes(id));
  if (named.length === 0) return undefined;
  const other = (contest: Contest): Contest | undefined => {
    if (years > 0) return yearsBefore(contest, years, vocabulary);
    const editions = vocabulary.contests.filter(({ definition }) => isSameSeries(definition, contest.definition));
    return contestAtHand(editions, now);
  };
  const editions = [...new Set(named.flatMap((contest) => other(contest) ?? []))].map(({ id }) => id);
  if (editions.length === 0) return years === 1 ? { ...before, compared: { with: 'year-before' } } : undefined;
  if (editions.join() === before.contests.join()) return undefined;
  const by = years === 0 ? 1 : -years;
  const { period, as_of: asOf } = before;
  return {
    ...inContests(before, editions, vocabulary),
    ...(period && { period: movedByYears(period, by) }),
    ...(asOf && { as_of: offsetText(movedBy(new Date(asOf), vocabulary.zone, { years: by }), vocabulary.zone) }),
  };
}

/** The edition so many years before, each of the year before the next. */
function yearsBefore(contest: Contest, years: number, { contests }: Vocabulary): Contest | undefined {
  let one: Contest | undefined = contest;
  for (let back = 0; one && back < years; back += 1) one = contestYearBefore(one, contests);
  return one;
}
