/** Gathers outcomes for a moment and writes them together; keeps them while the database is away. */

import type { Logger } from 'pino';
import type { Database } from '../database/connect.ts';
import { type Ended, settle } from './settle.ts';
import { createBell, type Timer } from './timer.ts';

export interface Settler {
  add(ended: Ended): void;
  /** Resolves when everything added so far is written, or rejects with the last failure once `tries` are used up. */
  drain(tries: number): Promise<void>;
}

/** Milliseconds outcomes are gathered before they are written. */
const GATHER_MS = 20;
const RETRY_MS = 500;

/** A settler writing to `db`; what a crash takes from it is in doubt afterwards, so it gathers only briefly. */
export function createSettler(options: { db: Database; timer: Timer; log: Logger; written(): void }): Settler {
  const { db, timer, log, written } = options;
  const pause = createBell(timer);
  let waiting: Ended[] = [];
  let writing: Promise<void> | undefined;
  let hurry = Number.POSITIVE_INFINITY;

  async function write(): Promise<void> {
    try {
      let failures = 0;
      do {
        if (hurry === Number.POSITIVE_INFINITY) await pause.wait(failures > 0 ? RETRY_MS : GATHER_MS);
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
    try {
      await settle(db, now);
      written();
      return true;
    } catch (error) {
      waiting = [...now, ...waiting];
      log.error({ err: error, outcomes: waiting.length }, 'outcomes of sends could not be written');
      return false;
    }
  }

  function begin(): Promise<void> {
    writing ??= Promise.resolve().then(write);
    return writing;
  }

  return {
    add(ended) {
      waiting.push(ended);
      begin().catch(() => undefined);
    },
    async drain(tries) {
      hurry = tries;
      pause.ring();
      while (writing !== undefined) await writing;
      if (waiting.length > 0) await begin();
    },
  };
}
