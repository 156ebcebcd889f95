/** Reads the rows of a table as a protocol: finds its header, knows the columns, whosever hand changed them. Pure. */

import type { ContestDefinition } from '../../contests/definition.ts';
import type { RawCell, RawRow, RawTable } from '../../data-file/reading/table.ts';
import { folded } from '../../entries/import/groups.ts';
import type { Say } from '../../texts/texts.ts';
import { cleanText, foldText } from '../../typed.ts';
import { protocolColumns } from './columns.ts';
import type { ProtocolColumnId, SheetColumn } from './told.ts';

/** One row by the columns that were known. */
export interface ProtocolRow {
  /** Its number in the sheet. */
  row: number;
  cells: ReadonlyMap<ProtocolColumnId, RawCell>;
}

export interface ProtocolSheet {
  columns: readonly (SheetColumn | null)[];
  rows: readonly ProtocolRow[];
}

/** The header is looked for in so many rows from the top: people write titles above a table. */
const HEADER_WITHIN = 10;
const NEEDED = ['number', 'degree'] as const;

/** Whether a table is a protocol: its hidden sheet says so, or a row heads a number and a degree in a known language. */
export function isProtocol({ mark, rows }: RawTable, says: readonly Say[]): boolean {
  if (mark) return NEEDED.every((id) => mark.headers.some((one) => one.id === id));
  const named = says.map((say) => [say('protocol-column-number'), say('protocol-column-degree')].map(folded));
  return rows.slice(0, HEADER_WITHIN).some(({ cells }) => {
    const heads = new Set(cells.map(folded));
    return named.some((names) => names.every((name) => heads.has(name)));
  });
}

/** The contest's code that a protocol's numbers begin with: «ЗЛБ»; undefined where no cell looks like a number. */
export function codeIn({ rows }: RawTable): string | undefined {
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const code = typeof cell === 'string' ? /^(\p{L}{2,6})-\d{3,}$/u.exec(cleanText(cell))?.[1] : undefined;
    if (code !== undefined) return code.toUpperCase();
  }
  return undefined;
}

/** The protocol's rows, or undefined when no row heads it. */
export function protocolSheet(
  { mark, rows }: RawTable,
  contest: ContestDefinition,
  says: readonly Say[],
): ProtocolSheet | undefined {
  const present = says.flatMap((say) => protocolColumns(contest, say));
  const known = new Set<string>(present.map(({ id }) => id));
  const marked = (mark?.headers ?? []).filter(({ id }) => known.has(id)) as SheetColumn[];
  const names = new Map([...marked, ...present].map(({ id, header }) => [folded(header), id]));
  const at = rows.slice(0, HEADER_WITHIN).findIndex((row) => heads(row, names));
  const header = rows[at];
  if (!header) return undefined;
  const columns = columnsIn(header, names, contest, says);
  return { columns, rows: rows.slice(at + 1).map((row) => rowIn(row, columns)) };
}

function heads({ cells }: RawRow, names: ReadonlyMap<string, ProtocolColumnId>): boolean {
  const found = new Set(cells.map((cell) => names.get(folded(cell))));
  return NEEDED.every((id) => found.has(id));
}

/** Where a contest names no criteria, every column headed with the word for the jury is one more of scores. */
function columnsIn(
  { cells }: RawRow,
  names: ReadonlyMap<string, ProtocolColumnId>,
  { criteria }: ContestDefinition,
  says: readonly Say[],
): (SheetColumn | null)[] {
  const jury = criteria.length > 0 ? [] : says.map((say) => foldText(say('protocol-jury')));
  const taken = new Set<ProtocolColumnId>();
  let scores = 0;
  return cells.map((cell) => {
    const header = typeof cell === 'string' ? cleanText(cell) : '';
    const known = names.get(folded(cell));
    const isJury = jury.some((word) => foldText(header).startsWith(word));
    const id = isJury ? (`score:${scores++}` as const) : known;
    if (id === undefined || taken.has(id)) return null;
    taken.add(id);
    return { id, header };
  });
}

function rowIn({ row, cells }: RawRow, columns: readonly (SheetColumn | null)[]): ProtocolRow {
  const known = columns.flatMap((column, at): [ProtocolColumnId, RawCell][] => {
    const cell = cells[at];
    const isBlank = cell === undefined || (typeof cell === 'string' && cleanText(cell) === '');
    return column === null || isBlank ? [] : [[column.id, cell]];
  });
  return { row, cells: new Map(known) };
}
