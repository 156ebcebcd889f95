/** The door: tickets checked once, people counted as they come, those without a ticket too. */

import { and, eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { namesOf } from '../../people/queries.ts';
import { ok, type Result, refused } from '../../result.ts';
import { readCode } from '../../spoken-code.ts';
import { type Concert, concertById } from '../queries.ts';
import { concerts, rsvps } from '../tables.ts';
import { lockConcert, type Rsvp } from './book.ts';
import { reachOfConcert } from './queries.ts';
import type { SeatRefusal } from './refusals.ts';
import { whyNotIn } from './rules.ts';
import { codeOfTicket, ticketCodeKey, ticketKey } from './tickets.ts';

/** A ticket as its opener may see it: its holder, the staff at the door, or somebody else. */
export type OpenedTicket =
  | { as: 'holder'; concert: Concert; rsvp: Rsvp }
  | { as: 'door'; concert: Concert; rsvpId: number }
  | { as: 'stranger' };

/** Whose ticket a link is, and what the caller may do with it. Whoever checks tickets checks their own as any other. */
export async function openTicket(db: Database, caller: Caller, token: string): Promise<OpenedTicket> {
  const [rsvp] = await db
    .select()
    .from(rsvps)
    .where(eq(rsvps.ticketHash, ticketKey(token)));
  const concert = rsvp && (await concertById(db, rsvp.concertId));
  if (!rsvp || !concert) return { as: 'stranger' };
  if (rsvp.personId === caller.personId) return { as: 'holder', concert, rsvp };
  const allowed = authorize(caller, 'ticket.check', reachOfConcert(concert));
  return allowed.ok ? { as: 'door', concert, rsvpId: rsvp.id } : { as: 'stranger' };
}

/** A family at the door. */
export interface AtDoor {
  concert: Concert;
  rsvpId: number;
  surname: string | null;
  code: string | null;
  seats: number;
  arrivedAt: Date | null;
  arrivedSeats: number | null;
  /** Who let them in, as they call themselves; null where nobody knows. */
  checkedBy: string | null;
}

/** A ticket that was looked at; `fresh`: it was used just now, for the first time. */
export interface Checked extends AtDoor {
  fresh: boolean;
}

/**
 * Lets a family in with all their seats; a ticket used already is left as it is and says when it was first used. Before
 * the door opens nobody comes in, unless that is meant: `early`, for a rehearsal.
 */
export function checkTicket(
  db: Database,
  caller: Caller,
  { rsvpId, early = false }: { rsvpId: number; early?: boolean },
  now: Date,
): Promise<Result<Checked, SeatRefusal>> {
  return atDoor(db, caller, rsvpId, async (tx, row, concert) => {
    if (row.arrivedAt !== null || row.seats === 0) return ok(false);
    const why = early ? undefined : whyNotIn(concert, now);
    if (why) return refused(why);
    const arrived = { arrivedAt: now, arrivedSeats: row.seats, checkedBy: caller.personId };
    await tx.update(rsvps).set(arrived).where(eq(rsvps.id, row.id));
    return ok(true);
  });
}

/** Says how many of a family that is in came, none for a mistake: then the ticket is unused again. */
export function setArrived(
  db: Database,
  caller: Caller,
  { rsvpId, seats }: { rsvpId: number; seats: number },
  now: Date,
): Promise<Result<Checked, SeatRefusal>> {
  return atDoor(db, caller, rsvpId, async (tx, row, concert) => {
    const why = row.arrivedAt === null && seats > 0 ? whyNotIn(concert, now) : undefined;
    if (why) return refused(why);
    const arrived =
      seats === 0
        ? { arrivedAt: null, arrivedSeats: null, checkedBy: null }
        : { arrivedAt: row.arrivedAt ?? now, arrivedSeats: seats, checkedBy: row.checkedBy ?? caller.personId };
    await tx.update(rsvps).set(arrived).where(eq(rsvps.id, row.id));
    return ok(row.arrivedAt === null && seats > 0);
  });
}

/** What stands of a family at the door, changing nothing. */
export function lookAtDoor(db: Database, caller: Caller, rsvpId: number): Promise<Result<Checked, SeatRefusal>> {
  return atDoor(db, caller, rsvpId, async () => ok(false));
}

/** `act` says whether the family came in just now. */
function atDoor(
  db: Database,
  caller: Caller,
  rsvpId: number,
  act: (tx: Database, row: Rsvp, concert: Concert) => Promise<Result<boolean, SeatRefusal>>,
): Promise<Result<Checked, SeatRefusal>> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(rsvps).where(eq(rsvps.id, rsvpId)).for('update');
    const concert = row && (await concertById(tx, row.concertId));
    if (!row || !concert) return refused({ code: 'ticket-unknown' });
    const allowed = authorize(caller, 'ticket.check', reachOfConcert(concert));
    if (!allowed.ok) return allowed;
    if (concert.state === 'cancelled') return refused({ code: 'concert-cancelled' });
    const fresh = await act(tx, row, concert);
    if (!fresh.ok) return fresh;
    const [after = row] = await tx.select().from(rsvps).where(eq(rsvps.id, rsvpId));
    return ok({ ...(await seenAtDoor(tx, concert, after)), fresh: fresh.value });
  });
}

async function seenAtDoor(tx: Database, concert: Concert, row: Rsvp): Promise<AtDoor> {
  const { id: rsvpId, guestName: surname, ticket, seats, arrivedAt, arrivedSeats, checkedBy } = row;
  const names = checkedBy === null ? undefined : await namesOf(tx, [checkedBy]);
  const code = ticket === null ? null : codeOfTicket(ticket);
  const by = checkedBy === null ? null : (names?.get(checkedBy) ?? null);
  return { concert, rsvpId, surname, code, seats, arrivedAt, arrivedSeats, checkedBy: by };
}

/** The family whose ticket's short code was read aloud; undefined where it is no code, or of no ticket of the concert. */
export async function ticketByCode(db: Database, concertId: number, typed: string): Promise<number | undefined> {
  const code = readCode(typed);
  if (code === undefined) return undefined;
  const [found] = await db
    .select({ id: rsvps.id })
    .from(rsvps)
    .where(and(eq(rsvps.concertId, concertId), eq(rsvps.ticketCode, ticketCodeKey(code))));
  return found?.id;
}

/** Counts people who came without a ticket once the door is open, or takes back a count; never below none. Returns how many there are. */
export async function countWalkIns(
  db: Database,
  caller: Caller,
  { concertId, more }: { concertId: number; more: number },
  now: Date,
): Promise<Result<number, SeatRefusal>> {
  return db.transaction(async (tx) => {
    const concert = await lockConcert(tx, concertId);
    if (!concert) return refused({ code: 'concert-not-open' });
    const allowed = authorize(caller, 'ticket.check', reachOfConcert(concert));
    if (!allowed.ok) return allowed;
    const why = concert.state === 'cancelled' ? ({ code: 'concert-cancelled' } as const) : whyNotIn(concert, now);
    if (why && more > 0) return refused(why);
    const walkIns = Math.max(0, concert.walkIns + more);
    await tx.update(concerts).set({ walkIns }).where(eq(concerts.id, concertId));
    return ok(walkIns);
  });
}
