/** The protocol as a workbook: what the entries are, room for scores, degrees to choose from, and the mark it is known by. */

import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { ContestDefinition } from '../../contests/definition.ts';
import { columnName } from '../../data-file/reading/sheet-names.ts';
import { MARK_SHEET, MARK_VERSION } from '../../data-file/reading/table.ts';
import { looks } from '../../entries/import/book-looks.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import type { Say } from '../../texts/texts.ts';
import { wrappedLines } from '../../wrapped-lines.ts';
import { isScore, widthOf } from './columns.ts';
import type { ProtocolColumnId, SheetColumn } from './told.ts';

/** A remark at a cell, in words. */
export interface ProtocolRemark {
  column: ProtocolColumnId;
  text: string;
}

/** A row at its place in the sheet, from 1. */
export interface WrittenRow {
  row: number;
  cells: Readonly<Partial<Record<ProtocolColumnId, string | number>>>;
  remarks?: readonly ProtocolRemark[];
}

export interface ProtocolContent {
  contest: ContestDefinition;
  say: Say;
  columns: readonly (SheetColumn | null)[];
  rows: readonly WrittenRow[];
}

/** The row under the header. */
export const FIRST_ROW = 2;
/** Characters of the column with remarks, points of a line. */
const NOTES_WIDTH = 60;
const LINE_POINTS = 15;
const HELP_WIDTH = 75;

/** Points are numbers, so that the mean is counted while they are typed. */
const NUMERIC: CellStyle = { alignment: { vertical: 'top', horizontal: 'center' } };

/** The file's bytes. */
export async function protocolBook(content: ProtocolContent): Promise<Buffer> {
  // Loaded when the first protocol is wanted: no start should wait for it.
  const { writeXlsx } = await import('hucre/xlsx');
  const { contest } = content;
  const sheets = [tableSheet(content), helpSheet(content), markSheet(content)];
  const written = await writeXlsx({
    sheets,
    properties: { title: contest.title },
    defaultFont: { name: 'Calibri', size: 11 },
  });
  return Buffer.from(written);
}

function tableSheet({ contest, say, columns, rows }: ProtocolContent): WriteSheet {
  const remarked = rows.some(({ remarks = [] }) => remarks.length > 0);
  const table: CellValue[][] = [
    [...columns.map((column) => column?.header ?? ''), ...(remarked ? [say('import-column-notes')] : [])],
  ];
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const at of table[0]?.keys() ?? []) cells.set(`0,${at}`, { style: looks.header });
  for (const placed of rows) {
    table[placed.row - 1] = [
      ...columns.map((column) => (column ? (placed.cells[column.id] ?? '') : '')),
      ...(remarked ? [inWords(placed, columns)] : []),
    ];
    for (const [at, column] of columns.entries()) dress(cells, placed, column, at, columns);
  }
  const last = Math.max(FIRST_ROW, ...rows.map(({ row }) => row));
  return {
    name: say('protocol-sheet'),
    columns: [
      ...columns.map((column) => ({ width: column ? widthOf(column) : 12, style: lookOf(column) })),
      ...(remarked ? [{ width: NOTES_WIDTH, style: looks.cell }] : []),
    ],
    rows: Array.from(table, (row) => row ?? []),
    cells,
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${columnName(columns.length - (remarked ? 0 : 1))}${last}` },
    dataValidations: degreeChoice(contest, columns, last),
    rowDefs: new Map([[0, { height: 48 }], ...rows.flatMap((row) => heightOf(row, columns))]),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function lookOf(column: SheetColumn | null): CellStyle {
  return column && isNumeric(column.id) ? NUMERIC : looks.cell;
}

function isNumeric(id: ProtocolColumnId): boolean {
  return isScore(id) || id === 'mean' || id === 'place';
}

/** The mean as a formula, and the remarks of the cell. */
function dress(
  cells: NonNullable<WriteSheet['cells']>,
  { row, cells: values, remarks = [] }: WrittenRow,
  column: SheetColumn | null,
  at: number,
  columns: readonly (SheetColumn | null)[],
): void {
  if (!column) return;
  const text = remarks.flatMap((remark) => (remark.column === column.id ? [remark.text] : [])).join('\n');
  const mean = column.id === 'mean' ? meanFormula(columns, row) : undefined;
  if (text === '' && mean === undefined) return;
  cells.set(`${row - 1},${at}`, {
    ...(mean === undefined ? { value: values[column.id] ?? '' } : { formula: mean, formulaResult: values.mean ?? '' }),
    style: text === '' ? lookOf(column) : { ...lookOf(column), fill: looks.fault.fill },
    ...(text !== '' && { comment: { author: 'Rampa', text } }),
  });
}

function meanFormula(columns: readonly (SheetColumn | null)[], row: number): string | undefined {
  const scores = columns.flatMap((column, at) => (column && isScore(column.id) ? [`${columnName(at)}${row}`] : []));
  return scores.length === 0 ? undefined : `IF(COUNT(${scores})=0,"",ROUND(AVERAGE(${scores}),2))`;
}

/** The remarks of a row in one cell, for those who see no comments: phones mostly. */
function inWords({ remarks = [], row }: WrittenRow, columns: readonly (SheetColumn | null)[]): string {
  return remarks.map(({ column, text }) => `${addressOf(columns, column, row)}: ${text}`).join('\n');
}

/** «H5»; the row alone where the sheet lacks the column. */
export function addressOf(columns: readonly (SheetColumn | null)[], id: ProtocolColumnId, row: number): string {
  const at = columns.findIndex((column) => column?.id === id);
  return at < 0 ? String(row) : `${columnName(at)}${row}`;
}

/** Not every program grows a row with its text. */
function heightOf(placed: WrittenRow, columns: readonly (SheetColumn | null)[]): [number, { height: number }][] {
  const inCells = columns.flatMap((column) => {
    const value = column ? placed.cells[column.id] : undefined;
    return column && typeof value === 'string' ? [wrappedLines(value, widthOf(column))] : [];
  });
  const lines = Math.max(1, ...inCells, wrappedLines(inWords(placed, columns), NOTES_WIDTH));
  return lines > 1 ? [[placed.row - 1, { height: LINE_POINTS * lines }]] : [];
}

/** The degrees stand in the hidden sheet: inside a validation they may not be longer than 255 characters. */
function degreeChoice(
  { award_degrees }: ContestDefinition,
  columns: readonly (SheetColumn | null)[],
  last: number,
): DataValidation[] {
  const at = columns.findIndex((column) => column?.id === 'degree');
  if (at < 0 || award_degrees.length === 0) return [];
  return [
    {
      type: 'list',
      formula1: `${MARK_SHEET}!$D$1:$D$${award_degrees.length}`,
      range: `${columnName(at)}${FIRST_ROW}:${columnName(at)}${last}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
    },
  ];
}

function markSheet({ contest, columns }: ProtocolContent): WriteSheet {
  const known = columns.filter((column) => column !== null);
  const height = Math.max(known.length + 1, contest.award_degrees.length);
  const rows = Array.from({ length: height }, (_, at): CellValue[] => {
    const column = known[at - 1];
    const mark =
      at === 0 ? [MARK_SHEET, MARK_VERSION, contest.slug] : [column?.id ?? null, column?.header ?? null, null];
    return [...mark, contest.award_degrees[at]?.title ?? null];
  });
  return { name: MARK_SHEET, rows, veryHidden: true };
}

const HELP: readonly PlainKey[] = [
  'protocol-help-row',
  'protocol-help-scores',
  'protocol-help-degree',
  'protocol-help-prize',
  'protocol-help-reason',
  'protocol-help-empty',
  'protocol-help-send',
];

function helpSheet({ contest, say }: ProtocolContent): WriteSheet {
  const lines = [contest.title, ...HELP.map((key) => say(key))];
  const height = (line: string) => Math.ceil(line.length / HELP_WIDTH) * LINE_POINTS + 6;
  return {
    name: say('import-sheet-help'),
    columns: [{ width: HELP_WIDTH, style: looks.help }],
    rows: lines.map((line) => [line]),
    cells: new Map([['0,0', { style: looks.title }]]),
    rowDefs: new Map(lines.map((line, row) => [row, { height: row === 0 ? 2 * height(line) : height(line) }])),
    pageSetup: { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
