/** One sheet as XML, written while its rows are read: header frozen, filtered, printed on landscape pages of its width. */

import { shortened } from '../../typed.ts';
import { wrappedLines } from '../../wrapped-lines.ts';
import { Octets } from './octets.ts';
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
): AsyncGenerator<Buffer> {
  const { columns } = sheet;
  const serialOf = (at: Date) => instantSerial(at, zone);
  const line = createRows({ columns: [], serialOf, look: () => 'caption' });
  const heads = createRows({ columns, serialOf, look: () => 'header' });
  const rows = createRows({ columns, serialOf, look: (cell) => lookOf(cell, false) });
  const feet = createRows({ columns, serialOf, look: (cell) => lookOf(cell, true) });
  const octets = new Octets();
  let last = 0;
  const written = (put: PutRow, page: readonly (readonly Cell[])[]) => {
    for (const cells of page) put(octets, cells, ++last);
    return octets.take();
  };
  yield Buffer.from(opening(sheet));
  yield written(line, [[sheet.caption]]);
  yield written(heads, [columns.map(({ header }) => header)]);
  for await (const page of sheet.pages) yield written(rows, page);
  const filtered = `A${HEADER_ROW}:${columnName(columns.length - 1)}${last}`;
  yield written(feet, sheet.foot ?? []);
  yield written(line, sheet.notes?.map((note) => [note]) ?? []);
  yield Buffer.from(closing(filtered, sheet, pageLine));
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

interface Rows {
  /** Those whose width the rows' texts are wrapped to; none: one line that runs on to the right. */
  columns: readonly Column[];
  serialOf: (at: Date) => number;
  look: (cell: Exclude<Cell, null>) => LookName;
}

/** Puts a row's XML behind the others; `at` is counted from 1. */
type PutRow = (octets: Octets, cells: readonly Cell[], at: number) => void;

/** Writes rows of one kind. Millions of cells go through here: what says the same as one above is not made again. */
function createRows({ columns, serialOf, look }: Rows): PutRow {
  const texts = columns.map(({ width }) => createTextCells(look, width));
  const unwrapped = createTextCells(look);
  const textOf = (text: string, index: number) => (texts[index] ?? unwrapped)(text);
  return (octets, cells, at) => {
    const place = String(at);
    const told = cells.map((cell, index) => (typeof cell === 'string' ? textOf(cell, index) : cell));
    const lines = told.reduce<number>((most, cell) => (isText(cell) ? Math.max(most, cell.lines) : most), 1);
    const height = lines === 1 ? '' : `" ht="${Math.min(lines, MOST_LINES) * LINE_HEIGHT}" customHeight="1`;
    octets.ascii(`<row r="${place}${height}">`);
    for (const [index, cell] of told.entries()) {
      if (cell === null) continue;
      octets.ascii(cellOpening(index));
      octets.ascii(place);
      if (isText(cell)) octets.put(cell.bytes);
      else octets.ascii(`" s="${lookNumber(look(cell))}"><v>${numberOf(cell, serialOf)}</v></c>`);
    }
    octets.ascii('</row>');
  };
}

function isText(cell: TextCell | Exclude<Cell, string>): cell is TextCell {
  return typeof cell === 'object' && cell !== null && 'bytes' in cell;
}

interface TextCell {
  /** What stands in the cell's tag behind its place. */
  readonly bytes: Buffer;
  readonly lines: number;
}

/** Texts of one column remembered as they are written: most of a list says what a line above has said. */
const MOST_REMEMBERED = 2_000;

/** The cells of one column that hold texts; without a width nothing is wrapped. */
function createTextCells(look: Rows['look'], width?: number): (text: string) => TextCell {
  const known = new Map<string, TextCell>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const bytes = Buffer.from(`" s="${lookNumber(look(text))}"${textXml(text)}`);
    const cell = { bytes, lines: width === undefined ? 1 : wrappedLines(text, width) };
    known.set(text, cell);
    return cell;
  };
}

/** A text is written as a text, whatever it begins with: nothing in it can run. */
function textXml(told: string): string {
  const text = xmlText(told.length > LONGEST_CELL ? told.slice(0, LONGEST_CELL) : told);
  const space = OUTER_SPACE.test(text) ? ' xml:space="preserve"' : '';
  return ` t="inlineStr"><is><t${space}>${text}</t></is></c>`;
}

function numberOf(cell: Exclude<Cell, null | string>, serialOf: Rows['serialOf']): number {
  if (typeof cell === 'number') return cell;
  if ('day' in cell) return daySerial(cell.day);
  return 'at' in cell ? serialOf(cell.at) : cell.seconds / SECONDS_A_DAY;
}

const cellOpenings: string[] = [];

/** Of the cell's tag as far as its row; put together once, since every cell begins so. */
function cellOpening(index: number): string {
  cellOpenings[index] ??= `<c r="${columnName(index)}`;
  return cellOpenings[index];
}

/** «A» for 0, «AA» for 26. */
function columnName(index: number): string {
  return (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
}
