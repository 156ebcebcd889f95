/** The connections of the pool on PostgreSQL, as the server sees them. */

import { sql } from 'drizzle-orm';
import type { Database } from './connect.ts';
import { rows } from './rows.ts';

/** How many connections of this program, all replicas together, are in which state (`active`, `idle`, …). */
export async function connectionCounts(db: Database): Promise<Record<string, number>> {
  const counts = await rows<{ state: string; count: number }>(
    db,
    sql`select coalesce(state, 'starting') as state, count(*) from pg_stat_activity
      where application_name = 'rampa' and datname = current_database() group by 1`,
  );
  return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
}
