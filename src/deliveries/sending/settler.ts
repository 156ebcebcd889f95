/** Gathers outcomes for whoever writes next, or writes them together after a moment; keeps them while the database is away. */

import type { Logger } from 'pino';
import type { Database } from '../../database/connect.ts';
import { createTrouble } from '../../trouble.ts';
import { type Ended, isRowAlone, settle } from './settle.ts';
import type { Timer } from './timer.ts';
import { type Along, createUnwritten } from './unwritten.ts';
import { createWriting } from './writing.ts';

export interface Settler {
  add(ended: Ended): void;
  /** Hands over what has gathered, so that a statement that is made anyway writes it. */
  handOver(): Along;
  /** How many outcomes are not written yet. */
  unwritten(): number;
  /** Resolves when everything added so far is written, or rejects with the last failure once `tries` are used up. */
  drain(tries: number): Promise<void>;
}

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
  const unwritten = createUnwritten();
  const writing = createWriting({ timer, gatherMs, waiting: unwritten.waiting, writeOnce });

  async function writeOnce(): Promise<boolean> {
    const { ended, end } = leave(() => true);
    try {
      await settle(db, ended);
      end(true);
      trouble.over('outcomes of sends are written again');
      return true;
    } catch (error) {
      end(false);
      trouble.again('outcomes of sends could not be written', { err: error, outcomes: unwritten.waiting() });
      return false;
    }
  }

  function leave(which: (one: Ended) => boolean): Along {
    return unwritten.leave(which, () => {
      if (unwritten.waiting() > 0) void writing.begin();
      tried();
    });
  }

  return {
    add(ended) {
      unwritten.add(ended);
      void writing.begin();
    },
    handOver() {
      const along = leave(isRowAlone);
      if (unwritten.waiting() === 0) writing.gathered();
      return along;
    },
    unwritten: unwritten.count,
    drain: writing.drain,
  };
}
