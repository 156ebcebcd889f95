/** Kept messages: sent once, edited from then on, one drawing at a time, sent anew where they are gone. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { promise } from '../../src/deliveries/actions.ts';
import { drawKept, forgetKept, holdPending, releasePending } from '../../src/deliveries/kept.ts';
import type { Attempt, Outcome } from '../../src/deliveries/outcome.ts';
import { settleExpired } from '../../src/deliveries/sending/settle.ts';
import { aDatabase } from '../kit/database.ts';
import { messenger, NOW, people, sender, settled, until } from './stage.ts';

const KEY = 'entry-board:1:1';
const content = { kind: 'entry-board', personId: 1, contestId: 1 };
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

async function aKeeper() {
  const db = await aDatabase();
  const [anna = 0] = await people(db, 1);
  return {
    db,
    draw: (notBefore?: Date) =>
      promise(db, [{ personId: anna, content, action: 'keep', onceKey: KEY, ...(notBefore && { notBefore }) }], NOW),
  };
}

function stands(db: Database) {
  return rows(
    db,
    sql`select state, message_id as message, stale, not_before as "notBefore" from deliveries order by id`,
  );
}

test('[REG-15] a kept message is sent once and edited from then on', async () => {
  const { db, draw } = await aKeeper();
  const telegram = messenger(({ targetMessageId }) => ({ kind: 'sent', messageId: targetMessageId ? null : '77' }));
  const out = sender(db, telegram.post);
  out.start();

  for (let drawn = 0; drawn < 3; drawn += 1) {
    await draw();
    out.wake();
    await settled(db);
  }

  expect(telegram.received.map(({ action, targetMessageId }) => [action, targetMessageId])).toEqual([
    ['keep', null],
    ['keep', '77'],
    ['keep', '77'],
  ]);
  expect(await stands(db)).toEqual([{ state: 'sent', message: '77', stale: false, notBefore: null }]);
});

test('[REG-15] many changes make one drawing, at the earliest of their instants', async () => {
  const { db, draw } = await aKeeper();

  await draw(later(60));
  await draw(later(20));
  await drawKept(db, KEY, later(40));
  const waiting = await stands(db);
  await draw();
  await drawKept(db, KEY, later(40));

  expect([...waiting, ...(await stands(db))]).toEqual([
    { state: 'pending', message: null, stale: false, notBefore: later(20) },
    { state: 'pending', message: null, stale: false, notBefore: null },
  ]);
});

test('[REG-15] what changes while the message is on its way is drawn once more', async () => {
  const { db, draw } = await aKeeper();
  const telegram = messenger(async (_, call) => {
    if (call === 1) await drawKept(db, KEY, NOW);
    if (call === 2) await draw();
    return { kind: 'sent', messageId: call === 1 ? '77' : null };
  });
  await draw();

  sender(db, telegram.post).start();
  await until(async () => telegram.received.length === 3);
  await settled(db);

  expect(telegram.received.map(({ targetMessageId }) => targetMessageId)).toEqual([null, '77', '77']);
});

test('[REG-15] a message that is gone is sent anew, and a newer one is not forgotten for it', async () => {
  const { db, draw } = await aKeeper();
  const lost: Outcome = { kind: 'lost', reason: 'message-to-edit-not-found' };
  const answer = async ({ targetMessageId }: Attempt): Promise<Outcome> => {
    if (targetMessageId === '1') return lost;
    if (targetMessageId === '2') await db.execute(sql`update deliveries set message_id = '3'`);
    return targetMessageId === '2' ? lost : { kind: 'sent', messageId: targetMessageId ? null : '2' };
  };
  const telegram = messenger(answer);
  await draw();
  await db.execute(sql`update deliveries set message_id = '1'`);
  const out = sender(db, telegram.post);
  out.start();
  await settled(db);
  await draw();
  out.wake();
  await settled(db);

  expect(telegram.received.map(({ targetMessageId }) => targetMessageId)).toEqual(['1', null, '2', '3']);
  expect(await stands(db)).toEqual([{ state: 'sent', message: '3', stale: false, notBefore: null }]);
});

test('[REG-15] nothing is drawn where nothing is kept, and a forgotten message is followed by a new one', async () => {
  const { db, draw } = await aKeeper();

  await drawKept(db, KEY, NOW);
  const none = [await stands(db), await forgetKept(db, KEY)];
  await draw();
  await db.execute(sql`update deliveries set state = 'sent', message_id = '5'`);
  const former = await forgetKept(db, KEY);

  expect([...none, former]).toEqual([[], null, '5']);
  expect(await stands(db)).toEqual([{ state: 'sent', message: null, stale: false, notBefore: null }]);
});

test.each([
  ['its first copy is in doubt', null, 'unknown'],
  ['its edit is made again', '5', 'pending'],
])('[REG-15] a sender died with a kept message under way: %s', async (_, message, state) => {
  const { db, draw } = await aKeeper();
  await draw();
  await db.execute(
    sql`update deliveries set state = 'sending', message_id = ${message}, lease_until = ${NOW}::timestamptz`,
  );

  await settleExpired(db, 'telegram', { now: NOW, machineNow: later(1) });

  expect(await stands(db)).toEqual([{ state, message, stale: false, notBefore: null }]);
});

test('[REG-15] only what still waits can be held for more to come, and let go', async () => {
  const { db, draw } = await aKeeper();
  await draw(later(600));

  const held = await holdPending(db, KEY);
  await releasePending(db, KEY);
  const released = await stands(db);
  await db.execute(sql`update deliveries set state = 'sent'`);

  expect([held, await holdPending(db, KEY)]).toEqual([true, false]);
  expect(released).toEqual([{ state: 'pending', message: null, stale: false, notBefore: null }]);
});
