/** Corrected and called back: every delivered copy is followed up, whatever happens on the way. */

import { inArray, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { EVERYTHING } from '../../src/announcements/audience/targets.ts';
import { readersOf } from '../../src/announcements/listing.ts';
import { announcementById, announcementContent, progressOf } from '../../src/announcements/queries.ts';
import {
  cancelAnnouncement,
  pauseAnnouncement,
  resendDoubtful,
  resumeAnnouncement,
} from '../../src/announcements/sending.ts';
import { copyArrived } from '../../src/announcements/sent/arriving.ts';
import {
  askForCorrection,
  correctAnnouncement,
  proposalOf,
  proposeCorrection,
} from '../../src/announcements/sent/correcting.ts';
import { recallAnnouncement } from '../../src/announcements/sent/recalling.ts';
import { setHearing } from '../../src/announcements/subscriptions/how-much.ts';
import { subscribe, unsubscribe } from '../../src/announcements/subscriptions/subscribing.ts';
import { announcements, announcementTexts } from '../../src/announcements/tables.ts';
import { tendAnnouncements } from '../../src/announcements/tending.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import type { Attempt } from '../../src/deliveries/outcome.ts';
import { takeRows } from '../../src/deliveries/sending/claim.ts';
import { takeLease } from '../../src/deliveries/sending/lease.ts';
import { settleExpired } from '../../src/deliveries/sending/settle.ts';
import type { Caller } from '../../src/people/access.ts';
import { persons } from '../../src/people/tables.ts';
import { refused } from '../../src/result.ts';
import type { Language } from '../../src/texts/texts.ts';
import { messenger, NOW } from '../deliveries/stage.ts';
import { aDatabase } from '../kit/database.ts';
import { aHouse, caller } from './stage.ts';
import { aDraft, anAlbum, begin, copies, sendAll } from './stage-sending.ts';

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

/** Asked for, proposed, confirmed; in the announcement's own language unless said. */
async function correct(db: Database, author: Caller, id: number, text: string, now = NOW, language?: Language) {
  await askForCorrection(db, author, { announcementId: id, ...(language && { language }) }, now);
  await proposeCorrection(db, author, { announcementId: id, content: { text, formatting: [] } }, now);
  const found = await announcementById(db, id);
  return correctAnnouncement(db, author, { announcementId: id, proposed: found ? proposalOf(found) : 0 }, now);
}

/** An announcement under way to so many people; nothing has left yet. */
async function anAnnouncementTo(people: number, written = aDraft) {
  const db = await aDatabase();
  const { organizer, parents } = await aHouse(db, people);
  const id = await written(db, organizer);
  await begin(db, organizer, id, people);
  return { db, organizer, parents, id };
}

const done = (received: readonly Attempt[]) =>
  received
    .filter(({ announcementId }) => announcementId !== null)
    .map(({ externalId, action, targetMessageId }) => [externalId, action, targetMessageId]);

test('[ANN-24] a correction edits every delivered copy, is tracked like the sending, and ends in a report', async () => {
  const { db, organizer, id } = await anAnnouncementTo(3);
  const telegram = messenger(({ action, externalId }) =>
    action === 'edit' && externalId === '1002' ? { kind: 'lost', reason: 'message-to-edit-not-found' } : undefined,
  );
  await sendAll(db, telegram.post);
  const before = telegram.received.length;

  await correct(db, organizer, id, 'Концерт в воскресенье', later(60));
  await sendAll(db, telegram.post, later(60));

  expect(done(telegram.received.slice(before))).toEqual([
    ['1001', 'edit', '1'],
    ['1002', 'edit', '2'],
    ['1003', 'edit', '3'],
  ]);
  const { sent, corrected, state } = (await progressOf(db, id, later(70))) ?? {};
  expect({ sent, state, corrected: corrected && [corrected.total, corrected.sent, corrected.refused] }).toEqual({
    ...{ sent: 3, state: 'finished', corrected: [3, 2, 1] },
  });
  expect(telegram.received.at(-1)?.content.kind).toBe('announcement-progress');
  expect((await announcementContent(db, id))?.text).toBe('Концерт в воскресенье');
});

test('[ANN-24] a second correction edits anew, a second tap does not', async () => {
  const { db, organizer, id } = await anAnnouncementTo(2);
  const telegram = messenger();
  await sendAll(db, telegram.post);

  await correct(db, organizer, id, 'Раз', later(60));
  const proposed = Math.floor(later(60).getTime() / 1_000);
  const again = await correctAnnouncement(db, organizer, { announcementId: id, proposed }, later(61));
  await sendAll(db, telegram.post, later(62));
  const once = done(telegram.received).filter(([, action]) => action === 'edit').length;
  await correct(db, organizer, id, 'Два', later(120));
  const old = await correctAnnouncement(db, organizer, { announcementId: id, proposed }, later(121));
  await sendAll(db, telegram.post, later(122));

  expect([again.ok, old]).toEqual([true, refused({ code: 'announcement-correction-gone' })]);
  expect([once, done(telegram.received).filter(([, action]) => action === 'edit').length]).toEqual([2, 4]);
});

test('[ANN-24] in the middle of a run: who has it is corrected, who was just being sent it too, who has not gets the new text', async () => {
  const { db, organizer, id } = await anAnnouncementTo(4);
  const [first = 0, second = 0] = (await rows<{ id: number }>(db, sql`select id from deliveries order by id`)).map(
    (one) => one.id,
  );
  const machineNow = new Date();
  const leaseUntil = new Date(machineNow.getTime() + 60_000);
  await takeLease(db, { channel: 'telegram', holder: 'test', expiresAt: leaseUntil }, machineNow);
  await takeRows(db, [first, second], { channel: 'telegram', holder: 'test', attemptId: 'a', machineNow, leaseUntil });
  await db.execute(sql`update deliveries set state = 'sent', message_id = '71' where id = ${first}`);
  await correct(db, organizer, id, 'Иначе', later(1));
  await db.execute(sql`update deliveries set state = 'sent', message_id = '72' where id = ${second}`);
  const editions: number[] = [];
  const telegram = messenger(({ edition, announcementId }) => {
    if (announcementId !== null) editions.push(edition);
    return undefined;
  });

  await sendAll(db, telegram.post, later(2));

  expect(done(telegram.received).sort()).toEqual([
    ['1001', 'edit', '71'],
    ['1002', 'edit', '72'],
    ['1003', 'send', null],
    ['1004', 'send', null],
  ]);
  expect(new Set(editions)).toEqual(new Set([2]));
});

test('[ANN-24] what is in doubt of a correction is tried again, and by one tap once more', async () => {
  const { db, organizer, id } = await anAnnouncementTo(1);
  await sendAll(db, messenger().post);
  await correct(db, organizer, id, 'Иначе', later(60));
  await db.execute(sql`update deliveries set attempts = 4 where action = 'edit' and state = 'pending'`);
  await sendAll(
    db,
    messenger(({ action }) => (action === 'edit' ? { kind: 'unknown', reason: 'http-502' } : undefined)).post,
    later(60),
  );
  const doubtful = (await progressOf(db, id, later(61)))?.corrected?.unknown;

  await resendDoubtful(db, organizer, id, later(90));
  await sendAll(db, messenger().post, later(90));

  expect([doubtful, (await progressOf(db, id, later(91)))?.corrected?.sent]).toEqual([1, 1]);
});

test('[ANN-24] of an album only the text that follows it is corrected, and all of it is taken back', async () => {
  const { db, organizer, id } = await anAnnouncementTo(1, anAlbum);
  const telegram = messenger();
  await sendAll(db, telegram.post);

  await correct(db, organizer, id, 'Иначе', later(60));
  await sendAll(db, telegram.post, later(60));
  await recallAnnouncement(db, organizer, id, later(120));
  await sendAll(db, telegram.post, later(120));

  expect(done(telegram.received)).toEqual([
    ['1001', 'send', null],
    ['1001', 'send', null],
    ['1001', 'edit', '2'],
    ['1001', 'delete', '1'],
    ['1001', 'delete', '2'],
  ]);
  expect((await progressOf(db, id, later(130)))?.recalled?.sent).toBe(1);
});

test('[ANN-24] called back in the middle: delivered copies are deleted, one on its way too, the others never leave', async () => {
  const { db, organizer, id } = await anAnnouncementTo(3);
  await db.execute(
    sql`update deliveries set state = 'sent', message_id = '71' where id = (select min(id) from deliveries)`,
  );
  await db.execute(sql`update deliveries set state = 'sending' where id = (select min(id) + 1 from deliveries)`);
  await recallAnnouncement(db, organizer, id, later(1));
  await db.execute(sql`update deliveries set state = 'sent', message_id = '72' where state = 'sending'`);
  const telegram = messenger(({ externalId, action }) =>
    action === 'delete' && externalId === '1002' ? { kind: 'sent', messageId: null, reason: 'replaced' } : undefined,
  );

  await sendAll(db, telegram.post, later(2));

  expect(done(telegram.received)).toEqual([
    ['1001', 'delete', '71'],
    ['1002', 'delete', '72'],
  ]);
  const { sent, cancelled, recalled, audience, state } = (await progressOf(db, id, later(3))) ?? {};
  expect({ sent, cancelled, audience, state, recalled: recalled && [recalled.sent, recalled.otherwise] }).toEqual({
    ...{ sent: 2, cancelled: 1, audience: 3, state: 'finished', recalled: [2, 1] },
  });
  const again = await correct(db, organizer, id, 'Поздно', later(9));
  expect(again).toEqual(refused({ code: 'announcement-recalled' }));
});

test('[ANN-24] [ANN-38] corrections pause, go on, and are cancelled for good; a stopped run is corrected without sending more', async () => {
  const { db, organizer, id } = await anAnnouncementTo(3);
  await db.execute(
    sql`update deliveries set state = 'sent', message_id = '71' where id = (select min(id) from deliveries)`,
  );
  await cancelAnnouncement(db, organizer, id, NOW);
  await tendAnnouncements(db, NOW);
  const telegram = messenger();

  await correct(db, organizer, id, 'Иначе', later(10));
  await sendAll(db, telegram.post, later(10));
  const stopped = done(telegram.received);
  const other = await aDraft(db, organizer);
  await begin(db, organizer, other, 3);
  await sendAll(db, telegram.post, later(20));
  const before = telegram.received.length;
  await correct(db, organizer, other, 'Иначе', later(30));
  await pauseAnnouncement(db, organizer, other);
  await sendAll(db, telegram.post, later(30));
  const paused = telegram.received.length - before;
  await resumeAnnouncement(db, organizer, other, later(40));
  await cancelAnnouncement(db, organizer, other, later(41));
  await sendAll(db, telegram.post, later(50));

  expect(stopped).toEqual([['1001', 'edit', '71']]);
  expect((await progressOf(db, id, later(60)))?.state).toBe('cancelled');
  expect({ paused, edits: done(telegram.received.slice(before)) }).toEqual({ paused: 0, edits: [] });
  expect((await copies(db, other)).map(({ action, state }) => [action, state])).toEqual([
    ...Array(3).fill(['send', 'sent']),
    ...Array(3).fill(['edit', 'cancelled']),
  ]);
});

test('[ANN-24] [PRV-01] only the author or an administrator corrects and calls back', async () => {
  const { db, parents, id } = await anAnnouncementTo(1);
  const other = caller(parents[0]?.personId ?? 0, 'organizer');
  const no = refused({ code: 'not-allowed', action: 'announcement.steer' });
  const content = { text: 'x', formatting: [] };

  expect([
    await askForCorrection(db, other, { announcementId: id }, NOW),
    await proposeCorrection(db, other, { announcementId: id, content }, NOW),
    await correctAnnouncement(db, other, { announcementId: id, proposed: 0 }, NOW),
    await recallAnnouncement(db, other, id, NOW),
  ]).toEqual([no, no, no, no]);
});

test('[ANN-20] [ANN-24] how the author had a link shown stays with the text, and a correction brings its own', async () => {
  const link = { is_disabled: true };
  const content = { text: 'Запись: example.org', formatting: [], link };
  const { db, organizer, id } = await anAnnouncementTo(1, (on, author) => aDraft(on, author, { content }));

  const before = await announcementContent(db, id);
  await correct(db, organizer, id, 'Запись закрыта', later(60));

  expect(before).toEqual({ ...content, media: [] });
  expect(await announcementContent(db, id)).toEqual({ text: 'Запись закрыта', formatting: [], media: [] });
});

test('[ANN-24] [ANN-21] a correction has the limits of what was sent: a caption stays a caption', async () => {
  const { db, organizer, id } = await anAnnouncementTo(1);
  await askForCorrection(db, organizer, { announcementId: id }, NOW);

  const long = await proposeCorrection(
    db,
    organizer,
    { announcementId: id, content: { text: 'я'.repeat(4_097), formatting: [] } },
    NOW,
  );

  expect(long.ok ? null : long.refusal.code).toBe('announcement-too-long');
  expect((await announcementContent(db, id))?.text).toBe('Концерт в субботу');
});

test('[ANN-24] [ANN-34] killed in the middle of a correction and of calling back: nothing is lost, all of it is done', async () => {
  const { db, organizer, id } = await anAnnouncementTo(4);
  const telegram = messenger();
  await sendAll(db, telegram.post);
  const dies = async (action: string) => {
    const found = await rows<{ id: number }>(
      db,
      sql`select id from deliveries where action = ${action} order by id limit 2`,
    );
    const machineNow = new Date();
    const leaseUntil = new Date(machineNow.getTime() + 1_000);
    await takeLease(db, { channel: 'telegram', holder: 'dead', expiresAt: leaseUntil }, machineNow);
    const ids = found.map((one) => one.id);
    await takeRows(db, ids, { channel: 'telegram', holder: 'dead', attemptId: action, machineNow, leaseUntil });
    await db.execute(sql`update sending_leases set holder = null, expires_at = null`);
    await settleExpired(db, 'telegram', { now: NOW, machineNow: new Date(leaseUntil.getTime() + 1) });
  };

  await correct(db, organizer, id, 'Иначе', later(60));
  await dies('edit');
  await sendAll(db, telegram.post, later(60));
  await recallAnnouncement(db, organizer, id, later(120));
  await dies('delete');
  await sendAll(db, telegram.post, later(120));

  const { corrected, recalled, state } = (await progressOf(db, id, later(130))) ?? {};
  expect({ corrected: corrected?.sent, recalled: recalled?.sent, state }).toEqual({
    corrected: 4,
    recalled: 4,
    state: 'finished',
  });
});

/** An announcement in Russian and English, sent to four people, two of whom read English. */
async function inTwoLanguages() {
  const { db, organizer, parents, id } = await anAnnouncementTo(4);
  const ids = parents.map(({ personId }) => personId);
  await db
    .update(persons)
    .set({ language: 'en' })
    .where(inArray(persons.id, ids.slice(2)));
  await db.insert(announcementTexts).values({
    ...{ announcementId: id, language: 'en' as const, content: { text: 'A concert on Saturday', formatting: [] } },
  });
  const telegram = messenger();
  await sendAll(db, telegram.post);
  const edits = () =>
    done(telegram.received)
      .filter(([, action]) => action === 'edit')
      .map(([chat]) => chat)
      .sort();
  const counts = async (now: Date) => {
    const corrected = (await progressOf(db, id, now))?.corrected;
    return corrected && [corrected.sent, corrected.total];
  };
  return { db, organizer, ids, id, telegram, edits, counts };
}

test('[ANN-24] [ANN-22] a correction in one language edits and counts only the copies in it, each time', async () => {
  const { db, organizer, id, telegram, edits, counts } = await inTwoLanguages();

  await correct(db, organizer, id, 'A concert on Sunday', later(60), 'en');
  await sendAll(db, telegram.post, later(60));
  const english = [edits(), await counts(later(70))];
  await correct(db, organizer, id, 'Концерт в воскресенье', later(120), 'ru');
  await sendAll(db, telegram.post, later(120));
  const russian = [edits(), await counts(later(130))];
  await correct(db, organizer, id, 'A concert on Monday', later(180), 'en');
  await sendAll(db, telegram.post, later(180));

  expect(english).toEqual([
    ['1003', '1004'],
    [2, 2],
  ]);
  expect(russian).toEqual([
    ['1001', '1002', '1003', '1004'],
    [2, 2],
  ]);
  expect([edits(), await counts(later(190))]).toEqual([
    ['1001', '1002', '1003', '1003', '1004', '1004'],
    [2, 2],
  ]);
});

test('[ANN-24] [ANN-22] it goes by the language a copy stands in, whatever its receiver reads by now', async () => {
  const { db, organizer, ids, id, telegram, edits } = await inTwoLanguages();
  await db
    .update(persons)
    .set({ language: 'en' })
    .where(inArray(persons.id, ids.slice(0, 1)));

  await correct(db, organizer, id, 'A concert on Sunday', later(60), 'en');
  await sendAll(db, telegram.post, later(60));
  const english = edits();
  const readers = [await readersOf(db, id, 'ru'), await readersOf(db, id, 'en')];
  await correct(db, organizer, id, 'Концерт в воскресенье', later(120), 'ru');
  await sendAll(db, telegram.post, later(120));

  expect({ english, readers, all: edits() }).toEqual({
    ...{ english: ['1003', '1004'], readers: [2, 2], all: ['1001', '1002', '1003', '1004'] },
  });
  expect([await readersOf(db, id, 'ru'), await readersOf(db, id, 'en')]).toEqual([1, 3]);
});

test('[ANN-24] [ANN-22] a text that nobody got is not corrected, and nothing is begun', async () => {
  const { db, organizer, id, telegram } = await inTwoLanguages();
  await db.update(persons).set({ language: 'ru' });
  await db.execute(sql`update deliveries set language = 'ru' where announcement_id = ${id}`);
  const before = telegram.received.length;
  const nobody = refused({ code: 'announcement-received-by-nobody', language: 'en' });

  const asked = await askForCorrection(db, organizer, { announcementId: id, language: 'en' }, later(60));
  const correction = { language: 'en' as const, text: 'A concert on Sunday', formatting: [] };
  await db.update(announcements).set({ correction, askingSince: later(60) });
  const proposed = Math.floor(later(60).getTime() / 1_000);
  const applied = await correctAnnouncement(db, organizer, { announcementId: id, proposed }, later(61));
  await sendAll(db, telegram.post, later(62));

  expect([asked, applied]).toEqual([nobody, nobody]);
  expect(telegram.received.length).toBe(before);
  expect((await progressOf(db, id, later(70)))?.corrected).toBeNull();
});

test('[ANN-24] [ANN-15] a correction names no reason that was left since, also while it waits', async () => {
  const { db, organizer, parents, id } = await anAnnouncementTo(3);
  const [first = caller(0), second = caller(0)] = parents;
  const telegram = messenger();
  await sendAll(db, telegram.post);
  const said = () =>
    telegram.received
      .filter(({ action }) => action === 'edit')
      .map(({ externalId, content }) => [externalId, content['why'], content['left']]);

  await unsubscribe(db, first, [EVERYTHING], later(10));
  await correct(db, organizer, id, 'Иначе', later(60));
  await setHearing(db, second, 'service', later(61));
  await sendAll(db, telegram.post, later(62));
  const left = said();
  await subscribe(db, first, EVERYTHING, later(100));
  await correct(db, organizer, id, 'Ещё иначе', later(120));
  await sendAll(db, telegram.post, later(120));

  expect(left).toEqual([
    ['1001', '', 'everything:'],
    ['1002', '', 'everything:'],
    ['1003', 'everything:', undefined],
  ]);
  expect(said().slice(3)).toEqual([
    ['1001', 'everything:', undefined],
    ['1002', '', 'everything:'],
    ['1003', 'everything:', undefined],
  ]);
});

test.each(['corrected', 'recalled'] as const)(
  '[ANN-33] [ANN-24] a tap that proves a copy in doubt arrived has it %s like the others',
  async (what) => {
    const { db, organizer, id } = await anAnnouncementTo(2);
    const telegram = messenger(({ externalId, action }) =>
      externalId === '1001' && action === 'send' ? { kind: 'unknown', reason: 'http-502' } : undefined,
    );
    await sendAll(db, telegram.post);
    if (what === 'corrected') await correct(db, organizer, id, 'Иначе', later(60));
    else await recallAnnouncement(db, organizer, id, later(60));
    await sendAll(db, telegram.post, later(60));
    const before = done(telegram.received).length;
    const copy = { channel: 'telegram', externalId: '1001', announcementId: id, messageId: '77' };

    const proved = [await copyArrived(db, copy, later(900)), await copyArrived(db, copy, later(900))];
    await sendAll(db, telegram.post, later(900));

    const action = what === 'corrected' ? 'edit' : 'delete';
    expect({ proved, done: done(telegram.received).slice(before) }).toEqual({
      ...{ proved: [true, false], done: [['1001', action, '77']] },
    });
    const progress = await progressOf(db, id, later(910));
    expect([progress?.state, progress?.sent, progress?.[what]?.sent]).toEqual(['finished', 2, 2]);
  },
);

test('[ANN-33] a copy that was to be repeated and was called back instead is taken back once a tap proves it', async () => {
  const { db, organizer, id } = await anAnnouncementTo(1);
  await sendAll(db, messenger(() => ({ kind: 'unknown', reason: 'http-502' })).post);
  await resendDoubtful(db, organizer, id, later(60));
  await recallAnnouncement(db, organizer, id, later(61));
  const telegram = messenger();
  await sendAll(db, telegram.post, later(62));

  await copyArrived(db, { channel: 'telegram', externalId: '1001', announcementId: id, messageId: '77' }, later(90));
  await sendAll(db, telegram.post, later(90));

  expect(done(telegram.received)).toEqual([['1001', 'delete', '77']]);
});

test.each(['corrected', 'recalled'] as const)(
  '[ANN-32] [ANN-24] of a chat that moved since its copy is told not to be %s, the others are',
  async (what) => {
    const { db, organizer, id } = await anAnnouncementTo(3);
    const telegram = messenger(({ externalId, action }) =>
      externalId === '1001' && action !== 'send' ? { kind: 'migrated', externalId: '-100' } : undefined,
    );
    await sendAll(db, telegram.post);
    const amend = (now: Date) =>
      what === 'corrected' ? correct(db, organizer, id, 'Иначе', now) : recallAnnouncement(db, organizer, id, now);

    await amend(later(60));
    await sendAll(db, telegram.post, later(60));
    const before = telegram.received.length;
    if (what === 'corrected') await correct(db, organizer, id, 'Ещё иначе', later(120));
    await sendAll(db, telegram.post, later(120));

    const progress = await progressOf(db, id, later(130));
    const { total, sent, refused: not } = progress?.[what] ?? {};
    expect([progress?.state, total, sent, not]).toEqual(['finished', 3, 2, 1]);
    expect(done(telegram.received.slice(before)).map(([chat]) => chat)).not.toContain('-100');
  },
);
