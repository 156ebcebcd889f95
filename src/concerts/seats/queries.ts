/** Questions about seats: a family's own, the guests of a concert, concerts at the door. */

import { and, asc, eq, gt, gte, inArray, or } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller, contestsWithin, type NotAllowed } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { DAY_MS } from '../../time-units.ts';
import { type Concert, concertById } from '../queries.ts';
import { concerts, rsvps } from '../tables.ts';
import { ATTENDING } from '../words.ts';
import type { Rsvp } from './book.ts';
import type { SeatRefusal } from './refusals.ts';
import { codeOfTicket } from './tickets.ts';

/** A concert a family has seats of, or waits for. */
export interface OwnSeats {
  concert: Concert;
  rsvp: Rsvp;
}

/** Concerts not over yet that the person has seats of or waits for, the nearest first. */
export async function ownSeats(db: Database, { personId }: Caller, now: Date): Promise<OwnSeats[]> {
  const found = await db
    .select({ concert: concerts, rsvp: rsvps })
    .from(rsvps)
    .innerJoin(concerts, eq(concerts.id, rsvps.concertId))
    .where(
      and(
        eq(rsvps.personId, personId),
        inArray(rsvps.state, [...ATTENDING]),
        inArray(concerts.state, ['published', 'cancelled']),
        gt(concerts.startsAt, now),
      ),
    )
    .orderBy(asc(concerts.startsAt), asc(concerts.id));
  return found;
}

/** A family on the guest list. */
export interface GuestRow {
  rsvpId: number;
  /** Null where nobody told one. */
  surname: string | null;
  /** The ticket's short code. */
  code: string | null;
  seats: number;
  arrivedAt: Date | null;
  arrivedSeats: number | null;
}

/** Everybody with seats of a concert, or who came, for those who may see who comes. */
export async function guestsOf(
  db: Database,
  caller: Caller,
  concertId: number,
): Promise<Result<{ concert: Concert; guests: GuestRow[] }, SeatRefusal>> {
  const concert = await concertById(db, concertId);
  if (!concert) return refused({ code: 'concert-not-open' });
  const allowed = authorize(caller, 'guests.see', reachOfConcert(concert));
  if (!allowed.ok) return allowed;
  const found = await db
    .select()
    .from(rsvps)
    .where(and(eq(rsvps.concertId, concertId), or(gt(rsvps.seats, 0), gt(rsvps.arrivedSeats, 0))))
    .orderBy(asc(rsvps.id));
  return ok({ concert, guests: found.map(guestRow) });
}

function guestRow({ id, guestName, ticket, seats, arrivedAt, arrivedSeats }: Rsvp): GuestRow {
  const code = ticket === null ? null : codeOfTicket(ticket);
  return { rsvpId: id, surname: guestName, code, seats, arrivedAt, arrivedSeats };
}

/** What access to a concert depends on. */
export function reachOfConcert({ contestId }: Pick<Concert, 'contestId'>): { contestId?: number } {
  return contestId === null ? {} : { contestId };
}

const NEAR_MS = DAY_MS;
/** Concerts offered at once at the door. */
const MOST_AT_DOOR = 8;

/** Concerts somebody at the door may choose from: since yesterday, the nearest to now first. */
export async function concertsAtDoor(db: Database, caller: Caller, now: Date): Promise<Result<Concert[], NotAllowed>> {
  const within = contestsWithin(caller, 'ticket.check');
  if (within !== 'all' && within.length === 0) return refused({ code: 'not-allowed', action: 'ticket.check' });
  const found = await db
    .select()
    .from(concerts)
    .where(
      and(
        eq(concerts.state, 'published'),
        gte(concerts.startsAt, new Date(now.getTime() - NEAR_MS)),
        within === 'all' ? undefined : inArray(concerts.contestId, within),
      ),
    )
    .orderBy(asc(concerts.startsAt), asc(concerts.id))
    .limit(MOST_AT_DOOR);
  const away = ({ startsAt }: Concert) => Math.abs(startsAt.getTime() - now.getTime());
  return ok(found.sort((one, other) => away(one) - away(other)));
}
