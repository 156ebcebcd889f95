/** Outcomes are written with the next taking, and by themselves where none comes; a statement that fails loses none. */

import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { promise } from '../../src/deliveries/actions.ts';
import type { Outcome } from '../../src/deliveries/outcome.ts';
import { type Due, findDue, type Taking, takeRows } from '../../src/deliveries/sending/claim.ts';
import { takeLease } from '../../src/deliveries/sending/lease.ts';
import type { Ended } from '../../src/deliveries/sending/settle.ts';
import { createSettler } from '../../src/deliveries/sending/settler.ts';
import { systemTimer } from '../../src/deliveries/sending/timer.ts';
import { aDatabase } from '../kit/database.ts';
import { NOW, people, silent, standing, until } from './stage.ts';

const SENT: Outcome = { kind: 'sent', messageId: '71' };
const LONG_MS = 600_000;

/** Deliveries that are due, the lease held by 'test'. */
async function dueFor(db: Database, count: number): Promise<{ due: Due[]; taking: Taking }> {
  const content = { kind: 'entry-accepted', entryId: 1 };
  await promise(
    db,
    (await people(db, count)).map((personId) => ({ personId, content })),
    NOW,
  );
  const machineNow = new Date();
  const leaseUntil = new Date(machineNow.getTime() + 60_000);
  await takeLease(db, { channel: 'telegram', holder: 'test', expiresAt: leaseUntil }, machineNow);
  const taking = { channel: 'telegram', holder: 'test', attemptId: 'a', machineNow, leaseUntil };
  return { due: await findDue(db, 'telegram', count, NOW), taking };
}

function endedAs(one: Due | undefined, ending: Outcome, attemptId = 'a'): Ended {
  if (one === undefined) throw new Error('nothing was due');
  return { attempt: { attemptId, edition: 0, ...one }, ending, at: NOW };
}

const idsOf = (due: readonly Due[]) => due.map(({ deliveryId }) => deliveryId);
const statesOf = async (db: Database) => (await standing(db)).map(({ state }) => state);

/** A settler that waits for `gatherMs`, drained when the test ends. */
function aSettler(db: Database, gatherMs: number) {
  const settler = createSettler({ db, timer: systemTimer, log: silent, gatherMs, tried: () => undefined });
  onTestFinished(() => settler.drain(1));
  return settler;
}

test('[ANN-31] what ended is written by the statement that takes the next', async () => {
  const db = await aDatabase();
  const { due, taking } = await dueFor(db, 2);
  await takeRows(db, idsOf(due).slice(0, 1), taking);

  const ours = await takeRows(db, idsOf(due).slice(1), { ...taking, attemptId: 'b' }, [endedAs(due[0], SENT)]);

  expect([...ours.keys()]).toEqual([due[1]?.deliveryId]);
  expect(await standing(db)).toMatchObject([{ state: 'sent', messageId: '71' }, { state: 'sending' }]);
});

test('[ANN-33] a row whose late outcome is being written is not taken again by the same statement', async () => {
  const db = await aDatabase();
  const { due, taking } = await dueFor(db, 1);
  await takeRows(db, idsOf(due), taking);
  await db.execute(sql`update deliveries set state = 'pending', lease_until = null`);

  const ours = await takeRows(db, idsOf(due), { ...taking, attemptId: 'b' }, [endedAs(due[0], SENT)]);

  expect({ ours: ours.size, states: await statesOf(db) }).toEqual({ ours: 0, states: ['sent'] });
});

test('[ANN-30] what was sent is written though the channel is no longer ours', async () => {
  const db = await aDatabase();
  const { due, taking } = await dueFor(db, 2);
  await takeRows(db, idsOf(due).slice(0, 1), taking);
  await rows(db, sql`update sending_leases set holder = 'another'`);

  const ours = await takeRows(db, idsOf(due).slice(1), taking, [endedAs(due[0], SENT)]);

  expect({ ours: ours.size, states: await statesOf(db) }).toEqual({ ours: 0, states: ['sent', 'pending'] });
});

test('[ANN-34] outcomes handed over and not written wait again, and are written', async () => {
  const db = await aDatabase();
  const { due, taking } = await dueFor(db, 1);
  await takeRows(db, idsOf(due), taking);
  const settler = aSettler(db, 20);
  settler.add(endedAs(due[0], SENT));

  const along = settler.handOver();
  const handed = { ended: along.ended.length, unwritten: settler.unwritten() };
  along.end(false);
  await until(async () => (await statesOf(db))[0] === 'sent');
  await until(() => settler.unwritten() === 0);

  expect(handed).toEqual({ ended: 1, unwritten: 1 });
});

test('[ANN-32] what means more than its row is written by itself, the rest is handed over', async () => {
  const db = await aDatabase();
  const { due, taking } = await dueFor(db, 2);
  await takeRows(db, idsOf(due), taking);
  const settler = aSettler(db, 20);
  settler.add(endedAs(due[0], { kind: 'unreachable', reason: 'blocked' }));
  settler.add(endedAs(due[1], SENT));

  const along = settler.handOver();
  await until(async () => (await statesOf(db))[0] === 'unreachable');

  expect(along.ended.map(({ ending }) => ending.kind)).toEqual(['sent']);
  expect(await statesOf(db)).toEqual(['unreachable', 'sending']);
});

test('[ANN-34] when the sender stops, what nobody was handed is written at once', async () => {
  const db = await aDatabase();
  const { due, taking } = await dueFor(db, 1);
  await takeRows(db, idsOf(due), taking);
  const settler = aSettler(db, LONG_MS);
  settler.add(endedAs(due[0], SENT));
  settler.handOver().end(false);

  await settler.drain(1);

  expect(await statesOf(db)).toEqual(['sent']);
});
