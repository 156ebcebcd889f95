/** Tickets that stand in chats: each family's newest one says what is true now, whatever they answer and the concert does. */

import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { adoptSent, drawAllKept } from '../../deliveries/adopting.ts';
import type { Concert } from '../queries.ts';
import { rsvps } from '../tables.ts';
import type { Rsvp } from './book.ts';
import type { ConcertTicket } from './kinds.ts';
import { NO_SEATS, type Seats } from './rules.ts';

/** Where a ticket was just sent. */
export interface TicketSent {
  readonly channel: string;
  readonly externalId: string;
  readonly messageId: string;
}

function keyOf(rsvpId: number): string {
  return `concert-ticket:${rsvpId}`;
}

/** From now on this message is the family's ticket; returns where the former one stands, or null. */
export function keepTicket(
  db: Database,
  { id, concertId, personId }: Pick<Rsvp, 'id' | 'concertId' | 'personId'>,
  sent: TicketSent,
  now: Date,
): Promise<string | null> {
  const content: ConcertTicket = { kind: 'concert-ticket', concertId, personId };
  return adoptSent(db, { ...sent, personId, content, onceKey: keyOf(id) }, now);
}

/** Draws a family's ticket anew after their seats changed; of one that never was sent nothing is drawn. */
export async function followSeats(tx: Database, before: Seats = NO_SEATS, after: Rsvp, now: Date): Promise<void> {
  if (after.ticketHash !== null && before.seats !== after.seats) await drawAllKept(tx, [keyOf(after.id)], now);
}

/** Draws the ticket anew after another surname stands on it. */
export function followName(tx: Database, rsvpId: number, now: Date): Promise<void> {
  return drawAllKept(tx, [keyOf(rsvpId)], now);
}

/** Whether tickets say something else after the concert was changed. */
export function isOnTickets(before: Concert, after: Concert): boolean {
  const facts = ({ title, startsAt, zone, venue, address, state }: Concert) =>
    JSON.stringify([title, startsAt, zone, venue, address, state]);
  return facts(before) !== facts(after);
}

/** Draws every ticket of a concert anew, at `notBefore`. */
export async function renewTickets(tx: Database, concertId: number, notBefore: Date): Promise<void> {
  const found = await tx
    .select({ id: rsvps.id })
    .from(rsvps)
    .where(and(eq(rsvps.concertId, concertId), isNotNull(rsvps.ticketHash)));
  const keys = found.map(({ id }) => keyOf(id));
  await drawAllKept(tx, keys, notBefore);
}
