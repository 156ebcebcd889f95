/** Giving awards: each is pending and the staff's alone until the contest's results are published in one act. */

import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { contests } from '../contests/tables.ts';
import type { Database } from '../database/connect.ts';
import { entries } from '../entries/tables.ts';
import { record } from '../history/actions.ts';
import { authorize, type Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import type { AwardRefusal } from './refusals.ts';
import { awards } from './tables.ts';

/** Records a degree of the contest for an accepted entry, pending. Recording the same again changes nothing. */
export async function recordAward(
  db: Database,
  caller: Caller,
  { entryId, degree }: { entryId: number; degree: string },
  now: Date,
): Promise<Result<{ awardId: number }, AwardRefusal>> {
  return db.transaction(async (tx) => {
    const [entry] = await tx
      .select({ contestId: entries.contestId, state: entries.state })
      .from(entries)
      .where(eq(entries.id, entryId))
      .for('update');
    if (!entry) return refused({ code: 'entry-not-found' });
    const allowed = authorize(caller, 'award.record', { contestId: entry.contestId });
    if (!allowed.ok) return allowed;
    if (entry.state !== 'accepted') return refused({ code: 'entry-not-accepted', state: entry.state });
    if (!(await givesDegree(tx, entry.contestId, degree))) return refused({ code: 'degree-unknown', degree });
    const [present] = await tx
      .select({ id: awards.id })
      .from(awards)
      .where(and(eq(awards.entryId, entryId), eq(awards.degree, degree), isNull(awards.revokedAt)));
    return ok({ awardId: present?.id ?? (await insertAward(tx, caller, entryId, degree, now)) });
  });
}

/**
 * Publishes every pending award of a contest at `now`; the contest's results count as published from the first time on.
 * With nothing pending nothing changes.
 */
export async function publishAwards(
  db: Database,
  caller: Caller,
  contestId: number,
  now: Date,
): Promise<Result<{ published: number }, AwardRefusal>> {
  const allowed = authorize(caller, 'award.publish', { contestId });
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const [contest] = await tx
      .select({ id: contests.id })
      .from(contests)
      .where(eq(contests.id, contestId))
      .for('update');
    if (!contest) return refused({ code: 'contest-not-found' });
    const ofContest = tx.select({ id: entries.id }).from(entries).where(eq(entries.contestId, contestId));
    const published = await tx
      .update(awards)
      .set({ publishedAt: now })
      .where(and(inArray(awards.entryId, ofContest), isNull(awards.publishedAt), isNull(awards.revokedAt)))
      .returning({ id: awards.id });
    if (published.length === 0) return ok({ published: 0 });
    await tx
      .update(contests)
      .set({ resultsPublishedAt: sql`coalesce(${contests.resultsPublishedAt}, ${now})` })
      .where(eq(contests.id, contestId));
    const { personId } = caller;
    await record(tx, { at: now, personId, subject: 'contest', subjectId: contestId, action: 'results-published' });
    return ok({ published: published.length });
  });
}

async function givesDegree(tx: Database, contestId: number, degree: string): Promise<boolean> {
  const [contest] = await tx
    .select({ definition: contests.definition })
    .from(contests)
    .where(eq(contests.id, contestId));
  return contest?.definition.award_degrees.some(({ id }) => id === degree) ?? false;
}

async function insertAward(
  tx: Database,
  { personId }: Caller,
  entryId: number,
  degree: string,
  now: Date,
): Promise<number> {
  const [made] = await tx
    .insert(awards)
    .values({ entryId, degree, recordedBy: personId, recordedAt: now })
    .returning({ id: awards.id });
  if (!made) throw new Error('no award was made');
  await record(tx, {
    at: now,
    personId,
    subject: 'award',
    subjectId: made.id,
    action: 'recorded',
    change: { degree: { from: null, to: degree } },
  });
  return made.id;
}
