/** A table as strips: its head comes again on each page with the bands that go on there, and no head stands alone. Pure. */

import { PADDING, TABLE_SIZES as SIZES, widthsOf } from './columns.ts';
import { LINE, type Mark, type Measure, moved } from './marks.ts';
import type { TableBlock, TableRow } from './paper.ts';
import { framed, type Grid, rowStrip } from './rows.ts';
import { type Strip, shiftFor } from './strips.ts';
import { linesOf } from './wrap.ts';

/** A head read from below is no higher than this. */
const MOST_UPRIGHT = 110;

/** The strips of a table `room` points wide. */
export function stripsOfTable(table: TableBlock, room: number, measure: Measure): Strip[] {
  const widths = widthsOf(table, room, measure);
  const grid: Grid = { columns: table.columns, widths, room, leastHeight: table.leastHeight ?? 0, measure };
  const head = headStrip(grid);
  const strips: Strip[] = [];
  let bands: Extract<TableRow, { kind: 'band' }>[] = [];
  const upTo = (shown: typeof bands) =>
    shown.map(({ text, level }, at) =>
      bandStrip(at === shown.length - 1 ? `${text} ${table.continued}` : text, level, grid),
    );
  for (const row of table.rows) {
    if (row.kind === 'band') {
      bands = [...bands.filter(({ level }) => level < row.level), row];
      const above = bands.slice(0, -1);
      strips.push({ ...bandStrip(row.text, row.level, grid), withNext: true, again: [head, ...upTo(above)] });
    } else {
      strips.push({ ...rowStrip(row.cells, grid), again: [head, ...upTo(bands)] });
    }
  }
  return table.rows.length === 0 ? [head] : [head, ...strips];
}

/** The head of all columns; those read from below make it as high as they need. */
function headStrip(grid: Grid): Strip {
  const { columns, widths, measure } = grid;
  const size = SIZES.head;
  const widthOf = (text: string) => measure(text, 'bold', size);
  const set = columns.map(({ head, upright, align }, at) => {
    const width = widths[at] ?? 0;
    const lines = linesOf(head, upright ? MOST_UPRIGHT : width - 2 * PADDING, widthOf);
    const height = upright ? Math.max(...lines.map(widthOf)) : lines.length * size * LINE;
    return { lines, upright, align, width, height };
  });
  const height = Math.max(...set.map((one) => one.height)) + 2 * PADDING;
  let x = 0;
  const marks: Mark[] = [{ kind: 'shade', x: 0, y: 0, width: grid.room, height }];
  for (const { lines, upright, align, width } of set) {
    const thick = lines.length * size * LINE;
    marks.push(
      ...lines.map((text, line): Mark => {
        const look = { kind: 'text', text, face: 'bold', size } as const;
        const along = line * size * LINE;
        if (upright) return { ...look, x: x + (width - thick) / 2 + along, y: height - PADDING, upright };
        const shift = shiftFor(align, width - 2 * PADDING, widthOf(text));
        return { ...look, x: x + PADDING + shift, y: (height - thick) / 2 + along };
      }),
    );
    x += width;
  }
  return { height, marks: [...marks, ...framed(grid, height, true)], withNext: true };
}

const BANDS = {
  1: { size: SIZES.band, above: 4, below: 3, shade: true },
  2: { size: SIZES.lowBand, above: 3, below: 2, shade: false },
} as const;

/** A line over the rows that follow, as wide as the table. */
function bandStrip(text: string, level: 1 | 2, grid: Grid): Strip {
  const { size, above, below, shade } = BANDS[level];
  const { room, measure } = grid;
  const lines = linesOf(text, room - 2 * PADDING, (words) => measure(words, 'bold', size));
  const height = above + lines.length * size * LINE + below;
  const words = lines.map((line, at): Mark => {
    const mark: Mark = { kind: 'text', x: PADDING, y: above, text: line, face: 'bold', size };
    return moved(mark, 0, at * size * LINE);
  });
  const under: Mark[] = shade ? [{ kind: 'shade', x: 0, y: 0, width: room, height }] : [];
  return { height, marks: [...under, ...words, ...framed(grid, height, false)], withNext: true };
}
