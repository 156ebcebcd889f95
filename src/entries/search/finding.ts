/** Looking for entries among the contests an organizer reaches, and what they looked for last. */

import { and, desc, eq, inArray, lt, notInArray, or } from 'drizzle-orm';
import { allContests, type Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { goneBefore, KEPT_FOR } from '../../kept-for.ts';
import { authorize, type Caller, contestsWithin } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { viewEntries } from '../queries.ts';
import type { Refusal } from '../refusals.ts';
import { loadEntries } from '../storing/load.ts';
import { entries } from '../tables.ts';
import type { EntryView } from '../view.ts';
import type { FoundBy } from './kinds.ts';
import type { Searcher } from './searcher.ts';
import { entrySearches } from './tables.ts';

/** Results on one page. */
const PER_PAGE = 8;
/** Searches remembered of a person. */
const MOST_KEPT = 10;

export interface Looking {
  /** Null: every active contest in reach. */
  contestId: number | null;
  typed: string;
}

export interface FoundEntry {
  entry: EntryView;
  by: FoundBy;
  /** Which of its children or teachers, from 0. */
  at: number;
}

export interface FoundPage {
  /** There was no word to look for. */
  empty: boolean;
  found: FoundEntry[];
  total: number;
  page: number;
  pages: number;
}

/** The contests a caller may look for entries in: the one named, or all that are active. */
export async function contestsToSearch(
  db: Database,
  caller: Caller,
  contestId: number | null,
): Promise<Result<Contest[], Refusal>> {
  const within = contestsWithin(caller, 'entry.list');
  const allowed = authorize(caller, 'entry.list', contestId === null ? {} : { contestId });
  if (!allowed.ok && (contestId !== null || within.length === 0)) return allowed;
  const contests = await allContests(db);
  if (contestId !== null) return ok(contests.filter(({ id }) => id === contestId));
  const reached = contests.filter(({ id }) => within === 'all' || within.includes(id));
  return ok(reached.filter(({ definition }) => definition.state === 'active'));
}

/** A page of what is found, the best first; drafts are nobody's but their contact's. */
export async function findEntries(
  { db, searcher }: { db: Database; searcher: Searcher },
  caller: Caller,
  { contestId, typed }: Looking,
  page = 0,
): Promise<Result<FoundPage, Refusal>> {
  const contests = await contestsToSearch(db, caller, contestId);
  if (!contests.ok) return contests;
  const sought = { contests: contests.value, typed, from: page * PER_PAGE, most: PER_PAGE };
  const { empty, total, hits } = await searcher.find(db, sought);
  const ids = hits.map(({ entryId }) => entryId);
  const views = ids.length === 0 ? [] : await viewEntries(db, await loadEntries(db, inArray(entries.id, ids)));
  const found = hits.flatMap(({ entryId, by, at }) => {
    const entry = views.find(({ id }) => id === entryId);
    return entry ? [{ entry, by, at }] : [];
  });
  return ok({ empty, found, total, page, pages: Math.max(1, Math.ceil(total / PER_PAGE)) });
}

/** Keeps what is looked for, so that a button can name it; a person's older searches are forgotten. Returns its id. */
export async function rememberSearch(db: Database, { personId }: Caller, looking: Looking, now: Date): Promise<number> {
  const [kept] = await db
    .insert(entrySearches)
    .values({ ...looking, personId, at: now })
    .returning({ id: entrySearches.id });
  if (!kept) throw new Error('no search was kept');
  const latest = db
    .select({ id: entrySearches.id })
    .from(entrySearches)
    .where(eq(entrySearches.personId, personId))
    .orderBy(desc(entrySearches.id))
    .limit(MOST_KEPT);
  const old = or(
    lt(entrySearches.at, goneBefore(now, KEPT_FOR.searches)),
    and(eq(entrySearches.personId, personId), notInArray(entrySearches.id, latest)),
  );
  await db.delete(entrySearches).where(old);
  return kept.id;
}

/** What the caller looked for under this id; nobody else's. */
export async function searchOf(
  db: Database,
  { personId }: Caller,
  searchId: number,
): Promise<Result<Looking, Refusal>> {
  const [kept] = await db
    .select({ contestId: entrySearches.contestId, typed: entrySearches.typed })
    .from(entrySearches)
    .where(and(eq(entrySearches.id, searchId), eq(entrySearches.personId, personId)));
  return kept ? ok(kept) : refused({ code: 'search-forgotten' });
}
