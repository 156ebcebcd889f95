/** Writes what waits, together after a moment, and again while it cannot be written. */

import { createBell, type Timer } from './timer.ts';

export interface WritingOptions {
  timer: Timer;
  /** Milliseconds for which others may still come along. */
  gatherMs: number;
  /** How many wait to be written. */
  waiting(): number;
  /** Writes all that waits; false when it could not. */
  writeOnce(): Promise<boolean>;
}

export interface Writing {
  /** Begins to write unless it is under way; resolves when nothing waits. It rejects in a hurry only. */
  begin(): Promise<void>;
  /** The moment of gathering is over; a writing that is at work is left to it. */
  gathered(): void;
  /** Writes without gathering until nothing waits, or rejects with the last failure once `tries` are used up. */
  drain(tries: number): Promise<void>;
}

const RETRY_MS = 500;

export function createWriting({ timer, gatherMs, waiting, writeOnce }: WritingOptions): Writing {
  const pause = createBell(timer);
  let pausing = false;
  let underWay: Promise<void> | undefined;
  /** Failures in a row that are borne; endless, and with pauses, until somebody waits for the end. */
  let patience = Number.POSITIVE_INFINITY;

  async function write(): Promise<void> {
    try {
      let failures = 0;
      do {
        if (patience === Number.POSITIVE_INFINITY) await pauseFor(failures > 0 ? RETRY_MS : gatherMs);
        if (waiting() === 0) break;
        failures = (await writeOnce()) ? 0 : failures + 1;
        if (failures >= patience) throw new Error(`${waiting()} outcomes of sends could not be written`);
      } while (waiting() > 0);
    } finally {
      underWay = undefined;
    }
  }

  async function pauseFor(ms: number): Promise<void> {
    pausing = true;
    await pause.wait(ms);
    pausing = false;
  }

  function begin(): Promise<void> {
    if (underWay === undefined) {
      underWay = Promise.resolve().then(write);
      // Said once: the writing lasts as long as a broadcast, and each message that minds its end would be remembered.
      underWay.catch(() => undefined);
    }
    return underWay;
  }

  return {
    begin,
    gathered() {
      if (pausing) pause.ring();
    },
    async drain(tries) {
      patience = tries;
      pause.ring();
      while (underWay !== undefined) await underWay;
      if (waiting() > 0) await begin();
    },
  };
}
