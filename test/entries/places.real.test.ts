/** Caps and the waiting list while everybody submits, withdraws and answers at once, on PostgreSQL. */

import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { declineOffer, takeOffer, tendWaitingLists } from '../../src/entries/actions/offer.ts';
import { submitEntry } from '../../src/entries/actions/submit.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { entries } from '../../src/entries/tables.ts';
import { copiesOf } from '../kit/copies.ts';
import { aDatabase } from '../kit/database.ts';
import { later, NOON } from '../kit/entries.ts';
import { aContestWithSchool, type School, taken } from '../kit/school.ts';

const PLACES = 3;
const AT_ONCE = 50;
const ROUNDS = 100;

/** A filled-in draft to copy from. */
async function aTemplate(db: Database): Promise<{ school: School; draftId: number }> {
  const { school } = await aContestWithSchool(db);
  return { school, draftId: (await school.drafts()).id };
}

/** How many entries of a contest stand in each state; an offer is a state of its own. */
async function counts(db: Database, contestId: number): Promise<Record<string, number>> {
  const found = await rows<{ state: string; count: number }>(
    db,
    sql`select case when offered_until is null then state else 'offered' end as state, count(*)::int as count
      from entries where contest_id = ${contestId} group by 1 order by 1`,
  );
  return Object.fromEntries(found.map(({ state, count }) => [state, count]));
}

test('[REG-06] of fifty submits at once for three places three are taken, in a hundred rounds, never four', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const { school, draftId } = await aTemplate(db);
  const outcomes = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { stage } = await aContestWithSchool(db, { cap: PLACES });
    const ids = await copiesOf(db, draftId, AT_ONCE, stage.contestId);
    const results = await Promise.all(
      ids.map((entryId) => submitEntry(db, school.caller, { entryId, keepDuplicate: true }, NOON)),
    );
    const refused = results.filter((result) => !result.ok && result.refusal.code === 'cap-reached').length;
    const outcome = JSON.stringify([await counts(db, stage.contestId), refused]);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  const expected = JSON.stringify([{ draft: AT_ONCE - PLACES, submitted: PLACES }, AT_ONCE - PLACES]);
  expect([...outcomes]).toEqual([[expected, ROUNDS]]);
}, 180_000);

/** A contest with a waiting list: `places` are taken, so many more wait. */
async function aFullContest(db: Database, places: number, waiting: number) {
  const { school, draftId } = await aTemplate(db);
  const { stage } = await aContestWithSchool(db, { cap: places, waiting_list: true });
  const ids = await copiesOf(db, draftId, places + waiting, stage.contestId);
  for (const entryId of ids) {
    taken(await submitEntry(db, school.caller, { entryId, keepDuplicate: true }, NOON));
  }
  return { school, stage, holders: ids.slice(0, places), line: ids.slice(places) };
}

async function offeredIds(db: Database, contestId: number): Promise<number[]> {
  const found = await db.select().from(entries).where(eq(entries.contestId, contestId)).orderBy(entries.number);
  return found.filter(({ offeredUntil }) => offeredUntil !== null).map(({ id }) => id);
}

test('[REG-13, REG-06] places freed at once are offered to exactly as many, the first of the line', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const { school, stage, holders, line } = await aFullContest(db, 8, 15);
  const freed = holders.slice(0, 5);
  const ticks = [tendWaitingLists(db, later(1)), tendWaitingLists(db, later(1))];
  await Promise.all([...freed.map((entryId) => withdrawEntry(db, school.caller, { entryId }, later(1))), ...ticks]);

  expect(await offeredIds(db, stage.contestId)).toEqual(line.slice(0, 5));
  expect(await counts(db, stage.contestId)).toEqual({ submitted: 3, withdrawn: 5, offered: 5, waitlisted: 10 });

  const taps = line.slice(0, 5).flatMap((entryId) => [entryId, entryId]);
  await Promise.all(taps.map((entryId) => takeOffer(db, school.caller, { entryId }, later(2))));
  expect(await counts(db, stage.contestId)).toEqual({ submitted: 8, withdrawn: 5, waitlisted: 10 });
}, 60_000);

test('[REG-13, REG-06] takes, declines, withdrawals, newcomers and ticks at once never give a place twice', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const { school, stage, holders, line } = await aFullContest(db, 6, 12);
  await Promise.all(holders.slice(0, 4).map((entryId) => withdrawEntry(db, school.caller, { entryId }, later(1))));
  const [newcomer = 0] = await copiesOf(db, line[0] ?? 0, 1, stage.contestId);
  await db.update(entries).set({ state: 'draft' }).where(eq(entries.id, newcomer));
  const { caller } = school;
  const at = later(2);
  const results = await Promise.all([
    takeOffer(db, caller, { entryId: line[0] ?? 0 }, at),
    declineOffer(db, caller, { entryId: line[1] ?? 0 }, at),
    takeOffer(db, caller, { entryId: line[2] ?? 0 }, at),
    declineOffer(db, caller, { entryId: line[3] ?? 0 }, at),
    ...holders.slice(4).map((entryId) => withdrawEntry(db, caller, { entryId }, at)),
    submitEntry(db, caller, { entryId: newcomer, keepDuplicate: true }, at),
    tendWaitingLists(db, at).then(() => ({ ok: true as const })),
  ]);

  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  // Six places: two taken, and four declined or freed, all offered to the next in line.
  expect(await offeredIds(db, stage.contestId)).toEqual(line.slice(4, 8));
  expect(await counts(db, stage.contestId)).toEqual({ submitted: 2, withdrawn: 6, offered: 4, waitlisted: 7 });
}, 60_000);
