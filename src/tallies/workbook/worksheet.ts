/** One sheet as XML, written while its rows are read: header frozen, filtered, printed on landscape pages of its width. */

import { shortened } from '../../typed.ts';
import { wrappedLines } from '../../wrapped-lines.ts';
import { daySerial, instantSerial } from './serial.ts';
import type { Book, Cell, Column, Sheet } from './sheet.ts';
import { type LookName, lookNumber, lookOf } from './styles.ts';
import { xmlText } from './xml.ts';

const SECONDS_A_DAY = 86_400;
/** The most characters a cell may hold. */
const LONGEST_CELL = 32_767;
/** Characters of columns that a landscape page still shows legibly; wider sheets go over several. */
const WIDEST_PAGE = 190;
/** Characters of the caption that go into the footer, which may hold 255 with everything. */
const LONGEST_FOOTER = 180;
/** White space that a reader may take away unless told to keep it. */
const OUTER_SPACE = /^\s|\s$/;
/** In points. */
const LINE_HEIGHT = 15;
const MOST_LINES = 8;
/** Row of the header, counted from 1; the caption stands above it. */
export const HEADER_ROW = 2;

/** xl/worksheets/sheetN.xml, a page of rows at a time. */
export async function* worksheetXml(
  sheet: Sheet,
  { zone, pageLine }: Pick<Book, 'zone' | 'pageLine'>,
): AsyncGenerator<string> {
  const { columns } = sheet;
  const serialOf = (at: Date) => instantSerial(at, zone);
  const row = (cells: readonly Cell[], at: number, look: Look) => rowXml({ cells, at, serialOf, look, columns });
  yield opening(sheet);
  yield rowXml({ cells: [sheet.caption], at: 1, serialOf, look: () => 'caption', columns: [] });
  yield row(
    columns.map(({ header }) => header),
    HEADER_ROW,
    () => 'header',
  );
  let last = HEADER_ROW;
  for await (const page of sheet.pages) {
    yield page.map((cells) => row(cells, ++last, (cell) => lookOf(cell, false))).join('');
  }
  const filtered = `A${HEADER_ROW}:${columnName(columns.length - 1)}${last}`;
  for (const cells of sheet.foot ?? []) yield row(cells, ++last, (cell) => lookOf(cell, true));
  for (const note of sheet.notes ?? [])
    yield rowXml({ cells: [note], at: ++last, serialOf, look: () => 'caption', columns: [] });
  yield closing(filtered, sheet, pageLine);
}

function opening({ columns }: Sheet): string {
  const widths = columns
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const top = HEADER_ROW + 1;
  // Where rows go on beyond the screen, what they are about stays in sight.
  const [split, corner, active] =
    pagesAcross(columns) > 1 ? ['xSplit="1" ', 'B', 'bottomRight'] : ['', 'A', 'bottomLeft'];
  const pane = `<pane ${split}ySplit="${HEADER_ROW}" topLeftCell="${corner}${top}" activePane="${active}" state="frozen"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}<selection pane="${active}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>`;
}

/** Printed pages beside each other that show all columns. */
function pagesAcross(columns: readonly Column[]): number {
  return Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / WIDEST_PAGE);
}

function closing(filtered: string, { caption, columns }: Sheet, pageLine: string): string {
  const margins = '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  const wide = pagesAcross(columns);
  const setup = `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${wide}" fitToHeight="0"/>`;
  // An ampersand begins a command there; the page numbers' own stay.
  const footer = `&L&8 ${shortened(caption, LONGEST_FOOTER).replaceAll('&', '&&')}&R&8 ${pageLine}`;
  return `</sheetData><autoFilter ref="${filtered}"/>${margins}${setup}<headerFooter><oddFooter>${xmlText(footer)}</oddFooter></headerFooter></worksheet>`;
}

type Look = (cell: Exclude<Cell, null>) => LookName;

interface Row {
  cells: readonly Cell[];
  /** Counted from 1. */
  at: number;
  serialOf: (at: Date) => number;
  look: Look;
  /** Those whose width the row's texts are wrapped to; none: one line that runs on to the right. */
  columns: readonly Column[];
}

function rowXml({ cells, at, serialOf, look, columns }: Row): string {
  let filled = '';
  let lines = 1;
  for (const [index, cell] of cells.entries()) {
    if (cell === null) continue;
    filled += cellXml(cell, `<c r="${columnName(index)}${at}`, look(cell), serialOf);
    const width = columns[index]?.width;
    if (width !== undefined && typeof cell === 'string') lines = Math.max(lines, wrappedLines(cell, width));
  }
  const height = lines === 1 ? '' : ` ht="${Math.min(lines, MOST_LINES) * LINE_HEIGHT}" customHeight="1"`;
  return `<row r="${at}"${height}>${filled}</row>`;
}

/** `opened` is the cell's tag as far as its place. A text is written as a text, whatever it begins with: nothing in it can run. */
function cellXml(cell: Exclude<Cell, null>, opened: string, look: LookName, serialOf: Row['serialOf']): string {
  const style = lookNumber(look);
  if (typeof cell === 'string') {
    const text = xmlText(cell.length > LONGEST_CELL ? cell.slice(0, LONGEST_CELL) : cell);
    const space = OUTER_SPACE.test(text) ? ' xml:space="preserve"' : '';
    return `${opened}" s="${style}" t="inlineStr"><is><t${space}>${text}</t></is></c>`;
  }
  return `${opened}" s="${style}"><v>${numberOf(cell, serialOf)}</v></c>`;
}

function numberOf(cell: Exclude<Cell, null | string>, serialOf: Row['serialOf']): number {
  if (typeof cell === 'number') return cell;
  if ('day' in cell) return daySerial(cell.day);
  return 'at' in cell ? serialOf(cell.at) : cell.seconds / SECONDS_A_DAY;
}

const columnNames: string[] = [];

/** «A» for 0, «AA» for 26; put together once, since every cell names its column. */
function columnName(index: number): string {
  columnNames[index] ??=
    (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
  return columnNames[index];
}
