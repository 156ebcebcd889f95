/** Reads the rows of a table as entries: finds the header, knows the columns, puts the rows of one entry together. Pure. */

import type { ContestDefinition } from '../../contests/definition.ts';
import type { Mark, RawCell, RawRow, RawTable } from '../../data-file/reading/table.ts';
import { cleanText, foldText } from '../../typed.ts';
import { type About, type Column, type ColumnId, formTitles } from './columns.ts';

/** One row by the columns that were known. */
export interface TableRow {
  /** Its number in the sheet. */
  row: number;
  cells: ReadonlyMap<ColumnId, RawCell>;
}

/** The rows of one entry; the first tells of the entry, every one may name a child. */
export interface RowGroup {
  first: TableRow;
  rows: TableRow[];
}

export interface KnownTable {
  /** Columns by their place, from A on. */
  columns: readonly (ColumnId | null)[];
  groups: RowGroup[];
}

/** The header is looked for in so many rows from the top. */
const HEADER_WITHIN = 10;
/** Columns without which a table cannot be one of entries. */
const NEEDED: readonly ColumnId[] = ['nomination', 'child'];

/** The table's entries, or null when no row heads the columns of this contest. `languages` are its columns in each language. */
export function knownTable(
  table: RawTable,
  contest: ContestDefinition,
  languages: readonly (readonly Column[])[],
): KnownTable | null {
  const names = headerNames(table.mark, languages);
  const at = table.rows.slice(0, HEADER_WITHIN).findIndex((row) => isHeader(row, names));
  const header = table.rows[at];
  if (!header) return null;
  const columns = header.cells.map((cell) => names.get(folded(cell)) ?? null);
  const about = new Map(languages.flatMap((list) => list.map((column) => [column.id, column.about] as const)));
  const examples = new Set(
    languages.flatMap((list) => list.find(({ id }) => id === 'number')?.example ?? []).map(folded),
  );
  const rows = table.rows
    .slice(at + 1)
    .map((row) => tableRow(row, columns))
    .filter(({ cells }) => !examples.has(folded(cells.get('number') ?? '')));
  return { columns, groups: grouped(rows.filter(saysMore), contest, about) };
}

function headerNames(mark: Mark | null, languages: readonly (readonly Column[])[]): Map<string, ColumnId> {
  const present = languages.flatMap((columns) => columns.map(({ id, header }) => ({ id, header })));
  const known = new Set<string>(present.map(({ id }) => id));
  const marked = (mark?.headers ?? []).filter(({ id }) => known.has(id)) as { id: ColumnId; header: string }[];
  return new Map([...present, ...marked].map(({ id, header }) => [folded(header), id]));
}

function isHeader({ cells }: RawRow, names: ReadonlyMap<string, ColumnId>): boolean {
  const found = new Set(cells.map((cell) => names.get(folded(cell))));
  return NEEDED.every((id) => found.has(id));
}

function tableRow({ row, cells }: RawRow, columns: readonly (ColumnId | null)[]): TableRow {
  const known = columns.flatMap((id, at): [ColumnId, RawCell][] => {
    const cell = cells[at];
    return id === null || cell === undefined || isBlank(cell) ? [] : [[id, cell]];
  });
  return { row, cells: new Map(known) };
}

/** What a template fills in beforehand says nothing by itself. */
const FILLED_IN: ReadonlySet<ColumnId> = new Set([
  'institution',
  'district',
  'teacher',
  'position',
  'phone',
  'others',
  'paper',
]);

function saysMore({ cells }: TableRow): boolean {
  return [...cells.keys()].some((id) => !FILLED_IN.has(id));
}

function grouped(
  rows: readonly TableRow[],
  contest: ContestDefinition,
  about: ReadonlyMap<ColumnId, About>,
): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && goesOn(row, last, contest, about)) last.rows.push(row);
    else groups.push({ first: row, rows: [row] });
  }
  return groups;
}

/**
 * A row goes on with the entry above when whatever it says of an entry is said above as well, as when a cell is dragged
 * down, and there is room in the form. Without a nomination of its own it belongs to the group above even if that is full.
 */
function goesOn(
  row: TableRow,
  { first, rows }: RowGroup,
  contest: ContestDefinition,
  about: ReadonlyMap<ColumnId, About>,
): boolean {
  if (!row.cells.has('child')) return false;
  const own = [...row.cells].filter(([id]) => about.get(id) === 'entry');
  if (own.some(([id, cell]) => folded(cell) !== folded(first.cells.get(id) ?? ''))) return false;
  const titled = folded(first.cells.get('form') ?? '');
  const form = contest.forms.find((one) => formTitles(contest, one).some((title) => folded(title) === titled));
  const most = form?.max ?? 1;
  if (form === undefined && !first.cells.has('form'))
    return !row.cells.has('nomination') && first.cells.has('ensemble');
  return rows.length < most || (most > 2 && !row.cells.has('nomination'));
}

function isBlank(cell: RawCell): boolean {
  return typeof cell === 'string' && cleanText(cell) === '';
}

/** A cell for comparison. */
export function folded(cell: RawCell): string {
  return typeof cell === 'string' ? foldText(cleanText(cell)) : '';
}
