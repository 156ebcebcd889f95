/** The lines above the figures: of what, of when, filtered how, by which rule, beside what. */

import { plainDateAt } from '../../../calendar.ts';
import { isOfBefore } from '../../../tallies/comparing/comparison.ts';
import { dimensionOf } from '../../../tallies/counting/dimensions.ts';
import type { Tally } from '../../../tallies/counting/tally.ts';
import { unitOf } from '../../../tallies/counting/units.ts';
import { sayLabel } from '../../../tallies/wording/labels.ts';
import { tellFilters, tellMoment, tellPeriod, tellRule } from '../../../tallies/wording/telling.ts';
import { formatDate } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import { lowerFirst } from '../../../texts/lower-first.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import type { Shown } from './shown.ts';

/** Names of rows that a line tells at most. */
const MOST_NAMES = 5;
/** Longest list of names in a line, in letters. */
const LONGEST_LIST = 400;

/** Title, cut, filters, period, moment, as HTML. */
export function headingLines(say: Say, { view, counted: { tally } }: Shown): string[] {
  const filters = tellFilters(tally, say);
  return [
    `<b>${escapeHtml(shortened(titleOf(say, tally, view.contests.length === 0), LONGEST_LIST))}</b>`,
    ...cutLine(say, tally),
    ...(filters === undefined ? [] : [say.html('totals-filters', { filters: shortened(filters, LONGEST_LIST) })]),
    ...(tally.period ? [say.html('totals-period', { period: tellPeriod(tally.period, say) })] : []),
    say.html('totals-moment', { moment: tellMoment(tally.moment, tally.zone, say) }),
  ];
}

/** Which entries count. */
export function ruleLine(say: Say, { states }: Pick<Tally, 'states'>): string {
  return `${escapeHtml(tellRule(states, say))}.`;
}

/** What the figures stand beside. */
export function comparedLines(say: Say, { counted: { tally, compared } }: Shown): string[] {
  if (compared === undefined) return [];
  if (compared === 'nothing') return [say.html('totals-compared-nothing')];
  const isBefore = isOfBefore(tally, compared.with);
  const isApart = Object.keys(compared.total).length === 0;
  return [
    comparedWith(say, compared.with, isBefore),
    ...(isApart ? [say.html('totals-compared-apart')] : []),
    ...goneLine(say, compared.gone, isBefore),
  ];
}

/** Of groups without names there may be more children than were counted. */
export function unnamedLines(say: Say, { unnamed, units }: Pick<Tally, 'unnamed' | 'units'>): string[] {
  const concerned = unnamed > 0 && units.some((unit) => unitOf(unit).atLeast);
  return concerned ? [say.html('totals-unnamed', { count: unnamed })] : [];
}

function titleOf(say: Say, { contests }: Tally, all: boolean): string {
  if (all && contests.length !== 1) return say('totals-all-contests', { count: contests.length });
  return contests.map(({ definition }) => definition.title).join(', ');
}

function cutLine(say: Say, { by, units }: Tally): string[] {
  const [first, second] = by;
  if (first === undefined) return [];
  // A cross table has room for one.
  const told = by.length === 2 ? units.slice(0, 1) : units;
  const unit = told.map((one) => say(unitOf(one).title)).join(', ');
  const dimension = say(dimensionOf(first).title);
  if (second === undefined) return [say.html('totals-cut', { dimension, unit })];
  return [say.html('totals-cross', { first: dimension, second: lowerFirst(say(dimensionOf(second).title)), unit })];
}

type Other = Exclude<Exclude<Shown['counted']['compared'], undefined>, 'nothing'>;

function comparedWith(say: Say, other: Other['with'], isBefore: boolean): string {
  if (other.kind === 'past') {
    const { title, heldOn } = other.past;
    return say.html('totals-compared-past', { title: shortTitle(title), day: formatDate(heldOn, say.language) });
  }
  const { contests, moment, zone, period } = other.tally;
  const titles = contests.map(({ definition }) => yearly(definition)).join(', ');
  const title = period ? `${titles}, ${tellPeriod(period, say)}` : titles;
  return say.html(isBefore ? 'totals-compared' : 'totals-compared-other', {
    title,
    moment: tellMoment(moment, zone, say),
  });
}

/** A title with the year it closes in: editions of one contest are often called the same. */
function yearly({ title, closes_at, zone }: Tally['contests'][number]['definition']): string {
  const year = plainDateAt(new Date(Date.parse(closes_at) - 1), zone).slice(0, 4);
  return `${shortTitle(title)} ${year}`;
}

function goneLine(say: Say, gone: Other['gone'], isBefore: boolean): string[] {
  if (gone.length === 0) return [];
  const names = gone.map(({ labels }) => labels.map((label) => sayLabel(label, say)).join(', '));
  const told = shortened(names.slice(0, MOST_NAMES).join('; '), LONGEST_LIST);
  const rest = names.length - MOST_NAMES;
  const line = rest > 0 ? say('totals-gone-more', { names: told, count: rest }) : told;
  return [say.html(isBefore ? 'totals-gone' : 'totals-gone-other', { names: line })];
}
