/** How wide the columns of a table are. Pure. */

import type { Measure } from './marks.ts';
import type { PaperColumn, Piece, TableBlock } from './paper.ts';
import { settable } from './wrap.ts';

/** Sizes of letters in a table, in points. */
export const TABLE_SIZES = { head: 8.5, words: 9.5, small: 8, band: 11, lowBand: 10 } as const;
/** Free on each side of a cell's words. */
export const PADDING = 3;
/** A square to tick, with the gap behind it. */
export const BOX = { side: 9, gap: 4 } as const;
/** A column as wide as its words takes no more of the room than this. */
const MOST_OF_ROOM = 0.25;

/** Columns of a width of their own take no more of the room together where others share the rest. */
const MOST_OF_FIXED = 0.75;

/** The widths in points; where a column shares what is left, they add up to the room. */
export function widthsOf({ columns, rows }: TableBlock, room: number, measure: Measure): number[] {
  const wished = columns.map(({ width }, at) => {
    if (typeof width === 'number') return width;
    return width === 'fit' ? Math.min(fitting(columns, rows, at, measure), room * MOST_OF_ROOM) : 0;
  });
  const shares = columns.reduce((sum, column) => sum + shareOf(column), 0);
  const fixed = wished.reduce((sum, width) => sum + width, 0);
  const squeezed = Math.min(1, (shares > 0 ? room * MOST_OF_FIXED : room) / fixed);
  const left = room - fixed * squeezed;
  return columns.map((column, at) =>
    shareOf(column) > 0 ? (left * shareOf(column)) / shares : (wished[at] ?? 0) * squeezed,
  );
}

function shareOf({ width }: PaperColumn): number {
  return typeof width === 'object' ? width.share : 0;
}

/** The widest word of the head, the widest line of the cells. */
function fitting(columns: TableBlock['columns'], rows: TableBlock['rows'], at: number, measure: Measure): number {
  const { head = '', upright } = columns[at] ?? {};
  const words = upright ? [] : settable(head).split(/\s/u);
  let widest = Math.max(0, ...words.map((word) => measure(word, 'bold', TABLE_SIZES.head)));
  for (const row of rows) {
    if (row.kind === 'band') continue;
    for (const piece of piecesOf(row.cells[at] ?? '')) widest = Math.max(widest, widthOfPiece(piece, measure));
  }
  return widest + 2 * PADDING + 1;
}

function widthOfPiece(piece: Piece, measure: Measure): number {
  const { face, size } = lookOf(piece);
  return (piece.box ? BOX.side + BOX.gap : 0) + measure(settable(piece.text), face, size);
}

/** The pieces of a cell. */
export function piecesOf(cell: string | readonly Piece[]): readonly Piece[] {
  return typeof cell === 'string' ? [{ text: cell }] : cell;
}

/** How a piece is set. */
export function lookOf({ style }: Piece): { face: 'regular' | 'bold'; size: number } {
  return { face: style === 'bold' ? 'bold' : 'regular', size: TABLE_SIZES[style === 'small' ? 'small' : 'words'] };
}
