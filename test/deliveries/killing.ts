/** A run whose sender is killed again and again at seeded moments, and what the messenger's record and the rows say of it. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import { startAnnouncement } from '../../src/announcements/sending.ts';
import { type Database, type DatabaseChoice, openDatabase } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import type { Habits } from '../../src/deliveries/sending/sender.ts';
import type { DeliveryState } from '../../src/deliveries/words.ts';
import { aHouse, aPreviewed } from '../announcements/stage.ts';
import { anAlbum } from '../announcements/stage-sending.ts';
import { compiled } from '../kit/compiled.ts';
import type { CountingMessenger } from './counting-messenger.ts';
import type { SenderSettings } from './sender-process.ts';
import { NOW, people } from './stage.ts';

const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');
/** The keys of `testKeys`, as a setting. */
const KEYS = `test:${key('t')},lookup:${key('l')}`;

/** Shorter than in life, so that a successor need not wait for ten seconds. */
export const QUICK: Partial<Habits> = { leaseMs: 900, renewMs: 200, rowLeaseMs: 2_500, idleMs: 50, tendMs: 200 };

/**
 * A started announcement to so many receivers, at the addresses from 1001 on; the author's is 9000001. An album has two
 * parts for each. Returns its id.
 */
export async function aStartedRun(db: Database, receivers: number, { album = false } = {}): Promise<number> {
  await people(db, receivers);
  await db.execute(sql`insert into subscriptions (person_id, topic, created_at)
    select id, 'everything', ${NOW}::timestamptz from persons`);
  const { organizer } = await aHouse(db, 0, 9_000_001);
  const announcementId = await (album ? anAlbum : aPreviewed)(db, organizer);
  const started = await startAnnouncement(db, organizer, { announcementId, shown: receivers }, NOW);
  if (!started.ok) throw new Error(started.refusal.code);
  return announcementId;
}

/** The people of a run; the author's report goes elsewhere. */
export const isReceiver = (chat: string) => Number(chat) < 9_000_000;

export interface SenderProcess {
  child: ChildProcess;
  /** Resolves when the announcement is finished. */
  finished: Promise<void>;
  /** Resolves with the exit code. */
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

export type SenderStart = Omit<SenderSettings, 'keys'>;

/** Starts a sender in a process of its own, ready to send. */
export async function startSender(settings: SenderStart): Promise<SenderProcess> {
  const program = await compiled('test/deliveries/sender-process.ts');
  const child = fork(program, [JSON.stringify({ ...settings, keys: KEYS } satisfies SenderSettings)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const finished = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      if (message === 'finished') resolve();
    });
  });
  await once(child, 'message');
  return {
    child,
    finished,
    kill: (signal) => {
      child.kill(signal);
      return gone;
    },
  };
}

export interface Kills {
  database: DatabaseChoice;
  telegram: CountingMessenger;
  rate: number;
  /** Messages in all: receivers, times the parts each gets. */
  receivers: number;
  kills: number;
  /** Numbers in [0, 1), the same in every run. */
  random(): number;
}

/** What one kill left behind. */
export interface Left {
  /** Requests the messenger had taken and not answered. */
  open: number;
  /** Of all that had been taken so far. */
  taken: number;
}

/** Part of the receivers that are reached before the last kill. */
const REACHED = 0.7;

/** Kills the sender `kills` times on the way, each time at a random part of what is left, and lets the last one finish. */
export async function killAgainAndAgain({
  database,
  telegram,
  rate,
  receivers,
  kills,
  random,
}: Kills): Promise<Left[]> {
  const left: Left[] = [];
  const settings = { database, apiRoot: telegram.apiRoot, rate, habits: QUICK };
  for (let kill = 0; kill < kills; kill++) {
    const sender = await startSender({ ...settings, token: `42:life${kill}` });
    // What is in doubt never arrives, so that a part of the receivers is left out of the plan.
    const share = Math.max(0, receivers * REACHED - telegram.taken.length) / (kills - kill);
    const until = telegram.taken.length + Math.floor(random() * 1.5 * share);
    while (telegram.taken.length < until) await tick();
    for (let ticks = Math.floor(random() * 20); ticks > 0; ticks--) await tick();
    left.push({ open: telegram.open(), taken: telegram.taken.length });
    await sender.kill('SIGKILL');
  }
  const last = await startSender({ ...settings, token: '42:last' });
  await last.finished;
  await last.kill('SIGTERM');
  return left;
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 1));

/** What became of everybody. */
export interface Fates {
  /** Rows of the run by where they stand. */
  states: Partial<Record<DeliveryState, number>>;
  /** Chats that got a part more than once. */
  twice: string[];
  /** Chats whose text came before its album. */
  tooEarly: string[];
  /** Chats that got nothing although their row says they did, or does not say that nobody knows. */
  lost: string[];
  /** Rows in doubt whose message had arrived, and whose never did. */
  doubtful: { arrived: number; never: number };
}

/** Compares the rows of the run with what the messenger took: a part of a copy is a text, or the album before it. */
export async function fatesOf(db: Database, announcementId: number, telegram: CountingMessenger): Promise<Fates> {
  const got = new Map<string, number>();
  const tooEarly: string[] = [];
  for (const { chat, method } of telegram.taken) {
    const part = `${chat} ${method}`;
    if (method === 'sendMediaGroup' && got.has(`${chat} sendMessage`)) tooEarly.push(chat);
    got.set(part, (got.get(part) ?? 0) + 1);
  }
  const stands = await rows<{ chat: string; state: DeliveryState }>(
    db,
    sql`select a.external_id || case when d.part < r.parts - 1 then ' sendMediaGroup' else ' sendMessage' end as chat, d.state
      from deliveries d join addresses a on a.id = d.address_id join delivery_runs r using (announcement_id)
      where d.announcement_id = ${announcementId} order by d.id`,
  );
  const fates: Fates = { states: {}, twice: [], tooEarly, lost: [], doubtful: { arrived: 0, never: 0 } };
  for (const { chat, state } of stands) {
    fates.states[state] = (fates.states[state] ?? 0) + 1;
    if (state === 'unknown') fates.doubtful[got.has(chat) ? 'arrived' : 'never'] += 1;
    else if (!got.has(chat)) fates.lost.push(chat);
  }
  fates.twice = [...got].filter(([, times]) => times > 1).map(([chat]) => chat);
  return fates;
}

/** Opens the database for a moment, since the embedded one has room for one process. */
export async function within<T>(choice: DatabaseChoice, act: (db: Database) => Promise<T>): Promise<T> {
  const opened = await openDatabase(choice);
  try {
    return await act(opened.db);
  } finally {
    await opened.close();
  }
}
