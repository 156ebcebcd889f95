/** The waiting list: how one stands in it, leaves it, is offered a place. Pure. */

import type { ContestDefinition } from '../../contests/definition.ts';
import { afterWakingHours } from '../../people/quiet-hours.ts';
import type { Entry } from '../facts.ts';

/** What an entry carries of the waiting list. */
export type Waiting = Pick<Entry, 'waitingSince' | 'offeredUntil' | 'offerLapsed'>;

/** Of whoever does not wait, or does not any more. */
export const NOT_WAITING: Waiting = { waitingSince: null, offeredUntil: null, offerLapsed: false };

/**
 * Kept for later by an organizer: in the waiting list, but in no line, so that no place is offered by itself; the
 * organizer takes it out again.
 */
export const SET_ASIDE: Waiting = { waitingSince: null, offeredUntil: null, offerLapsed: false };

/** Whether an organizer keeps it for later. */
export function isSetAside({ state, waitingSince }: Pick<Entry, 'state' | 'waitingSince'>): boolean {
  return state === 'waitlisted' && waitingSince === null;
}

/** At the end of the line. */
export function waitingFrom(now: Date): Waiting {
  return { waitingSince: now, offeredUntil: null, offerLapsed: false };
}

/** A place is kept until `offeredUntil`: the contest's hours, during which quiet hours of its zone do not count. */
export function offered({ waitingSince }: Waiting, { offer_hours, zone }: ContestDefinition, now: Date): Waiting {
  return { waitingSince, offeredUntil: afterWakingHours(now, offer_hours, zone), offerLapsed: false };
}

/** The place went on to the next; another is offered only when the contact asks for it. */
export function passedOn({ waitingSince }: Waiting): Waiting {
  return { waitingSince, offeredUntil: null, offerLapsed: true };
}

/** Whether the offer may still be taken: until its end, exclusively. */
export function isOffered({ offeredUntil }: Pick<Waiting, 'offeredUntil'>, now: Date): boolean {
  return offeredUntil !== null && now < offeredUntil;
}
