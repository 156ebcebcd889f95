/** The figures as messages: a contest's totals as one would read them to the director, and one unit cut by one dimension. */

import type { InlineKeyboardButton } from 'grammy/types';
import { dimensionOf } from '../../../tallies/dimensions.ts';
import { sayLabel } from '../../../tallies/labels.ts';
import type { Tally } from '../../../tallies/tally.ts';
import { tellMoment, tellRule } from '../../../tallies/telling.ts';
import type { ContestTotals } from '../../../tallies/totals.ts';
import { type UnitId, unitOf } from '../../../tallies/units.ts';
import { STATE_TITLES } from '../../../tallies/words.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortTitle } from '../../contest-title.ts';
import { inline, packed, press, type Screen } from '../../screen.ts';
import { chooseButton, csvButton, cutButton, totalsButton, workbookButton } from './buttons.ts';
import { CUT_UNITS, type Cut, type CutUnit, HEADLINE } from './words.ts';

/** What this person may do with this contest's figures. */
export interface Abilities {
  readonly contest: number;
  readonly cuts: readonly Cut[];
  /** Whether lists that name people are for them. */
  readonly lists: boolean;
  /** Whether there is another contest to look at. */
  readonly others: boolean;
}

/** Rows of a cut that a message shows; the workbook has all. */
const MOST_ROWS = 20;

/** The totals of a contest. */
export function totalsScreen(say: Say, totals: ContestTotals, abilities: Abilities): Screen {
  const { tally, contest, aside, drafts } = totals;
  const lines = [
    `<b>${escapeHtml(contest.definition.title)}</b>`,
    momentLine(say, tally),
    '',
    ...figureLines(say, totals),
    ...asideLines(say, aside, drafts),
  ];
  const keyboard = isEmpty(totals) ? otherButtons(say, abilities) : totalsButtons(say, abilities);
  return { html: lines.join('\n'), listens: false, ...inline(keyboard) };
}

/** One unit by one dimension. */
export function cutScreen(say: Say, tally: Tally<CutUnit>, cut: Cut, unit: CutUnit, abilities: Abilities): Screen {
  const shown = tally.rows.slice(0, MOST_ROWS);
  const rest = tally.rows.length - shown.length;
  const rows = shown.map(({ labels, figures }) =>
    say.html('totals-row', { label: labels.map((label) => sayLabel(label, say)).join(', '), count: figures[unit] }),
  );
  const lines = [
    `<b>${escapeHtml(tally.contests.map(({ definition }) => definition.title).join(', '))}</b>`,
    say.html('totals-cut', { dimension: say(dimensionOf(cut).title), unit: say(unitOf(unit).title) }),
    momentLine(say, tally),
    ruleLine(say, tally),
    '',
    ...(rows.length > 0 ? rows : [say.html('totals-no-rows')]),
    ...(rest > 0 ? [say.html('totals-more-rows', { count: rest })] : []),
    ...(rows.length > 0 ? [say.html('totals-whole', { count: tally.total[unit] })] : []),
    ...(tally.sumExceedsTotal.includes(unit) ? ['', say.html(unitOf(unit).whyMore)] : []),
    ...unnamedLines(say, tally),
  ];
  return { html: lines.join('\n'), listens: false, ...inline(cutButtons(say, cut, unit, abilities)) };
}

/** The contests to choose from. */
export function contestsScreen(say: Say, contests: readonly { id: number; definition: { title: string } }[]): Screen {
  if (contests.length === 0) return { html: say.html('totals-no-contests'), listens: false };
  const rows = contests.map(({ id, definition }) => [
    press(shortTitle(definition.title), totalsButton.data({ contest: id })),
  ]);
  return { html: say.html('totals-which-contest'), listens: false, ...inline(rows) };
}

function momentLine(say: Say, { moment, zone }: Pick<Tally, 'moment' | 'zone'>): string {
  return say.html('totals-moment', { moment: tellMoment(moment, zone, say) });
}

function ruleLine(say: Say, { states }: Pick<Tally, 'states'>): string {
  return `${escapeHtml(tellRule(states, say))}.`;
}

function isEmpty({ tally, aside }: ContestTotals): boolean {
  return tally.total.entries === 0 && aside.length === 0;
}

function figureLines(say: Say, totals: ContestTotals): string[] {
  const { tally } = totals;
  if (isEmpty(totals)) return [say.html('totals-empty')];
  if (tally.total.entries === 0) return [say.html('totals-empty-counted')];
  const told = HEADLINE.filter((unit) => tally.total[unit] > 0).map((unit) => figure(say, tally, unit));
  return [...told.map((figure) => `<b>${figure}</b>`), ruleLine(say, tally), ...unnamedLines(say, tally)];
}

function figure(say: Say, { total, unnamed }: Tally, unit: UnitId): string {
  const text = say.html(unitOf(unit).text, { count: total[unit] });
  return unnamed > 0 && unitOf(unit).atLeast ? say('totals-at-least', { unit: text }) : text;
}

function unnamedLines(say: Say, { unnamed, units }: Pick<Tally, 'unnamed' | 'units'>): string[] {
  const concerned = unnamed > 0 && units.some((unit) => unitOf(unit).atLeast);
  return concerned ? [say.html('totals-unnamed', { count: unnamed })] : [];
}

function asideLines(say: Say, aside: ContestTotals['aside'], drafts: number | null): string[] {
  const lines = [
    ...aside.map(({ state, entries }) =>
      say.html('totals-aside-line', { state: say(STATE_TITLES[state]), count: entries }),
    ),
    ...(drafts ? [say.html('totals-drafts', { count: drafts })] : []),
  ];
  return lines.length === 0 ? [] : ['', say.html('totals-aside'), ...lines];
}

function totalsButtons(say: Say, abilities: Abilities): InlineKeyboardButton[][] {
  const { contest, cuts, lists } = abilities;
  const files = [
    press(say('totals-button-workbook'), workbookButton.data({ contest })),
    ...(lists ? [press(say('totals-button-csv'), csvButton.data({ contest }))] : []),
  ];
  return [...packed(cuts.map((by) => cutTo(say, contest, by, 'entries'))), files, ...otherButtons(say, abilities)];
}

function otherButtons(say: Say, { others }: Abilities): InlineKeyboardButton[][] {
  return others ? [[press(say('totals-button-other'), chooseButton.data({}))]] : [];
}

function cutButtons(say: Say, cut: Cut, unit: CutUnit, { contest, cuts }: Abilities): InlineKeyboardButton[][] {
  const units = (Object.keys(CUT_UNITS) as CutUnit[]).map((one) => {
    const label = say(CUT_UNITS[one]);
    const shown = one === unit ? say('totals-button-chosen', { label }) : label;
    return press(shown, cutButton.data({ contest, by: cut, unit: one }));
  });
  const others = cuts.filter((by) => by !== cut).map((by) => cutTo(say, contest, by, unit));
  return [
    units,
    ...packed(others),
    [
      press(say('totals-button-back'), totalsButton.data({ contest })),
      press(say('totals-button-workbook'), workbookButton.data({ contest })),
    ],
  ];
}

function cutTo(say: Say, contest: number, by: Cut, unit: CutUnit): InlineKeyboardButton {
  return press(say(dimensionOf(by).title), cutButton.data({ contest, by, unit }));
}
