/** How long a handed-over code may be used, and how often somebody may miss. Pure. */

import { DAY_MS } from '../../time-units.ts';

/** Days a code may be used. */
export const CODE_DAYS = 14;

/** Misses after which codes are closed to a person, and for how long after the last of them. */
export const MOST_MISSES = 5;
const CLOSED_MS = DAY_MS;

/**
 * Until when codes are closed to somebody who missed at these instants, the latest first; null while they may try.
 * Five misses within a day close them for a day after the fifth.
 */
export function closedUntil(misses: readonly Date[], now: Date): Date | null {
  const [last] = misses;
  const fifth = misses[MOST_MISSES - 1];
  if (!last || !fifth || last.getTime() - fifth.getTime() >= CLOSED_MS) return null;
  const until = new Date(last.getTime() + CLOSED_MS);
  return now < until ? until : null;
}

/** How many misses are left before codes are closed, after these of the last day. */
export function triesLeft(misses: readonly Date[], now: Date): number {
  const recent = misses.filter((at) => now.getTime() - at.getTime() < CLOSED_MS);
  return Math.max(0, MOST_MISSES - recent.length);
}
