/** Writes a contest as a workbook: a sheet for each part, with lists to choose from. */

import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import { columnName } from '../../../data-file/reading/sheet-names.ts';
import { MARK_SHEET } from '../../../data-file/reading/table.ts';
import type { Say } from '../../../texts/texts.ts';
import type { ContestDefinition } from '../../definition.ts';
import type { Beside } from './cell.ts';
import { GENERAL, LIMITS } from './fact-sheets.ts';
import { valueAt } from './paths.ts';
import type { FactSheet, Part, TableSheet } from './sheets.ts';
import { TABLES } from './table-sheets.ts';

const TEXT = '@';
const wrapped = { vertical: 'top', wrapText: true } as const;
/** A font without a name is drawn with whatever the program has. */
const BOLD = { name: 'Calibri', size: 11, bold: true } as const;
const HEADER: CellStyle = {
  font: BOLD,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE7EEF7' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  numFmt: TEXT,
};
const NAME: CellStyle = { font: BOLD, alignment: wrapped, numFmt: TEXT };
const CELL: CellStyle = { alignment: wrapped, numFmt: TEXT };
/** Rows with drop-downs beyond what is filled in. */
const MORE_ROWS = 40;
const WIDTH = 16;
const FACT_WIDTHS = [44, 70] as const;
const HEADER_POINTS = 60;
const PAGE = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** A list to choose from, with the cells that choose from it. */
interface Choice {
  sheet: number;
  range: string;
  options: readonly string[];
}

/** The file's bytes, in the language of `say`. Whether the contest is published does not stand in it. */
export async function contestBook(contest: ContestDefinition, say: Say): Promise<Buffer> {
  // Loaded when the first table is wanted: no start should wait for it.
  const { writeXlsx } = await import('hucre/xlsx');
  const { zone, forms, nominations } = contest;
  const beside: Beside = { zone, forms, nominations, says: [say] };
  const [general, limits] = [factSheet(GENERAL, contest, beside), factSheet(LIMITS, contest, beside)];
  const written = [general, ...TABLES.map((table) => tableSheet(table, contest, beside)), limits];
  const choices = written.flatMap(({ choices: own }, sheet) => own.map((choice) => ({ ...choice, sheet })));
  const sheets = written.map(({ sheet }, at) => ({ ...sheet, dataValidations: validationsOf(choices, at) }));
  return Buffer.from(
    await writeXlsx({
      sheets: [...sheets, listSheet(choices, contest.slug)],
      properties: { title: contest.title },
      defaultFont: { name: 'Calibri', size: 11 },
    }),
  );
}

type Written = { sheet: WriteSheet; choices: Omit<Choice, 'sheet'>[] };

function factSheet({ title, facts }: FactSheet, contest: ContestDefinition, beside: Beside): Written {
  const [say] = beside.says;
  const rows = facts.map((fact): CellValue[] => [say(fact.header), written(fact, contest, beside)]);
  const choices = facts.flatMap(({ cell }, at) => choice(`B${at + 2}`, cell.options?.(say)));
  const sheet: WriteSheet = {
    name: say(title),
    columns: FACT_WIDTHS.map((width, at) => ({ width, style: at === 0 ? NAME : CELL })),
    rows: [[say('making-book-what'), say('making-book-value')], ...rows],
    cells: new Map([0, 1].map((column) => [`0,${column}`, { style: HEADER }])),
    freezePane: { rows: 1 },
    pageSetup: PAGE,
  };
  return { sheet, choices };
}

function tableSheet({ title, list, columns }: TableSheet, contest: ContestDefinition, beside: Beside): Written {
  const [say] = beside.says;
  const items: readonly unknown[] = contest[list];
  const rows = items.map((item) => columns.map((column) => written(column, item, beside)));
  const last = rows.length + 1 + MORE_ROWS;
  const choices = columns.flatMap(({ cell }, at) =>
    choice(`${columnName(at)}2:${columnName(at)}${last}`, cell.options?.(say)),
  );
  const sheet: WriteSheet = {
    name: say(title),
    columns: columns.map(({ width = WIDTH }) => ({ width, style: CELL })),
    rows: [columns.map(({ header }) => say(header)), ...rows],
    cells: new Map(columns.map((_, column) => [`0,${column}`, { style: HEADER }])),
    rowDefs: new Map([[0, { height: HEADER_POINTS }]]),
    freezePane: { rows: 1 },
    pageSetup: PAGE,
  };
  return { sheet, choices };
}

/** What is not said is an empty cell; so is a record without anything in it. */
function written({ path, cell }: Part, item: unknown, beside: Beside): string {
  const value = valueAt(item, path);
  const isBlank = value === undefined || (isRecord(value) && Object.keys(value).length === 0);
  return isBlank ? '' : cell.write(value, beside);
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function choice(range: string, options: readonly string[] | undefined): Omit<Choice, 'sheet'>[] {
  return options ? [{ range, options }] : [];
}

/** Lists stand in the hidden sheet, each column once: inside a validation they may not be longer than 255 characters. */
function validationsOf(choices: readonly Choice[], sheet: number): DataValidation[] {
  return choices.flatMap((one, at): DataValidation[] => {
    if (one.sheet !== sheet) return [];
    const column = columnName(LISTS_FROM + at);
    const formula1 = `${MARK_SHEET}!$${column}$1:$${column}$${one.options.length}`;
    return [{ type: 'list', formula1, range: one.range, allowBlank: true, showErrorMessage: true, errorStyle: 'stop' }];
  });
}

/** The first column of the hidden sheet with a list. */
const LISTS_FROM = 3;

function listSheet(choices: readonly Choice[], slug: string): WriteSheet {
  const height = Math.max(1, ...choices.map(({ options }) => options.length));
  const rows = Array.from({ length: height }, (_, at): CellValue[] => [
    ...(at === 0 ? [MARK_SHEET, 'contest', slug] : [null, null, null]),
    ...choices.map(({ options }) => options[at] ?? null),
  ]);
  return { name: MARK_SHEET, rows, veryHidden: true };
}
