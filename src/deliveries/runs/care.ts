/** Looking after what was sent: rows whose sender died, and runs; beside the sending, so that it is not held up. */

import type { Logger } from 'pino';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/connect.ts';
import { createTrouble } from '../../trouble.ts';
import { settleExpired } from '../sending/settle.ts';
import type { Timer } from '../sending/timer.ts';

export interface Care {
  /** Begins a look, unless the last one was just now or is still going on. */
  look(): void;
  /** Resolves when no look is going on. */
  done(): Promise<void>;
}

export interface CareOptions {
  db: Database;
  channel: string;
  clock: Clock;
  machine: Clock;
  timer: Timer;
  log: Logger;
  everyMs: number;
  /** Looks after runs. */
  tend?(): Promise<void>;
}

export function createCare(options: CareOptions): Care {
  const { db, channel, clock, machine, timer, log, everyMs } = options;
  const trouble = createTrouble({ log, now: timer.now });
  let looked = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  async function lookOnce(): Promise<void> {
    try {
      const expired = await settleExpired(db, channel, { now: clock.now(), machineNow: machine.now() });
      if (expired > 0) log.warn({ channel, expired }, 'sends were interrupted; whether they arrived is unknown');
      await options.tend?.();
      trouble.over('runs are looked after again', { channel });
    } catch (error) {
      trouble.again('runs could not be looked after', { err: error, channel });
    } finally {
      looking = undefined;
    }
  }

  return {
    look() {
      if (looking !== undefined || timer.now() - looked < everyMs) return;
      looked = timer.now();
      looking = Promise.resolve().then(lookOnce);
    },
    async done() {
      await looking;
    },
  };
}
