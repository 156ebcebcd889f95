/** Figures as people outside the staff see them, and what their maker is told beside. */

import { plainDateAt } from '../../../calendar.ts';
import { dimensionOf } from '../../../tallies/counting/dimensions.ts';
import type { Tally } from '../../../tallies/counting/tally.ts';
import { type UnitId, unitOf } from '../../../tallies/counting/units.ts';
import type { Reckoned } from '../../../tallies/ratios.ts';
import type { Shown } from '../../../tallies/sharing/actions.ts';
import type { OpenShare } from '../../../tallies/sharing/queries.ts';
import { LEAST_CHILDREN } from '../../../tallies/sharing/rules.ts';
import { sayLabel } from '../../../tallies/wording/labels.ts';
import { sayRatio, sayReckoned } from '../../../tallies/wording/ratios.ts';
import { tellFilters, tellMoment, tellPeriod, tellRule } from '../../../tallies/wording/telling.ts';
import type { Label } from '../../../tallies/words.ts';
import { formatDayMonth } from '../../../texts/calendar-format.ts';
import { formatNumber } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import { lowerFirst } from '../../../texts/lower-first.ts';
import type { Say } from '../../../texts/texts.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { closeOneButton } from './buttons.ts';

type Totals = NonNullable<Shown['guarded']['total']>;

/** Rows a message shows, units told of a row, and names of rows left out. */
const MOST = { rows: 25, units: 3, hidden: 12 } as const;

/** The figures, the same for whoever opens the link and for whoever passes the message on. */
export function sharedText({ tally, guarded, reckoned }: Shown, say: Say): string {
  const { rows, hidden, withheld, total } = guarded;
  if (total === null)
    return [...headLines(tally, guarded.units, say), '', say.html('share-too-few', { least: LEAST_CHILDREN })].join(
      '\n',
    );
  const units = guarded.units.slice(0, MOST.units);
  const cut = tally.by.length > 0;
  return [
    ...headLines(tally, guarded.units, say),
    '',
    ...ratioLines(tally, reckoned, say),
    ...rows.slice(0, MOST.rows).map(({ labels, figures }) => {
      const told = units.map((unit) => figureText(unit, figures[unit], units, say)).join(', ');
      return say.html('share-row', { label: nameOf(labels, say), figures: told });
    }),
    ...(rows.length > MOST.rows ? [say.html('share-more-rows', { count: rows.length - MOST.rows })] : []),
    ...(cut ? [wholeLine(total, units, say)] : totalLines(total, say)),
    ...(hidden.length > 0 ? ['', hiddenLine(hidden, say)] : []),
    ...(withheld ? ['', say.html('share-withheld')] : []),
  ].join('\n');
}

function headLines(tally: Tally, units: readonly UnitId[], say: Say): string[] {
  const { contests, by, moment, zone, states, period } = tally;
  const cut = by.map((id, at) => (at === 0 ? say(dimensionOf(id).title) : lowerFirst(say(dimensionOf(id).title))));
  const unit = units
    .slice(0, MOST.units)
    .map((one) => say(unitOf(one).title))
    .join(', ');
  const filters = tellFilters(tally, say);
  return [
    `<b>${escapeHtml(contests.map(({ definition }) => definition.title).join(', '))}</b>`,
    ...(by.length > 0 ? [say.html('share-heading', { cut: cut.join(', '), unit })] : []),
    say.html('totals-moment', { moment: tellMoment(moment, zone, say) }),
    ...(filters === undefined ? [] : [say.html('totals-filters', { filters })]),
    ...(period ? [say.html('totals-period', { period: tellPeriod(period, say) })] : []),
    `${escapeHtml(tellRule(states, say))}.`,
  ];
}

/** A share or an average above the figures it is reckoned from, with both numbers; none where these stay behind. */
function ratioLines(tally: Tally, reckoned: Shown['reckoned'], say: Say): string[] {
  if (!reckoned) return [];
  const { ratio, whole, rows } = reckoned;
  const figures = (row: Reckoned) => sayReckoned(say, ratio, row);
  const lines = [
    ...(whole ? [say.html('share-ratio', { what: sayRatio(say, ratio), figures: figures(whole) })] : []),
    ...rows
      .slice(0, MOST.rows)
      .map((row) => say.html('share-ratio-row', { label: nameOf(row.labels, say), figures: figures(row) })),
  ];
  const narrow = Object.keys(tally.filters).length > 0 || tally.period ? 'yes' : 'no';
  const wholes = ratio.is === 'share' ? [say.html('totals-share-whole', { narrow })] : [];
  return lines.length === 0 ? [] : [...lines, ...wholes, ''];
}

/** A unit by itself is named in the heading; of several each names itself. */
function figureText(unit: UnitId, figure: number | 'few' | undefined, units: readonly UnitId[], say: Say): string {
  if (figure === 'few' || figure === undefined) {
    const few = say('share-few', { least: LEAST_CHILDREN });
    return units.length === 1 ? few : say('share-figure', { unit: say(unitOf(unit).title), figure: few });
  }
  return units.length === 1 ? formatNumber(figure, say.language) : say(unitOf(unit).text, { count: figure });
}

function wholeLine(total: Totals, units: readonly UnitId[], say: Say): string {
  const told = units.map((unit) => figureText(unit, total[unit], units, say)).join(', ');
  return say.html('share-whole', { figures: told });
}

function totalLines(total: Totals, say: Say): string[] {
  const units = Object.keys(total) as UnitId[];
  const told = units.filter((unit) => total[unit] !== 0);
  return (told.length > 0 ? told : units.slice(0, 1)).map((unit) => {
    // Named, however many there are: there is no heading of units here.
    const text = figureText(unit, total[unit], [unit, unit], say);
    return `<b>${escapeHtml(text)}</b>`;
  });
}

function hiddenLine(hidden: readonly (readonly Label[])[], say: Say): string {
  const names = hidden
    .slice(0, MOST.hidden)
    .map((labels) => nameOf(labels, say))
    .join('; ');
  const more = hidden.length - MOST.hidden;
  const told = more > 0 ? say('share-hidden-more', { names, count: more }) : names;
  return say.html('share-hidden', { names: told, least: LEAST_CHILDREN });
}

function nameOf(labels: readonly Label[], say: Say): string {
  return labels.map((label) => sayLabel(label, say)).join(', ');
}

/** The person's links, each with a button that closes it; `titleOf` names a view. */
export function mineScreen(
  shares: readonly OpenShare[],
  titleOf: (share: OpenShare) => string,
  zone: string,
  say: Say,
): Screen {
  if (shares.length === 0) return { html: say.html('share-mine-none'), listens: false };
  const facts = shares.map((share) => ({
    share,
    title: titleOf(share),
    made: formatDayMonth(plainDateAt(share.createdAt, zone), say.language),
  }));
  const lines = facts.map(({ share, title, made }) =>
    say.html('share-mine-line', { title, made, opened: share.opened }),
  );
  const rows = facts.map(({ share, title, made }) => [
    press(say('share-button-close-one', { title, made }), closeOneButton.data({ share: share.id })),
  ]);
  return { html: [say.html('share-mine'), '', ...lines].join('\n'), listens: false, ...inline(rows) };
}
