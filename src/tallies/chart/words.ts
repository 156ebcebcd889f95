/** What stands around a chart: what is counted, cut by what, of which instant, by which rule. Plain text. */

import { lowerFirst } from '../../texts/lower-first.ts';
import type { Say } from '../../texts/texts.ts';
import type { Compared } from '../comparing/comparison.ts';
import { dimensionOf } from '../counting/dimensions.ts';
import type { Tally } from '../counting/tally.ts';
import { unitOf } from '../counting/units.ts';
import { reckonedIn, shownBy } from '../ratios.ts';
import type { Ratio } from '../views/view.ts';
import { sayRatio, sayReckoned } from '../wording/ratios.ts';
import { tellFilters, tellMoment, tellOther, tellPeriod, tellRule } from '../wording/telling.ts';
import type { ChartData } from './data.ts';

export interface ChartWords {
  readonly title: string;
  /** What the figures are: «По районам · Дети (без повторов)». */
  readonly heading: string;
  /** Total, filters, rule, moment with its zone. */
  readonly facts: readonly string[];
  /** What one has to know to read it right. */
  readonly notes: readonly string[];
}

/** The words around a chart of these figures. */
export function chartWords(
  tally: Tally,
  data: ChartData,
  say: Say,
  { compared, ratio }: { compared?: Compared | undefined; ratio?: Ratio | undefined } = {},
): ChartWords {
  const [unit] = tally.units;
  const cut = tally.by
    .filter((id) => !data.reckoned || id !== shownBy(data.reckoned.ratio))
    .map((id, at) => (at === 0 ? say(dimensionOf(id).title) : lowerFirst(say(dimensionOf(id).title))))
    .join(', ');
  const heading =
    data.shape === 'tiles' || unit === undefined
      ? say('chart-totals')
      : say('chart-heading', {
          cut,
          unit: data.reckoned ? sayRatio(say, data.reckoned.ratio) : say(unitOf(unit).title),
        });
  const whole = data.shape === 'tiles' || unit === undefined ? [] : [totalWords(tally, unit, say)];
  const rule = say('chart-rule', { rule: tellRule(tally.states, say) });
  const moment = say('chart-moment', { moment: tellMoment(tally.moment, tally.zone, say) });
  return {
    title: tally.contests.map(({ definition }) => definition.title).join(', '),
    heading,
    facts: [
      ...ratioWords(tally, say, ratio),
      ...whole,
      ...limitsOf(tally, say),
      rule,
      moment,
      ...besideWords(data, unit, say, compared),
    ],
    notes: notesOf(tally, data, say),
  };
}

/** The share or the average of the whole, with both numbers. */
function ratioWords(tally: Tally, say: Say, ratio: Ratio | undefined): string[] {
  const found = ratio && reckonedIn(tally, ratio);
  return found
    ? [say('chart-ratio', { what: sayRatio(say, ratio), figures: sayReckoned(say, ratio, found.whole) })]
    : [];
}

/** What the figures stand beside, and its total. */
function besideWords(
  data: ChartData,
  unit: Tally['units'][number] | undefined,
  say: Say,
  compared?: Compared,
): string[] {
  if (!compared || data.totalThen === null) return [];
  const what = tellOther(compared.with, say);
  const count = unit === undefined || data.shape === 'tiles' ? undefined : data.totalThen[unit];
  if (unit === undefined || count === undefined) return [say('chart-beside', { what })];
  return [say('chart-beside-whole', { what, count: say(unitOf(unit).text, { count }) })];
}

/** What was left out of the figures on purpose. */
function limitsOf(tally: Tally, say: Say): string[] {
  const filters = tellFilters(tally, say);
  return [
    ...(filters === undefined ? [] : [say('chart-filters', { filters })]),
    ...(tally.period ? [say('chart-period', { period: tellPeriod(tally.period, say) })] : []),
  ];
}

function totalWords(tally: Tally, unit: Tally['units'][number], say: Say): string {
  const count = say(unitOf(unit).text, { count: tally.total[unit] });
  const whole = tally.unnamed > 0 && unitOf(unit).atLeast ? say('chart-at-least', { count }) : count;
  return say('chart-whole', { count: whole });
}

function notesOf(tally: Tally, data: ChartData, say: Say): string[] {
  const [unit] = tally.units;
  if (unit === undefined) return [];
  const drawn = data.shape === 'tiles' ? tally.units : [unit];
  const sources = tally.by.map((id) => dimensionOf(id).source);
  return [
    ...(data.leftOut > 0 ? [say('chart-left-out', { count: data.leftOut })] : []),
    ...(data.gone > 0 ? [say(data.elsewhere ? 'chart-gone-other' : 'chart-gone', { count: data.gone })] : []),
    ...(tally.sumExceedsTotal.includes(unit) && data.shape !== 'tiles' ? [say(unitOf(unit).whyMore)] : []),
    ...(data.reckoned?.ratio.is === 'share'
      ? [say('totals-share-whole', { narrow: isNarrow(tally) ? 'yes' : 'no' })]
      : []),
    ...sources.flatMap((source) => (source.of === 'beside' ? [say(source.rowless)] : [])),
    ...(tally.by.includes('week') ? [say('chart-weeks')] : []),
    ...(tally.unnamed > 0 && drawn.some((one) => unitOf(one).atLeast) ? [say('chart-unnamed')] : []),
  ];
}

function isNarrow({ filters, period }: Tally): boolean {
  return Object.keys(filters).length > 0 || period !== undefined;
}
