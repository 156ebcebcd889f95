/** Which of a contact's entries are still ahead. */

import { and, eq, inArray } from 'drizzle-orm';
import { contests } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import { entries } from '../../entries/tables.ts';
import { isRunning } from '../rules.ts';
import { LIVE } from './taking-off.ts';

/** How many entries of the person take part in each contest that is not over, by contest. */
export async function runningEntries(db: Database, personId: number, now: Date): Promise<Map<number, number>> {
  const found = await db
    .select({ id: contests.id, definition: contests.definition, publishedAt: contests.resultsPublishedAt })
    .from(entries)
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .where(and(eq(entries.contactId, personId), inArray(entries.state, [...LIVE])))
    .orderBy(contests.id);
  const counts = new Map<number, number>();
  for (const { id, definition, publishedAt } of found) {
    if (isRunning(definition, publishedAt, now)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
