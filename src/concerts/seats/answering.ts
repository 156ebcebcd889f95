/** What a family says of a concert: how many come, whether they take what is offered, the surname for the list. */

import { eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Concert } from '../queries.ts';
import { replaceReminders } from '../reminders/actions.ts';
import { rsvps } from '../tables.ts';
import { freeSeats, lockConcert, type Rsvp, rsvpOf, saveSeats, seatsOf } from './book.ts';
import { guestNameIn } from './guest-name.ts';
import { familiesBefore, leftToOthers, settleLine } from './offers.ts';
import type { SeatRefusal } from './refusals.ts';
import { answered, isOffered, type Seats, tookOffer, whySilent } from './rules.ts';
import { followName, followSeats } from './standing-tickets.ts';

/** How a family stands after an action. */
export interface Standing {
  concert: Concert;
  rsvp: Rsvp;
  /** Families before them in the line; null for whoever is in no line. */
  before: number | null;
}

/** What came of an action, and whether these are the family's first seats. */
export interface Answered extends Standing {
  first: boolean;
}

/**
 * Says how many seats the family wants, none for not coming. Said twice it is said once; the last answer counts.
 * `ticket` is a fresh token, used where they get their first seats.
 */
export function answerConcert(
  db: Database,
  caller: Caller,
  { concertId, seats, ticket }: { concertId: number; seats: number; ticket: string },
  now: Date,
): Promise<Result<Answered, SeatRefusal>> {
  return onSeats(db, caller, concertId, ticket, now, async (tx, concert, row) =>
    answered(seatsOf(row), seats, { hall: concert, free: await freeSeats(tx, concert) }, now),
  );
}

/** Takes so many of the seats held; tapping twice takes them once. */
export function takeSeats(
  db: Database,
  caller: Caller,
  { concertId, seats, ticket }: { concertId: number; seats: number; ticket: string },
  now: Date,
): Promise<Result<Answered, SeatRefusal>> {
  return onSeats(db, caller, concertId, ticket, now, async (_, concert, row) => {
    const silent = whySilent(concert, now);
    if (silent) return refused(silent);
    const mine = seatsOf(row);
    if (isOffered(mine, now)) return ok(tookOffer(mine, seats));
    return mine.seats > 0 ? ok(mine) : refused({ code: 'seats-offer-gone' });
  });
}

/** Leaves the seats held to the next in the line and keeps the own place there. Safe to repeat. */
export function declineSeats(
  db: Database,
  caller: Caller,
  { concertId }: { concertId: number },
  now: Date,
): Promise<Result<Answered, SeatRefusal>> {
  return onSeats(db, caller, concertId, null, now, async (tx, concert, row) => {
    const silent = whySilent(concert, now);
    if (silent) return refused(silent);
    if (!row || row.waitingSince === null) return refused({ code: 'seats-offer-gone' });
    if (row.offeredSeats === 0) return ok(seatsOf(row));
    return ok(leftToOthers(row, (await freeSeats(tx, concert)) + row.offeredSeats));
  });
}

/** Opens the caller's seats under the concert's lock, the line settled before and after. */
function onSeats(
  db: Database,
  caller: Caller,
  concertId: number,
  ticket: string | null,
  now: Date,
  act: (tx: Database, concert: Concert, row: Rsvp | undefined) => Promise<Result<Seats, SeatRefusal>>,
): Promise<Result<Answered, SeatRefusal>> {
  const allowed = authorize(caller, 'rsvp.answer');
  if (!allowed.ok) return Promise.resolve(allowed);
  const { personId } = caller;
  return db.transaction(async (tx) => {
    const concert = await lockConcert(tx, concertId);
    if (!concert) return refused({ code: 'concert-not-open' });
    await settleLine(tx, concert, now);
    const before = await rsvpOf(tx, concertId, personId);
    const done = await act(tx, concert, before);
    if (!done.ok) return done;
    const saved = await saveSeats(tx, { concertId, personId }, done.value, { ticket, now });
    await settleLine(tx, concert, now, personId);
    await replaceReminders(tx, concert, now, personId);
    const rsvp = (await rsvpOf(tx, concertId, personId)) ?? saved;
    await followSeats(tx, before, rsvp, now);
    const first = rsvp.seats > 0 && (before === undefined || before.ticketHash === null);
    return ok({ concert, rsvp, before: await familiesBefore(tx, rsvp), first });
  });
}

/** How the caller stands with a concert; undefined where there is none, or they have said nothing of it. */
export async function standingOf(db: Database, concert: Concert, personId: number): Promise<Standing | undefined> {
  const rsvp = await rsvpOf(db, concert.id, personId);
  return rsvp && { concert, rsvp, before: await familiesBefore(db, rsvp) };
}

/** Writes the family's seats on a surname, as the guest list at the door has it. */
export async function nameGuest(
  db: Database,
  { personId }: Caller,
  { concertId, typed }: { concertId: number; typed: string },
  now: Date,
): Promise<Result<string, SeatRefusal>> {
  const guestName = guestNameIn(typed);
  if (guestName === undefined) return refused({ code: 'guest-name-unclear' });
  return db.transaction(async (tx) => {
    const row = await rsvpOf(tx, concertId, personId);
    if (!row || row.state === 'not-coming') return refused({ code: 'concert-not-open' });
    await tx.update(rsvps).set({ guestName, updatedAt: now }).where(eq(rsvps.id, row.id));
    await followName(tx, row.id, now);
    return ok(guestName);
  });
}
