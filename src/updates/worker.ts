/** Handles what was stored: at once what came here, soon what others left, in order within a chat and side by side between chats. */

import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/connect.ts';
import { gathering } from '../database/gathering.ts';
import { type Claim, renewClaims } from './claims.ts';
import { type End, finishUpdates } from './ending.ts';
import { createHandling, type HandlingOptions } from './handling.ts';
import { createRenewal } from './renewal.ts';
import { createRoom } from './room.ts';
import type { Stored } from './storing.ts';
import { createSweeper } from './sweeper.ts';
import { createTaking } from './taking.ts';
import { createTurns } from './turns.ts';
import { createUnclaimed } from './unclaimed.ts';
import type { Incoming } from './update.ts';

export interface WorkerOptions extends HandlingOptions {
  db: Database;
  /** Leases run on this clock: the machine's, not one that can be moved. */
  clock: Clock;
  log: Logger;
  /** Unique to this process. */
  owner: string;
  /** Chats handled side by side; 64 unless said. */
  concurrency?: number;
  /** A claim not renewed for so long is anybody's; 15 s unless said. */
  leaseMs?: number;
  /** How often the database is asked for what was left; 1 s unless said. */
  sweepMs?: number;
  random?: () => number;
}

export interface Worker {
  /** Stores updates and begins to handle them. When it returns they may be confirmed; when it throws, not. */
  accept(channel: string, updates: readonly Incoming[], receivedAt: Date): Promise<Stored>;
  /** Begins to look for what was left by others or by an earlier run. */
  start(): void;
  /** Takes on nothing new, waits for what is being handled, and after `limitMs` gives the rest back. */
  drain(limitMs: number): Promise<void>;
  inFlight(): number;
}

/** Makes a worker; it handles what is accepted even before `start`. */
export function createWorker(options: WorkerOptions): Worker {
  const { db, clock, log, owner, concurrency = 64, leaseMs = 15_000, sweepMs = 1_000, random = Math.random } = options;
  const room = createRoom(concurrency);
  const unclaimed = createUnclaimed();
  const leaseUntil = () => new Date(clock.now().getTime() + leaseMs);
  const claim = (atMost: number): Claim => ({ owner, leaseUntil: leaseUntil(), atMost });

  /** A chat goes on with its next update at once, unless others wait for room: then the longest waiting goes first. */
  const finish = gathering((ends: readonly End[]) =>
    finishUpdates(db, ends, room.free() > 0 ? claim(concurrency) : undefined),
  );
  const handle = createHandling({
    ...options,
    finish: (update, conversation) => finish({ update, conversation, at: clock.now() }),
  });

  const look = () => sweeper.soon();
  const turns = createTurns({ db, log, room, unclaimed, handle, look });
  const taking = createTaking({ db, clock, room, unclaimed, claim, begin: turns.begin, look });
  const store = gathering(taking.storeTogether);
  const sweeper = createSweeper({ sweep: taking.sweep, everyMs: sweepMs, log, random });
  const renewal = createRenewal(() => renewClaims(db, room.held(), owner, leaseUntil()), leaseMs, log);

  return {
    async accept(channel, updates, receivedAt) {
      return store(updates.map((update) => ({ ...update, channel, receivedAt })));
    },
    start() {
      renewal.start();
      look();
    },
    async drain(limitMs) {
      room.close();
      await sweeper.stop();
      await room.settled(limitMs);
      renewal.stop();
      await Promise.all(room.held().map(turns.giveBack));
    },
    inFlight: room.size,
  };
}
