import { copyArrived } from '../../src/announcements/sent/arriving.ts';
/** An announcement from its first word to its report, against a database and a messenger that is a function. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { audienceSize } from '../../src/announcements/audience/audience.ts';
import { SUBSCRIBERS } from '../../src/announcements/audience/segments.ts';
import { EVERYTHING } from '../../src/announcements/audience/targets.ts';
import {
  beginAnnouncement,
  composeAnnouncement,
  dropAnnouncement,
  reviseAnnouncement,
} from '../../src/announcements/composing/composing.ts';
import { announcementAskedFor, announcementById, progressOf } from '../../src/announcements/queries.ts';
import {
  cancelAnnouncement,
  pauseAnnouncement,
  resendDoubtful,
  resumeAnnouncement,
  startAnnouncement,
  watchIn,
} from '../../src/announcements/sending.ts';
import { subscribe, unsubscribe } from '../../src/announcements/subscriptions/subscribing.ts';
import { tendAnnouncements } from '../../src/announcements/tending.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { ok, refused } from '../../src/result.ts';
import { messenger, NOW, people, sender, until } from '../deliveries/stage.ts';
import { aDatabase } from '../kit/database.ts';
import { aHouse, aPreviewed, caller } from './stage.ts';

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

/** Sends what is due until nothing is, tending every announcement at `now`. */
async function sendAll(db: Database, post: Parameters<typeof sender>[1], now = NOW): Promise<void> {
  const out = sender(db, post, { tend: () => tendAnnouncements(db, now) });
  out.start();
  const open = sql`select 1 from deliveries d left join delivery_runs r using (announcement_id)
    where d.state = 'sending' or (d.state = 'pending' and coalesce(r.state, 'running') = 'running')
    union all select 1 from announcements where state = 'sending'`;
  await until(async () => (await rows(db, open)).length === 0);
  await out.stop();
}

test('[ANN-30] a started announcement reaches every subscriber once and finishes when nothing is under way', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 12);
  const id = await aPreviewed(db, organizer);
  const telegram = messenger(({ externalId }) =>
    externalId === '1002' ? { kind: 'unreachable', reason: 'blocked' } : undefined,
  );

  const started = await startAnnouncement(db, organizer, { announcementId: id, shown: 12 }, NOW);
  await sendAll(db, telegram.post);

  expect(started).toEqual(ok({ announcementId: id, state: 'sending' }));
  expect(await progressOf(db, id, later(60))).toEqual({
    ...{
      announcementId: id,
      authorId: organizer.personId,
      isOver: true,
      state: 'finished',
      pauseReason: null,
      audience: 12,
    },
    ...{ pending: 0, sending: 0, sent: 11, unreachable: 1, unknown: 0, refused: 0, cancelled: 0, optedOut: 0 },
    ...{ tooLate: 0, held: 0, corrected: null, recalled: null, repeated: false },
    ...{ done: 12, rate: null, secondsLeft: null },
  });
  expect(telegram.received.map(({ content }) => content.kind)).toEqual([
    ...Array(12).fill('announcement'),
    'announcement-progress',
  ]);
});

test('[ANN-30] a double tap on "send" is one announcement', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 3);
  const id = await aPreviewed(db, organizer);
  const tap = () => startAnnouncement(db, organizer, { announcementId: id, shown: 3 }, NOW);

  const taps = await Promise.all([tap(), tap()]);

  expect(taps).toEqual(Array(2).fill(ok({ announcementId: id, state: 'sending' })));
  expect(await rows(db, sql`select count(*)::int as number from deliveries`)).toEqual([{ number: 3 }]);
});

test('[ANN-20] the count has to be the one the author saw', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 2);
  const id = await aPreviewed(db, organizer);
  const [newcomer = 0] = await people(db, 1, 5_001);
  await subscribe(db, caller(newcomer), EVERYTHING, NOW);

  const started = await startAnnouncement(db, organizer, { announcementId: id, shown: 2 }, NOW);

  expect(started).toEqual(refused({ code: 'announcement-audience-changed', shown: 2, present: 3 }));
  expect(await rows(db, sql`select 1 from deliveries`)).toEqual([]);
});

test('[ANN-20] a changed text needs its preview again', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await aPreviewed(db, organizer);
  await reviseAnnouncement(db, organizer, { announcementId: id }, NOW);
  const askedFor = await announcementAskedFor(db, organizer.personId, NOW);
  await composeAnnouncement(db, organizer, {
    announcementId: id,
    content: { text: 'Иначе', formatting: [], media: [] },
  });

  const started = await startAnnouncement(db, organizer, { announcementId: id, shown: 1 }, NOW);

  expect({ askedFor, started }).toEqual({
    askedFor: { announcementId: id, language: null },
    started: refused({ code: 'announcement-not-previewed' }),
  });
});

test('[ANN-20] a question for the text stands for a day, and a new one takes its place', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 0);
  await beginAnnouncement(db, organizer, { segments: [SUBSCRIBERS], language: 'ru' }, NOW);
  const second = await beginAnnouncement(db, organizer, { segments: [SUBSCRIBERS], language: 'ru' }, NOW);
  const asked = (seconds: number) => announcementAskedFor(db, organizer.personId, later(seconds));

  expect([await asked(60), await asked(24 * 3_600)]).toEqual([
    { announcementId: second.ok && second.value.announcementId, language: null },
    undefined,
  ]);
});

test('[ANN-12] opting out in the middle of a run is honoured, also by the count', async () => {
  const db = await aDatabase();
  const { organizer, parents } = await aHouse(db, 3);
  const id = await aPreviewed(db, organizer);
  await startAnnouncement(db, organizer, { announcementId: id, shown: 3 }, NOW);
  const [first = caller(0)] = parents;
  const telegram = messenger();

  await unsubscribe(db, first, [EVERYTHING], NOW);
  await sendAll(db, telegram.post);

  const { sent, optedOut, audience } = (await progressOf(db, id, NOW)) ?? {};
  expect({ sent, optedOut, audience }).toEqual({ sent: 2, optedOut: 1, audience: 3 });
  expect(telegram.chats()).toEqual(['1002', '1003', '9001']);
});

test('[ANN-41] someone who blocked the bot is not counted, and counted again once they return', async () => {
  const db = await aDatabase();
  await aHouse(db, 3);
  await db.execute(sql`update addresses set unreachable_reason = 'blocked' where external_id = '1002'`);
  const without = await audienceSize(db, [SUBSCRIBERS]);
  await db.execute(sql`update addresses set unreachable_reason = null`);

  expect([without, await audienceSize(db, [SUBSCRIBERS])]).toEqual([2, 3]);
});

test('[ANN-38] a pause holds, resuming goes on where it stopped, cancelling is final and leaves the counts adding up', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 6);
  const id = await aPreviewed(db, organizer);
  await startAnnouncement(db, organizer, { announcementId: id, shown: 6 }, NOW);
  await db.execute(
    sql`update deliveries set state = 'sent' where id in (select id from deliveries order by id limit 2)`,
  );
  const telegram = messenger();

  const paused = await pauseAnnouncement(db, organizer, id);
  await sendAll(db, telegram.post);
  const whilePaused = telegram.received.length;
  const resumed = await resumeAnnouncement(db, organizer, id, NOW);
  const cancelled = await cancelAnnouncement(db, organizer, id, NOW);
  const resumedAfter = await resumeAnnouncement(db, organizer, id, NOW);
  await tendAnnouncements(db, NOW);
  await sendAll(db, telegram.post);

  const { sent, cancelled: unsent, audience, state } = (await progressOf(db, id, NOW)) ?? {};
  expect([paused, resumed, cancelled, resumedAfter].map((one) => one.ok && one.value.state)).toEqual([
    'paused',
    'sending',
    'cancelled',
    'cancelled',
  ]);
  expect({ whilePaused, sent, unsent, audience, state }).toEqual({
    ...{ whilePaused: 0, sent: 2, unsent: 4, audience: 6, state: 'cancelled' },
  });
  expect(telegram.received.map(({ content }) => content.kind)).toEqual(['announcement-progress']);
});

test('[ANN-38] a run with many failures pauses itself and tells the author; going on is up to them', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 30);
  const id = await aPreviewed(db, organizer);
  await startAnnouncement(db, organizer, { announcementId: id, shown: 30 }, NOW);
  await db.execute(
    sql`update deliveries set state = 'refused', reason = 'x' where id in (select id from deliveries order by id limit 15)`,
  );
  const telegram = messenger();

  await tendAnnouncements(db, later(5));
  await sendAll(db, telegram.post, later(5));
  const stopped = await announcementById(db, id);
  await resumeAnnouncement(db, organizer, id, later(6));
  await sendAll(db, telegram.post, later(20));

  expect({ state: stopped?.state, why: stopped?.pauseReason }).toEqual({ state: 'paused', why: 'many-failures' });
  expect(telegram.received.map(({ content }) => content.kind)).toEqual([
    'announcement-progress',
    ...Array(15).fill('announcement'),
    'announcement-progress',
  ]);
});

test('[ANN-39] the one progress message is drawn anew every three seconds and once more at the end', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await aPreviewed(db, organizer);
  await startAnnouncement(db, organizer, { announcementId: id, shown: 1 }, NOW);
  await watchIn(db, id, '500');
  const drawn = async (seconds: number) => {
    await tendAnnouncements(db, later(seconds));
    const kept = sql`select message_id as message, state from deliveries where action = 'keep' order by id`;
    return rows(db, kept);
  };
  const waits = { message: '500', state: 'pending' };

  const states = [await drawn(1), await drawn(3), await drawn(6)];
  await db.execute(sql`update deliveries set state = 'sent'`);
  states.push(await drawn(7), await drawn(20));

  expect(states).toEqual([[], [waits], [waits], [waits], [waits]]);
});

test('[ANN-39] what took long is reported by a new message, with the old one gone; one that was deleted is sent anew', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const announce = async (watched: string) => {
    const id = await aPreviewed(db, organizer);
    await startAnnouncement(db, organizer, { announcementId: id, shown: 1 }, NOW);
    await watchIn(db, id, watched);
    return id;
  };
  const telegram = messenger(({ targetMessageId, action }) =>
    action === 'keep' && targetMessageId === '600' ? { kind: 'lost', reason: 'message-to-edit-not-found' } : undefined,
  );
  const toAuthor = () =>
    telegram.received
      .filter(({ externalId }) => externalId === '9001')
      .map(({ action, targetMessageId }) => [action, targetMessageId]);
  await announce('500');
  await tendAnnouncements(db, later(5));
  await db.execute(sql`update deliveries set state = 'sent', message_id = '1' where announcement_id is not null`);

  await tendAnnouncements(db, later(3_600));
  await sendAll(db, telegram.post, later(3_600));
  const long = toAuthor();
  await announce('600');
  await sendAll(db, telegram.post, later(5));

  expect(long).toEqual([
    ['keep', null],
    ['delete', '500'],
  ]);
  expect(toAuthor().slice(2, 4)).toEqual([
    ['keep', '600'],
    ['keep', null],
  ]);
});

test('[ANN-33] one tap resends what is in doubt, and a report of its own follows', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 2);
  const id = await aPreviewed(db, organizer);
  await startAnnouncement(db, organizer, { announcementId: id, shown: 2 }, NOW);
  const telegram = messenger(({ externalId, repeat }) =>
    externalId === '1001' && !repeat ? { kind: 'unknown', reason: 'http-502' } : undefined,
  );
  await sendAll(db, telegram.post);
  const before = await progressOf(db, id, NOW);

  const resent = await resendDoubtful(db, organizer, id, NOW);
  await sendAll(db, telegram.post);

  const after = await progressOf(db, id, NOW);
  expect([before?.unknown, resent.ok && resent.value.state, after?.unknown, after?.sent]).toEqual([1, 'sending', 0, 2]);
  expect(telegram.received.map(({ content, repeat }) => [content.kind, repeat])).toEqual([
    ['announcement', false],
    ['announcement', false],
    ['announcement-progress', false],
    ['announcement', true],
    ['announcement-progress', false],
  ]);
});

test('[ANN-33] a tap on a button of a copy proves that it arrived', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 2);
  const id = await aPreviewed(db, organizer);
  await startAnnouncement(db, organizer, { announcementId: id, shown: 2 }, NOW);
  await sendAll(db, messenger(() => ({ kind: 'unknown', reason: 'http-502' })).post);
  const tap = { channel: 'telegram', externalId: '1001', announcementId: id, messageId: '77' };

  const proofs = [await copyArrived(db, tap, NOW), await copyArrived(db, tap, NOW)];
  await resendDoubtful(db, organizer, id, NOW);

  const found = sql`select state, message_id as "messageId" from deliveries where announcement_id = ${id} order by id`;
  expect(proofs).toEqual([true, false]);
  expect(await rows(db, found)).toEqual([
    { state: 'sent', messageId: '77' },
    { state: 'pending', messageId: null },
  ]);
});

test('[PRV-01] only the staff announce, and only the author or an administrator steers', async () => {
  const db = await aDatabase();
  const { organizer, parents } = await aHouse(db, 1);
  const [parent = caller(0)] = parents;
  const other = caller(parent.personId, 'organizer');
  const id = await aPreviewed(db, organizer);
  const asked = { announcementId: id, shown: 1 };
  const content = { text: 'Нет', formatting: [], media: [] };
  const no = (action: string) => refused({ code: 'not-allowed', action });

  expect([
    await beginAnnouncement(db, parent, { segments: [SUBSCRIBERS], language: 'ru' }, NOW),
    await composeAnnouncement(db, other, { announcementId: id, content }),
    await dropAnnouncement(db, other, id),
    await startAnnouncement(db, parent, asked, NOW),
    await startAnnouncement(db, other, asked, NOW),
    await pauseAnnouncement(db, other, id),
    await resumeAnnouncement(db, other, id, NOW),
    await cancelAnnouncement(db, other, id, NOW),
    await resendDoubtful(db, other, id, NOW),
  ]).toEqual([
    no('announcement.compose'),
    no('announcement.steer'),
    no('announcement.steer'),
    no('announcement.compose'),
    ...Array(5).fill(no('announcement.steer')),
  ]);
});

test('[ANN-10] subscribing and unsubscribing, once or often, end in what was asked for last', async () => {
  const db = await aDatabase();
  const [personId = 0] = await people(db, 1);
  const parent = caller(personId);
  const on = () => subscribe(db, parent, EVERYTHING, NOW);
  const off = () => unsubscribe(db, parent, [EVERYTHING], NOW);

  const said: unknown[] = [];
  for (const step of [on, on, off, off, on]) said.push(await step());

  const [fresh, again] = [true, false].map((one) => ({ fresh: one, wish: EVERYTHING }));
  expect(said).toEqual([fresh, again, { ended: true }, { ended: false }, fresh].map(ok));
  expect(await audienceSize(db, [SUBSCRIBERS])).toBe(1);
});
