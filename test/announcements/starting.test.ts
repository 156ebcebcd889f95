/** Announcements that go by their time: planned, confirmed, started once, missed, repeated, called off. */

import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { EVERYTHING } from '../../src/announcements/audience/targets.ts';
import { announcementById } from '../../src/announcements/queries.ts';
import { startAnnouncement } from '../../src/announcements/sending.ts';
import { subscribe } from '../../src/announcements/subscriptions/subscribing.ts';
import { announcements } from '../../src/announcements/tables.ts';
import { startDueAnnouncements } from '../../src/announcements/timing/starting.ts';
import { callOff, markUrgent, planRepeat, planTime } from '../../src/announcements/timing/timing.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import type { Caller } from '../../src/people/access.ts';
import { ok, refused } from '../../src/result.ts';
import { NOW, people } from '../deliveries/stage.ts';
import { aDatabase } from '../kit/database.ts';
import { aHouse, caller } from './stage.ts';
import { aDraft, begin, clock, ZONE } from './stage-sending.ts';

/** A draft that has its time, confirmed. */
async function aScheduled(db: Database, author: Caller, shown: number, startAt = clock(9, '10:00'), repeat?: 'daily') {
  const id = await aDraft(db, author);
  await grant(db, author);
  await planTime(db, author, { announcementId: id, startAt, repeat: repeat ?? null, zone: ZONE }, NOW);
  await begin(db, author, id, shown);
  return id;
}

/** The role the caller claims stands in the database too, where the schedule looks. */
async function grant(db: Database, author: Caller): Promise<void> {
  await db.execute(sql`insert into role_grants (person_id, role, granted_at)
    select ${author.personId}, 'organizer', ${NOW}::timestamptz
    where not exists (select 1 from role_grants where person_id = ${author.personId})`);
}

const stands = async (db: Database) =>
  rows<{ state: string; audience: number | null; waits: boolean; turn: boolean }>(
    db,
    sql`select state, audience, due_at is not null as waits, repeat_of is not null as turn from announcements order by id`,
  );

const told = async (db: Database) =>
  rows(db, sql`select content->>'kind' as kind from deliveries where announcement_id is null order by id`);

test('[ANN-23] a scheduled announcement waits, and starts once to the audience of its minute, whoever ticks', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 2);
  const id = await aScheduled(db, organizer, 2);
  const [newcomer = 0] = await people(db, 1, 5_001);
  await subscribe(db, caller(newcomer), EVERYTHING, NOW);
  await startDueAnnouncements(db, clock(9, '09:59'), ZONE);
  const before = await stands(db);

  const tick = () => startDueAnnouncements(db, clock(9, '10:00'), ZONE);
  await Promise.all([tick(), tick()]);
  await tick();

  expect(before).toEqual([{ state: 'scheduled', audience: null, waits: true, turn: false }]);
  expect(await stands(db)).toEqual([{ state: 'sending', audience: 3, waits: false, turn: false }]);
  expect(await rows(db, sql`select count(*)::int as number from deliveries where announcement_id = ${id}`)).toEqual([
    { number: 3 },
  ]);
});

test('[ANN-23] seen within two hours it goes, later its author is asked, once', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  await aScheduled(db, organizer, 1);
  await aScheduled(db, organizer, 1, clock(9, '13:00'));

  await startDueAnnouncements(db, clock(9, '14:30'), ZONE);
  await startDueAnnouncements(db, clock(9, '14:31'), ZONE);

  expect((await stands(db)).map(({ state }) => state)).toEqual(['missed', 'sending']);
  expect(await told(db)).toEqual([{ kind: 'announcement-missed' }]);
});

test('[ANN-23] what was missed goes on its author’s word: now, at another time, or never', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const ids = [
    await aScheduled(db, organizer, 1),
    await aScheduled(db, organizer, 1),
    await aScheduled(db, organizer, 1),
  ];
  const late = clock(9, '15:00');
  await startDueAnnouncements(db, late, ZONE);
  const [now = 0, other = 0, never = 0] = ids;

  await planTime(db, organizer, { announcementId: now, startAt: null, zone: ZONE }, late);
  await begin(db, organizer, now, 1, late);
  await planTime(db, organizer, { announcementId: other, startAt: clock(10, '10:00'), zone: ZONE }, late);
  const unconfirmed = (await announcementById(db, other))?.state;
  await begin(db, organizer, other, 1, late);
  await callOff(db, organizer, never, late);

  expect(unconfirmed).toBe('draft');
  expect((await stands(db)).map(({ state }) => state)).toEqual(['sending', 'scheduled', 'cancelled']);
});

test('[ANN-23] each time of a repeated one is an announcement of its own, and a delay moves none of those to come', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await aScheduled(db, organizer, 1, clock(9, '10:00'), 'daily');

  for (const now of [clock(9, '10:01'), clock(10, '11:30'), clock(10, '11:31')])
    await startDueAnnouncements(db, now, ZONE);
  const twice = await stands(db);
  const next = (await announcementById(db, id))?.dueAt;
  await startDueAnnouncements(db, clock(13, '11:00'), ZONE);
  const afterAWeekend = await stands(db);
  await callOff(db, organizer, id, clock(13, '12:00'));
  await startDueAnnouncements(db, clock(14, '10:00'), ZONE);

  const turn = { state: 'sending', audience: 1, waits: false, turn: true };
  expect(twice).toEqual([{ state: 'scheduled', audience: null, waits: true, turn: false }, turn, turn]);
  expect(next).toEqual(clock(11, '10:00'));
  expect(afterAWeekend).toHaveLength(4);
  expect((await stands(db)).map(({ state }) => state)).toEqual(['cancelled', 'sending', 'sending', 'sending']);
});

test('[ANN-23] a repeated one carries its words and pictures into each of its times', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await aScheduled(db, organizer, 1, clock(9, '10:00'), 'daily');
  await startDueAnnouncements(db, clock(9, '10:00'), ZONE);

  const found = await db.select().from(announcements).where(eq(announcements.repeatOf, id));

  expect(found.map(({ content, segments, repeat }) => ({ content, segments, repeat }))).toEqual([
    { content: { text: 'Концерт в субботу', formatting: [] }, segments: [{ who: 'subscribers' }], repeat: null },
  ]);
});

test('[ANN-23] sending by schedule needs the count of the moment of the tap; a changed time needs the tap again', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 2);
  const id = await aDraft(db, organizer);
  await planTime(db, organizer, { announcementId: id, startAt: clock(9, '10:00'), zone: ZONE }, NOW);

  const wrong = await startAnnouncement(db, organizer, { announcementId: id, shown: 1 }, NOW);
  const right = await startAnnouncement(db, organizer, { announcementId: id, shown: 2 }, NOW);
  const again = await startAnnouncement(db, organizer, { announcementId: id, shown: 2 }, NOW);
  await planRepeat(db, organizer, { announcementId: id, repeat: 'weekly' });

  expect([wrong, right, again]).toEqual([
    refused({ code: 'announcement-audience-changed', shown: 1, present: 2 }),
    ok({ announcementId: id, state: 'scheduled' }),
    ok({ announcementId: id, state: 'scheduled' }),
  ]);
  expect(await stands(db)).toEqual([{ state: 'draft', audience: null, waits: false, turn: false }]);
});

test('[ANN-23] a time that passed before the confirming tap is refused', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await aDraft(db, organizer);
  await planTime(db, organizer, { announcementId: id, startAt: clock(8, '12:30'), zone: ZONE }, NOW);

  const late = await startAnnouncement(db, organizer, { announcementId: id, shown: 1 }, clock(8, '12:31'));

  expect(late).toEqual(refused({ code: 'announcement-time-past', at: clock(8, '12:30') }));
});

test('[ANN-23] [PRV-01] whoever left the staff no longer announces by schedule; others’ plans are not theirs to change', async () => {
  const db = await aDatabase();
  const { organizer, parents } = await aHouse(db, 1);
  const id = await aScheduled(db, organizer, 1);
  const [parent = caller(0)] = parents;
  const other = caller(parent.personId, 'organizer');
  const no = refused({ code: 'not-allowed', action: 'announcement.steer' });
  const tries = [
    await planTime(db, other, { announcementId: id, startAt: null, zone: ZONE }, NOW),
    await markUrgent(db, other, { announcementId: id, urgent: true }),
    await callOff(db, other, id, NOW),
  ];
  await db.execute(sql`update role_grants set revoked_at = ${NOW}::timestamptz`);

  await startDueAnnouncements(db, clock(9, '10:00'), ZONE);

  expect(tries).toEqual([no, no, no]);
  expect((await stands(db)).map(({ state }) => state)).toEqual(['cancelled']);
});
