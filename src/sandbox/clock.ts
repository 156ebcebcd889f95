/** A clock that can be moved, so that deadlines, reminders and digests can be seen at once. */

import { decentInstant, isQuiet } from '../people/quiet-hours.ts';
import { HOUR_MS } from '../time-units.ts';

/** Two hours into the morning everybody may be written to, and contests have opened for the day. */
const INTO_MORNING_MS = 2 * HOUR_MS;
/** So long before the evening's quiet somebody can still try things. */
const BEFORE_EVENING_MS = HOUR_MS;

/** `at` itself by day in `zone`, otherwise ten in the morning: whoever tries something late or early sees it arrive. */
export function daytime(at: Date, zone: string): Date {
  const around = [BEFORE_EVENING_MS, -INTO_MORNING_MS].map((ms) => new Date(at.getTime() + ms));
  const night = around.find((one) => isQuiet(one, zone));
  return night ? new Date(decentInstant(night, zone).getTime() + INTO_MORNING_MS) : at;
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
