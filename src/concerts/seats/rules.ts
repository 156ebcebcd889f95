/** Seats: what an answer makes of them, and whom free ones are offered to. Pure. */

import { afterWakingHours } from '../../people/quiet-hours.ts';
import { ok, type Result, refused } from '../../result.ts';
import { HOUR_MS } from '../../time-units.ts';
import type { ConcertState, RsvpState } from '../words.ts';
import type { SeatRefusal } from './refusals.ts';

/** What of a concert an answer depends on. */
export interface Hall {
  state: ConcertState;
  capacity: number | null;
  seatsPerFamily: number;
  startsAt: Date;
  rsvpClosesAt: Date | null;
  hasWaitingList: boolean;
  zone: string;
}

/** A family's seats: those they have, those they wish for, those held for them. */
export interface Seats {
  state: RsvpState;
  seats: number;
  wanted: number;
  waitingSince: Date | null;
  offeredSeats: number;
  offeredUntil: Date | null;
  /** Free seats they left to others. */
  declinedSeats: number;
}

/** Of whoever has neither seats nor a place in the line. */
export const NO_SEATS: Seats = {
  state: 'not-coming',
  seats: 0,
  wanted: 0,
  waitingSince: null,
  offeredSeats: 0,
  offeredUntil: null,
  declinedSeats: 0,
};

/** The instant from which nobody can ask for seats any more. */
export function answersClose({ rsvpClosesAt, startsAt }: Pick<Hall, 'rsvpClosesAt' | 'startsAt'>): Date {
  return rsvpClosesAt !== null && rsvpClosesAt < startsAt ? rsvpClosesAt : startsAt;
}

/** Guests come in the hours before the start; whoever is marked earlier is marked by mistake, or at a rehearsal. */
const DOOR_OPENS_HOURS = 12;

/** The instant from which guests are let in. */
export function doorOpens({ startsAt }: Pick<Hall, 'startsAt'>): Date {
  return new Date(startsAt.getTime() - DOOR_OPENS_HOURS * HOUR_MS);
}

/** Whether these are the hours of the concert: guests come, or came a little ago. */
export function isDoorNear(hall: Pick<Hall, 'startsAt'>, now: Date): boolean {
  return now >= doorOpens(hall) && now.getTime() <= hall.startsAt.getTime() + DOOR_OPENS_HOURS * HOUR_MS;
}

/** Why nobody comes in yet. */
export function whyNotIn(hall: Pick<Hall, 'startsAt' | 'zone'>, now: Date): SeatRefusal | undefined {
  const opensAt = doorOpens(hall);
  return now < opensAt ? { code: 'door-not-open', opensAt, zone: hall.zone } : undefined;
}

/** Why nobody can say anything about their seats, or nothing where they can give seats back at least. */
export function whySilent(hall: Hall, now: Date): SeatRefusal | undefined {
  if (hall.state === 'cancelled') return { code: 'concert-cancelled' };
  if (hall.state !== 'published') return { code: 'concert-not-open' };
  if (hall.capacity === null) return { code: 'seats-not-asked' };
  if (now >= hall.startsAt) return { code: 'concert-begun' };
  return undefined;
}

/**
 * The seats after a family asked for so many; `free` are those nobody has and nobody before them in the line wants.
 * Seats are given back until the start, asked for until answers close. Asking for the same again changes nothing.
 */
export function answered(
  mine: Seats,
  wish: number,
  { hall, free }: { hall: Hall; free: number },
  now: Date,
): Result<Seats, SeatRefusal> {
  const silent = whySilent(hall, now);
  if (silent) return refused(silent);
  if (wish === 0) return ok(NO_SEATS);
  if (wish > hall.seatsPerFamily) return refused({ code: 'seats-too-many', most: hall.seatsPerFamily });
  if (wish <= mine.seats) return ok({ ...NO_SEATS, state: 'going', seats: wish, wanted: wish });
  if (now >= answersClose(hall)) {
    return refused({ code: 'seats-closed', closedAt: answersClose(hall), zone: hall.zone, seats: mine.seats });
  }
  const need = wish - mine.seats;
  const within = Math.max(0, free) + mine.offeredSeats;
  if (need <= within) return ok({ ...NO_SEATS, state: 'going', seats: wish, wanted: wish });
  if (!hall.hasWaitingList && mine.waitingSince === null) return refused({ code: 'seats-short', left: within });
  return ok(waitingFor(mine, wish, now));
}

/** In the line for the rest of the wish; a place there is kept whatever the wish becomes. */
function waitingFor(mine: Seats, wanted: number, now: Date): Seats {
  const declinedSeats = mine.wanted === wanted ? mine.declinedSeats : 0;
  return standing({ ...mine, wanted, waitingSince: mine.waitingSince ?? now, declinedSeats });
}

/** Whether there is an offer to be taken: until its end, exclusively. */
export function isOffered({ offeredSeats, offeredUntil }: Seats, now: Date): boolean {
  return offeredSeats > 0 && offeredUntil !== null && now < offeredUntil;
}

/** The seats after so many of those held were taken; whoever wished for more goes on waiting at their place. */
export function tookOffer(mine: Seats, count: number): Seats {
  const took = Math.min(count, mine.offeredSeats);
  const seats = mine.seats + took;
  if (seats >= mine.wanted) return { ...NO_SEATS, state: 'going', seats, wanted: seats };
  const offeredSeats = mine.offeredSeats - took;
  return standing({ ...mine, seats, offeredSeats, offeredUntil: offeredSeats > 0 ? mine.offeredUntil : null });
}

/** The seats after an offer passed on, declined or run out: the place in the line stays. */
export function passedOn(mine: Seats): Seats {
  return standing({ ...mine, offeredSeats: 0, offeredUntil: null });
}

function standing(mine: Seats): Seats {
  const state = mine.seats > 0 ? 'going' : mine.offeredSeats > 0 ? 'offered' : 'waiting';
  return { ...mine, state };
}

/** Somebody in the line. */
export type InLine = Pick<Seats, 'seats' | 'wanted' | 'offeredSeats' | 'declinedSeats'> & { id: number };

/** What somebody in the line is offered beside what is held for them already, and what they have declined of what is left. */
export interface LineShare {
  id: number;
  more: number;
  declinedSeats: number;
}

/**
 * Shares free seats out along the line, the first first, fewer than asked where there are no more. Whoever left seats
 * to others is passed over until more than those are free. `line` is in its order.
 */
export function sharesAlong(line: readonly InLine[], free: number): LineShare[] {
  let left = Math.max(0, free);
  const shares = line.map(({ id, seats, wanted, offeredSeats, declinedSeats }) => {
    const need = wanted - seats - offeredSeats;
    const more = left > declinedSeats ? Math.max(0, Math.min(need, left)) : 0;
    left -= more;
    return { id, more, declinedSeats: more > 0 ? 0 : declinedSeats };
  });
  return shares.map((share) => ({ ...share, declinedSeats: Math.min(share.declinedSeats, left) }));
}

/** Waking hours an offer holds: fewer the nearer the start is, so that the next ones are asked in time. */
const HOLDS = [
  { hoursBefore: 96, holds: 12 },
  { hoursBefore: 36, holds: 4 },
  { hoursBefore: 0, holds: 1 },
] as const;
/** Shortly before the start nobody is asked any more: whoever comes first has the seat. */
const LAST_OFFER_MS = HOUR_MS / 2;

/** Until when seats offered now are held; undefined where it is too late for offers. Quiet hours of the zone do not count. */
export function offerEnd({ startsAt, zone }: Pick<Hall, 'startsAt' | 'zone'>, now: Date): Date | undefined {
  const hoursBefore = (startsAt.getTime() - now.getTime()) / HOUR_MS;
  const { holds } = HOLDS.find((one) => hoursBefore >= one.hoursBefore) ?? HOLDS[2];
  const last = new Date(startsAt.getTime() - LAST_OFFER_MS);
  const end = afterWakingHours(now, holds, zone);
  const until = end < last ? end : last;
  return until > now ? until : undefined;
}
