/** Reads and writes a concert's seats; whoever changes them holds the concert's lock. */

import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { oneRow } from '../../database/rows.ts';
import type { Concert } from '../queries.ts';
import { concerts, rsvps } from '../tables.ts';
import { NO_SEATS, type Seats } from './rules.ts';
import { codeOfTicket, ticketCodeKey, ticketKey } from './tickets.ts';

export type Rsvp = typeof rsvps.$inferSelect;

/** The concert, once nobody else changes its seats until the transaction ends; undefined where there is none. */
export async function lockConcert(tx: Database, concertId: number): Promise<Concert | undefined> {
  const [found] = await tx.select().from(concerts).where(eq(concerts.id, concertId)).for('no key update');
  return found;
}

/** What this person has said of this concert. */
export async function rsvpOf(db: Database, concertId: number, personId: number): Promise<Rsvp | undefined> {
  const [found] = await db
    .select()
    .from(rsvps)
    .where(and(eq(rsvps.concertId, concertId), eq(rsvps.personId, personId)));
  return found;
}

/** Seats nobody has and nobody is offered; negative after the capacity was lowered. */
export async function freeSeats(tx: Database, { id, capacity }: Concert): Promise<number> {
  const { held } = await oneRow<{ held: number }>(
    tx,
    sql`select coalesce(sum(seats + offered_seats), 0)::int as held from rsvps where concert_id = ${id}`,
  );
  return (capacity ?? 0) - held;
}

/** How a concert's line stands, in one look: free seats, families in it, offers that ran out, families that declined. */
export async function lookAtLine(tx: Database, { id, capacity }: Concert, now: Date) {
  const { held, ...line } = await oneRow<{ held: number; waiting: number; lapsed: number; declined: number }>(
    tx,
    sql`select coalesce(sum(seats + offered_seats), 0)::int as held,
        count(*) filter (where waiting_since is not null)::int as waiting,
        count(*) filter (where offered_until <= ${now}::timestamptz)::int as lapsed,
        count(*) filter (where waiting_since is not null and declined_seats > 0)::int as declined
      from rsvps where concert_id = ${id}`,
  );
  return { free: (capacity ?? 0) - held, ...line };
}

/** Somebody in the line; without what is sealed, since there may be hundreds. */
export type LineRow = Seats & Pick<Rsvp, 'id' | 'personId'>;

const lineRow = {
  id: rsvps.id,
  personId: rsvps.personId,
  state: rsvps.state,
  seats: rsvps.seats,
  wanted: rsvps.wanted,
  waitingSince: rsvps.waitingSince,
  offeredSeats: rsvps.offeredSeats,
  offeredUntil: rsvps.offeredUntil,
  declinedSeats: rsvps.declinedSeats,
};

/** Everybody who waits for seats, in the order in which they are asked. */
export async function lineOf(tx: Database, concertId: number): Promise<LineRow[]> {
  return tx
    .select(lineRow)
    .from(rsvps)
    .where(and(eq(rsvps.concertId, concertId), isNotNull(rsvps.waitingSince)))
    .orderBy(asc(rsvps.waitingSince), asc(rsvps.id));
}

/** What an answer carries of seats. */
export function seatsOf(row: Seats | undefined): Seats {
  if (!row) return NO_SEATS;
  const { state, seats, wanted, waitingSince, offeredSeats, offeredUntil, declinedSeats } = row;
  return { state, seats, wanted, waitingSince, offeredSeats, offeredUntil, declinedSeats };
}

/** Keeps a family's seats; with the first ones they get a ticket, which stays the same from then on. */
export async function saveSeats(
  tx: Database,
  whose: { concertId: number; personId: number },
  seats: Seats,
  { ticket, now }: { ticket: string | null; now: Date },
): Promise<Rsvp> {
  const [saved] = await tx
    .insert(rsvps)
    .values({ ...whose, ...seats, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({ target: [rsvps.concertId, rsvps.personId], set: { ...seats, updatedAt: now } })
    .returning();
  if (!saved) throw new Error('an answer was not kept');
  if (saved.seats === 0 || saved.ticketHash !== null || ticket === null) return saved;
  const facts = { ticket, ticketHash: ticketKey(ticket), ticketCode: ticketCodeKey(codeOfTicket(ticket)) };
  await tx.update(rsvps).set(facts).where(eq(rsvps.id, saved.id));
  return { ...saved, ...facts };
}
