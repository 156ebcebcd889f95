/** The sheet of what is looked at: the same cut, filters, period and comparison as under the button. */

import type { Say } from '../../texts/texts.ts';
import { type Compared, type FiguresThen, isOfBefore } from '../comparing/comparison.ts';
import { dimensionOf } from '../counting/dimensions.ts';
import type { Tally } from '../counting/tally.ts';
import { unitOf } from '../counting/units.ts';
import type { TallyView } from '../views/view.ts';
import { sayLabel } from '../wording/labels.ts';
import { tellFilters, tellOther, tellPeriod } from '../wording/telling.ts';
import type { Label } from '../words.ts';
import type { ReadySheet } from './job.ts';
import type { Cell, Column } from './sheet.ts';

/** Of columns of labels and of figures, in characters. */
export const KEY_WIDTH = 30;
export const FIGURE_WIDTH = 16;

/** Whether the view shows anything that the sheets of totals and dimensions do not. */
export function isOwn({ by, filters, states, period, compared, ratio }: TallyView): boolean {
  return (
    by.length > 0 ||
    Object.keys(filters).length > 0 ||
    [states, period, compared, ratio].some((one) => one !== undefined)
  );
}

/** A row for each cell of the tally, figures of then beside those of now, and below what was there then alone. */
export function viewSheet(tally: Tally, compared: Compared | undefined, say: Say, caption: string): ReadySheet {
  const { by, units, total, rows } = tally;
  const figures = (now: FiguresThen, then: FiguresThen | undefined): Cell[] =>
    units.flatMap((unit) => [now[unit] ?? 0, ...(compared ? [then?.[unit] ?? null] : [])]);
  const keys = (labels: readonly Label[]) => by.map((_, at): Cell => labelText(labels[at], say));
  const cells = rows.map(({ labels, figures: now }, at) => [...keys(labels), ...figures(now, compared?.rows[at])]);
  const gone = (compared?.gone ?? []).map((row) => [...keys(row.labels), ...figures({}, row.figures)]);
  const whole = figures(total, compared?.total);
  const first = by.length === 0 ? [{ header: say('workbook-totals-what'), width: KEY_WIDTH }] : [];
  return {
    name: say('sheet-view'),
    caption: [caption, ...limits(tally, compared, say)].join(' '),
    columns: [
      ...first,
      ...by.map((id) => ({ header: say(dimensionOf(id).row), width: KEY_WIDTH })),
      ...heads(tally, compared, say),
    ],
    pages: [by.length === 0 ? [] : [...cells, ...gone]],
    foot: [[say('workbook-total'), ...by.slice(1).map(() => null), ...whole]],
    notes: tally.sumExceedsTotal.map((unit) => `${say(unitOf(unit).title)}. ${say(unitOf(unit).whyMore)}`),
  };
}

/** Of another contest beside it figures are «there», not «then». */
function heads(tally: Tally, compared: Compared | undefined, say: Say): Column[] {
  const other = compared && !isOfBefore(tally, compared.with) ? 'workbook-there' : 'workbook-then';
  return tally.units.flatMap((unit) => {
    const title = say(unitOf(unit).title);
    const now = { header: title, width: FIGURE_WIDTH };
    return compared ? [now, { header: say(other, { unit: title }), width: FIGURE_WIDTH }] : [now];
  });
}

function limits(tally: Tally, compared: Compared | undefined, say: Say): string[] {
  const filters = tellFilters(tally, say);
  return [
    ...(filters === undefined ? [] : [`${say('chart-filters', { filters })}.`]),
    ...(tally.period ? [`${say('chart-period', { period: tellPeriod(tally.period, say) })}.`] : []),
    ...(compared ? [`${say('chart-beside', { what: tellOther(compared.with, say) })}.`] : []),
  ];
}

/** A label as a cell: days and weeks as real dates. */
export function labelText(label: Label | undefined, say: Say): Cell {
  if (label === undefined) return null;
  if (label.kind === 'day') return { day: label.day };
  return label.kind === 'week' ? { day: label.monday } : sayLabel(label, say);
}
