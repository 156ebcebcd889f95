/** The sender against a messenger that fails in every way: nothing sent twice, nothing lost, everybody accounted for. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { promise } from '../../src/deliveries/actions.ts';
import type { Attempt, Outcome } from '../../src/deliveries/outcome.ts';
import { runCounts } from '../../src/deliveries/queries.ts';
import { cancelPending, closeRun, freezeRun, optOut, resendUnknown, steerRun } from '../../src/deliveries/runs/runs.ts';
import { systemTimer } from '../../src/deliveries/sending/timer.ts';
import { aDatabase } from '../kit/database.ts';
import { messenger, NOW, people, sender, settled, standing, until } from './stage.ts';

const RUN = { announcementId: 7, parts: [{ kind: 'announcement', announcementId: 7 }], urgent: false };
const EVERYBODY = sql`select id as person_id, 'everything:' as why from persons`;

async function aRun(db: Database, receivers: number, run: Partial<typeof RUN> = {}): Promise<number[]> {
  const ids = await people(db, receivers);
  await db.transaction((tx) => freezeRun(tx, { ...RUN, ...run }, EVERYBODY, NOW));
  return ids;
}

test('[ANN-30] every receiver of a run gets one copy, and the counts add up to the audience', async () => {
  const db = await aDatabase();
  await aRun(db, 60);
  const telegram = messenger(({ externalId }) =>
    externalId === '1005' ? { kind: 'unreachable', reason: 'blocked' } : undefined,
  );

  sender(db, telegram.post).start();
  await settled(db);

  const zero = {
    ...{ held: 0, otherwise: 0, tooLate: 0 },
    pending: 0,
    sending: 0,
    refused: 0,
    cancelled: 0,
    optedOut: 0,
    unknown: 0,
  };
  expect(await runCounts(db, 7, { since: NOW, now: NOW })).toEqual({
    ...zero,
    total: 60,
    sent: 59,
    unreachable: 1,
    recent: 0,
  });
  expect([...telegram.chats()].sort()).toEqual(Array.from({ length: 60 }, (_, index) => String(1001 + index)));
});

test('[ANN-30] freezing one announcement twice is refused by the database itself', async () => {
  const db = await aDatabase();
  await aRun(db, 2);

  await expect(freezeRun(db, RUN, EVERYBODY, NOW)).rejects.toThrow();
  expect((await standing(db)).length).toBe(2);
});

test('[ANN-31] the row is committed as sending, with this attempt, when the request leaves', async () => {
  const db = await aDatabase();
  await aRun(db, 1);
  const seen: unknown[] = [];
  const telegram = messenger(async ({ attemptId }) => {
    const found = sql`select state, attempt_id = ${attemptId} as mine, lease_until > now() as leased from deliveries`;
    seen.push(...(await rows(db, found)));
    return undefined;
  });

  sender(db, telegram.post).start();
  await settled(db);

  expect(seen).toEqual([{ state: 'sending', mine: true, leased: true }]);
});

const endings: [title: string, outcome: Outcome, stands: object][] = [
  ['[ANN-32] sent', { kind: 'sent', messageId: '99' }, { state: 'sent', messageId: '99', reason: null }],
  [
    '[ANN-32] blocked',
    { kind: 'unreachable', reason: 'blocked' },
    { state: 'unreachable', messageId: null, reason: 'blocked' },
  ],
  [
    '[ANN-32] refused',
    { kind: 'refused', reason: 'too-long' },
    { state: 'refused', messageId: null, reason: 'too-long' },
  ],
  [
    '[ANN-32] a read timeout',
    { kind: 'unknown', reason: 'no-answer' },
    { state: 'unknown', messageId: null, reason: 'no-answer' },
  ],
  [
    '[ANN-12] nothing to say any more',
    { kind: 'void', reason: 'gone' },
    { state: 'cancelled', messageId: null, reason: 'gone' },
  ],
];

test.each(endings)('%s is written down as it came, and not tried again', async (_title, outcome, stands) => {
  const db = await aDatabase();
  await aRun(db, 1);
  const telegram = messenger(() => outcome);

  sender(db, telegram.post).start();
  await settled(db);

  expect(await standing(db)).toEqual([{ chat: '1001', attempts: 1, ...stands }]);
  expect(telegram.received).toHaveLength(1);
});

test('[ANN-32] a 429 silences the channel, durably; a restart honours it and the message goes out once, uncounted', async () => {
  const db = await aDatabase();
  await aRun(db, 3);
  const refusing = messenger(() => ({ kind: 'wait', reason: 'too-many-requests', retryAfterMs: 60_000 }));
  const first = sender(db, refusing.post);
  first.start();
  await until(() => refusing.received.length > 0);
  await first.stop();
  const afterFirst = refusing.received.length;

  const telegram = messenger();
  const later = { now: () => new Date(Date.now() + 30_000) };
  let looks = 0;
  const tend = async () => {
    looks += 1;
  };
  const tooEarly = sender(db, telegram.post, { holder: 'second', machine: later, tend });
  tooEarly.start();
  await until(() => looks >= 5);
  await tooEarly.stop();
  const early = telegram.received.length;
  sender(db, telegram.post, { holder: 'third', machine: { now: () => new Date(Date.now() + 61_000) } }).start();
  await settled(db);

  expect({ afterFirst, early }).toEqual({ afterFirst: expect.any(Number), early: 0 });
  expect((await standing(db)).map(({ state, attempts }) => ({ state, attempts }))).toEqual(
    Array(3).fill({ state: 'sent', attempts: 1 }),
  );
});

test('[ANN-32] an answer that asks for a month of patience ends no timer early', async () => {
  const db = await aDatabase();
  await aRun(db, 5);
  const telegram = messenger(() => ({ kind: 'wait', reason: 'too-many-requests', retryAfterMs: 2_592_000_000 }));
  const waiting = sender(db, telegram.post);
  waiting.start();
  await until(async () => (await rows(db, sql`select 1 from sending_leases where not_before is not null`)).length > 0);
  const heard = telegram.received.length;
  await waiting.stop();

  expect(telegram.received.length).toBe(heard);
  expect((await standing(db)).map(({ state }) => state)).toEqual(Array(5).fill('pending'));
});

test('[ANN-32] what never left us is tried again, and counts as one attempt in the end', async () => {
  const db = await aDatabase();
  await aRun(db, 1);
  const telegram = messenger((_, call) => (call === 1 ? { kind: 'not-left', reason: 'econnrefused' } : undefined));

  sender(db, telegram.post).start();
  await settled(db);

  expect(await standing(db)).toEqual([{ chat: '1001', state: 'sent', messageId: '1', reason: null, attempts: 1 }]);
});

test('[ANN-32] a person found blocked is skipped from then on, and written to again once they return', async () => {
  const db = await aDatabase();
  const [anna = 0] = await people(db, 1);
  const telegram = messenger((_, call) => (call === 1 ? { kind: 'unreachable', reason: 'blocked' } : undefined));
  const out = sender(db, telegram.post);
  out.start();
  const say = async (entryId: number) => {
    await promise(db, [{ personId: anna, content: { kind: 'entry-accepted', entryId } }], NOW);
    out.wake();
    await settled(db);
  };

  await say(1);
  await say(2);
  await db.execute(sql`update addresses set unreachable_reason = null`);
  await say(3);

  expect((await standing(db)).map(({ state, reason }) => [state, reason])).toEqual([
    ['unreachable', 'blocked'],
    ['unreachable', 'blocked'],
    ['sent', null],
  ]);
  expect(telegram.received).toHaveLength(2);
});

test('[ANN-32] a migrated chat gets its message once, at the new address, which is kept', async () => {
  const db = await aDatabase();
  await aRun(db, 1);
  const telegram = messenger(({ externalId }) =>
    externalId === '1001' ? { kind: 'migrated', externalId: '-100' } : undefined,
  );

  sender(db, telegram.post).start();
  await settled(db);

  expect(telegram.chats()).toEqual(['1001', '-100']);
  expect(await standing(db)).toEqual([{ chat: '-100', state: 'sent', messageId: '1', reason: null, attempts: 2 }]);
});

test('[ANN-32] service messages, edits, deletions and kept messages follow a chat that moved, and touch nothing by an old number', async () => {
  const db = await aDatabase();
  const [group = 0] = await people(db, 1);
  const content = { kind: 'board', contactId: 1 };
  const to = { personId: group, content };
  const board = { ...to, action: 'keep' as const, onceKey: 'board' };
  let hasMoved = false;
  const telegram = messenger(({ externalId }) =>
    hasMoved && externalId === '1001' ? { kind: 'migrated', externalId: '-100' } : undefined,
  );
  await promise(db, [to, board], NOW);
  const out = sender(db, telegram.post);
  out.start();
  await settled(db);
  hasMoved = true;
  const before = telegram.received.length;

  await promise(db, [to, to, { ...to, action: 'edit', targetMessageId: '1', onceKey: 'edit' }], NOW);
  await promise(db, [board, { ...to, action: 'delete', targetMessageId: '1', onceKey: 'delete' }], NOW);
  out.wake();
  await settled(db);

  const there = telegram.received.slice(before).filter(({ externalId }) => externalId === '-100');
  expect(there.map(({ action, targetMessageId }) => [action, targetMessageId]).sort()).toEqual([
    ['keep', null],
    ['send', null],
    ['send', null],
  ]);
  const found = sql`select action, state, reason from deliveries where action in ('edit', 'delete') order by action`;
  expect(await rows(db, found)).toEqual([
    { action: 'delete', state: 'refused', reason: 'migrated' },
    { action: 'edit', state: 'refused', reason: 'migrated' },
  ]);
  expect(await rows(db, sql`select unreachable_reason as why from addresses`)).toEqual([{ why: null }]);
});

test('[ANN-32] a chat that migrated to an address known already is written to there', async () => {
  const db = await aDatabase();
  const [anna = 0] = await people(db, 2);
  await promise(db, [{ personId: anna, content: { kind: 'entry-accepted', entryId: 1 } }], NOW);
  const telegram = messenger(({ externalId }) =>
    externalId === '1001' ? { kind: 'migrated', externalId: '1002' } : undefined,
  );

  sender(db, telegram.post).start();
  await settled(db);

  expect(await standing(db)).toEqual([{ chat: '1002', state: 'sent', messageId: '1', reason: null, attempts: 2 }]);
});

test('[ANN-33] what is in doubt is sent again on the word of the author only, and then as a repeat', async () => {
  const db = await aDatabase();
  await aRun(db, 2);
  const doubtfulOnce = ({ externalId, repeat }: Attempt): Outcome | undefined =>
    externalId === '1001' && !repeat ? { kind: 'unknown', reason: 'http-502' } : undefined;
  const telegram = messenger(doubtfulOnce);
  const out = sender(db, telegram.post);
  out.start();
  await settled(db);
  const before = (await standing(db)).map(({ state }) => state);

  const again = await resendUnknown(db, 7, ['send']);
  out.wake();
  await settled(db);

  expect({ before, again }).toEqual({ before: ['unknown', 'sent'], again: 1 });
  expect(telegram.received.map(({ externalId, repeat }) => [externalId, repeat])).toEqual([
    ['1001', false],
    ['1002', false],
    ['1001', true],
  ]);
});

test('[ANN-33] an urgent run repeats what is in doubt once by itself', async () => {
  const db = await aDatabase();
  await aRun(db, 1, { urgent: true });
  const telegram = messenger(() => ({ kind: 'unknown', reason: 'http-502' }));

  sender(db, telegram.post).start();
  await settled(db);

  expect(telegram.received.map(({ repeat }) => repeat)).toEqual([false, true]);
  expect(await standing(db)).toEqual([
    { chat: '1001', state: 'unknown', messageId: null, reason: 'http-502', attempts: 2 },
  ]);
});

test('[ANN-33] a row left in flight by a process that died is in doubt once its lease is over, never sent again', async () => {
  const db = await aDatabase();
  await aRun(db, 2);
  await db.execute(sql`update deliveries set state = 'sending', attempt_id = 'lost', lease_until = now() - interval '1 second'
    where id = (select min(id) from deliveries)`);
  const telegram = messenger();

  sender(db, telegram.post).start();
  await settled(db);

  expect(telegram.chats()).toEqual(['1002']);
  expect((await standing(db)).map(({ state, reason }) => [state, reason])).toEqual([
    ['unknown', 'interrupted'],
    ['sent', null],
  ]);
});

test('[ANN-33] an answer that comes after the row was put in doubt still settles it', async () => {
  const db = await aDatabase();
  await aRun(db, 1);
  const telegram = messenger(async () => {
    await db.execute(sql`update deliveries set state = 'unknown'`);
    return undefined;
  });

  sender(db, telegram.post).start();
  await until(async () => (await standing(db))[0]?.state === 'sent');

  expect(await standing(db)).toEqual([{ chat: '1001', state: 'sent', messageId: '1', reason: null, attempts: 1 }]);
});

test('[ANN-36] service messages go before announcements', async () => {
  const db = await aDatabase();
  const [anna = 0] = await aRun(db, 3);
  await promise(db, [{ personId: anna, content: { kind: 'entry-returned', entryId: 1 } }], NOW);
  const telegram = messenger();

  sender(db, telegram.post, { rate: 50 }).start();
  await settled(db);

  expect(telegram.received.map(({ content }) => content.kind)).toEqual([
    'entry-returned',
    ...Array(3).fill('announcement'),
  ]);
});

test('[ANN-36] a second message to one chat waits for its place and is not lost', async () => {
  const db = await aDatabase();
  const [anna = 0] = await people(db, 1);
  const content = { kind: 'entry-accepted', entryId: 1 };
  await promise(
    db,
    [
      { personId: anna, content },
      { personId: anna, content },
    ],
    NOW,
  );
  const telegram = messenger();
  let passedMs = 0;
  const clock = { now: () => new Date(NOW.getTime() + passedMs) };
  const timer = { ...systemTimer, now: () => systemTimer.now() + passedMs };

  sender(db, telegram.post, { chatGapMs: () => 600_000, clock, timer }).start();
  await until(async () => (await rows(db, sql`select 1 from deliveries where not_before is not null`)).length > 0);
  const early = telegram.received.length;
  passedMs = 600_001;
  await settled(db);

  expect({ early, later: telegram.received.length }).toEqual({ early: 1, later: 2 });
});

test('[ANN-38] a pause stops new copies, resuming repeats nobody, cancelling is final', async () => {
  const db = await aDatabase();
  await aRun(db, 30);
  const telegram = messenger();
  const out = sender(db, telegram.post, { rate: 200 });
  out.start();
  await until(() => telegram.received.length >= 5);
  await steerRun(db, 7, 'paused');
  await until(async () => !(await standing(db)).some(({ state }) => state === 'sending'));
  const paused = telegram.received.length;
  out.wake();
  await until(async () => (await rows(db, sql`select 1 from sending_leases`)).length > 0);
  const stillPaused = telegram.received.length;

  await steerRun(db, 7, 'running');
  out.wake();
  await until(() => telegram.received.length >= paused + 5);
  await closeRun(db, 7);
  await cancelPending(db, 7, { actions: ['send'], reason: 'cancelled' }, NOW);
  await settled(db);
  await steerRun(db, 7, 'running');
  out.wake();
  await out.stop();

  const chats = telegram.chats();
  const counts = await runCounts(db, 7, { since: NOW, now: NOW });
  expect({ stillPaused, unique: new Set(chats).size }).toEqual({ stillPaused: paused, unique: chats.length });
  expect({ sent: counts.sent, all: counts.sent + counts.cancelled }).toEqual({ sent: chats.length, all: 30 });
});

test('[ANN-12] who opts out after the audience was frozen gets nothing', async () => {
  const db = await aDatabase();
  const [anna = 0] = await aRun(db, 2);
  const telegram = messenger();

  await optOut(db, anna, { announcementId: 7, audience: sql`select 0 as person_id` }, NOW);
  sender(db, telegram.post).start();
  await settled(db);

  expect(telegram.chats()).toEqual(['1002']);
  expect((await runCounts(db, 7, { since: NOW, now: NOW })).optedOut).toBe(1);
});

test('[ANN-35] while one process holds the lease another sends nothing; once it has let go the other goes on', async () => {
  const db = await aDatabase();
  await aRun(db, 4);
  const first = messenger();
  const second = messenger();
  const one = sender(db, first.post, { holder: 'one' });
  one.start();
  await settled(db);
  const two = sender(db, second.post, { holder: 'two' });
  two.start();
  await db.execute(sql`update deliveries set state = 'pending' where address_id = (select min(id) from addresses)`);
  one.wake();
  await settled(db);
  const held = second.received.length;

  await one.stop();
  await db.execute(sql`update deliveries set state = 'pending'`);
  await settled(db);

  expect({ held, first: first.received.length, second: second.received.length }).toEqual({
    held: 0,
    first: 5,
    second: 4,
  });
});

test('[OPS-05] stopping waits for what is in flight and puts the rest back', async () => {
  const db = await aDatabase();
  await aRun(db, 50);
  let land: (() => void) | undefined;
  const landing = new Promise<void>((resolve) => {
    land = resolve;
  });
  const telegram = messenger(async () => {
    await landing;
    return undefined;
  });
  const out = sender(db, telegram.post, { rate: 100 });
  out.start();
  await until(() => telegram.received.length >= 3);

  const stopping = out.stop();
  land?.();
  await stopping;

  const states = (await standing(db)).map(({ state }) => state);
  expect({
    sent: states.filter((state) => state === 'sent').length,
    pending: states.filter((state) => state === 'pending').length,
  }).toEqual({ sent: telegram.received.length, pending: 50 - telegram.received.length });
});
