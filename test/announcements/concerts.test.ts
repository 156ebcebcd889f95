/** Announcements about a concert: nothing is said of it once it has begun, wherever its start was moved. */

import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { announcementById } from '../../src/announcements/queries.ts';
import { startAnnouncement } from '../../src/announcements/sending.ts';
import { announcements } from '../../src/announcements/tables.ts';
import { copyLeaves } from '../../src/announcements/timing/quiet.ts';
import { startDueAnnouncements } from '../../src/announcements/timing/starting.ts';
import { planTime } from '../../src/announcements/timing/timing.ts';
import { concerts } from '../../src/concerts/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { refused } from '../../src/result.ts';
import { messenger, NOW } from '../deliveries/stage.ts';
import { aDatabase } from '../kit/database.ts';
import { aHouse } from './stage.ts';
import { aDraft, begin, clock, copies, sendAll, ZONE } from './stage-sending.ts';

/** An announcement of a concert that begins then, seen by its author. */
async function anInvitation(startsAt: Date) {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const [made] = await db
    .insert(concerts)
    .values({
      ...{ slug: 'gala', state: 'published', title: 'Гала', venue: 'Дом творчества', ageMark: '6+' },
      ...{ startsAt, zone: ZONE, createdAt: NOW },
    })
    .returning({ id: concerts.id });
  const id = await aDraft(db, organizer, { concertId: made?.id ?? 0 });
  return { db, organizer, id };
}

async function move(db: Database, startsAt: Date): Promise<void> {
  await db.update(concerts).set({ startsAt });
}

const fate = async (db: Database, id: number) => (await copies(db, id)).map(({ state, reason }) => [state, reason]);

test('[ANN-14] a concert’s start is the last word: what would wait for a morning after it does not go', async () => {
  const { db, organizer, id } = await anInvitation(clock(9, '07:30'));
  await begin(db, organizer, id, 1, clock(8, '22:00'));
  await sendAll(db, messenger().post, clock(8, '22:00'));

  expect((await announcementById(db, id))?.voidAfter).toEqual(clock(9, '07:30'));
  expect(await fate(db, id)).toEqual([['cancelled', 'too-late']]);
});

test('[ANN-14] a concert moved while its announcement waits for the morning takes the last word with it', async () => {
  const { db, organizer, id } = await anInvitation(clock(9, '12:00'));
  await begin(db, organizer, id, 1, clock(8, '22:00'));
  await move(db, clock(9, '07:30'));
  const telegram = messenger();
  await sendAll(db, telegram.post, clock(8, '22:00'));
  await sendAll(db, telegram.post, clock(9, '08:00'));

  expect([telegram.chats().includes('1001'), await fate(db, id)]).toEqual([false, [['cancelled', 'too-late']]]);
});

test('[ANN-14] [ANN-23] a time after the concert is refused; moved before its scheduled time, its author is asked instead', async () => {
  const { db, organizer, id } = await anInvitation(clock(9, '12:00'));
  const wish = (startAt: Date) => planTime(db, organizer, { announcementId: id, startAt, zone: ZONE }, NOW);
  await db.execute(sql`insert into role_grants (person_id, role, granted_at)
    values (${organizer.personId}, 'organizer', ${NOW}::timestamptz)`);

  const late = await wish(clock(9, '13:00'));
  await move(db, clock(9, '16:00'));
  await wish(clock(9, '13:00'));
  await move(db, clock(9, '12:00'));
  const confirmed = await startAnnouncement(db, organizer, { announcementId: id, shown: 1, zone: ZONE }, NOW);
  await move(db, clock(9, '16:00'));
  await begin(db, organizer, id, 1);
  await move(db, clock(9, '12:30'));
  await startDueAnnouncements(db, clock(9, '13:00'), ZONE);

  const tooLate = refused({ code: 'announcement-time-too-late', voidAfter: clock(9, '12:00') });
  expect([late, confirmed]).toEqual([tooLate, tooLate]);
  const [found] = await db.select().from(announcements).where(eq(announcements.id, id));
  expect(found?.state).toBe('missed');
});

test('[ANN-23] what was to invite to a concert that is cancelled does not go by itself; its author is asked', async () => {
  const { db, organizer, id } = await anInvitation(clock(9, '18:00'));
  await db.execute(sql`insert into role_grants (person_id, role, granted_at)
    values (${organizer.personId}, 'organizer', ${NOW}::timestamptz)`);
  await planTime(db, organizer, { announcementId: id, startAt: clock(9, '13:00'), zone: ZONE }, NOW);
  await begin(db, organizer, id, 1);
  await db.update(concerts).set({ state: 'cancelled', cancelReason: 'Зал на ремонте' });

  await startDueAnnouncements(db, clock(9, '13:00'), ZONE);
  const asked = (await announcementById(db, id))?.state;
  await planTime(db, organizer, { announcementId: id, startAt: null, zone: ZONE }, clock(9, '13:05'));
  const again = { announcementId: id, shown: 1, zone: ZONE };
  const refusal = await startAnnouncement(db, organizer, again, clock(9, '13:05'));
  await startAnnouncement(db, organizer, { ...again, insist: true }, clock(9, '13:05'));

  expect(refusal).toEqual(refused({ code: 'announcement-concert-off', why: 'cancelled' }));
  expect([asked, (await announcementById(db, id))?.state]).toEqual(['missed', 'sending']);
});

const OFF = { state: 'cancelled', cancelledAt: NOW, cancelReason: 'Зал на ремонте' } as const;

test.each([
  ['cancelled', OFF, NOW],
  ['begun', {}, clock(9, '18:00')],
] as const)(
  '[ANN-20] [ANN-14] a concert that is %s between the preview and the tap is told to the author, who may send it without the invitation',
  async (why, change, now) => {
    const { db, organizer, id } = await anInvitation(clock(9, '18:00'));
    await db.update(concerts).set({ startsAt: clock(9, '18:00'), ...change });
    const request = { announcementId: id, shown: 1, zone: ZONE };

    const first = await startAnnouncement(db, organizer, request, now);
    await startAnnouncement(db, organizer, { ...request, insist: true }, now);
    const telegram = messenger();
    await sendAll(db, telegram.post, now);

    expect(first).toEqual(refused({ code: 'announcement-concert-off', why }));
    expect((await announcementById(db, id))?.concertId).toBe(null);
    expect(await fate(db, id)).toEqual([['sent', null]]);
  },
);

test('[ANN-14] copies that wait for the morning invite to no concert that was cancelled meanwhile', async () => {
  const { db, organizer, id } = await anInvitation(clock(9, '18:00'));
  await begin(db, organizer, id, 1, clock(8, '22:00'));
  const leaves = (now: Date) =>
    copyLeaves(id, { db, zone: ZONE, now, recall: <T>(_key: string, load: () => Promise<T>) => load() });
  const before = await leaves(clock(9, '08:00'));
  await db.update(concerts).set({ ...OFF, cancelledAt: clock(8, '22:00') });
  const after = await leaves(clock(9, '08:00'));
  const telegram = messenger();
  await sendAll(db, telegram.post, clock(8, '22:00'));
  await sendAll(db, telegram.post, clock(9, '08:00'));

  expect([before, after]).toEqual(['leaves', 'too-late']);
  expect([telegram.chats().includes('1001'), await fate(db, id)]).toEqual([false, [['cancelled', 'too-late']]]);
});

test.each([
  ['was cancelled', { ...OFF, startsAt: clock(12, '18:00') }, ['cancelled', 'sending', 'missed']],
  ['has begun', { startsAt: clock(9, '18:00') }, ['cancelled', 'sending']],
] as const)(
  '[ANN-23] what is repeated about a concert ends with it: once it %s, its author is not asked again and again',
  async (_title, change, states) => {
    const { db, organizer, id } = await anInvitation(clock(12, '18:00'));
    await db.execute(sql`insert into role_grants (person_id, role, granted_at)
      values (${organizer.personId}, 'organizer', ${NOW}::timestamptz)`);
    const daily = { announcementId: id, startAt: clock(9, '10:00'), repeat: 'daily', zone: ZONE } as const;
    await planTime(db, organizer, daily, NOW);
    await begin(db, organizer, id, 1);
    await startDueAnnouncements(db, clock(9, '10:00'), ZONE);
    await db.update(concerts).set(change);

    for (const day of [10, 11, 12, 13]) await startDueAnnouncements(db, clock(day, '10:00'), ZONE);

    const all = await db.select({ state: announcements.state }).from(announcements).orderBy(announcements.id);
    expect(all.map(({ state }) => state)).toEqual(states);
  },
);
