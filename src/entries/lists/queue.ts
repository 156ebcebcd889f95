/** Questions of the organizers' line: how many wait for a decision, which is next, one entry as they may see it. */

import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { oneRow } from '../../database/rows.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { type ListFilter, listedEntries, viewEntry } from '../queries.ts';
import type { Refusal } from '../refusals.ts';
import { loadEntry } from '../storing/load.ts';
import { entries } from '../tables.ts';
import type { EntryView } from '../view.ts';

/** A contest's entries by what they want of an organizer. */
export interface QueueCounts {
  /** Submitted and not decided yet. */
  undecided: number;
  /** In the waiting list. */
  waiting: number;
  /** Those in which the checks found something, in whatever state. */
  flagged: number;
  accepted: number;
  /** At the contact for correction. */
  returned: number;
  rejected: number;
  withdrawn: number;
  /** All but drafts. */
  all: number;
  /** The one number organizers see of drafts. */
  drafts: number;
}

/** How much work a contest has. */
export async function queueCounts(
  db: Database,
  caller: Caller,
  contestId: number,
): Promise<Result<QueueCounts, Refusal>> {
  const allowed = authorize(caller, 'entry.list', { contestId });
  if (!allowed.ok) return allowed;
  const counts = await oneRow<QueueCounts>(
    db,
    sql`select (count(*) filter (where state = 'submitted'))::int as undecided,
        (count(*) filter (where state = 'waitlisted'))::int as waiting,
        (count(*) filter (where state <> 'draft' and issues <> '[]'::jsonb))::int as flagged,
        (count(*) filter (where state = 'accepted'))::int as accepted,
        (count(*) filter (where state = 'returned'))::int as returned,
        (count(*) filter (where state = 'rejected'))::int as rejected,
        (count(*) filter (where state = 'withdrawn'))::int as withdrawn,
        (count(*) filter (where state <> 'draft'))::int as "all",
        (count(*) filter (where state = 'draft' and list_id is distinct from id))::int as drafts
      from entries where contest_id = ${contestId}`,
  );
  return ok(counts);
}

/**
 * The id of the entry that follows `after` by number among those the filter lets through, from the beginning again
 * after the last; null when there is no other. `after` 0 is before the first. With the newest first, numbers go down.
 */
export async function nextInQueue(
  db: Database,
  caller: Caller,
  { contestId, after, filter }: { contestId: number; after: number; filter: ListFilter },
): Promise<Result<number | null, Refusal>> {
  const allowed = authorize(caller, 'entry.list', { contestId });
  if (!allowed.ok) return allowed;
  const passed = sql`coalesce((select number from entries where id = ${after} and contest_id = ${contestId}), 0)`;
  const [next] = await db
    .select({ id: entries.id })
    .from(entries)
    .where(and(listedEntries(contestId, filter), ne(entries.id, after)))
    .orderBy(
      ...(filter.newestFirst
        ? [sql`(${entries.number} >= ${passed} and ${passed} > 0)`, desc(entries.number)]
        : [sql`(${entries.number} <= ${passed})`, asc(entries.number)]),
    )
    .limit(1);
  return ok(next?.id ?? null);
}

/** One entry for an organizer its contest reaches; drafts are nobody's but their contact's. */
export async function entryForStaff(
  db: Database,
  caller: Caller,
  entryId: number,
): Promise<Result<EntryView, Refusal>> {
  const entry = await loadEntry(db, entryId);
  if (!entry) return refused({ code: 'entry-not-found' });
  const allowed = authorize(caller, 'entry.list', { contestId: entry.contestId });
  if (!allowed.ok) return allowed;
  return entry.state === 'draft' ? refused({ code: 'entry-not-found' }) : ok(await viewEntry(db, entry));
}

/** How many entries, drafts aside, name an institution. */
export async function entriesNaming(db: Database, institutionId: number): Promise<number> {
  const named = and(eq(entries.institutionId, institutionId), ne(entries.state, 'draft'));
  return db.$count(entries, named);
}
