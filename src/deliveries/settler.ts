/** Gathers outcomes for a moment and writes them together; keeps them while the database is away. */

import type { Logger } from 'pino';
import type { Database } from '../database/connect.ts';
import { type Ended, settle } from './settle.ts';
import { createBell, type Timer } from './timer.ts';

export interface Settler {
  add(ended: Ended): void;
  /** How many outcomes are not written yet. */
  unwritten(): number;
  /** Resolves when everything added so far is written, or rejects with the last failure once `tries` are used up. */
  drain(tries: number): Promise<void>;
}

const RETRY_MS = 500;

export interface SettlerOptions {
  db: Database;
  timer: Timer;
  log: Logger;
  /** Milliseconds outcomes are gathered before they are written. */
  gatherMs: number;
  /** Told after every writing, and after every one that failed. */
  tried(): void;
}

/** A settler writing to `db`; what a crash takes from it is in doubt afterwards, so it gathers only briefly. */
export function createSettler(options: SettlerOptions): Settler {
  const { db, timer, log, gatherMs, tried } = options;
  const pause = createBell(timer);
  let waiting: Ended[] = [];
  let underWay = 0;
  let writing: Promise<void> | undefined;
  let hurry = Number.POSITIVE_INFINITY;

  async function write(): Promise<void> {
    try {
      let failures = 0;
      do {
        if (hurry === Number.POSITIVE_INFINITY) await pause.wait(failures > 0 ? RETRY_MS : gatherMs);
        failures = (await writeOnce()) ? 0 : failures + 1;
        if (failures >= hurry) throw new Error(`${waiting.length} outcomes of sends could not be written`);
      } while (waiting.length > 0);
    } finally {
      writing = undefined;
    }
  }

  async function writeOnce(): Promise<boolean> {
    const now = waiting;
    waiting = [];
    underWay = now.length;
    try {
      await settle(db, now);
      return true;
    } catch (error) {
      waiting = [...now, ...waiting];
      log.error({ err: error, outcomes: waiting.length }, 'outcomes of sends could not be written');
      return false;
    } finally {
      underWay = 0;
      tried();
    }
  }

  function begin(): Promise<void> {
    if (writing === undefined) {
      writing = Promise.resolve().then(write);
      // Said once: the writing lasts as long as a broadcast, and each message that minds its end would be remembered.
      writing.catch(() => undefined);
    }
    return writing;
  }

  return {
    add(ended) {
      waiting.push(ended);
      void begin();
    },
    unwritten: () => waiting.length + underWay,
    async drain(tries) {
      hurry = tries;
      pause.ring();
      while (writing !== undefined) await writing;
      if (waiting.length > 0) await begin();
    },
  };
}
