/** Locks on people who may not be in the database yet, held until the transaction ends. */

import { sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';

/** Waits for other transactions that are making people of the same keys; in sorted order, so that none waits in a circle. */
export async function lockKeys(tx: Database, keys: readonly string[]): Promise<void> {
  const list = sql.join(
    [...keys].sort().map((key) => sql`(${key})`),
    sql`, `,
  );
  await rows(
    tx,
    sql`select pg_advisory_xact_lock(hashtextextended(key, 0))::text from (select key from (values ${list}) as keys (key) order by key) as sorted`,
  );
}
