/** Restoring a backup into either database: all of it or nothing. */

import { sql } from 'drizzle-orm';
import { ok, type Result, refused } from '../../result.ts';
import type { Database } from '../connect.ts';
import { knownMigrations, MIGRATIONS, type MigrationMark, migrate } from '../migrate.ts';
import { rows } from '../rows.ts';
import { listTables } from './backup.ts';
import type { RestoreRefusal } from './backup-format.ts';
import { readStart, Stop, unzippedLines } from './backup-lines.ts';
import { loadRows } from './load-rows.ts';

export interface Restored {
  takenAt: string;
  rows: number;
}

export interface RestoreOptions {
  force?: boolean;
  migrations?: string;
  /** Looks at what is there before anything is touched. */
  before?(tx: Database): Promise<void>;
  /** Looks at what was loaded before it takes the place of what was there. */
  check?(tx: Database): Promise<void>;
}

/**
 * Loads a backup in one transaction into the schema it was taken from, then migrates to the program's. A database with
 * rows in it is refused unless `force`, which replaces everything. What `before` and `check` throw leaves the database
 * as it was. Other processes must not be using the database: `before` is where that is found out.
 */
export async function restore(
  db: Database,
  file: string,
  { force = false, migrations = MIGRATIONS, before, check }: RestoreOptions = {},
): Promise<Result<Restored, RestoreRefusal>> {
  try {
    const restored = await db.transaction(async (tx) => {
      await before?.(tx);
      const loaded = await load(tx, file, force, migrations);
      await check?.(tx);
      return loaded;
    });
    await migrate(db, migrations);
    return ok(restored);
  } catch (error) {
    if (error instanceof Stop) return refused(error.refusal);
    throw error;
  }
}

async function load(tx: Database, file: string, force: boolean, migrations: string): Promise<Restored> {
  const lines = unzippedLines(file);
  const start = await readStart(lines);
  if (!includesAll(knownMigrations(migrations), start.migrations)) {
    throw new Stop({ code: 'backup-newer', takenAt: start.takenAt });
  }
  await makeEmpty(tx, force);
  await migrate(tx, migrations, start.migrations.at(-1)?.when ?? 0);
  const constraints = await dropForeignKeys(tx);
  await emptyTables(tx);
  const count = await loadRows(tx, lines);
  for (const statement of constraints) await tx.execute(sql.raw(statement));
  return { takenAt: start.takenAt, rows: count };
}

/** Makes way for the backup's schema. Throws `Stop` when there is something and it was not said to be replaced. */
async function makeEmpty(tx: Database, force: boolean): Promise<void> {
  const filled = await filledTables(tx);
  if (filled.length > 0 && !force) throw new Stop({ code: 'database-not-empty', tables: filled });
  await tx.execute(sql`drop schema if exists drizzle cascade`);
  await tx.execute(sql`drop schema public cascade`);
  await tx.execute(sql`create schema public`);
}

/** Tables with rows; the marks of keys do not count. */
export async function filledTables(tx: Database): Promise<string[]> {
  const filled: string[] = [];
  for (const { table } of await listTables(tx)) {
    if (table === 'key_marks') continue;
    const [row] = await rows(tx, sql`select 1 from ${sql.identifier(table)} limit 1`);
    if (row) filled.push(table);
  }
  return filled;
}

/** Takes the foreign keys away, so that tables may be filled in any order; returns what brings them back, checked. */
async function dropForeignKeys(tx: Database): Promise<string[]> {
  const keys = await rows<{ drop: string; add: string }>(
    tx,
    sql`select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conname`,
  );
  for (const { drop } of keys) await tx.execute(sql.raw(drop));
  return keys.map(({ add }) => add);
}

/** Migrations may have put rows in; the backup has them as they became. */
async function emptyTables(tx: Database): Promise<void> {
  for (const { table } of await listTables(tx)) await tx.execute(sql`delete from ${sql.identifier(table)}`);
}

function includesAll(known: readonly MigrationMark[], taken: readonly MigrationMark[]): boolean {
  return taken.every(({ when, hash }, index) => known[index]?.when === when && known[index].hash === hash);
}
