/** Giving awards and taking them back: each is the staff's alone until the contest's results are published in one act. */

import { eq } from 'drizzle-orm';
import { contests } from '../contests/tables.ts';
import type { Database } from '../database/connect.ts';
import { entries } from '../entries/tables.ts';
import { record } from '../history/actions.ts';
import { authorize, type Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import { cleanText, hasWords } from '../typed.ts';
import { tellTakenBack } from './correcting.ts';
import type { AwardRefusal } from './refusals.ts';
import {
  type AwardChange,
  degreeOf,
  isNothing,
  LONGEST_PRIZE,
  LONGEST_REASON,
  type Standing,
  writesOf,
} from './rules.ts';
import { openStandings } from './standing.ts';
import { awards } from './tables.ts';
import { type Planned, touch, writeAll } from './writing.ts';

/** Which entry, and what the organizer saw of its results; null: whatever is there now. */
export interface Seen {
  entryId: number;
  seen?: number | null;
}

/** Gives an accepted entry a degree in place of the one it has, pending. The same again changes nothing. */
export async function recordAward(
  db: Database,
  caller: Caller,
  { degree, ...which }: Seen & { degree: string },
  now: Date,
): Promise<Result<{ awardId: number }, AwardRefusal>> {
  const changed = await changeResults(db, caller, which, { degree }, now);
  return changed.ok ? ok({ awardId: degreeOf(changed.value)?.id ?? 0 }) : changed;
}

/** Gives an accepted entry a special prize beside whatever it has, pending. One of the same name is the same prize. */
export async function givePrize(
  db: Database,
  caller: Caller,
  { title: typed, ...which }: Seen & { title: string },
  now: Date,
): Promise<Result<Standing, AwardRefusal>> {
  const title = cleanText(typed);
  if (title === '') return refused({ code: 'prize-unnamed' });
  if ([...title].length > LONGEST_PRIZE) return refused({ code: 'prize-too-long', longest: LONGEST_PRIZE });
  return changeResults(db, caller, which, { prizes: [title] }, now);
}

/** Writes why the entry's degree departs from the scores; only the staff read it. */
export async function explainAward(
  db: Database,
  caller: Caller,
  { reason: typed, ...which }: Seen & { reason: string },
  now: Date,
): Promise<Result<Standing, AwardRefusal>> {
  const reason = typed.trim();
  if (!hasWords(reason)) return refused({ code: 'reason-missing' });
  if ([...reason].length > LONGEST_REASON) return refused({ code: 'reason-too-long', longest: LONGEST_REASON });
  return changeResults(db, caller, which, { reason }, now);
}

/** Takes an award back; of a published one everybody who had heard of it is told, once. */
export async function takeBackAward(
  db: Database,
  caller: Caller,
  awardId: number,
  now: Date,
): Promise<Result<{ entryId: number; wasPublished: boolean }, AwardRefusal>> {
  return db.transaction(async (tx) => {
    const [award] = await tx.select({ entryId: awards.entryId }).from(awards).where(eq(awards.id, awardId));
    if (!award) return refused({ code: 'award-gone' });
    const opened = await openEntryResults(tx, caller, award.entryId, now);
    if (!opened.ok) return opened;
    const { standing } = opened.value;
    const held = [standing.pending, standing.published, ...standing.prizes].find((one) => one?.id === awardId);
    if (!held) return refused({ code: 'award-gone' });
    await tx.update(awards).set({ revokedAt: now }).where(eq(awards.id, awardId));
    await touch(tx, [award.entryId], now);
    const { personId } = caller;
    await record(tx, { at: now, personId, subject: 'award', subjectId: awardId, action: 'taken-back' });
    const wasPublished = held.publishedAt !== null;
    if (wasPublished) await tellTakenBack(tx, awardId, now);
    return ok({ entryId: award.entryId, wasPublished });
  });
}

type Wanted = Omit<AwardChange, 'entryId'>;

async function changeResults(
  db: Database,
  caller: Caller,
  { entryId, seen = null }: Seen,
  wanted: Wanted,
  now: Date,
): Promise<Result<Standing, AwardRefusal>> {
  return db.transaction(async (tx) => {
    const opened = await openEntryResults(tx, caller, entryId, now);
    if (!opened.ok) return opened;
    const { standing, degrees, state } = opened.value;
    if (state !== 'accepted') return refused({ code: 'entry-not-accepted', state });
    const { degree } = wanted;
    if (degree !== undefined && !degrees.includes(degree)) return refused({ code: 'degree-unknown', degree });
    const planned: Planned = { entryId, writes: writesOf({ entryId, ...wanted }, standing) };
    if (isNothing(planned.writes) && (wanted.reason === undefined || degreeOf(standing))) return ok(standing);
    if (isNothing(planned.writes)) return refused({ code: 'reason-without-degree' });
    if (seen !== null && seen !== standing.version) return refused({ code: 'awards-changed' });
    await writeAll(tx, caller, [planned], now);
    const after = await openStandings(tx, [entryId], now);
    return ok(after.get(entryId) ?? standing);
  });
}

/** An entry's results under their lock, for whoever may give awards in its contest. */
async function openEntryResults(tx: Database, caller: Caller, entryId: number, now: Date) {
  const [entry] = await tx
    .select({
      state: entries.state,
      contestId: entries.contestId,
      contest: contests.definition,
      purgedAt: contests.purgedAt,
    })
    .from(entries)
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .where(eq(entries.id, entryId));
  if (!entry) return refused({ code: 'entry-not-found' } as const);
  const { state, contestId, contest, purgedAt } = entry;
  const allowed = authorize(caller, 'award.record', { contestId });
  if (!allowed.ok) return allowed;
  if (purgedAt !== null) return refused({ code: 'contest-inactive' } as const);
  const standing = (await openStandings(tx, [entryId], now)).get(entryId);
  if (!standing) throw new Error(`the results of entry ${entryId} were not opened`);
  return ok({ state, standing, degrees: contest.award_degrees.map(({ id }) => id) });
}
