/** Senders in processes of their own, killed in the middle of a run: nobody gets it twice, nobody is lost. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startAnnouncement } from '../../src/announcements/sending.ts';
import { type Database, type DatabaseChoice, openDatabase } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { useKeys } from '../../src/database/sealed.ts';
import { runCounts } from '../../src/deliveries/queries.ts';
import { aHouse, aPreviewed } from '../announcements/stage.ts';
import { testKeys } from '../kit/database.ts';
import { aPostgres } from '../kit/postgres.ts';
import type { SenderSettings } from './sender-process.ts';
import { NOW, until } from './stage.ts';

const PROGRAM = fileURLToPath(new URL('./sender-process.ts', import.meta.url));
const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');
const KEYS = `test:${key('t')},lookup:${key('l')}`;

const RECEIVERS = 200;
const RATE = 150;
const HABITS = { leaseMs: 1_500, renewMs: 300, rowLeaseMs: 2_000, idleMs: 50, tendMs: 100 };
/** The people of the run; the author's report goes elsewhere. */
const isReceiver = (chat: string) => Number(chat) < 9_000;

/** A messenger that takes every message after a moment and counts what each chat got. */
async function aMessenger() {
  const got = new Map<string, number>();
  let messageId = 0;
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      const { chat_id: chat } = body as { chat_id: string };
      got.set(chat, (got.get(chat) ?? 0) + 1);
      messageId += 1;
      const answer = JSON.stringify({ ok: true, result: { message_id: messageId } });
      setTimeout(() => response.setHeader('content-type', 'application/json').end(answer), 60);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const receivers = () => [...got].filter(([chat]) => isReceiver(chat));
  return { apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, receivers };
}

interface Killable {
  child: ChildProcess;
  finished: Promise<void>;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

async function aSender(database: DatabaseChoice, apiRoot: string): Promise<Killable> {
  const settings: SenderSettings = { database, apiRoot, rate: RATE, habits: HABITS, keys: KEYS };
  const child = fork(PROGRAM, [JSON.stringify(settings)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return gone;
  };
  onTestFinished(async () => void (await kill('SIGKILL')));
  const finished = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      if (message === 'finished') resolve();
    });
  });
  await once(child, 'message');
  return { child, finished, kill };
}

/** A database with a started announcement to everybody; its id. */
async function aStartedRun(db: Database): Promise<number> {
  const { organizer } = await aHouse(db, RECEIVERS);
  const announcementId = await aPreviewed(db, organizer);
  const started = await startAnnouncement(db, organizer, { announcementId, shown: RECEIVERS }, NOW);
  if (!started.ok) throw new Error(started.refusal.code);
  return announcementId;
}

/** What must hold whatever was killed when: `inFlight` rows were on their way at that moment. */
async function expectNobodyTwiceNobodyLost(db: Database, id: number, got: [string, number][], inFlight: number) {
  const counts = await runCounts(db, id, NOW);
  const open = counts.pending + counts.sending + counts.refused + counts.unreachable + counts.cancelled;
  expect({ all: counts.sent + counts.unknown, open, twice: got.filter(([, times]) => times > 1) }).toEqual({
    all: RECEIVERS,
    open: 0,
    twice: [],
  });
  expect(counts.unknown).toBeLessThanOrEqual(inFlight);
  expect(got.length).toBeGreaterThanOrEqual(counts.sent);
}

/** In flight at most: two takings, what leaves within the latency, and what was answered but not yet written. */
const MOST_IN_FLIGHT = 40;

test('[ANN-31] [ANN-33] [ANN-35] two replicas on PostgreSQL, the sending one killed: the other goes on, nobody gets it twice', async () => {
  useKeys(testKeys());
  const database: DatabaseChoice = { kind: 'postgres', url: await aPostgres() };
  const opened = await openDatabase(database);
  onTestFinished(() => opened.close());
  const id = await aStartedRun(opened.db);
  const telegram = await aMessenger();

  const first = await aSender(database, telegram.apiRoot);
  const second = await aSender(database, telegram.apiRoot);
  await until(() => telegram.receivers().length >= RECEIVERS / 3);
  await first.kill('SIGKILL');
  const inFlight = (await runCounts(opened.db, id, NOW)).sending;
  await second.finished;

  expect(inFlight).toBeLessThanOrEqual(MOST_IN_FLIGHT);
  await expectNobodyTwiceNobodyLost(opened.db, id, telegram.receivers(), inFlight);
  expect(await second.kill('SIGTERM')).toBe(0);
}, 60_000);

test('[ANN-31] [ANN-33] on PGlite a killed sender leaves in doubt what was in flight; its successor finishes the run', async () => {
  useKeys(testKeys());
  const dir = await mkdtemp(join(tmpdir(), 'rampa-sender-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const database: DatabaseChoice = { kind: 'pglite', dir };
  const before = await openDatabase(database);
  await migrate(before.db);
  const id = await aStartedRun(before.db);
  await before.close();
  const telegram = await aMessenger();

  const first = await aSender(database, telegram.apiRoot);
  await until(() => telegram.receivers().length >= RECEIVERS / 3);
  await first.kill('SIGKILL');
  const second = await aSender(database, telegram.apiRoot);
  await second.finished;
  expect(await second.kill('SIGTERM')).toBe(0);

  const after = await openDatabase(database);
  onTestFinished(() => after.close());
  await expectNobodyTwiceNobodyLost(after.db, id, telegram.receivers(), MOST_IN_FLIGHT);
}, 60_000);
