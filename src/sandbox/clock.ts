/** A clock that can be moved, so that deadlines, reminders and digests can be seen at once. */

import { decentInstant } from '../people/quiet-hours.ts';

/** Two hours into the morning everybody may be written to. */
const INTO_MORNING_MS = 2 * 3_600_000;

/** `at` itself, or in quiet hours of `zone` the morning after: whoever tries something at night sees it arrive. */
export function daytime(at: Date, zone: string): Date {
  const decent = decentInstant(at, zone);
  return decent.getTime() === at.getTime() ? at : new Date(decent.getTime() + INTO_MORNING_MS);
}

/** What the sandbox and the program read the time from. */
export interface ShiftableClock {
  now(): Date;
  /** Moves the clock by `ms` milliseconds; negative moves it back. */
  shift(ms: number): void;
  /** Moves the clock so that it shows `date` now, and runs on from there. */
  set(date: Date): void;
  /** Goes back to the base clock. */
  reset(): void;
  /** How far, in milliseconds, the clock is ahead of its base. */
  readonly shiftedMs: number;
}

/** A clock that runs with `base`, moved by however much it was told to. */
export function shiftableClock(base: () => Date): ShiftableClock {
  let shifted = 0;
  return {
    now: () => new Date(base().getTime() + shifted),
    shift(ms) {
      shifted += ms;
    },
    set(date) {
      shifted = date.getTime() - base().getTime();
    },
    reset() {
      shifted = 0;
    },
    get shiftedMs() {
      return shifted;
    },
  };
}
