/** What the embedded database has no background processes for; PostgreSQL does these things by itself. */

import { sql } from 'drizzle-orm';
import type { Opened } from '../connect.ts';
import { oneRow, rows } from '../rows.ts';

/** Bytes of log since the last checkpoint from which on one is due; the log takes about twice this on the disk. */
const LOG_BYTES = 32 * 1024 * 1024;

/**
 * Writes a checkpoint when the log has grown by `bytes` (32 MB) since the last one, so that it stays bounded; true when it did.
 * Meant for every minute.
 */
export async function boundLog({ db, kind, checkpoint }: Opened, bytes = LOG_BYTES): Promise<boolean> {
  if (kind !== 'pglite') return false;
  const { grown } = await oneRow<{ grown: number }>(
    db,
    sql`select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::int8 as grown from pg_control_checkpoint()`,
  );
  if (grown < bytes) return false;
  await checkpoint?.();
  return true;
}

/**
 * Clears away dead rows and renews the planner's statistics, table by table, letting other work run in between.
 * Meant for every night.
 */
export async function tidyTables({ db, kind, checkpoint }: Opened): Promise<void> {
  if (kind !== 'pglite') return;
  const tables = await rows<{ name: string }>(
    db,
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  for (const { name } of tables) {
    await db.execute(sql.raw(`vacuum (analyze) ${name}`));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await checkpoint?.();
}
