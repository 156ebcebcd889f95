/** Locks many entries at once in the order single changes lock theirs, so that nobody waits in a circle. */

import { asc, inArray, type SQL, sql } from 'drizzle-orm';
import { contests } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import { entries } from '../tables.ts';

/**
 * Locks the contests of the entries, then the entries; returns the entries' ids. Their rows are written as they are:
 * whoever read one before learns by its mark that its people have changed, and reads it again.
 */
export async function lockEntries(tx: Database, condition: SQL | undefined): Promise<number[]> {
  const seen = await tx.selectDistinct({ contestId: entries.contestId }).from(entries).where(condition);
  if (seen.length === 0) return [];
  await tx
    .select({ id: contests.id })
    .from(contests)
    .where(
      inArray(
        contests.id,
        seen.map(({ contestId }) => contestId),
      ),
    )
    .orderBy(asc(contests.id))
    .for('no key update');
  const locked = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(condition)
    .orderBy(asc(entries.id))
    .for('update');
  const ids = locked.map(({ id }) => id);
  if (ids.length > 0) {
    await tx
      .update(entries)
      .set({ version: sql`${entries.version}` })
      .where(inArray(entries.id, ids));
  }
  return ids;
}
