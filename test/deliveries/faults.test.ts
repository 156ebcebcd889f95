/** The whole way of a copy, over HTTP to a messenger that goes wrong by script: every fault ends in the outcome it means. */

import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { startAnnouncement } from '../../src/announcements/sending.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import type { Fault } from '../../src/sandbox/faults.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { createApi } from '../../src/telegram/bot.ts';
import { createTelegramSender } from '../../src/telegram/outgoing/sender.ts';
import { aHouse, aPreviewed } from '../announcements/stage.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aGate } from '../kit/gate.ts';
import { aListeningSandbox, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { NOW, silent, standing, until } from './stage.ts';

const services = { clock: { now: () => NOW }, texts, log: silent, zone: 'Asia/Novosibirsk', botUsername: 'rampa_bot' };

/** Two receivers with phones, and an announcement that waits for a sender. */
async function aStartedRun(): Promise<{ db: Database; sandbox: Sandbox; port: number }> {
  const db = await aDatabase();
  const { sandbox, server } = await aListeningSandbox();
  for (const id of [SCHOOL, PARENT]) sandbox.person(id).starts();
  const { organizer } = await aHouse(db, 2);
  for (const [address, phone] of [['1001', SCHOOL] as const, ['1002', PARENT] as const])
    await db.execute(sql`update addresses set external_id = ${String(phone)} where external_id = ${address}`);
  const announcementId = await aPreviewed(db, organizer);
  const started = await startAnnouncement(db, organizer, { announcementId, shown: 2 }, NOW);
  if (!started.ok) throw new Error(started.refusal.code);
  return { db, sandbox, port: Number(new URL(server.apiRoot).port) };
}

/** A sender on the machine's time, `aheadMs` milliseconds ahead of it. */
function aSender(db: Database, apiRoot: string, token: string, aheadMs = 0) {
  const out = createTelegramSender({
    services: { ...services, db },
    api: createApi({ token, apiRoot }),
    botId: '1',
    machine: { now: () => new Date(Date.now() + aheadMs) },
    rate: 200,
    paid: false,
    chatGapMs: () => 0,
    habits: { idleMs: 10, tendMs: 10 },
  });
  onTestFinished(() => out.stop());
  out.start();
  return out;
}

const finished = (db: Database) =>
  until(async () => (await rows(db, sql`select 1 from announcements where state = 'finished'`)).length > 0);

const copies = (sandbox: Sandbox, phone: number) =>
  sandbox.chat(phone).messages.filter(({ from, text }) => from === 'bot' && text?.includes('Концерт')).length;

/** How the run's two rows stand and what the two phones show. */
async function outcome(db: Database, sandbox: Sandbox) {
  const [school, parent] = (await standing(db)).map(({ state, reason, attempts }) => ({ state, reason, attempts }));
  return {
    school: { ...school, copies: copies(sandbox, SCHOOL) },
    parent: { ...parent, copies: copies(sandbox, PARENT) },
  };
}

const SENT = { state: 'sent', reason: null, attempts: 1, copies: 1 };
const doubtful = (reason: string, arrived: number) => ({ state: 'unknown', reason, attempts: 1, copies: arrived });

const faults: [title: string, fault: Fault, school: object][] = [
  ['a 500 may or may not have sent it', { kind: 'server-error', status: 500 }, doubtful('http-500', 0)],
  ['a 502 with a page instead of JSON', { kind: 'server-error', status: 502, html: true }, doubtful('http-502', 0)],
  ['a connection broken before the answer', { kind: 'reset' }, doubtful('econnreset', 0)],
  ['an answer lost after the message was taken', { kind: 'answer-lost' }, doubtful('econnreset', 1)],
  ['a slow answer is an answer', { kind: 'slow', ms: 300 }, SENT],
  [
    'a receiver who is gone',
    { kind: 'refusal', code: 403, description: 'Forbidden: user is deactivated' },
    { state: 'unreachable', reason: 'deactivated', attempts: 1, copies: 0 },
  ],
];

test.each(faults)(
  '[OPS-06] [ANN-32] %s: written down so, not sent again, and the other one gets theirs',
  async (_what, fault, school) => {
    const { db, sandbox, port } = await aStartedRun();
    sandbox.fail({ method: 'sendMessage', chatId: SCHOOL, times: 1, fault });

    aSender(db, `http://127.0.0.1:${port}`, sandbox.token);
    await finished(db);

    expect(await outcome(db, sandbox)).toEqual({ school, parent: SENT });
  },
);

test('[OPS-06] [ANN-32] a 429 with three hours to wait: nobody is written to before, both once after', async () => {
  const { db, sandbox, port } = await aStartedRun();
  sandbox.fail({ method: 'sendMessage', times: 1, fault: { kind: 'too-many-requests', retryAfter: 10_800 } });
  const apiRoot = `http://127.0.0.1:${port}`;
  const first = aSender(db, apiRoot, sandbox.token);
  await until(async () => (await rows(db, sql`select 1 from sending_leases where not_before is not null`)).length > 0);
  await first.stop();
  const before = sandbox.calls().filter(({ method }) => method === 'sendMessage').length;

  const early = aSender(db, apiRoot, sandbox.token, 10_000_000);
  await until(async () => (await rows(db, sql`select 1 from sending_leases where holder is not null`)).length > 0);
  await early.stop();
  const stillBefore = sandbox.calls().filter(({ method }) => method === 'sendMessage').length;
  aSender(db, apiRoot, sandbox.token, 10_802_000);
  await finished(db);

  expect(stillBefore).toBe(before);
  const { school, parent } = await outcome(db, sandbox);
  const attempts = 1;
  expect({ school, parent }).toEqual({ school: { ...SENT, attempts }, parent: { ...SENT, attempts } });
});

test('[OPS-06] [ANN-32] nobody listens at the messenger for a while: tried again, nobody in doubt, nothing counted', async () => {
  const { db, sandbox, port } = await aStartedRun();
  const gate = await aGate(port);
  await gate.shut();
  aSender(db, `http://127.0.0.1:${gate.port}`, sandbox.token);
  await until(async () => (await standing(db)).some(({ reason }) => reason === 'econnrefused'));

  await gate.open();
  await finished(db);

  expect(await outcome(db, sandbox)).toEqual({ school: SENT, parent: SENT });
});

test('[OPS-06] [ANN-32] the messenger has no address just now: tried again once it has, nobody in doubt', async () => {
  const { db, sandbox, port } = await aStartedRun();
  const lost = aSender(db, 'http://messenger.invalid', sandbox.token);
  await until(async () => (await standing(db)).some(({ reason }) => /^(enotfound|eai-again)$/.test(reason ?? '')));
  await lost.stop();

  aSender(db, `http://127.0.0.1:${port}`, sandbox.token);
  await finished(db);

  expect(await outcome(db, sandbox)).toEqual({ school: SENT, parent: SENT });
});
