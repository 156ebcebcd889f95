/** Brings a database to the program's schema, once, whoever else starts at the same moment. */

import { sql } from 'drizzle-orm';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { inRoot } from '../root.ts';
import type { Database } from './connect.ts';
import { rows } from './rows.ts';
import { StartError } from './start-error.ts';

/** Any number, the same in every version of the program. */
const MIGRATION_LOCK = 7_267_263;

/** The folder of generated migrations, the same for PGlite and PostgreSQL. */
export const MIGRATIONS = inRoot('drizzle');

/** One migration by what tells it from others: the instant it was generated (ms) and a hash of its statements. */
export interface MigrationMark {
  when: number;
  hash: string;
}

/**
 * Applies what is missing in one transaction under a lock and returns the number of migrations applied; other
 * processes wait and find nothing to do. Throws `StartError` for a database with migrations the program does not
 * know, leaving it as it was. With `upTo` later migrations wait (a backup is loaded into its own schema).
 */
export async function migrate(db: Database, folder = MIGRATIONS, upTo = Number.POSITIVE_INFINITY): Promise<number> {
  const known = readMigrationFiles({ migrationsFolder: folder });
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    const applied = await appliedMigrations(tx);
    refuseUnknown(applied, known);
    const missing = known.slice(applied.length).filter(({ folderMillis }) => folderMillis <= upTo);
    if (missing.length > 0) await prepare(tx);
    for (const migration of missing) await apply(tx, migration);
    return missing.length;
  });
}

/** The migrations a database has, oldest first. */
export async function appliedMigrations(db: Database): Promise<MigrationMark[]> {
  const [there] = await rows(
    db,
    sql`select 1 from pg_tables where schemaname = 'drizzle' and tablename = '__drizzle_migrations'`,
  );
  if (!there) return [];
  return rows(db, sql`select created_at as when, hash from drizzle.__drizzle_migrations order by created_at, id`);
}

/** The migrations this program has, oldest first. */
export function knownMigrations(folder = MIGRATIONS): MigrationMark[] {
  return readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis, hash }) => ({
    when: folderMillis,
    hash,
  }));
}

function refuseUnknown(applied: readonly MigrationMark[], known: readonly MigrationMeta[]): void {
  for (const [index, { when, hash }] of applied.entries()) {
    const ours = known[index];
    if (ours?.folderMillis === when && ours.hash === hash) continue;
    throw new StartError({
      code: 'database-newer',
      database: nameOf(when),
      program: nameOf(known.at(-1)?.folderMillis),
    });
  }
}

/** A migration's instant as people compare versions by it. */
function nameOf(when: number | undefined): string {
  return when === undefined ? '–' : new Date(when).toISOString();
}

/** Drizzle's own table, so that its tools see what was applied. */
async function prepare(tx: Database): Promise<void> {
  await tx.execute(sql`create schema if not exists drizzle`);
  await tx.execute(sql`create table if not exists drizzle.__drizzle_migrations
    (id serial primary key, hash text not null, created_at bigint)`);
}

async function apply(tx: Database, { sql: statements, hash, folderMillis }: MigrationMeta): Promise<void> {
  for (const statement of statements) await tx.execute(sql.raw(statement));
  await tx.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`);
}
