/** The figures as lines: the totals as one would read them to the director, or the rows of a cut. */

import { changeBetween, isOfBefore } from '../../../tallies/comparing/comparison.ts';
import type { Tally, TallyRow } from '../../../tallies/counting/tally.ts';
import { UNIT_IDS, type UnitId, unitOf } from '../../../tallies/counting/units.ts';
import { LEAST_CHILDREN } from '../../../tallies/sharing/rules.ts';
import { namesPeople } from '../../../tallies/views/views.ts';
import { sayLabel } from '../../../tallies/wording/labels.ts';
import { STATE_TITLES } from '../../../tallies/words.ts';
import { formatNumber } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { crossLines } from './cross.ts';
import { comparedLines, headingLines, ruleLine, unnamedLines } from './heading.ts';
import { quotientText, reckonedLines } from './reckoning.ts';
import type { Shown } from './shown.ts';
import { HEADLINE } from './words.ts';

/** Rows of a cut that a message shows; the workbook has all. */
const MOST_ROWS = 20;
/** Longest name of a row, in letters: twenty of them fit a message. */
const LONGEST_NAME = 90;

/** The whole message as HTML. */
export function figuresHtml(say: Say, shown: Shown): string {
  const { by } = shown.counted.tally;
  const { awards } = shown;
  const lines = awards?.none ? [] : by.length === 0 ? totalLines(say, shown) : cutLines(say, shown);
  const without = awards && awards.lines.length > 0 ? ['', ...awards.lines] : [];
  return [
    ...reckonedLines(say, shown),
    ...headingLines(say, shown),
    ...lines,
    ...without,
    ...staffLines(say, shown),
  ].join('\n');
}

/** Whether the message may be passed on, and how where it may not. */
function staffLines(say: Say, { view, counted: { small } }: Shown): string[] {
  if (namesPeople(view)) return ['', say.html('share-names-stay')];
  return small ? ['', say.html('share-small-stays', { least: LEAST_CHILDREN })] : [];
}

/** Whether there is nothing at all to look at, filtered or not. */
export function isBare({ counted: { tally, aside, drafts = 0 }, view }: Shown): boolean {
  const isWhole = Object.keys(view.filters).length === 0 && !view.period && !view.as_of && !view.states;
  const isNothing = tally.units.every((unit) => tally.total[unit] === 0) && (aside ?? []).length === 0;
  return view.by.length === 0 && isWhole && isNothing && drafts === 0;
}

function totalLines(say: Say, shown: Shown): string[] {
  const { tally } = shown.counted;
  const isWhole = tally.units.length === UNIT_IDS.length;
  const units = isWhole ? HEADLINE.filter((unit) => tally.total[unit] > 0) : tally.units;
  const told = units.map((unit) => figureLine(say, shown, unit));
  const counted =
    told.length > 0 ? [...told, ruleLine(say, tally), ...unnamedLines(say, tally)] : nothingLines(say, shown);
  const beside = comparedLines(say, shown);
  return ['', ...counted, ...(beside.length > 0 ? ['', ...beside] : []), ...asideLines(say, shown)];
}

function nothingLines(say: Say, shown: Shown): string[] {
  const { tally, aside = [] } = shown.counted;
  const isWhole = !tally.filtered && !tally.period && !shown.view.as_of && !shown.view.states;
  if (isWhole && aside.length === 0) return [say.html('totals-empty')];
  return isWhole ? [say.html('totals-empty-counted')] : [say.html('totals-no-rows'), ruleLine(say, tally)];
}

function figureLine(say: Say, shown: Shown, unit: UnitId): string {
  const { tally, compared } = shown.counted;
  const { total, unnamed } = tally;
  const text = say(unitOf(unit).text, { count: total[unit] });
  const figure = unnamed > 0 && unitOf(unit).atLeast ? say('totals-at-least', { unit: text }) : text;
  const then = compared && compared !== 'nothing' ? compared.total[unit] : undefined;
  if (then === undefined) return say.html('totals-figure', { figure });
  return say.html('totals-figure-changed', { figure, change: tellChange(say, wasIn(shown), then, total[unit]) });
}

type Was = 'totals-change' | 'totals-change-other';

/** An earlier season «was»; another contest is elsewhere. */
function wasIn({ counted: { tally, compared } }: Shown): Was {
  const isBefore = !compared || compared === 'nothing' || isOfBefore(tally, compared.with);
  return isBefore ? 'totals-change' : 'totals-change-other';
}

/** «было 15 (+5, +33 %)». */
function tellChange(say: Say, was: Was, then: number, now: number): string {
  const { absolute, percent } = changeBetween(then, now);
  const signed = (value: number) => {
    const digits = formatNumber(Math.abs(value), say.language);
    return value === 0 ? digits : `${value > 0 ? '+' : '−'}${digits}`;
  };
  const change =
    percent === null
      ? signed(absolute)
      : say('totals-change-percent', { absolute: signed(absolute), percent: signed(percent) });
  return say(was, { before: formatNumber(then, say.language), change });
}

function asideLines(say: Say, { counted: { aside = [], drafts = 0 } }: Shown): string[] {
  const lines = [
    ...aside.map(({ state, entries }) =>
      say.html('totals-aside-line', { state: say(STATE_TITLES[state]), count: entries }),
    ),
    ...(drafts > 0 ? [say.html('totals-drafts', { count: drafts })] : []),
  ];
  return lines.length === 0 ? [] : ['', say.html('totals-aside'), ...lines];
}

function cutLines(say: Say, shown: Shown): string[] {
  const { tally } = shown.counted;
  const [unit = 'entries'] = tally.units;
  const why = tally.sumExceedsTotal.includes(unit) ? ['', say.html(unitOf(unit).whyMore)] : [];
  const beside = comparedLines(say, shown);
  return [
    ruleLine(say, tally),
    '',
    ...(tally.rows.length === 0
      ? [say.html('totals-no-rows')]
      : tally.by.length === 2
        ? crossLines(say, tally, unit)
        : rowLines(say, shown)),
    ...why,
    ...unnamedLines(say, tally),
    ...(beside.length > 0 ? ['', ...beside] : []),
  ];
}

function rowLines(say: Say, shown: Shown): string[] {
  const { counted, abilities } = shown;
  const { tally, compared } = counted;
  const was = wasIn(shown);
  const more = abilities.workbook === null ? 'totals-rows-left' : 'totals-more-rows';
  // A quotient of then stands above; the figure it was divided from would seem to be another one.
  const then = compared && compared !== 'nothing' && shown.view.ratio?.is !== 'average' ? compared : undefined;
  const rest = tally.rows.length - MOST_ROWS;
  const line = ({ labels, figures }: TallyRow, index: number) =>
    withChange(
      say,
      was,
      say.html('totals-row', {
        label: shortened(labels.map((label) => sayLabel(label, say)).join(', '), LONGEST_NAME),
        figures: told(say, shown, figures),
      }),
      firstOf(tally, then?.rows[index]),
      firstOf(tally, figures),
    );
  return [
    ...tally.rows.slice(0, MOST_ROWS).map(line),
    ...(rest > 0 ? [say.html(more, { count: rest })] : []),
    withChange(
      say,
      was,
      say.html('totals-whole', { figures: told(say, shown, tally.total) }),
      firstOf(tally, then?.total),
      firstOf(tally, tally.total),
    ),
  ];
}

/** Figures of a row: «12», «12 · 30» where several units are looked at, «12 ÷ 5 = 2,4» where one is divided by the other. */
function told(say: Say, { view: { ratio }, counted: { tally } }: Shown, figures: TallyRow['figures']): string {
  const quotient = ratio?.is === 'average' ? quotientText(say, figures, ratio) : undefined;
  return quotient ?? tally.units.map((unit) => formatNumber(figures[unit], say.language)).join(' · ');
}

function firstOf({ units }: Tally, figures: Partial<TallyRow['figures']> | undefined): number | undefined {
  return figures?.[units[0] ?? 'entries'];
}

/** Changes are told of the unit the rows are ordered by. */
function withChange(say: Say, was: Was, line: string, then: number | undefined, now: number | undefined): string {
  return then === undefined || now === undefined ? line : `${line}, ${tellChange(say, was, then, now)}`;
}
