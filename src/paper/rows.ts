/** One row of a table: its cells in lines, as high as the highest, cut between lines where a page ends. Pure. */

import { BOX, lookOf, PADDING, piecesOf } from './columns.ts';
import { type Face, LINE, type Mark, type Measure } from './marks.ts';
import type { Cell, PaperColumn } from './paper.ts';
import { type Strip, shiftFor } from './strips.ts';
import { linesOf } from './wrap.ts';

/** The columns as they stand on the page. */
export interface Grid {
  readonly columns: readonly PaperColumn[];
  readonly widths: readonly number[];
  readonly room: number;
  readonly leastHeight: number;
  readonly measure: Measure;
}

/** A line of a cell, placed from the cell's left edge. */
interface CellLine {
  readonly x: number;
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly box: boolean;
}

/** The row as a strip. */
export function rowStrip(cells: readonly Cell[], grid: Grid): Strip {
  return stripOf(
    grid.columns.map((_, at) => cellLines(cells[at] ?? '', at, grid)),
    grid,
  );
}

/** The rules around a strip of the table; between the columns too where it has them. */
export function framed({ widths, room }: Grid, height: number, withColumns: boolean): Mark[] {
  const edges = [0, room];
  let x = 0;
  for (const width of withColumns ? widths.slice(0, -1) : []) {
    x += width;
    edges.push(x);
  }
  return [
    { kind: 'rule', x: 0, y: 0, toX: room, toY: 0 },
    { kind: 'rule', x: 0, y: height, toX: room, toY: height },
    ...edges.map((edge): Mark => ({ kind: 'rule', x: edge, y: 0, toX: edge, toY: height })),
  ];
}

function cellLines(cell: Cell, at: number, grid: Grid): CellLine[] {
  const room = (grid.widths[at] ?? 0) - 2 * PADDING;
  return piecesOf(cell).flatMap((piece) => {
    const { face, size } = lookOf(piece);
    const widthOf = (text: string) => grid.measure(text, face, size);
    const indent = piece.box ? BOX.side + BOX.gap : 0;
    return linesOf(piece.text, room - indent, widthOf).map((text, line): CellLine => {
      const width = indent + widthOf(text);
      const x = PADDING + shiftFor(grid.columns[at]?.align, room, width) + indent;
      return { x, text, face, size, box: piece.box === true && line === 0 };
    });
  });
}

function stripOf(cells: readonly CellLine[][], grid: Grid): Strip {
  const height = Math.max(grid.leastHeight, ...cells.map(heightOf));
  const marks = [...cells.flatMap((lines, at) => marksOf(lines, leftOf(grid, at))), ...framed(grid, height, true)];
  return { height, marks, cut: (room) => cutRow(cells, room, grid) };
}

function heightOf(lines: readonly CellLine[]): number {
  return lines.reduce((sum, { size }) => sum + size * LINE, 2 * PADDING);
}

function leftOf({ widths }: Grid, at: number): number {
  return widths.slice(0, at).reduce((sum, width) => sum + width, 0);
}

function marksOf(lines: readonly CellLine[], left: number): Mark[] {
  const marks: Mark[] = [];
  let y = PADDING;
  for (const { x, text, face, size, box } of lines) {
    const down = y + (size * LINE - BOX.side) / 2;
    if (box) marks.push({ kind: 'box', x: left + x - BOX.side - BOX.gap, y: down, side: BOX.side });
    if (text !== '') marks.push({ kind: 'text', x: left + x, y, text, face, size });
    y += size * LINE;
  }
  return marks;
}

/** A row that goes over a page: each cell gives as many lines as fit. */
function cutRow(cells: readonly CellLine[][], room: number, grid: Grid): readonly [Strip, Strip] | undefined {
  const fitting = cells.map((lines) => {
    let fits = lines.length;
    while (fits > 0 && heightOf(lines.slice(0, fits)) > room) fits -= 1;
    return fits;
  });
  if (fitting.some((fits, at) => fits === 0 && (cells[at]?.length ?? 0) > 0)) return undefined;
  const first = cells.map((lines, at) => lines.slice(0, fitting[at]));
  const rest = cells.map((lines, at) => lines.slice(fitting[at]));
  if (rest.every((lines) => lines.length === 0)) return undefined;
  return [stripOf(first, { ...grid, leastHeight: 0 }), stripOf(rest, { ...grid, leastHeight: 0 })];
}
