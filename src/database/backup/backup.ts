/** Backup of either database into one file, without any tool of PostgreSQL's; personal data stay sealed in it. */

import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { appliedMigrations } from '../migrate.ts';
import { rows } from '../rows.ts';
import { BACKUP_FORMAT, type BackupEnd, type BackupStart, MARK, type TableStart } from './backup-format.ts';

/** Rows fetched at a time: bounded memory at any size of table. */
const FETCHED = 500;

/**
 * Writes all tables as of one moment into `file` (mode 600), which is there whole, fsynced, or not at all; returns the
 * number of rows. Others may go on writing on PostgreSQL; on PGlite they wait for the end.
 */
export async function backup(db: Database, file: string, now: Date): Promise<number> {
  await mkdir(dirname(file), { recursive: true });
  const partial = `${file}.partial`;
  try {
    const count = await db.transaction((tx) => write(tx, partial, now), {
      isolationLevel: 'repeatable read',
      accessMode: 'read only',
    });
    await rename(partial, file);
    return count;
  } catch (error) {
    // On a full disk it would keep what little room there was.
    await rm(partial, { force: true });
    throw error;
  }
}

async function write(tx: Database, file: string, now: Date): Promise<number> {
  let count = 0;
  const lines = backupLines(tx, now, (rowsWritten) => {
    count = rowsWritten;
  });
  await pipeline(Readable.from(lines), createGzip(), createWriteStream(file, { mode: 0o600, flush: true }));
  return count;
}

async function* backupLines(tx: Database, now: Date, done: (count: number) => void): AsyncGenerator<string> {
  const start: BackupStart = {
    rampaBackup: BACKUP_FORMAT,
    takenAt: now.toISOString(),
    migrations: await appliedMigrations(tx),
  };
  yield `${JSON.stringify(start)}\n`;
  let count = 0;
  for (const table of await listTables(tx)) {
    yield `${MARK}${JSON.stringify(table)}\n`;
    for await (const lines of tableRows(tx, table)) {
      count += lines.length;
      yield `${lines.join('\n')}\n`;
    }
  }
  const end: BackupEnd = { rows: count, sequences: await sequences(tx) };
  yield `${MARK}${JSON.stringify(end)}\n`;
  done(count);
}

/** Every table of the program with the columns that are stored, as the database itself knows them. */
export async function listTables(db: Database): Promise<TableStart[]> {
  return rows(
    db,
    sql`select c.relname::text as table, json_agg(a.attname order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      group by c.relname order by c.relname`,
  );
}

/** A table's rows as JSON texts, some at a time; PostgreSQL makes the JSON, so no value passes through this program. */
async function* tableRows(tx: Database, { table, columns }: TableStart): AsyncGenerator<string[]> {
  const list = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  await tx.execute(sql`declare backup_rows no scroll cursor for
    select row_to_json(r)::text as line from (select ${list} from ${sql.identifier(table)}) r`);
  for (;;) {
    const fetched = await rows<{ line: string }>(tx, sql.raw(`fetch ${FETCHED} from backup_rows`));
    if (fetched.length === 0) break;
    yield fetched.map(({ line }) => line);
  }
  await tx.execute(sql`close backup_rows`);
}

async function sequences(tx: Database): Promise<BackupEnd['sequences']> {
  return rows(
    tx,
    sql`select sequencename::text as name, last_value as last from pg_sequences
      where schemaname = 'public' and last_value is not null order by 1`,
  );
}
