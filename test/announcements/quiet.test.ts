/** Quiet hours: what is not urgent waits for the morning of its receiver, goes before the night, or not at all. */

import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SUBSCRIBERS } from '../../src/announcements/audience/segments.ts';
import { progressOf } from '../../src/announcements/queries.ts';
import { watchIn } from '../../src/announcements/sending.ts';
import { tendAnnouncements } from '../../src/announcements/tending.ts';
import { quietAudience } from '../../src/announcements/timing/quiet.ts';
import { judgeCopy, startOf } from '../../src/announcements/timing/times.ts';
import { rows } from '../../src/database/rows.ts';
import { findDue } from '../../src/deliveries/sending/claim.ts';
import { isQuiet } from '../../src/people/quiet-hours.ts';
import { messenger } from '../deliveries/stage.ts';
import { aDatabase } from '../kit/database.ts';
import { aHouse } from './stage.ts';
import { aDraft, begin, clock, copies, sendAll, ZONE } from './stage-sending.ts';

const MOSCOW = 'Europe/Moscow';

test('[ANN-14] at night copies wait for the morning of their receivers, each in their own zone, and then leave', async () => {
  const db = await aDatabase();
  const { organizer, parents } = await aHouse(db, 3);
  await db.execute(sql`update persons set zone = ${MOSCOW} where id = ${parents[0]?.personId}`);
  const id = await aDraft(db, organizer);
  const evening = clock(8, '21:30');
  const told = await quietAudience(db, [SUBSCRIBERS], ZONE, evening);
  await begin(db, organizer, id, 3, evening);
  const telegram = messenger();

  await sendAll(db, telegram.post, evening);
  const atNight = telegram.chats();
  const { sent, pending, held, state } = (await progressOf(db, id, evening)) ?? {};
  await sendAll(db, telegram.post, clock(9, '07:59'));
  const before = telegram.chats();
  await sendAll(db, telegram.post, clock(9, '08:00'));

  expect({ told, atNight, before }).toEqual({ told: 2, atNight: ['1001'], before: ['1001'] });
  expect({ sent, pending, held, state }).toEqual({ sent: 1, pending: 2, held: 2, state: 'sending' });
  expect(telegram.chats().slice(0, 3)).toEqual(['1001', '1002', '1003']);
  expect((await progressOf(db, id, clock(9, '08:01')))?.state).toBe('finished');
});

test('[ANN-14] what is urgent goes at once', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 2);
  const id = await aDraft(db, organizer, { urgent: true });
  const night = clock(8, '23:00');
  await begin(db, organizer, id, 2, night);
  const telegram = messenger();

  await sendAll(db, telegram.post, night);

  expect(telegram.chats()).toEqual(['1001', '1002', '9001']);
});

test('[ANN-14] the turn of the evening holds what has not left yet', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 3);
  const id = await aDraft(db, organizer);
  await begin(db, organizer, id, 3, clock(8, '20:59'));
  const telegram = messenger();

  await tendAnnouncements(db, clock(8, '21:00'), ZONE);
  await sendAll(db, telegram.post, clock(8, '21:01'));
  const { held } = (await progressOf(db, id, clock(8, '21:01'))) ?? {};

  expect({ chats: telegram.chats(), held }).toEqual({ chats: [], held: 3 });
});

test('[ANN-14] what would be too late by morning does not go at all, and is counted', async () => {
  const db = await aDatabase();
  const { organizer, parents } = await aHouse(db, 3);
  await db.execute(sql`update persons set zone = ${MOSCOW} where id = ${parents[0]?.personId}`);
  const id = await aDraft(db, organizer, { voidAfter: clock(9, '07:00') });
  const night = clock(8, '22:00');
  await begin(db, organizer, id, 3, night);
  const telegram = messenger();

  await sendAll(db, telegram.post, night);

  const { sent, tooLate, audience, state } = (await progressOf(db, id, night)) ?? {};
  expect({ sent, tooLate, audience, state }).toEqual({ sent: 1, tooLate: 2, audience: 3, state: 'finished' });
  expect((await copies(db, id)).map(({ reason }) => reason)).toEqual([null, 'too-late', 'too-late']);
});

test('[ANN-14] a run that waits for the morning is looked at and drawn no more than once all night', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 2);
  const id = await aDraft(db, organizer);
  await begin(db, organizer, id, 2, clock(8, '21:30'));
  await watchIn(db, id, '500');
  let drawings = 0;
  for (let minute = 31; minute < 59; minute++) {
    await tendAnnouncements(db, clock(8, `21:${minute}`), ZONE);
    const draw = sql`update deliveries set state = 'sent' where action = 'keep' and state = 'pending' returning id`;
    drawings += (await rows(db, draw)).length;
  }

  const [run] = await rows<{ resting: Date }>(db, sql`select not_before as resting from delivery_runs`);
  expect(drawings).toBe(1);
  expect(new Date(run?.resting ?? 0)).toEqual(clock(9, '08:00'));
  expect(await findDue(db, 'telegram', 10, clock(9, '07:59'))).toEqual([]);
  expect(await findDue(db, 'telegram', 10, clock(9, '08:00'))).toHaveLength(2);
});

test('[ANN-14] no copy leaves in quiet hours unless it is urgent, nor past its time', () => {
  const instants = fc
    .integer({ min: 0, max: 14 * 24 * 60 })
    .map((minutes) => new Date(clock(1, '00:00').getTime() + minutes * 60_000));
  fc.assert(
    fc.property(
      instants,
      fc.option(instants),
      fc.boolean(),
      fc.constantFrom(ZONE, MOSCOW),
      (now, voidAfter, urgent, zone) => {
        const judged = judgeCopy({ urgent, voidAfter }, zone, now);
        if (judged === 'leaves')
          expect([!urgent && isQuiet(now, zone), voidAfter !== null && now >= voidAfter]).toEqual([false, false]);
        if (judged instanceof Date)
          expect([urgent, isQuiet(judged, zone), judged > now, voidAfter !== null && judged >= voidAfter]).toEqual([
            false,
            false,
            true,
            false,
          ]);
      },
    ),
  );
});

test.each([
  ['in the daytime', '15:00', null, '15:00'],
  ['at night it waits for the morning as asked', '22:00', null, '22:00'],
  ['at night, with a morning too late, it goes before the quiet begins', '22:00', clock(9, '07:30'), '20:45'],
])('[ANN-14] [ANN-23] asked for %s', (_title, at, voidAfter, goes) => {
  const kept = { zone: ZONE, urgent: false, voidAfter };
  expect(startOf(clock(8, at), kept, clock(8, '12:00'))).toEqual(clock(8, goes));
});
