/** Waiting: monotonic time, and a bell that ends a wait early. */

import { performance } from 'node:perf_hooks';

export interface Timer {
  /** Monotonic milliseconds from an arbitrary origin. */
  now(): number;
  /** Calls `run` once after `ms`; the function returned takes that back. */
  after(ms: number, run: () => void): () => void;
}

/** The machine's own timer. */
export const systemTimer: Timer = {
  now: () => performance.now(),
  after(ms, run) {
    const handle = setTimeout(run, ms);
    return () => clearTimeout(handle);
  },
};

export interface Bell {
  /** Ends the present wait, or the next one if nobody waits. */
  ring(): void;
  /** Resolves after `ms`, or as soon as the bell rings. One waiter at a time. */
  wait(ms: number): Promise<void>;
}

/** A bell for one waiter. */
export function createBell(timer: Timer): Bell {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    wait: (ms) =>
      new Promise((resolve) => {
        const done = () => {
          forget();
          wake = undefined;
          rung = false;
          resolve();
        };
        const forget = timer.after(ms, done);
        wake = done;
        if (rung) done();
      }),
  };
}
