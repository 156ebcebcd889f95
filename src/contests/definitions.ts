/** Contests' definitions kept in memory: read once for each content, however many entries are answered by it. */

import { eq } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import type { ContestDefinition } from './definition.ts';
import { contests } from './tables.ts';

/** Definitions kept; the one not asked for longest goes first. */
const MOST = 100;

const kept = new Map<string, ContestDefinition>();

/**
 * The definition of a contest whose row carries `mark`. The mark is a hash of the definition that the database itself
 * keeps, so what is kept here is right on every replica and after any change, whoever made it. Every answer needs it,
 * and one of sixty questions is long to fetch and parse.
 */
export async function definitionMarked(
  db: Database,
  contestId: number,
  mark: string,
): Promise<ContestDefinition | undefined> {
  const known = kept.get(mark);
  if (known) return keep(mark, known);
  const [found] = await db
    .select({ mark: contests.mark, definition: contests.definition })
    .from(contests)
    .where(eq(contests.id, contestId));
  return found && keep(found.mark, found.definition);
}

function keep(mark: string, definition: ContestDefinition): ContestDefinition {
  kept.delete(mark);
  kept.set(mark, definition);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return definition;
}
