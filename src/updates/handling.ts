/** One update from its claim to its end, within a time limit; whatever happens, its chat goes on. */

import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/connect.ts';
import { createTrouble, type Trouble } from '../trouble.ts';
import { parkUpdate, postponeUpdate } from './actions.ts';
import type { Ended } from './ending.ts';
import { afterFailure, MOST_CRASHES } from './rules.ts';
import type { Blame, Claimed, ConversationChange, Parked } from './update.ts';

/** How a handling ended, for logs and metrics. */
export type Ending = 'done' | 'again' | 'parked' | 'gone' | 'lost';

/** What a channel's adapter does with its updates. */
export interface HandlingOptions {
  db: Database;
  clock: Clock;
  log: Logger;
  /**
   * Handles an update and says what becomes of the conversation. When `signal` is aborted the handling has been given
   * up: nothing it still does may reach anybody.
   */
  handle(update: Claimed, signal: AbortSignal): Promise<ConversationChange>;
  /** Whose fault an error of `handle` is. */
  blame(error: unknown): Blame;
  /** An error in words without personal data. */
  describe(error: unknown): string;
  /** Promises, in the parking's own transaction, what administrators are to be told. */
  promiseNotice(tx: Database, parked: Parked): Promise<void>;
  /** Tells the person, who is waiting for an answer, that there will be none. */
  apologize(update: Claimed, parked: Parked): Promise<void>;
  /** A random reference a person can read out. */
  makeReference(): string;
  /** A handling that takes longer is given up; 30 s unless said. */
  timeLimitMs?: number;
  random?: () => number;
  /** Called once for each handling, after `tookMs` milliseconds. */
  ended?(update: Claimed, ending: Ending, tookMs: number): void;
}

/** The reason a handling is aborted with when its time is over. */
class TimeLimit extends Error {
  override name = 'TimeLimit';
}

/** Writes the end of a handling that came to one. */
export type Finish = (update: Claimed, conversation: ConversationChange) => Promise<Ended>;

/** What comes after a handling: the chat's next update, claimed, or at least the word that there is more. */
export type Following = Omit<Ended, 'ours'>;

type Within = HandlingOptions & {
  finish: Finish;
  /** The messenger or the database is away, which is the same trouble for all updates. */
  absence: Trouble;
};

const NOTHING: Following = { next: undefined, more: false };

/** Makes the function that handles a claimed update to its end. It never throws. */
export function createHandling(given: HandlingOptions & { finish: Finish }): (update: Claimed) => Promise<Following> {
  const absence = createTrouble({ log: given.log, level: 'warn' });
  const options = { ...given, absence };
  const { clock, log, timeLimitMs = 30_000 } = options;
  return async (update) => {
    const startedAt = performance.now();
    try {
      const { ending, ...following } = await toTheEnd(update, options, timeLimitMs);
      options.ended?.(update, ending, performance.now() - startedAt);
      return following;
    } catch (error) {
      // The database is away: the claim runs out by itself, and the update is handled again once it is back.
      log.error(
        { err: error, update: update.externalId, at: clock.now() },
        'an update could not be ended; its lease will run out',
      );
      options.ended?.(update, 'lost', performance.now() - startedAt);
      return NOTHING;
    }
  };
}

async function toTheEnd(
  update: Claimed,
  options: Within,
  timeLimitMs: number,
): Promise<{ ending: Ending } & Following> {
  if (update.crashes >= MOST_CRASHES) return park(update, 'the program ended each time it was handled', options);
  const outcome = await within(timeLimitMs, (signal) => options.handle(update, signal));
  if (outcome.kind === 'handled') {
    options.absence.over('updates are handled again');
    const { ours, ...following } = await options.finish(update, outcome.conversation);
    return { ending: ours ? 'done' : 'lost', ...following };
  }
  if (outcome.kind === 'late') return park(update, `not handled within ${timeLimitMs} ms`, options);
  return fail(update, outcome.error, options);
}

async function fail(update: Claimed, error: unknown, options: Within): Promise<{ ending: Ending } & Following> {
  const { db, clock, log, random = Math.random } = options;
  const now = clock.now();
  const ageMs = now.getTime() - update.receivedAt.getTime();
  const blame = options.blame(error);
  const next = afterFailure(blame, { attempts: update.attempts, claims: update.claims, ageMs }, random());
  const facts = { err: error, update: update.externalId, next: next.kind };
  if (blame.kind === 'away') options.absence.again('an update failed and waits: somebody it needs is away', facts);
  else log.warn(facts, 'an update failed');
  if (next.kind === 'parked') return park(update, options.describe(error), options);
  if (next.kind === 'done') {
    const { ours: _, ...following } = await options.finish(update, { kind: 'kept' });
    return { ending: 'gone', ...following };
  }
  const notBefore = new Date(now.getTime() + next.afterMs);
  await postponeUpdate(db, update, { notBefore, error: options.describe(error), counted: next.counted });
  return { ending: 'again', ...NOTHING };
}

async function park(update: Claimed, error: string, options: HandlingOptions): Promise<{ ending: Ending } & Following> {
  const { db, clock, log } = options;
  const reference = options.makeReference();
  const parked = await parkUpdate(db, update, { error, reference }, options.promiseNotice, clock.now());
  if (!parked) return { ending: 'lost', ...NOTHING };
  log.error({ update: update.externalId, reference, error }, 'an update was parked');
  await within(10_000, () => options.apologize(update, parked)).then((outcome) => {
    if (outcome.kind !== 'handled') log.warn({ reference }, 'the apology did not arrive');
  });
  return { ending: 'parked', next: undefined, more: true };
}

type Outcome<T> = { kind: 'handled'; conversation: T } | { kind: 'failed'; error: unknown } | { kind: 'late' };

/** Runs `work` for at most `limitMs`; after that its signal is aborted and whatever it still gives is dropped. */
async function within<T>(limitMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<Outcome<T>> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome<T>>((resolve) => {
    timer = setTimeout(() => {
      controller.abort(new TimeLimit());
      resolve({ kind: 'late' });
    }, limitMs);
  });
  const worked = (async (): Promise<Outcome<T>> => {
    try {
      return { kind: 'handled', conversation: await work(controller.signal) };
    } catch (error) {
      return { kind: 'failed', error };
    }
  })();
  const outcome = await Promise.race([worked, late]);
  clearTimeout(timer);
  return outcome;
}
