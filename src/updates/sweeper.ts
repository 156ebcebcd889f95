/** Repeats a piece of work every so often, at once when asked, never twice at a time, and more slowly while it fails. */

import type { Logger } from 'pino';
import { createTrouble } from '../trouble.ts';
import { backoffMs } from './rules.ts';

export interface SweeperOptions {
  /** One round. */
  sweep(): Promise<void>;
  everyMs: number;
  log: Logger;
  /** In [0, 1). */
  random(): number;
}

export interface Sweeper {
  /** Begins a round now, or another one after the round that is running. */
  soon(): void;
  /** Begins no further round and waits for the running one. */
  stop(): Promise<void>;
}

/** Makes a sweeper; its first round begins with the first `soon`. */
export function createSweeper({ sweep, everyMs, log, random }: SweeperOptions): Sweeper {
  const trouble = createTrouble({ log });
  let failures = 0;
  let stopped = false;
  let running = false;
  let again = false;
  let round: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  async function rounds(): Promise<void> {
    do {
      again = false;
      await attempt();
    } while (again && failures === 0 && !stopped);
    running = false;
    if (!stopped) timer = setTimeout(soon, failures > 0 ? backoffMs(failures, random()) : everyMs);
  }

  async function attempt(): Promise<void> {
    try {
      await sweep();
      trouble.over('the inbox can be read again');
      failures = 0;
    } catch (error) {
      failures += 1;
      trouble.again('the inbox cannot be read; trying again until it can', { err: error });
    }
  }

  function soon(): void {
    again = true;
    if (running || stopped) return;
    running = true;
    clearTimeout(timer);
    round = rounds();
  }

  return {
    soon,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
