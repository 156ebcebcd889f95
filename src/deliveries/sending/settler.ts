/** Gathers outcomes for whoever writes next, or writes them together after a moment; keeps them while the database is away. */

import type { Logger } from 'pino';
import type { Database } from '../../database/connect.ts';
import { createTrouble } from '../../trouble.ts';
import { type Ended, isRowAlone, settle } from './settle.ts';
import { createBell, type Timer } from './timer.ts';

/** Outcomes that another statement writes along. */
export interface Along {
  ended: readonly Ended[];
  /** To be told how that went; what was not written waits again. */
  end(isWritten: boolean): void;
}

export interface Settler {
  add(ended: Ended): void;
  /** Hands over what has gathered, so that a statement that is made anyway writes it. */
  handOver(): Along;
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
  /** Milliseconds after which outcomes are written that nobody was handed. */
  gatherMs: number;
  /** Told after every writing, and after every one that failed. */
  tried(): void;
}

/** A settler writing to `db`; what a crash takes from it is in doubt afterwards, so it gathers only briefly. */
export function createSettler(options: SettlerOptions): Settler {
  const { db, timer, log, gatherMs, tried } = options;
  const trouble = createTrouble({ log, now: timer.now });
  const pause = createBell(timer);
  let waiting: Ended[] = [];
  let underWay = 0;
  let pausing = false;
  let writing: Promise<void> | undefined;
  let hurry = Number.POSITIVE_INFINITY;

  async function write(): Promise<void> {
    try {
      let failures = 0;
      do {
        if (hurry === Number.POSITIVE_INFINITY) await pauseFor(failures > 0 ? RETRY_MS : gatherMs);
        if (waiting.length === 0) break;
        failures = (await writeOnce()) ? 0 : failures + 1;
        if (failures >= hurry) throw new Error(`${waiting.length} outcomes of sends could not be written`);
      } while (waiting.length > 0);
    } finally {
      writing = undefined;
    }
  }

  async function pauseFor(ms: number): Promise<void> {
    pausing = true;
    await pause.wait(ms);
    pausing = false;
  }

  async function writeOnce(): Promise<boolean> {
    const { ended, end } = leave(() => true);
    try {
      await settle(db, ended);
      end(true);
      trouble.over('outcomes of sends are written again');
      return true;
    } catch (error) {
      end(false);
      trouble.again('outcomes of sends could not be written', { err: error, outcomes: waiting.length });
      return false;
    }
  }

  /** Those that leave are under way until they have ended. */
  function leave(which: (one: Ended) => boolean): Along {
    const ended = waiting.filter(which);
    waiting = waiting.filter((one) => !which(one));
    underWay += ended.length;
    return {
      ended,
      end(isWritten) {
        underWay -= ended.length;
        if (!isWritten) waiting = [...ended, ...waiting];
        if (waiting.length > 0) void begin();
        tried();
      },
    };
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
    handOver() {
      const along = leave(isRowAlone);
      if (waiting.length === 0 && pausing) pause.ring();
      return along;
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
