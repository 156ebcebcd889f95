/** Questions about concerts: what one is, by its id or by its link; which are coming; which an organizer has. */

import { and, asc, desc, eq, gt, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { type Caller, contestsWithin } from '../people/access.ts';
import { isOver } from './rules.ts';
import { concerts } from './tables.ts';

export type Concert = typeof concerts.$inferSelect;

/** The concert, whatever its state, or undefined. */
export async function concertById(db: Database, concertId: number): Promise<Concert | undefined> {
  const [found] = await db.select().from(concerts).where(eq(concerts.id, concertId));
  return found;
}

/** The concert its link names, whatever its state, or undefined. */
export async function concertBySlug(db: Database, slug: string): Promise<Concert | undefined> {
  const [found] = await db.select().from(concerts).where(eq(concerts.slug, slug));
  return found;
}

/** So long ago may a concert have begun that is still going on. */
const LONGEST_CONCERT = sql`interval '2 days'`;

/** Published concerts that are not over at `now`, the soonest first. */
export async function upcomingConcerts(db: Database, now: Date): Promise<Concert[]> {
  const lately = gt(concerts.startsAt, sql`${now}::timestamptz - ${LONGEST_CONCERT}`);
  const found = await db
    .select()
    .from(concerts)
    .where(and(eq(concerts.state, 'published'), lately))
    .orderBy(asc(concerts.startsAt), asc(concerts.id));
  return found.filter((concert) => !isOver(concert, now));
}

/** The concerts a caller runs, those put away or all others; the latest start first. */
export async function concertsToStage(db: Database, caller: Caller, which: 'live' | 'archive'): Promise<Concert[]> {
  const within = contestsWithin(caller, 'concert.write');
  const reach: SQL | undefined = within === 'all' ? undefined : inArray(concerts.contestId, within);
  const state = which === 'archive' ? eq(concerts.state, 'archived') : ne(concerts.state, 'archived');
  return db.select().from(concerts).where(and(state, reach)).orderBy(desc(concerts.startsAt), desc(concerts.id));
}
