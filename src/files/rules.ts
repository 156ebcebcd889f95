/** What is kept of files, and when a fetch that failed is tried again. Pure. */

import { HOUR_MS, MINUTE_MS } from '../time-units.ts';

/** Messengers hand out no larger files to bots; what is larger comes as a link. */
export const MOST_KEPT_MB = 20;
export const MOST_KEPT_BYTES = MOST_KEPT_MB * 1024 * 1024;

/** How long a fetch may take before another process takes it over, milliseconds: the largest file over a slow line. */
export const LEASE_MS = 5 * MINUTE_MS;

const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = HOUR_MS;

/** Milliseconds from the failure of the `attempts`-th fetch to the next: doubled each time, an hour at most. */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1));
}
