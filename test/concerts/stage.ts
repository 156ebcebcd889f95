/** What the tests of concerts stand on: a concert, families, what stands of their seats. */

import { asc, eq } from 'drizzle-orm';
import { answerConcert } from '../../src/concerts/seats/answering.ts';
import { concerts, rsvps } from '../../src/concerts/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Caller, Role } from '../../src/people/access.ts';
import { people } from '../deliveries/stage.ts';

/** A Monday in December, 12:00 in Novosibirsk. */
export const NOON = new Date('2026-12-14T12:00:00+07:00');

export const later = (minutes: number, from = NOON) => new Date(from.getTime() + minutes * 60_000);

export const STARTS = new Date('2026-12-26T12:00:00+07:00');
const CLOSES = new Date('2026-12-25T18:00:00+07:00');

let made = 0;

/** A published concert in the small hall, ten seats unless said; returns its id. */
export async function aConcert(db: Database, facts: Partial<typeof concerts.$inferInsert> = {}): Promise<number> {
  made += 1;
  const [row] = await db
    .insert(concerts)
    .values({
      ...{ slug: `elka-${made}`, state: 'published', title: 'Ёлка на левом берегу', zone: 'Asia/Novosibirsk' },
      ...{ startsAt: STARTS, rsvpClosesAt: CLOSES, venue: 'Малый зал', address: 'ул. Придуманная, 7' },
      ...{ capacity: 10, seatsPerFamily: 4, reminderHours: [24, 3], createdAt: NOON, publishedAt: NOON },
      ...facts,
    })
    .returning({ id: concerts.id });
  return row?.id ?? 0;
}

/** So many families that can be written to. */
export async function families(db: Database, count: number, first = 1001): Promise<Caller[]> {
  return (await people(db, count, first)).map((personId) => ({ personId, roles: [] }));
}

/** Somebody with one role over all contests. */
export async function someone(db: Database, role: Role, at: number): Promise<Caller> {
  const [personId = 0] = await people(db, 1, at);
  return { personId, roles: [{ role, contestId: null }] };
}

let tickets = 0;

/** A fresh token. */
export function aTicket(): string {
  tickets += 1;
  return `ticket-${String(tickets).padStart(12, '0')}`;
}

/** Says how many come; what came of it as one word. */
export async function says(db: Database, family: Caller, concertId: number, seats: number, at = NOON): Promise<string> {
  const done = await answerConcert(db, family, { concertId, seats, ticket: aTicket() }, at);
  return done.ok ? done.value.rsvp.state : done.refusal.code;
}

/** What stands of every answer, in the order in which they came: «going 2», «waiting 0/4», «going 2/4 +1». */
export async function standings(db: Database, concertId: number): Promise<string[]> {
  const found = await db.select().from(rsvps).where(eq(rsvps.concertId, concertId)).orderBy(asc(rsvps.id));
  return found.map(({ state, seats, wanted, offeredSeats }) => {
    const wish = wanted > seats ? `/${wanted}` : '';
    return `${state} ${seats}${wish}${offeredSeats > 0 ? ` +${offeredSeats}` : ''}`;
  });
}
