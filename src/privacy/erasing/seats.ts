/** Seats of somebody who is erased: those still ahead are free for others, what the door counted stays under the id. */

import { and, asc, eq, gt, isNotNull, or } from 'drizzle-orm';
import { offerSeats } from '../../concerts/seats/offers.ts';
import { NO_SEATS } from '../../concerts/seats/rules.ts';
import { concerts, rsvps } from '../../concerts/tables.ts';
import type { Database } from '../../database/connect.ts';

/** What a surname and a ticket leave behind: nothing. */
export const NAMELESS = { guestName: null, ticket: null, ticketHash: null, ticketCode: null };

/** Gives seats to come back, takes the person out of every line, forgets their surname and tickets. */
export async function forgetSeats(tx: Database, personId: number, at: Date): Promise<void> {
  const held = await tx
    .select({ id: rsvps.id, concertId: concerts.id })
    .from(rsvps)
    .innerJoin(concerts, eq(concerts.id, rsvps.concertId))
    .where(
      and(
        eq(rsvps.personId, personId),
        gt(concerts.startsAt, at),
        or(gt(rsvps.seats, 0), isNotNull(rsvps.waitingSince)),
      ),
    )
    .orderBy(asc(concerts.id));
  for (const { id, concertId } of held) {
    await tx.select({ id: concerts.id }).from(concerts).where(eq(concerts.id, concertId)).for('no key update');
    await tx
      .update(rsvps)
      .set({ ...NO_SEATS, updatedAt: at })
      .where(eq(rsvps.id, id));
    await offerSeats(tx, concertId, at);
  }
  await tx.update(rsvps).set(NAMELESS).where(eq(rsvps.personId, personId));
}
