/** The worker: each update to its end, whatever its handler does. */

import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { storeUpdates } from '../../src/updates/storing.ts';
import type { Claimed, ConversationChange } from '../../src/updates/update.ts';
import { createWorker, type Worker, type WorkerOptions } from '../../src/updates/worker.ts';
import { aDatabase } from '../kit/database.ts';
import { AT, inboxStates, updatesIn } from '../kit/updates.ts';

const KEPT: ConversationChange = { kind: 'kept' };

/** A worker whose clock runs ten seconds at each look, so that pauses pass at once. */
function aWorker(db: Database, handle: WorkerOptions['handle'], others: Partial<WorkerOptions> = {}) {
  const told: string[] = [];
  let looks = 0;
  const worker = createWorker({
    db,
    clock: { now: () => new Date(AT.getTime() + 10_000 * looks++) },
    log: pino({ level: 'silent' }),
    owner: 'test',
    sweepMs: 5,
    random: () => 0,
    handle,
    blame: () => ({ kind: 'fault' }),
    describe: String,
    promiseNotice: async (_, { reference }) => void told.push(`notice ${reference}`),
    apologize: async ({ externalId }, { reference }) => void told.push(`apology for ${externalId}: ${reference}`),
    makeReference: () => 'BCDF23',
    ...others,
  });
  worker.start();
  return { worker, told };
}

/** Waits until nothing is open any more. */
async function untilAllEnded(db: Database, worker: Worker): Promise<string> {
  for (;;) {
    const states = await inboxStates(db);
    if (worker.inFlight() === 0 && !/waiting|handling/.test(states)) return states;
    await pause(5);
  }
}

test('[OPS-02] an update that keeps failing is parked after three tries, and the next of its chat goes on', async () => {
  const db = await aDatabase();
  const tries: string[] = [];
  const { worker, told } = aWorker(db, async ({ externalId }) => {
    tries.push(externalId);
    if (externalId === '1') throw new Error('broken');
    return KEPT;
  });
  await worker.accept('telegram', updatesIn('a', 'a', 'b'), AT);

  expect(await untilAllEnded(db, worker)).toBe('1 parked, 2 done, 3 done');
  expect(tries.filter((one) => one !== '3')).toEqual(['1', '1', '1', '2']);
  expect(told).toEqual(['notice BCDF23', 'apology for 1: BCDF23']);
  await worker.drain(100);
});

test('[OPS-02] an update during which the program died five times is parked without being tried again', async () => {
  const db = await aDatabase();
  const tries: string[] = [];
  await storeUpdates(db, 'telegram', updatesIn('a'), AT);
  await db.execute(sql`update inbox set state = 'handling', crashes = 4, lease_until = ${AT}::timestamptz`);
  const { worker } = aWorker(db, async ({ externalId }) => {
    tries.push(externalId);
    return KEPT;
  });

  expect(await untilAllEnded(db, worker)).toBe('1 parked');
  expect(tries).toEqual([]);
  await worker.drain(100);
});

test('[OPS-03] a handler that hangs is given up after its time, and its chat recovers', async () => {
  const db = await aDatabase();
  const aborted: boolean[] = [];
  let wake: (change: ConversationChange) => void = () => undefined;
  const hangs = (_: Claimed, signal: AbortSignal) =>
    new Promise<ConversationChange>((resolve) => {
      wake = resolve;
      signal.addEventListener('abort', () => aborted.push(true));
    });
  const { worker, told } = aWorker(
    db,
    (update, signal) => (update.externalId === '1' ? hangs(update, signal) : Promise.resolve(KEPT)),
    {
      timeLimitMs: 20,
    },
  );
  await worker.accept('telegram', updatesIn('a', 'a'), AT);
  const states = await untilAllEnded(db, worker);
  wake({ kind: 'replaced', state: 'too late' });
  await pause(10);

  expect(states).toBe('1 parked, 2 done');
  expect(aborted).toEqual([true]);
  expect(told).toEqual(['notice BCDF23', 'apology for 1: BCDF23']);
  expect(await inboxStates(db)).toBe(states);
  expect(await rows(db, sql`select * from conversation_states`)).toEqual([]);
  await worker.drain(100);
});

test('[OPS-05] draining ends what runs, begins nothing, and gives back what does not end in time', async () => {
  const db = await aDatabase();
  const handled: string[] = [];
  const { worker } = aWorker(db, async ({ externalId, chatKey }) => {
    if (chatKey === 'slow') await pause(20);
    if (chatKey === 'endless') await new Promise(() => undefined);
    handled.push(externalId);
    return KEPT;
  });
  await worker.accept('telegram', updatesIn('slow', 'slow', 'endless'), AT);
  await worker.drain(1_500);
  await worker.accept('telegram', [{ externalId: '4', chatKey: 'new', payload: {} }], AT);

  expect(handled).toEqual(['1']);
  expect(await inboxStates(db)).toBe('1 done, 2 waiting, 3 waiting, 4 waiting');
});

test('[OPS-01] no more chats are handled at once than allowed, and none is forgotten', async () => {
  const db = await aDatabase();
  let atOnce = 0;
  let most = 0;
  const { worker } = aWorker(
    db,
    async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await pause(5);
      atOnce -= 1;
      return KEPT;
    },
    { concurrency: 3 },
  );
  await worker.accept('telegram', updatesIn(...Array.from({ length: 12 }, (_, index) => `chat${index}`)), AT);

  expect((await untilAllEnded(db, worker)).match(/done/g)?.length).toBe(12);
  expect(most).toBe(3);
  await worker.drain(100);
});
