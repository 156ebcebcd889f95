/** Changing a concert: one thing at a time, on the version that was seen, under its lock. */

import { and, eq, ne, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { changesBetween, record } from '../history/actions.ts';
import { authorize, type Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import { followChange } from './following.ts';
import type { Concert } from './queries.ts';
import type { ConcertRefusal } from './refusals.ts';
import { type ConcertFacts, judgeConcert, judgeMoving } from './rules.ts';
import { type Given, type SettingName, settingNamed } from './settings.ts';
import { concerts, rsvps } from './tables.ts';

/** A concert as it was shown to whoever changes it. */
export interface Seen {
  readonly concertId: number;
  readonly version: number;
}

/** What a concert becomes by a deed; beside its facts only where it stands may change. */
export type Deed = (concert: Concert, tx: Database) => Promise<Result<Concert, ConcertRefusal>>;

/** Sets one thing of a concert to what was typed, tapped or sent. */
export function setConcert(
  db: Database,
  caller: Caller,
  seen: Seen,
  { name, given }: { name: SettingName; given: Given },
  now: Date,
): Promise<Result<Concert, ConcertRefusal>> {
  return changeConcert(db, caller, seen, (facts) => settingNamed(name).read(given, facts, now), now);
}

/** Puts the concert under a contest, or under none; the caller has to reach both. */
export async function assignConcert(
  db: Database,
  caller: Caller,
  seen: Seen,
  contestId: number | null,
  now: Date,
): Promise<Result<Concert, ConcertRefusal>> {
  const allowed = authorize(caller, 'concert.write', reachOf({ contestId }));
  return allowed.ok ? changeConcert(db, caller, seen, (facts) => ok({ ...facts, contestId }), now) : allowed;
}

/**
 * Changes what is set of a concert. What it becomes is judged as a whole; a change that changes nothing is fine, on an
 * older version too, so that it can be repeated.
 */
export function changeConcert(
  db: Database,
  caller: Caller,
  seen: Seen,
  change: (facts: ConcertFacts) => Result<ConcertFacts, ConcertRefusal>,
  now: Date,
): Promise<Result<Concert, ConcertRefusal>> {
  const deed: Deed = async (concert, tx) => {
    if (concert.state !== 'draft' && concert.state !== 'published')
      return refused({ code: 'concert-closed', state: concert.state });
    const wanted = change(concert);
    if (!wanted.ok) return wanted;
    const after: Concert = { ...concert, ...wanted.value, reminderHours: [...wanted.value.reminderHours] };
    const isMove = after.startsAt.getTime() !== concert.startsAt.getTime();
    const movable = isMove ? judgeMoving(concert, now) : ok(true);
    if (!movable.ok) return movable;
    const judged = judgeConcert(concert, after, { taken: await seatsTaken(tx, concert.id), now });
    return judged.ok ? ok(after) : judged;
  };
  return doTo(db, caller, seen, 'changed', deed, now);
}

/**
 * Does a deed to a concert: locked, followed where families know of it, written into its history, its version raised.
 * On another version than the one seen nothing happens, unless it happened already.
 */
export async function doTo(
  db: Database,
  caller: Caller,
  { concertId, version }: Seen,
  action: string,
  deed: Deed,
  now: Date,
): Promise<Result<Concert, ConcertRefusal>> {
  return db.transaction(async (tx): Promise<Result<Concert, ConcertRefusal>> => {
    const [before] = await tx.select().from(concerts).where(eq(concerts.id, concertId)).for('update');
    if (!before) return refused({ code: 'concert-not-found' });
    const allowed = authorize(caller, 'concert.write', reachOf(before));
    if (!allowed.ok) return allowed;
    const wanted = await deed(before, tx);
    if (!wanted.ok) return wanted;
    const change = changesBetween(before, wanted.value);
    if (Object.keys(change).length === 0) return ok(before);
    if (before.version !== version) return refused({ code: 'concert-changed' });
    const { id, ...values } = { ...wanted.value, version: version + 1 };
    await tx.update(concerts).set(values).where(eq(concerts.id, id));
    const after = { ...values, id };
    if ([before, after].some(({ state }) => state === 'published')) await followChange(tx, before, after, caller, now);
    const event = { at: now, personId: caller.personId, subject: 'concert', subjectId: id } as const;
    await record(tx, { ...event, action, change });
    return ok(after);
  });
}

/** What access to a concert depends on. */
export function reachOf({ contestId }: { contestId: number | null }): { contestId?: number } {
  return contestId === null ? {} : { contestId };
}

/** Seats that are given or held; under the concert's lock the number stands. */
export async function seatsTaken(db: Database, concertId: number): Promise<number> {
  const [sum] = await db
    .select({ taken: sql<number>`coalesce(sum(${rsvps.seats} + ${rsvps.offeredSeats}), 0)::int` })
    .from(rsvps)
    .where(and(eq(rsvps.concertId, concertId), ne(rsvps.state, 'not-coming')));
  return sum?.taken ?? 0;
}
