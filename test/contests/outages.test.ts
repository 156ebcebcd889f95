/** The program notices that it was away before a contest's end, and organizers move the end, once. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { decideOutage, noteAbsence, outageById } from '../../src/contests/outages.ts';
import { contestById } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { historyOf } from '../../src/history/queries.ts';
import { watchJob } from '../../src/schedule/deadline-jobs.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, aPerson, later } from '../kit/entries.ts';
import { taken } from '../kit/school.ts';

const END = new Date('2026-12-19T00:00:00+07:00');
const ends = { closes_at: END.toISOString(), edit_ends_at: '2026-12-19T00:00:00+07:00' };
const beforeEnd = (minutes: number) => later(-minutes, END);

const noted = (db: Database) => rows(db, sql`select contest_id as contest from outages order by contest_id`);
const asked = (db: Database) =>
  rows(db, sql`select person_id as person, content from deliveries order by person_id, id`);

/** A tick of the heartbeat in each of two replicas, at this instant. */
async function beats(db: Database, now: Date, machine: Date = now): Promise<void> {
  for (let replica = 0; replica < 2; replica += 1) await watchJob(db, { now: () => machine }).run(now, 'slot');
}

test('[REG-05] whoever was away asks the organizers of the contest it cut short, each once', async () => {
  const db = await aDatabase();
  const { contestId } = await aContest(db, ends);
  const organizers = [await aPerson(db, ['organizer']), await aPerson(db, ['administrator'])];
  await aPerson(db, ['director']);
  await aContest(db, { code: 'ЗЛВ', slug: 'later', closes_at: '2026-12-25T00:00:00+07:00' });

  for (const minute of [90, 89, 88]) await beats(db, beforeEnd(minute));
  const calm = await noted(db);
  await beats(db, beforeEnd(60));
  await beats(db, beforeEnd(59));

  const content = { kind: 'contest-cut-short', outageId: 1 };
  expect(calm).toEqual([]);
  expect(await noted(db)).toEqual([{ contest: contestId }]);
  expect(await asked(db)).toEqual(organizers.map(({ personId }) => ({ person: personId, content })));
  expect((await outageById(db, 1))?.outage).toMatchObject({ fromAt: beforeEnd(88), toAt: beforeEnd(60) });
});

test('[REG-05] a clock that was moved is no absence', async () => {
  const db = await aDatabase();
  await aContest(db, ends);
  await beats(db, beforeEnd(90));
  await beats(db, beforeEnd(10), beforeEnd(89));
  expect(await noted(db)).toEqual([]);
});

test('[REG-05] the end moves once, with the end of editing and a line of history', async () => {
  const db = await aDatabase();
  const { contestId } = await aContest(db, ends);
  const [one, two] = [await aPerson(db, ['organizer']), await aPerson(db, ['organizer'])];
  await noteAbsence(db, { from: beforeEnd(30), to: beforeEnd(10) }, beforeEnd(10));
  const decides = (caller: typeof one, more: 'two-hours' | 'tomorrow' | null) =>
    decideOutage(db, caller, { outageId: 1, more }, beforeEnd(9));

  const [first, second] = [await decides(one, 'two-hours'), await decides(two, 'tomorrow')];
  const again = await decides(one, 'two-hours');

  const movedTo = new Date('2026-12-19T02:00:00+07:00');
  const found = await contestById(db, contestId);
  const [columns] = await rows<{ closes: string }>(db, sql`select closes_at::text as closes from contests`);
  expect([first, second, again].map((done) => [taken(done).again, taken(done).outage.movedTo])).toEqual([
    [false, movedTo],
    [true, movedTo],
    [true, movedTo],
  ]);
  expect([found?.definition.closes_at, found?.definition.edit_ends_at]).toEqual(
    Array(2).fill('2026-12-19T02:00:00+07:00'),
  );
  expect(new Date(columns?.closes ?? 0)).toEqual(movedTo);
  expect((await historyOf(db, 'contest', contestId)).map(({ action, personId }) => [action, personId])).toEqual([
    ['extended', one.personId],
  ]);
});

test('[REG-05] a later end of editing stays, and an organizer may leave everything as it is', async () => {
  const db = await aDatabase();
  const { contestId } = await aContest(db, { ...ends, edit_ends_at: '2026-12-22T00:00:00+07:00' });
  const organizer = await aPerson(db, ['organizer']);
  for (const minutes of [60, 20]) {
    await noteAbsence(db, { from: beforeEnd(minutes), to: beforeEnd(minutes - 10) }, beforeEnd(minutes - 10));
  }
  const kept = taken(await decideOutage(db, organizer, { outageId: 1, more: null }, beforeEnd(9)));
  const moved = taken(await decideOutage(db, organizer, { outageId: 2, more: 'tomorrow' }, beforeEnd(9)));
  expect([kept.outage.movedTo, kept.definition.closes_at]).toEqual([null, ends.closes_at]);
  expect([moved.definition.closes_at, moved.definition.edit_ends_at]).toEqual([
    '2026-12-19T21:00:00+07:00',
    '2026-12-22T00:00:00+07:00',
  ]);
  expect((await contestById(db, contestId))?.definition).toEqual(moved.definition);
});

test('[REG-05, PRV-01] only the staff of the contest move its end', async () => {
  const db = await aDatabase();
  await aContest(db, ends);
  await noteAbsence(db, { from: beforeEnd(30), to: beforeEnd(10) }, beforeEnd(10));
  for (const caller of [await aPerson(db), await aPerson(db, ['director'])]) {
    expect(await decideOutage(db, caller, { outageId: 1, more: 'tomorrow' }, beforeEnd(9))).toEqual({
      ok: false,
      refusal: { code: 'not-allowed', action: 'contest.extend' },
    });
  }
});
