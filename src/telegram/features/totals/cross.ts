/** A cross table for a phone: columns of figures where they fit, else each row with its cells in words. */

import type { Tally, TallyRow } from '../../../tallies/counting/tally.ts';
import type { UnitId } from '../../../tallies/counting/units.ts';
import { sayLabel } from '../../../tallies/wording/labels.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';

/** Letters of even width that stand side by side on a narrow phone. */
const WIDTH = 34;
/** A row's name shorter than this says nothing. */
const LEAST_NAME = 10;
const MOST_ROWS = 20;
const MOST_BLOCKS = 10;
const MOST_CELLS = 6;
/** Longest name of a cell, in letters: ten rows of six cells fit a message. */
const LONGEST_CELL = 24;
const LONGEST_LEGEND = 40;

/** The cross table's margins, and its cells by both keys. */
interface Cross {
  readonly rows: readonly TallyRow[];
  readonly columns: readonly TallyRow[];
  readonly total: number;
  cell(row: TallyRow, column: TallyRow): number;
  of(row: TallyRow): number;
  name(row: TallyRow): string;
}

/** The table as lines of HTML, the totals in its last row and column. */
export function crossLines(say: Say, tally: Tally, unit: UnitId): string[] {
  const cells = new Map(tally.rows.map(({ keys, figures }) => [JSON.stringify(keys), figures[unit]]));
  const [rows = [], columns = []] = tally.margins ?? [];
  const cross: Cross = {
    rows,
    columns,
    total: tally.total[unit],
    cell: (row, column) => cells.get(JSON.stringify([row.keys[0] ?? null, column.keys[0] ?? null])) ?? 0,
    of: ({ figures }) => figures[unit],
    name: ({ labels }) => labels.map((label) => sayLabel(label, say)).join(', '),
  };
  return tableLines(say, cross) ?? blockLines(say, cross);
}

/** Columns under letters, told above; undefined where they are too many or too wide. */
function tableLines(say: Say, cross: Cross): string[] | undefined {
  const letters = say('totals-letters');
  if (cross.columns.length > letters.length) return undefined;
  const wide = (figures: readonly number[]) => Math.max(...figures.map((figure) => String(figure).length)) + 1;
  const widths = [
    ...cross.columns.map((column) => wide([cross.of(column), ...cross.rows.map((row) => cross.cell(row, column))])),
    wide([cross.total]),
  ];
  const room = WIDTH - widths.reduce((sum, width) => sum + width, 0);
  if (room < LEAST_NAME) return undefined;
  const line = (name: string, cells: readonly (string | number)[]) =>
    shortened(name, room).padEnd(room) + cells.map((cell, index) => String(cell).padStart(widths[index] ?? 0)).join('');
  const shown = cross.rows.slice(0, MOST_ROWS);
  const sum = say('totals-sum');
  const table = [
    line('', [...cross.columns.map((_, index) => letters[index] ?? ''), 'Σ']),
    ...shown.map((row) =>
      line(cross.name(row), [...cross.columns.map((column) => cross.cell(row, column)), cross.of(row)]),
    ),
    line(sum, [...cross.columns.map(cross.of), cross.total]),
  ];
  const legend = cross.columns.map((column, index) =>
    say('totals-columns', { letter: letters[index] ?? '', label: shortened(cross.name(column), LONGEST_LEGEND) }),
  );
  return [
    escapeHtml(legend.join('; ')),
    `<pre>${escapeHtml(table.join('\n'))}</pre>`,
    ...restLine(say, cross, shown.length),
  ];
}

/** Each row with its fullest cells. */
function blockLines(say: Say, cross: Cross): string[] {
  const shown = cross.rows.slice(0, MOST_BLOCKS);
  const block = (label: string, count: number, cells: readonly { label: string; count: number }[]) => {
    const full = cells.filter((cell) => cell.count > 0).sort((one, other) => other.count - one.count);
    const told = full
      .slice(0, MOST_CELLS)
      .map((cell) => say.html('totals-cell', { ...cell, label: shortened(cell.label, LONGEST_CELL) }));
    const more = full.length > MOST_CELLS ? [say.html('totals-cell-more', { count: full.length - MOST_CELLS })] : [];
    return [say.html('totals-block', { label: shortened(label), count }), [...told, ...more].join(' · ')];
  };
  return [
    ...shown.flatMap((row) =>
      block(
        cross.name(row),
        cross.of(row),
        cross.columns.map((column) => ({ label: cross.name(column), count: cross.cell(row, column) })),
      ),
    ),
    ...restLine(say, cross, shown.length),
    ...block(
      say('totals-sum'),
      cross.total,
      cross.columns.map((column) => ({ label: cross.name(column), count: cross.of(column) })),
    ),
  ];
}

function restLine(say: Say, { rows }: Cross, shown: number): string[] {
  return rows.length > shown ? [say.html('totals-rows-left', { count: rows.length - shown })] : [];
}
