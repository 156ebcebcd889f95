/** Offers free seats to those who wait, in strict order; within the transaction that freed them, under the concert's lock. */

import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { type Promised, promise } from '../../deliveries/actions.ts';
import { decentInstant } from '../../people/quiet-hours.ts';
import type { Concert } from '../queries.ts';
import { rsvps } from '../tables.ts';
import { freeSeats, type LineRow, lineOf, lockConcert, lookAtLine, type Rsvp, seatsOf } from './book.ts';
import type { SeatsOffered } from './kinds.ts';
import { offerEnd, passedOn, type Seats, sharesAlong } from './rules.ts';

/**
 * Passes on what was offered and not taken in time, and offers whatever is free. To be called in the transaction of
 * any change to a concert that may free seats; it takes the concert's lock itself. Safe to repeat.
 */
export async function offerSeats(tx: Database, concertId: number, now: Date): Promise<void> {
  const concert = await lockConcert(tx, concertId);
  if (concert) await settleLine(tx, concert, now);
}

/** The same for whoever holds the lock; `acting` is looking at their screen and needs no message. */
export async function settleLine(tx: Database, concert: Concert, now: Date, acting?: number): Promise<void> {
  if (concert.state !== 'published' || concert.capacity === null || now >= concert.startsAt) return;
  const { free, waiting, lapsed, declined } = await lookAtLine(tx, concert, now);
  if (waiting === 0 || (free <= 0 && lapsed === 0 && declined === 0)) return;
  const line = await lapse(tx, concert, await lineOf(tx, concert.id), now);
  const until = offerEnd(concert, now);
  const shares = sharesAlong(line, until ? await freeSeats(tx, concert) : 0);
  const changed = shares.flatMap((share, at) => {
    const row = line[at];
    return row && (share.more > 0 || share.declinedSeats !== row.declinedSeats) ? [{ row, share }] : [];
  });
  for (const { row, share } of changed) {
    const offer =
      share.more > 0 && until
        ? {
            state: row.seats > 0 ? ('going' as const) : ('offered' as const),
            offeredSeats: row.offeredSeats + share.more,
            offeredUntil: until,
            updatedAt: now,
          }
        : {};
    await tx
      .update(rsvps)
      .set({ ...offer, declinedSeats: share.declinedSeats })
      .where(eq(rsvps.id, row.id));
  }
  const told = changed.filter(({ row, share }) => share.more > 0 && row.personId !== acting);
  await promise(
    tx,
    told.map(({ row, share }) => offerTo(concert, row, row.offeredSeats + share.more, now)),
    now,
  );
}

/** At night the message waits for the morning, and the offer's hours count from there. */
function offerTo({ id: concertId, zone }: Concert, { id, personId }: LineRow, seats: number, now: Date): Promised {
  const content: SeatsOffered = { kind: 'seats-offered', concertId, personId };
  const onceKey = `seats-offered:${id}:${now.getTime()}:${seats}`;
  return { personId, content, onceKey, notBefore: decentInstant(now, zone) };
}

/** The line once the offers that ran out are over: their seats are free, and they have left those to others. */
async function lapse(tx: Database, concert: Concert, line: LineRow[], now: Date): Promise<LineRow[]> {
  const over = (row: LineRow) => row.offeredUntil !== null && row.offeredUntil <= now;
  if (!line.some(over)) return line;
  const freed = line.reduce((sum, row) => sum + (over(row) ? row.offeredSeats : 0), await freeSeats(tx, concert));
  const after = line.map((row) => (over(row) ? { ...row, ...leftToOthers(row, freed) } : row));
  for (const row of after.filter((_, at) => line[at] !== after[at])) {
    await tx
      .update(rsvps)
      .set({ ...seatsOf(row), updatedAt: now })
      .where(eq(rsvps.id, row.id));
  }
  return after;
}

/** The seats of somebody who leaves an offer to others; `free` are all that are free then. */
export function leftToOthers(row: Seats, free: number): Seats {
  return { ...passedOn(seatsOf(row)), declinedSeats: Math.max(0, free) };
}

/**
 * Passes on offers that ran out and offers what became free in some other way. For the schedule: two at once do it
 * once, since each concert is locked.
 */
export async function tendSeats(db: Database, now: Date): Promise<void> {
  const waited = await rows<{ id: number }>(
    db,
    sql`select distinct concert_id as id from rsvps where waiting_since is not null
      and concert_id in (select id from concerts where state = 'published' and starts_at > ${now}::timestamptz)`,
  );
  for (const { id } of waited) await db.transaction((tx) => offerSeats(tx, id, now));
}

/** How many families stand before this one in the line; null for whoever is in no line. */
export async function familiesBefore(db: Database, { concertId, waitingSince, id }: Rsvp): Promise<number | null> {
  if (waitingSince === null) return null;
  const before = sql`(${rsvps.waitingSince}, ${rsvps.id}) < (${waitingSince.toISOString()}::timestamptz, ${id}::int)`;
  return db.$count(rsvps, and(eq(rsvps.concertId, concertId), before));
}
