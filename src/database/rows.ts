/** Raw SQL that answers alike on both drivers. */

import type { SQL } from 'drizzle-orm';
import type { Database } from './connect.ts';

/** PostgreSQL's numbers of the types that drivers hand over differently. */
const INT8 = 20;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const INT8_ARRAY = 1016;

type Row = Record<string, unknown>;
type Reader = (value: unknown) => unknown;

/** What the drivers' answers to a raw statement look like: PGlite's object, postgres.js's array with columns. */
type Answer =
  | { rows: Row[]; fields: readonly { name: string; dataTypeID: number }[] }
  | (Row[] & { columns?: readonly { name: string; type: number }[] });

/**
 * Runs raw SQL and returns its rows: `bigint` (and `count(*)`) and arrays of it as numbers, `timestamp` and
 * `timestamptz` as `Date`, `date` as 'YYYY-MM-DD', `json` parsed, `numeric` as a string (cast it to float8 or int),
 * `bytea` as `Uint8Array`; sealed columns come sealed (`openSealed` opens them). Arrays of timestamps stay text.
 * `Date` may be a parameter; an object may not (`JSON.stringify` it and cast).
 */
export async function rows<T>(db: Database, query: SQL): Promise<T[]> {
  return readAnswer<T>((await db.execute(query)) as Answer);
}

/** What a statement kept as text takes: dates as instants, lists and objects as JSON text that the statement casts. */
export type Value = string | number | boolean | Date | Uint8Array | null;

/**
 * The same for a statement kept as text with `$1`, `$2` …: nothing is put together each time it runs. For the few
 * statements of every update: building them took a quarter of the program's time.
 */
export async function rowsOf<T>(db: Database, text: string, values: readonly Value[]): Promise<T[]> {
  const statement = db._.session.prepareQuery({ sql: text, params: [...values] }, undefined, undefined, false);
  return readAnswer<T>((await statement.execute()) as Answer);
}

function readAnswer<T>(answer: Answer): T[] {
  const list = Array.isArray(answer) ? [...answer] : answer.rows;
  const columns = Array.isArray(answer)
    ? (answer.columns ?? []).map(({ name, type }) => ({ name, type }))
    : answer.fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }));
  for (const { name, type } of columns) readColumn(list, name, READERS.get(type));
  return list as T[];
}

/** The one row of a statement that always answers with one; throws when it did not. */
export async function oneRow<T>(db: Database, query: SQL): Promise<T> {
  const [first] = await rows<T>(db, query);
  if (first === undefined) throw new Error('a statement that always answers with a row answered with none');
  return first;
}

const READERS = new Map<number, Reader>([
  [INT8, toNumber],
  [INT8_ARRAY, (value) => (Array.isArray(value) ? value.map(toNumber) : value)],
  [TIMESTAMP, (value) => (typeof value === 'string' ? new Date(`${value}Z`) : value)],
  [TIMESTAMPTZ, (value) => (typeof value === 'string' ? new Date(value) : value)],
]);

function readColumn(list: Row[], name: string, read: Reader | undefined): void {
  if (!read) return;
  for (const row of list) if (row[name] !== null) row[name] = read(row[name]);
}

function toNumber(value: unknown): unknown {
  return typeof value === 'string' || typeof value === 'bigint' ? Number(value) : value;
}
