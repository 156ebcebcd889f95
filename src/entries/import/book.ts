/** The workbook people fill in: the table of entries, how to fill it in, and a hidden sheet by which the bot knows it again. */

import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { ContestDefinition } from '../../contests/definition.ts';
import { columnName } from '../../data-file/reading/sheet-names.ts';
import { MARK_SHEET, MARK_VERSION } from '../../data-file/reading/table.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import type { Say } from '../../texts/texts.ts';
import { wrappedLines } from '../../wrapped-lines.ts';
import { looks, TONES } from './book-looks.ts';
import { type Column, type ColumnId, columnsOf } from './columns.ts';
import type { Tone } from './note.ts';
import type { SheetRow } from './sheet-rows.ts';

/** A remark at a cell, in words. */
export interface Remark {
  column: ColumnId;
  tone: Tone;
  text: string;
}

/** A row at its place in the sheet, from 1; rows of a template follow each other. */
export interface PlacedRow {
  row: number;
  cells: SheetRow;
  remarks?: readonly Remark[];
}

export interface BookContent {
  contest: ContestDefinition;
  slug: string;
  say: Say;
  rows: readonly PlacedRow[];
  /** What can be chosen beside the contest's own lists: districts, institutions and teachers remembered. */
  lists: Partial<Record<ColumnId, readonly string[]>>;
}

/** Where a person's own rows begin: after the header and the example. */
export const FIRST_ROW = 3;
/** Rows with drop-downs in a template, so many beyond what is filled in. */
const MORE_ROWS = 500;

/** Characters of the column with remarks, points of a line. */
const NOTES_WIDTH = 60;
const LINE_POINTS = 15;

/** The file's bytes. */
export async function entriesBook(content: BookContent): Promise<Buffer> {
  const { contest, say, lists } = content;
  // Loaded when the first table is wanted: no start should wait for it.
  const { writeXlsx } = await import('hucre/xlsx');
  const columns = columnsOf(contest, say).map((column) => ({ ...column, options: lists[column.id] ?? column.options }));
  const sheets = [tableSheet(content, columns), helpSheet(contest, say), markSheet(content.slug, columns)];
  return Buffer.from(
    await writeXlsx({ sheets, properties: { title: contest.title }, defaultFont: { name: 'Calibri', size: 11 } }),
  );
}

function tableSheet({ say, rows }: BookContent, columns: readonly Column[]): WriteSheet {
  const last = Math.max(FIRST_ROW, ...rows.map(({ row }) => row)) + MORE_ROWS;
  const remarked = rows.some(({ remarks }) => (remarks ?? []).length > 0);
  const table: CellValue[][] = [
    [...columns.map(({ header }) => header), ...(remarked ? [say('import-column-notes')] : [])],
  ];
  if (!rows.some(({ row }) => row === FIRST_ROW - 1)) table[FIRST_ROW - 2] = columns.map(({ example }) => example);
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const style = (row: number, column: number, look: CellStyle) => cells.set(`${row},${column}`, { style: look });
  for (const at of table[0]?.keys() ?? []) style(0, at, looks.header);
  for (const at of table[FIRST_ROW - 2]?.keys() ?? []) style(FIRST_ROW - 2, at, looks.example);
  for (const placed of rows) {
    table[placed.row - 1] = [
      ...columns.map(({ id }) => placed.cells[id] ?? ''),
      ...(remarked ? [inWords(placed, columns)] : []),
    ];
    for (const [at, column] of columns.entries()) markCell(cells, placed, column, at);
  }
  return {
    name: say('import-sheet-entries'),
    columns: [
      ...columns.map(({ width }) => ({ width, style: looks.cell })),
      ...(remarked ? [{ width: NOTES_WIDTH, style: looks.cell }] : []),
    ],
    rows: Array.from(table, (row) => row ?? []),
    cells,
    freezePane: { rows: 1 },
    ...(remarked ? { autoFilter: { range: `A1:${columnName(columns.length)}${last}` } } : {}),
    dataValidations: validations(columns, last),
    rowDefs: new Map([
      [0, { height: 48 }],
      [FIRST_ROW - 2, { height: LINE_POINTS * 3 }],
      ...rows.flatMap((row) => heightOf(row, columns)),
    ]),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Not every program grows a row with its text. */
function heightOf(placed: PlacedRow, columns: readonly Column[]): [number, { height: number }][] {
  const inCells = columns.map(({ id, width }) => wrappedLines(placed.cells[id] ?? '', width));
  const lines = Math.max(1, ...inCells, wrappedLines(inWords(placed, columns), NOTES_WIDTH));
  return lines > 1 ? [[placed.row - 1, { height: LINE_POINTS * lines }]] : [];
}

/** The remarks of a row in one cell, for those who see no comments: phones mostly. */
function inWords({ remarks = [], row }: PlacedRow, columns: readonly Column[]): string {
  const address = (id: ColumnId) => `${columnName(columns.findIndex((column) => column.id === id))}${row}`;
  return remarks.map(({ column, text }) => `${address(column)}: ${text}`).join('\n');
}

function markCell(cells: NonNullable<WriteSheet['cells']>, placed: PlacedRow, { id }: Column, at: number): void {
  const own = (placed.remarks ?? []).filter(({ column }) => column === id);
  const [worst] = [...own].sort((one, other) => TONES.indexOf(one.tone) - TONES.indexOf(other.tone));
  if (!worst) return;
  const text = own.map((remark) => remark.text).join('\n');
  cells.set(`${placed.row - 1},${at}`, {
    value: placed.cells[id] ?? '',
    style: looks[worst.tone],
    comment: { author: 'Rampa', text },
  });
}

/** Lists stand in the hidden sheet: inside a validation they may not be longer than 255 characters. */
function validations(columns: readonly Column[], last: number): DataValidation[] {
  return columns.flatMap(({ options }, at): DataValidation[] => {
    if (options.length === 0) return [];
    const source = columnName(LISTS_FROM + at);
    const isOpen = OPEN_LISTS.has(columns[at]?.id ?? 'number');
    return [
      {
        type: 'list',
        formula1: `${MARK_SHEET}!$${source}$1:$${source}$${options.length}`,
        range: `${columnName(at)}${FIRST_ROW}:${columnName(at)}${last}`,
        allowBlank: true,
        showErrorMessage: !isOpen,
        errorStyle: 'stop',
      },
    ];
  });
}

/** Lists of what is remembered: anything else may be typed. */
const OPEN_LISTS: ReadonlySet<ColumnId> = new Set(['institution', 'teacher', 'district']);
/** The first column of the hidden sheet with a list. */
const LISTS_FROM = 3;

function markSheet(slug: string, columns: readonly Column[]): WriteSheet {
  const height = Math.max(columns.length + 1, ...columns.map(({ options }) => options.length));
  const rows = Array.from({ length: height }, (_, at): CellValue[] => {
    const column = columns[at - 1];
    const mark = at === 0 ? [MARK_SHEET, MARK_VERSION, slug] : [column?.id ?? null, column?.header ?? null, null];
    return [...mark, ...columns.map(({ options }) => options[at] ?? null)];
  });
  return { name: MARK_SHEET, rows, veryHidden: true };
}

const HELP: readonly PlainKey[] = [
  'import-help-row',
  'import-help-group',
  'import-help-choose',
  'import-help-category',
  'import-help-teacher',
  'import-help-paper',
  'import-help-number',
  'import-help-empty',
  'import-help-files',
  'import-help-formulas',
  'import-help-send',
];

/** Characters of the instructions' column. */
const HELP_WIDTH = 75;
/** Letters of the title are this much wider than the others. */
const TITLE_WIDER = 1.6;

/** Points for as many lines as the text takes, with a little air below. */
function helpHeight(line: string, isTitle: boolean): number {
  const wider = isTitle ? TITLE_WIDER : 1;
  return Math.ceil((line.length * wider) / HELP_WIDTH) * LINE_POINTS * (isTitle ? 1.3 : 1) + 4;
}

function helpSheet({ title }: ContestDefinition, say: Say): WriteSheet {
  const lines = [say('import-help-title', { contest: title }), ...HELP.map((key) => say(key))];
  return {
    name: say('import-sheet-help'),
    columns: [{ width: HELP_WIDTH, style: looks.help }],
    rows: lines.map((line) => [line]),
    cells: new Map([['0,0', { style: looks.title }]]),
    rowDefs: new Map(lines.map((line, row) => [row, { height: helpHeight(line, row === 0) }])),
    pageSetup: { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
