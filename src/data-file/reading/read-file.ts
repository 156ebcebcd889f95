/** Reads a workbook or a CSV file into a table of texts; runs in a thread of its own, on bytes nobody has looked at. */

import { parseCsv } from 'hucre/csv';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { ok, type Result, refused } from '../../result.ts';
import { cellText } from './cells.ts';
import { type FileFault, FileRefused } from './faults.ts';
import { LIMITS } from './limits.ts';
import { packedAgain } from './repack.ts';
import { columnName } from './sheet-names.ts';
import {
  MARK_SHEET,
  MARK_VERSION,
  type Mark,
  type RawCell,
  type RawRow,
  type RawSheet,
  type RawTable,
} from './table.ts';
import { unpackWorkbook } from './unpack.ts';

const ARCHIVE = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Workbooks before 2007, and newer ones under a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const PASSWORD = Buffer.from('EncryptedPackage', 'utf16le');

/** The table in the file, or why there is none; never throws for what a file holds. */
export async function readFile(bytes: Buffer): Promise<Result<RawTable, FileFault>> {
  try {
    if (bytes.length > LIMITS.packed) return refused({ code: 'file-too-big', mostMb: LIMITS.packed / 1024 / 1024 });
    if (bytes.subarray(0, 4).equals(COMPOUND)) {
      return refused({ code: bytes.includes(PASSWORD) ? 'file-encrypted' : 'file-old-format' });
    }
    return ok(bytes.subarray(0, 4).equals(ARCHIVE) ? await readWorkbook(bytes) : readText(bytes));
  } catch (error) {
    return refused(error instanceof FileRefused ? error.fault : { code: 'file-damaged' });
  }
}

async function readWorkbook(bytes: Buffer): Promise<RawTable> {
  const archive = packedAgain(unpackWorkbook(bytes));
  const { sheets } = await readXlsx(archive, { range: WINDOW });
  const shown = sheets.filter(({ name, hidden, veryHidden }) => name !== MARK_SHEET && !hidden && !veryHidden);
  if (shown.length === 0) throw new FileRefused({ code: 'file-not-a-table' });
  const mark = sheets.find(({ name }) => name === MARK_SHEET);
  const read = shown.map(sheetOf);
  const [first] = read;
  if (first?.fault) throw new FileRefused(first.fault);
  return { mark: mark ? readMark(mark) : null, rows: first?.rows ?? [], sheets: read };
}

/** A sheet beyond the bounds holds up nothing but itself. */
function sheetOf(sheet: Sheet): RawSheet {
  try {
    return { name: sheet.name, rows: rowsOf(sheet), fault: null };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { name: sheet.name, rows: [], fault: error.fault };
  }
}

/** One row and one column more than are taken, so that a larger sheet shows. */
const WINDOW = `A1:${columnName(LIMITS.columns)}${LIMITS.rows + 1}`;

function rowsOf({ rows, cells }: Sheet): RawRow[] {
  return bounded(
    rows.map((values, row) => ({
      row: row + 1,
      cells: values.map((value, column) => cellText(value, cells?.get(`${row},${column}`))),
    })),
  );
}

function bounded(rows: RawRow[]): RawRow[] {
  const filled = rows.filter(({ cells }) => cells.some(isFilled));
  const last = filled.at(-1)?.row ?? 0;
  if (last > LIMITS.rows) throw new FileRefused({ code: 'file-too-many-rows', most: LIMITS.rows - 1 });
  if (filled.some(({ cells }) => cells.findLastIndex(isFilled) >= LIMITS.columns)) {
    throw new FileRefused({ code: 'file-too-many-columns', most: LIMITS.columns });
  }
  return filled;
}

function isFilled(cell: RawCell): boolean {
  return typeof cell !== 'string' || cell.trim() !== '';
}

function readMark({ rows }: Sheet): Mark | null {
  const [head, ...rest] = rows.map((row) => row.map((value) => (value === null ? '' : String(value))));
  const [name, version, slug] = head ?? [];
  if (name !== MARK_SHEET || version !== MARK_VERSION || !slug) return null;
  const headers = rest.flatMap(([id = '', header = '']) => (id === '' ? [] : [{ id, header }]));
  return { slug, headers };
}

/** Text is UTF-8, or what Excel in Russia writes; a file with zero bytes is no text. */
function readText(bytes: Buffer): RawTable {
  if (bytes.includes(0)) throw new FileRefused({ code: 'file-not-a-table' });
  const rows = parseCsv(decoded(bytes), { maxRows: LIMITS.rows + 1 });
  const read = rows.map((values, row) => ({ row: row + 1, cells: values.map((value) => cellText(value, undefined)) }));
  return { mark: null, rows: bounded(read), sheets: [] };
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
