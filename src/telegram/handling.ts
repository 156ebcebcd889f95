/** What is being handled right now, known everywhere beneath it: also inside conversations, whose contexts are their own. */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'pino';
import type { Talk } from './talk.ts';

/** The handling of one update. */
export interface Handling {
  /** The instant the update was received and stored. */
  receivedAt: Date;
  /** Aborted once the handling is given up: from then on nothing it does may reach anybody. */
  signal: AbortSignal;
  /** The chat's conversation, as stored and as it shall be stored. */
  talk: Talk;
  /** Whether a tap was answered, so that no spinner is left turning. */
  tapAnswered: boolean;
  /** Bound to the update's id and the chat's hash. */
  log: Logger;
}

const storage = new AsyncLocalStorage<Handling>();

/** Runs `work` as the handling of an update. */
export function asHandling<T>(handling: Handling, work: () => Promise<T>): Promise<T> {
  return storage.run(handling, work);
}

/** Begins work that goes on when the handling has ended or was given up. */
export function beyondHandling<T>(work: () => T): T {
  return storage.exit(work);
}

/** The handling this code runs in; undefined in what the program does by itself. */
export function currentHandling(): Handling | undefined {
  return storage.getStore();
}

/** The handling this code runs in; throws outside of one: a fault of the program. */
export function theHandling(): Handling {
  const handling = storage.getStore();
  if (!handling) throw new Error('not within the handling of an update');
  return handling;
}
