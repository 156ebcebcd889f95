/** When an update that could not be handled is tried again, and when it is parked. Pure. */

import { DAY_MS, HOUR_MS } from '../time-units.ts';
import type { Blame } from './update.ts';

/** Failures of the program before an update is parked. */
export const MOST_ATTEMPTS = 3;
/** Handlings that nobody ended (the process died each time) before an update is parked unread. */
export const MOST_CRASHES = 5;
/** How long an update waits for a messenger or a database that is away; the messenger itself keeps updates as long. */
const LONGEST_WAIT_MS = DAY_MS;

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;
/** The longest wait a messenger may ask for that is followed to the letter. */
const LONGEST_ASKED_MS = HOUR_MS;

/** What happens next to an update whose handling threw. */
export type Next = { kind: 'done' } | { kind: 'again'; afterMs: number; counted: boolean } | { kind: 'parked' };

/** Decides what happens after a failure. `ageMs` is how long ago the update was received; `random` is in [0, 1). */
export function afterFailure(
  blame: Blame,
  { attempts, claims, ageMs }: { attempts: number; claims: number; ageMs: number },
  random: number,
): Next {
  if (blame.kind === 'gone') return { kind: 'done' };
  if (blame.kind === 'away') {
    if (ageMs >= LONGEST_WAIT_MS) return { kind: 'parked' };
    const asked = Math.min(blame.retryAfterMs ?? 0, LONGEST_ASKED_MS);
    return { kind: 'again', afterMs: Math.max(asked, backoffMs(claims, random)), counted: false };
  }
  if (attempts + 1 >= MOST_ATTEMPTS) return { kind: 'parked' };
  return { kind: 'again', afterMs: backoffMs(attempts + 1, random), counted: true };
}

/** Delay before try number `tries` + 1: doubling from one second to one minute, less up to a half of it by chance. */
export function backoffMs(tries: number, random: number): number {
  const full = Math.min(FIRST_DELAY_MS * 2 ** Math.max(0, tries - 1), LONGEST_DELAY_MS);
  return Math.round(full * (1 - random / 2));
}
