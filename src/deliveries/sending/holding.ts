/** What the sender holds and is held by: the lease, the messenger's wish to wait, the pauses while it cannot be reached. */

import type { Logger } from 'pino';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/connect.ts';
import { createTrouble } from '../../trouble.ts';
import type { Outcome } from '../outcome.ts';
import { holdChannel, releaseLease, takeLease } from './lease.ts';
import type { Timer } from './timer.ts';

export interface Holding {
  /** Whether this process may send now; renews the lease when it is time. */
  keep(): Promise<boolean>;
  /** Milliseconds for which nothing may leave; 0 when the way is free. */
  silentMs(): number;
  /** Draws the conclusions of an outcome for the whole channel. */
  heard(outcome: Outcome): void;
  release(): Promise<void>;
}

export interface HoldingOptions {
  db: Database;
  channel: string;
  holder: string;
  machine: Clock;
  timer: Timer;
  log: Logger;
  leaseMs: number;
  renewMs: number;
}

/** Pauses while the messenger cannot be reached: doubling from the first to the longest. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** Added to the wait asked for: clocks differ, and asking too early lengthens it. */
const MARGIN_MS = 100;

export function createHolding(options: HoldingOptions): Holding {
  const { db, channel, holder, machine, timer, log } = options;
  const absence = createTrouble({ log, level: 'warn', now: timer.now });
  let renewAt = Number.NEGATIVE_INFINITY;
  let held = false;
  let notBefore = 0;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let pauseMs = FIRST_PAUSE_MS;
  let storing: Promise<void> = Promise.resolve();

  function waitAsAsked(reason: string, retryAfterMs: number): void {
    const until = machine.now().getTime() + retryAfterMs + MARGIN_MS;
    if (until <= notBefore) return;
    notBefore = until;
    log.warn({ channel, reason, retryAfterMs }, 'the messenger asked to wait');
    storing = storing
      .then(() => holdChannel(db, channel, new Date(until)))
      .catch((error: unknown) => log.error({ err: error, channel }, 'the wait could not be stored'));
  }

  function pause(reason: string): void {
    if (timer.now() < pausedUntil) return;
    pausedUntil = timer.now() + pauseMs;
    absence.again('the messenger cannot be reached', { channel, reason, pauseMs });
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }

  return {
    async keep() {
      if (timer.now() < renewAt) return held;
      const now = machine.now();
      const expiresAt = new Date(now.getTime() + options.leaseMs);
      held = false;
      const lease = await takeLease(db, { channel, holder, expiresAt }, now);
      held = lease !== undefined;
      notBefore = Math.max(notBefore, lease?.notBefore?.getTime() ?? 0);
      renewAt = timer.now() + (held ? options.renewMs : 0);
      return held;
    },
    silentMs: () => Math.max(0, notBefore - machine.now().getTime(), pausedUntil - timer.now()),
    heard(outcome) {
      if (outcome.kind === 'wait') waitAsAsked(outcome.reason, outcome.retryAfterMs);
      else if (outcome.kind === 'not-left') pause(outcome.reason);
      else {
        pauseMs = FIRST_PAUSE_MS;
        absence.over('the messenger can be reached again', { channel });
      }
    },
    async release() {
      await storing;
      if (held) await releaseLease(db, channel, holder);
      held = false;
    },
  };
}
