/** Rotation: seals everything anew with the first key, while the program runs, in small steps that may be repeated. */

import { is, sql, Table } from 'drizzle-orm';
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../connect.ts';
import { rows } from '../rows.ts';
import { forgetRetiredKeys } from './key-marks.ts';
import { headerOf, keys, openSealed, seal, sealedWith } from './sealed.ts';

const BATCH = 500;

/** A table's column that holds sealed values. */
interface SealedColumn {
  table: PgTable;
  column: PgColumn;
}

/**
 * Seals anew every value in `schema`'s sealed columns that is not sealed with the first key; returns how many.
 * Row by row and restartable; a value changed meanwhile by others is left to the next round. Afterwards the older keys
 * may be taken out of `ENCRYPTION_KEYS`. Throws when a value names a key that is not in use.
 */
export async function reseal(db: Database, schema: Record<string, unknown>): Promise<number> {
  let count = 0;
  for (const place of sealedColumns(schema)) {
    for (;;) {
      const done = await resealBatch(db, place);
      if (done === undefined) break;
      count += done;
    }
  }
  await forgetRetiredKeys(db);
  return count;
}

/** The sealed columns of all tables in `schema`: those that turn a value into an envelope. */
export function sealedColumns(schema: Record<string, unknown>): SealedColumn[] {
  const tables = Object.values(schema).filter((value): value is PgTable => is(value, Table) && is(value, PgTable));
  return tables.flatMap((table) =>
    getTableConfig(table)
      .columns.filter((column) => column.getSQLType() === 'bytea' && seals(column))
      .map((column) => ({ table, column })),
  );
}

function seals(column: PgColumn): boolean {
  const made: unknown = column.mapToDriverValue('');
  return made instanceof Uint8Array && sealedWith(made) === keys().current.id;
}

/** Reseals some values of one column; undefined when none is left. */
async function resealBatch(db: Database, { table, column }: SealedColumn): Promise<number | undefined> {
  const name = sql.identifier(column.name);
  const header = headerOf(keys().current.id);
  const old = await rows<{ place: string; value: Uint8Array }>(
    db,
    sql`select ctid::text as place, ${name} as value from ${table}
      where substring(${name} from 1 for ${header.length}) <> ${header} limit ${BATCH}`,
  );
  if (old.length === 0) return undefined;
  const pairs = old.map(({ place, value }) => ({ place, old: hex(value), anew: hex(seal(openSealed(value))) }));
  const changed = await rows(
    db,
    sql`update ${table} t set ${name} = decode(p.anew, 'hex')
      from json_to_recordset(${JSON.stringify(pairs)}::json) as p (place text, old text, anew text)
      where t.ctid = p.place::tid and t.${name} = decode(p.old, 'hex') returning 1`,
  );
  return changed.length;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
