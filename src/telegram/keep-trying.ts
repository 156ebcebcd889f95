/** Tries until the messenger, or the database, is there: for what must be set up once, whenever that becomes possible. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createTrouble } from '../trouble.ts';
import { backoffMs } from '../updates/rules.ts';
import { blameOf } from './incoming/errors.ts';

export interface TryingOptions {
  log: Logger;
  /** Ends the trying. */
  signal: AbortSignal;
  random?: () => number;
  wait?(ms: number, signal: AbortSignal): Promise<void>;
}

/**
 * Does `work` until it succeeds, more and more slowly while the messenger is away; undefined when ended before.
 * Throws what is not the messenger's absence, such as a refused token.
 */
export async function keepTrying<T>(
  what: string,
  work: () => Promise<T>,
  options: TryingOptions,
): Promise<T | undefined> {
  const { log, signal, random = Math.random, wait = waitFor } = options;
  const trouble = createTrouble({ log });
  for (let tries = 1; !signal.aborted; tries += 1) {
    try {
      const done = await work();
      trouble.over('reached', { what });
      return done;
    } catch (error) {
      const blame = blameOf(error);
      if (blame.kind !== 'away') throw error;
      trouble.again('cannot be reached; trying again until it can', { err: error, what });
      await wait(Math.max(blame.retryAfterMs ?? 0, backoffMs(tries, random())), signal);
    }
  }
  return undefined;
}

/** Waits so many milliseconds, or until the signal is aborted. */
export async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
