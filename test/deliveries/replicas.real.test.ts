/** Two senders in processes of their own on one PostgreSQL: one sends, the other waits, and takes over when the first dies. */

import { expect, onTestFinished, test } from 'vitest';
import { type DatabaseChoice, openDatabase } from '../../src/database/connect.ts';
import { useKeys } from '../../src/database/sealing/sealed.ts';
import { testKeys } from '../kit/database.ts';
import { aPostgres } from '../kit/postgres.ts';
import { startCounting } from './counting-messenger.ts';
import { aStartedRun, fatesOf, isReceiver, type SenderStart, startSender } from './killing.ts';
import { until } from './stage.ts';

/** Enough that the run goes on until the second process has come up, however slow the machine is. */
const RECEIVERS = 4_000;
const RATE = 250;

async function aSender(settings: SenderStart) {
  const sender = await startSender(settings);
  onTestFinished(async () => void (await sender.kill('SIGKILL')));
  return sender;
}

/** The tokens in the order in which they took turns. */
function turns(taken: readonly { token: string }[]): string[] {
  return taken.map(({ token }) => token).filter((token, index, all) => token !== all[index - 1]);
}

test('[ANN-35] [ANN-31] [ANN-33] two replicas share one rate and never a row; the sending one is killed, the other goes on within 15 s', async () => {
  useKeys(testKeys());
  const database: DatabaseChoice = { kind: 'postgres', url: await aPostgres() };
  const { db, close } = await openDatabase(database);
  onTestFinished(() => close());
  const id = await aStartedRun(db, RECEIVERS);
  const telegram = await startCounting({ latencyMs: 60, isReceiver });
  onTestFinished(() => telegram.close());
  const settings = { database, apiRoot: telegram.apiRoot, rate: RATE, habits: {} };

  const first = await aSender({ ...settings, token: '42:first' });
  await until(() => telegram.taken.length > 0);
  const second = await aSender({ ...settings, token: '42:second' });
  const together = telegram.taken.length;
  await until(() => telegram.taken.length >= together + RATE);
  await first.kill('SIGKILL');
  const killed = telegram.taken.length;
  await second.finished;

  const { states, twice, lost } = await fatesOf(db, id, telegram);
  const { sent = 0, unknown = 0, ...others } = states;
  expect({ ended: sent + unknown, others, twice, lost }).toEqual({ ended: RECEIVERS, others: {}, twice: [], lost: [] });
  expect(turns(telegram.taken)).toEqual(['42:first', '42:second']);
  const silenceMs = (telegram.taken[killed]?.at ?? Number.NaN) - (telegram.taken[killed - 1]?.at ?? Number.NaN);
  expect(silenceMs).toBeLessThan(15_000);
  expect(await second.kill('SIGTERM')).toBe(0);
}, 90_000);
