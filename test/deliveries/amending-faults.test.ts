/** Albums, corrections and deletions over HTTP to a messenger that goes wrong by script: each fault ends as what it means. */

import { eq, sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { announcementById } from '../../src/announcements/queries.ts';
import { startAnnouncement } from '../../src/announcements/sending.ts';
import {
  askForCorrection,
  correctAnnouncement,
  proposalOf,
  proposeCorrection,
} from '../../src/announcements/sent/correcting.ts';
import { recallAnnouncement } from '../../src/announcements/sent/recalling.ts';
import { announcements } from '../../src/announcements/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { files } from '../../src/files/tables.ts';
import type { Caller } from '../../src/people/access.ts';
import type { Fault } from '../../src/sandbox/faults.ts';
import { createApi } from '../../src/telegram/bot.ts';
import { createPost, createTelegramSender } from '../../src/telegram/outgoing/sender.ts';
import { aHouse, aPreviewed } from '../announcements/stage.ts';
import { anAlbum, clock } from '../announcements/stage-sending.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aListeningSandbox, PARENT } from '../kit/sandbox.ts';
import { NOW, silent, until } from './stage.ts';

/** What stands below a copy: why it came. */
const WHY = '\n\nВы подписаны на все анонсы.';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** One receiver with a phone, an organizer, a sender, a messenger to be told what goes wrong. */
async function aStage() {
  const db = await aDatabase();
  const { sandbox, server } = await aListeningSandbox();
  sandbox.person(PARENT).starts();
  const { organizer } = await aHouse(db, 1);
  await db.execute(sql`update addresses set external_id = ${String(PARENT)} where external_id = '1001'`);
  const now = { at: NOW };
  const out = createTelegramSender({
    services: {
      ...{ db, clock: { now: () => now.at }, texts, log: silent },
      ...{ zone: 'Asia/Novosibirsk', botUsername: 'rampa_bot' },
    },
    ...{ api: createApi({ token: sandbox.token, apiRoot: server.apiRoot }), botId: '42' },
    ...{ machine: { now: () => new Date() }, rate: 200, paid: false, chatGapMs: () => 0 },
    habits: { idleMs: 10, tendMs: 10 },
  });
  onTestFinished(() => out.stop());
  out.start();
  return { db, sandbox, organizer, now };
}

async function begin(db: Database, organizer: Caller, announcementId: number, zone?: string) {
  const started = await startAnnouncement(
    db,
    organizer,
    { announcementId, shown: 1, ...(zone !== undefined && { zone }) },
    NOW,
  );
  if (!started.ok) throw new Error(started.refusal.code);
}

const finished = (db: Database) =>
  until(async () => (await rows(db, sql`select 1 from announcements where state = 'finished'`)).length > 0);

async function correct(db: Database, organizer: Caller, announcementId: number) {
  await askForCorrection(db, organizer, { announcementId }, NOW);
  await proposeCorrection(db, organizer, { announcementId, content: { text: 'Иначе', formatting: [] } }, NOW);
  const found = await announcementById(db, announcementId);
  await correctAnnouncement(db, organizer, { announcementId, proposed: found ? proposalOf(found) : 0 }, NOW);
}

const standing = (db: Database, action: string) =>
  rows(
    db,
    sql`select state, reason from deliveries where announcement_id is not null and action = ${action} order by id`,
  );

type Case = [title: string, fault: Fault, state: string, reason: string | null];

const SAFE: Case[] = [
  ['a 429', { kind: 'too-many-requests', retryAfter: 1 }, 'sent', null],
  ['a slow answer', { kind: 'slow', ms: 200 }, 'sent', null],
];
const GONE: Case = [
  'a receiver who blocked the bot',
  { kind: 'refusal', code: 403, description: 'Forbidden: bot was blocked by the user' },
  'unreachable',
  'blocked',
];

/** What may be done twice without harm is simply done again after its pause, which the still clock never ends. */
const PUT_OFF: Case[] = [
  ['a 502', { kind: 'server-error', status: 502 }, 'pending', 'http-502'],
  ['a reset', { kind: 'reset' }, 'pending', 'econnreset'],
  ['a lost answer', { kind: 'answer-lost' }, 'pending', 'econnreset'],
];

test.each([
  ...SAFE,
  GONE,
  ...PUT_OFF,
  [
    'a message the receiver deleted',
    { kind: 'refusal', code: 400, description: 'Bad Request: message to edit not found' },
    'refused',
    'message-to-edit-not-found',
  ],
] as Case[])('[ANN-24] [ANN-32] correcting meets %s', async (_title, fault, state, reason) => {
  const { db, sandbox, organizer, now } = await aStage();
  const id = await aPreviewed(db, organizer);
  await begin(db, organizer, id);
  await finished(db);
  sandbox.fail({ method: 'editMessageText', chatId: PARENT, times: 1, fault });

  await correct(db, organizer, id);
  await until(
    async () =>
      (
        await rows(
          db,
          sql`select 1 from deliveries where action = 'edit' and (finished_at is not null or attempts > 0)`,
        )
      ).length > 0,
  );
  const first = await standing(db, 'edit');
  now.at = new Date(NOW.getTime() + 10_000);
  await finished(db);

  expect(first).toEqual([{ state, reason }]);
  const shows = sandbox
    .chat(PARENT)
    .messages.filter(({ from }) => from === 'bot')
    .at(-1)?.text;
  expect(shows).toBe((state === 'refused' || state === 'unreachable' ? 'Концерт в субботу' : 'Иначе') + WHY);
});

test.each([...SAFE, GONE, ...PUT_OFF] as Case[])(
  '[ANN-24] [ANN-32] calling back meets %s',
  async (_title, fault, state, reason) => {
    const { db, sandbox, organizer, now } = await aStage();
    const id = await aPreviewed(db, organizer);
    await begin(db, organizer, id);
    await finished(db);
    sandbox.fail({ method: 'deleteMessage', chatId: PARENT, times: 1, fault });

    await recallAnnouncement(db, organizer, id, NOW);
    await until(
      async () =>
        (
          await rows(
            db,
            sql`select 1 from deliveries where action = 'delete' and (finished_at is not null or attempts > 0)`,
          )
        ).length > 0,
    );
    const first = await standing(db, 'delete');
    now.at = new Date(NOW.getTime() + 10_000);
    await finished(db);

    expect(first).toEqual([{ state, reason }]);
    const stays = sandbox.chat(PARENT).messages.some(({ text }) => text === `Концерт в субботу${WHY}`);
    expect(stays).toBe(state === 'unreachable');
  },
);

test.each([
  ...SAFE,
  GONE,
  ['a 502', { kind: 'server-error', status: 502 }, 'unknown', 'http-502'],
  ['a page instead of an answer', { kind: 'server-error', status: 502, html: true }, 'unknown', 'http-502'],
  ['a reset', { kind: 'reset' }, 'unknown', 'econnreset'],
  ['a lost answer', { kind: 'answer-lost' }, 'unknown', 'econnreset'],
] as Case[])('[ANN-40] [ANN-32] an album meets %s', async (_title, fault, state, reason) => {
  const { db, sandbox, organizer } = await aStage();
  sandbox.person(PARENT).sendsPhoto({ bytes: PIXEL });
  const known = sandbox.chat(PARENT).messages.at(-1)?.file?.fileId ?? '';
  const id = await anAlbum(db, organizer);
  await db.execute(sql`update file_copies set external_id = ${known}`);
  sandbox.fail({ method: 'sendMediaGroup', chatId: PARENT, times: 1, fault });

  await begin(db, organizer, id);
  await finished(db);

  const [album, text] = await standing(db, 'send');
  expect({ album, text }).toEqual({
    album: { state, reason },
    text: state === 'unreachable' ? { state, reason } : { state: 'sent', reason: null },
  });
  expect(await db.select().from(files)).toHaveLength(2);
});

test('[ANN-14] a copy taken at the turn of the evening is held by the sender itself, one too late is not sent', async () => {
  const { db, sandbox, organizer, now } = await aStage();
  now.at = clock(8, '21:00');
  const id = await aPreviewed(db, organizer);
  await begin(db, organizer, id);
  await until(async () => (await rows(db, sql`select 1 from deliveries where not_before is not null`)).length > 0);
  const [held] = await rows<{ until: Date }>(db, sql`select not_before as until from deliveries`);
  const other = await aPreviewed(db, organizer);
  await db
    .update(announcements)
    .set({ voidAfter: clock(9, '07:00') })
    .where(eq(announcements.id, other));
  await begin(db, organizer, other);
  await finished(db);

  expect(new Date(held?.until ?? 0)).toEqual(clock(9, '08:00'));
  expect(await rows(db, sql`select state, reason from deliveries where announcement_id = ${other}`)).toEqual([
    { state: 'cancelled', reason: 'too-late' },
  ]);
  expect(sandbox.chat(PARENT).messages.some(({ text }) => text === `Концерт в субботу${WHY}`)).toBe(false);
});

test('[ANN-36] an album counts as so many messages as it has pictures', async () => {
  const { db, sandbox, organizer } = await aStage();
  const id = await anAlbum(db, organizer);
  const post = createPost({
    services: { db, clock: { now: () => NOW }, texts, log: silent, zone: 'Asia/Novosibirsk', botUsername: 'rampa_bot' },
    ...{ api: createApi({ token: sandbox.token, apiRoot: 'http://127.0.0.1:1' }), botId: '42' },
    ...{ machine: { now: () => NOW }, rate: 1, paid: false },
  });
  const attempt = {
    ...{ deliveryId: 1, attemptId: 'a', announcementId: id, edition: 1, priority: 10, addressId: 1, externalId: '1' },
    ...{ language: 'ru' as const, zone: null, action: 'send' as const, targetMessageId: null },
    ...{ attempts: 0, urgent: false, repeat: false },
  };

  const made = [0, 1].map((part) => post({ ...attempt, content: { kind: 'announcement', announcementId: id, part } }));
  const messages = (await Promise.all(made)).map((one) => (typeof one === 'function' ? one.messages : one));

  expect(messages).toEqual([2, 1]);
});
