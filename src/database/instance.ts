/** What a database is for: real entries, or the sandbox's samples. One never becomes the other. */

import { sql } from 'drizzle-orm';
import type { Database } from './connect.ts';
import { rows } from './rows.ts';
import { StartError } from './start-error.ts';
import { instance } from './tables.ts';

export type InstanceKind = 'live' | 'sandbox';

/** Marks a new database; throws `StartError` when it was marked as the other kind. */
export async function claimInstance(db: Database, kind: InstanceKind): Promise<void> {
  await db.insert(instance).values({ id: 1, kind }).onConflictDoNothing();
  const [marked] = await db.select({ kind: instance.kind }).from(instance);
  if (marked && marked.kind !== kind) throw new StartError({ code: 'database-of-other-kind', kind: marked.kind });
}

/** Tables that say what the database is, not what is in it. */
const KEPT = ['instance', 'key_marks'];

/** Empties a sandbox's database, ids beginning anew. Throws for any other: nothing real is ever emptied. */
export async function emptySandbox(db: Database): Promise<void> {
  const [marked] = await db.select({ kind: instance.kind }).from(instance);
  if (marked?.kind !== 'sandbox') throw new Error('only a sandbox may be emptied');
  const tables = await rows<{ name: string }>(
    db,
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const emptied = tables.map(({ name }) => name).filter((name) => !KEPT.includes(name));
  await db.execute(sql.raw(`truncate ${emptied.join(', ')} restart identity cascade`));
}
