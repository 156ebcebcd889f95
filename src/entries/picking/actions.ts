/** Ticking entries to decide about them together: one, a page, all without remarks; the ticks are rows, so they survive whatever happens. */

import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { type ListFilter, listedEntries } from '../queries.ts';
import type { Refusal } from '../refusals.ts';
import { entries } from '../tables.ts';
import { type Picked, picksOf } from './queries.ts';
import { MOST_PICKED } from './rules.ts';
import { entryPicks } from './tables.ts';

interface InContest {
  contestId: number;
}

/**
 * Ticks an entry as it is now, which is how its row is drawn next, or takes its tick away; one that was changed since it
 * was ticked is ticked anew. Returns whether it is ticked.
 */
export async function turnPick(
  db: Database,
  caller: Caller,
  { contestId, entryId }: InContest & { entryId: number },
  now: Date,
): Promise<Result<boolean, Refusal>> {
  const allowed = authorize(caller, 'entry.list', { contestId });
  if (!allowed.ok) return allowed;
  const picks = await picksOf(db, caller, contestId);
  const standing = picks.find((pick) => pick.entryId === entryId);
  const [entry] = await present(db, contestId, { ids: [entryId] }, 1);
  if (!entry) return refused({ code: 'entry-not-found' });
  if (standing?.version === entry.version) {
    await unpick(db, caller, { contestId, entryIds: [entryId] });
    return ok(false);
  }
  if (!standing && picks.length >= MOST_PICKED) return refused({ code: 'picked-too-many', most: MOST_PICKED });
  await keep(db, caller, contestId, [entry], now);
  return ok(true);
}

/** Ticks these entries of a list; beyond the bound the first by number. Returns how many were left out for it. */
export async function pickAll(
  db: Database,
  caller: Caller,
  { contestId, filter }: InContest & { filter: ListFilter & { ids?: readonly number[] } },
  now: Date,
): Promise<Result<{ leftOut: number }, Refusal>> {
  const allowed = authorize(caller, 'entry.list', { contestId });
  if (!allowed.ok) return allowed;
  const ticked = new Set((await picksOf(db, caller, contestId)).map(({ entryId }) => entryId));
  const found = await present(db, contestId, filter);
  const fresh = found.filter(({ entryId }) => !ticked.has(entryId));
  const room = Math.max(0, MOST_PICKED - ticked.size);
  const again = found.filter(({ entryId }) => ticked.has(entryId));
  await keep(db, caller, contestId, [...again, ...fresh.slice(0, room)], now);
  return ok({ leftOut: Math.max(0, fresh.length - room) });
}

/** Takes the ticks away: of these entries, or all of the contest. */
export async function unpick(
  db: Database,
  { personId }: Caller,
  { contestId, entryIds }: InContest & { entryIds?: readonly number[] },
): Promise<void> {
  const own = and(eq(entryPicks.personId, personId), eq(entryPicks.contestId, contestId));
  await db.delete(entryPicks).where(entryIds ? and(own, inArray(entryPicks.entryId, [...entryIds])) : own);
}

/** The entries of a list as they are now, by number. */
function present(
  db: Database,
  contestId: number,
  { ids, ...filter }: ListFilter & { ids?: readonly number[] },
  most?: number,
): Promise<Picked[]> {
  const these = ids ? inArray(entries.id, [...ids]) : undefined;
  const query = db
    .select({ entryId: entries.id, version: entries.version })
    .from(entries)
    .where(and(listedEntries(contestId, filter), these))
    .orderBy(asc(entries.number))
    .$dynamic();
  return Promise.resolve(most === undefined ? query : query.limit(most));
}

async function keep(
  db: Database,
  { personId }: Caller,
  contestId: number,
  picks: readonly Picked[],
  pickedAt: Date,
): Promise<void> {
  if (picks.length === 0) return;
  await db
    .insert(entryPicks)
    .values(picks.map((pick) => ({ ...pick, personId, contestId, pickedAt })))
    .onConflictDoUpdate({
      target: [entryPicks.personId, entryPicks.contestId, entryPicks.entryId],
      set: { version: sql`excluded.version`, pickedAt },
    });
}
