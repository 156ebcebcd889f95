/** Answers and seats: what one tap does, what a second one does, and how free seats go along the line. */

import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { answerConcert, declineSeats, takeSeats } from '../../src/concerts/seats/answering.ts';
import { offerSeats, tendSeats } from '../../src/concerts/seats/offers.ts';
import { concerts } from '../../src/concerts/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { aDatabase } from '../kit/database.ts';
import { aConcert, aTicket, families, later, NOON, STARTS, says, standings } from './stage.ts';

/** A concert of `capacity` seats; each family asks for so many, one after another. */
async function aHall(capacity: number, wishes: readonly number[], facts: Parameters<typeof aConcert>[1] = {}) {
  const db = await aDatabase();
  const concertId = await aConcert(db, { capacity, ...facts });
  const all = await families(db, wishes.length);
  for (const [at, wish] of wishes.entries()) {
    const family = all[at];
    if (family) await says(db, family, concertId, wish, later(at));
  }
  const [a, b, c, d] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0], (typeof all)[0]];
  return { db, concertId, all, a, b, c, d, stands: () => standings(db, concertId) };
}

const offersTold = (db: Database) =>
  rows<{ person: number }>(
    db,
    sql`select person_id as person from deliveries where content->>'kind' = 'seats-offered' order by id`,
  );

const took = (done: Awaited<ReturnType<typeof takeSeats>>) => (done.ok ? done.value.rsvp.seats : done.refusal.code);

test('[ANN-02] taps repeated and in any order end in what was tapped last', async () => {
  const { db, concertId, a, stands } = await aHall(10, [2]);
  await says(db, a, concertId, 2, later(1));
  expect(await stands()).toEqual(['going 2']);
  await says(db, a, concertId, 4, later(2));
  await says(db, a, concertId, 4, later(2));
  expect(await stands()).toEqual(['going 4']);
  await says(db, a, concertId, 1, later(3));
  await says(db, a, concertId, 0, later(4));
  await says(db, a, concertId, 0, later(5));
  expect(await stands()).toEqual(['not-coming 0']);
});

test('[ANN-02] the first seats bring a ticket, which stays the same whatever is said later', async () => {
  const db = await aDatabase();
  const concertId = await aConcert(db);
  const [a = { personId: 0, roles: [] }] = await families(db, 1);
  const answers: { first: boolean; ticket: string | null }[] = [];
  for (const seats of [2, 2, 0, 3]) {
    const done = await answerConcert(db, a, { concertId, seats, ticket: aTicket() }, NOON);
    if (done.ok) answers.push({ first: done.value.first, ticket: done.value.rsvp.ticket });
  }
  const ticket = answers[0]?.ticket;
  expect(answers).toEqual([
    { first: true, ticket },
    { first: false, ticket },
    { first: false, ticket },
    { first: false, ticket },
  ]);
});

test.each([
  ['more than a family may have', {}, 5, NOON, 'seats-too-many'],
  ['a concert that was cancelled', { state: 'cancelled' }, 2, NOON, 'concert-cancelled'],
  ['a concert nobody has published', { state: 'draft' }, 2, NOON, 'concert-not-open'],
  ['a concert nobody has to answer', { capacity: null }, 2, NOON, 'seats-not-asked'],
  ['after answers closed', {}, 2, later(19 * 60, new Date('2026-12-25T00:00:00+07:00')), 'seats-closed'],
  ['after the start', {}, 0, STARTS, 'concert-begun'],
  ['a full hall without a waiting list', { capacity: 1, hasWaitingList: false }, 2, NOON, 'seats-short'],
] as const)('[ANN-02] %s is refused', async (_, facts, seats, at, code) => {
  const db = await aDatabase();
  const concertId = await aConcert(db, facts);
  const [family] = await families(db, 1);
  expect(family && (await says(db, family, concertId, seats, at))).toBe(code);
  expect(await standings(db, concertId)).toEqual([]);
});

test('[ANN-02] seats can be given back after answers closed, until the start; nothing can be asked for', async () => {
  const { db, concertId, a, stands } = await aHall(10, [3]);
  const late = later(-60, STARTS);
  expect(await says(db, a, concertId, 4, late)).toBe('seats-closed');
  expect(await says(db, a, concertId, 2, late)).toBe('going');
  expect(await says(db, a, concertId, 0, late)).toBe('not-coming');
  expect(await stands()).toEqual(['not-coming 0']);
});

test('[ANN-03] beyond the capacity families wait in order, and what is free is offered even if it is fewer', async () => {
  const { db, concertId, a, c, stands } = await aHall(5, [3, 3, 2]);
  expect(await stands()).toEqual(['going 3', 'offered 0/3 +2', 'waiting 0/2']);

  await says(db, a, concertId, 2, later(10));
  expect(await stands()).toEqual(['going 2', 'offered 0/3 +3', 'waiting 0/2']);
  await says(db, a, concertId, 0, later(11));
  expect(await stands()).toEqual(['not-coming 0', 'offered 0/3 +3', 'offered 0/2 +2']);
  expect(took(await takeSeats(db, c, { concertId, seats: 2, ticket: aTicket() }, later(12)))).toBe(2);
  expect(await offersTold(db)).toHaveLength(2);
});

test('[ANN-03] a declined offer asks the next one and keeps the place', async () => {
  const { db, concertId, a, b, c, stands } = await aHall(4, [4, 2, 2]);
  await says(db, a, concertId, 2, later(10));
  expect(await stands()).toEqual(['going 2', 'offered 0/2 +2', 'waiting 0/2']);
  await declineSeats(db, b, { concertId }, later(11));
  await declineSeats(db, b, { concertId }, later(11));
  expect(await stands()).toEqual(['going 2', 'waiting 0/2', 'offered 0/2 +2']);

  await says(db, a, concertId, 1, later(12));
  expect(await stands()).toEqual(['going 1', 'offered 0/2 +1', 'offered 0/2 +2']);
  expect(took(await takeSeats(db, b, { concertId, seats: 1, ticket: aTicket() }, later(13)))).toBe(1);
  expect(await stands()).toEqual(['going 1', 'going 1/2', 'offered 0/2 +2']);
  await declineSeats(db, c, { concertId }, later(14));
  expect(await stands()).toEqual(['going 1', 'going 1/2 +1', 'waiting 0/2']);
});

test('[ANN-03] when nobody wants what was declined, it stays free, and whoever asks has it', async () => {
  const { db, concertId, a, b, stands } = await aHall(4, [4, 3]);
  await says(db, a, concertId, 2, later(10));
  await declineSeats(db, b, { concertId }, later(11));
  await tendSeats(db, later(12));
  expect(await stands()).toEqual(['going 2', 'waiting 0/3']);
  const [newcomer] = await families(db, 1, 2001);
  expect(newcomer && (await says(db, newcomer, concertId, 1, later(13)))).toBe('going');
  expect(await says(db, b, concertId, 1, later(14))).toBe('going');
  expect(await stands()).toEqual(['going 2', 'going 1', 'going 1']);
});

test('[ANN-03] whoever has two and wants four keeps the two and waits for the rest', async () => {
  const { db, concertId, a, b, stands } = await aHall(4, [2, 2]);
  await says(db, a, concertId, 4, later(10));
  expect(await stands()).toEqual(['going 2/4', 'going 2']);
  await says(db, b, concertId, 1, later(11));
  expect(await stands()).toEqual(['going 2/4 +1', 'going 1']);
  await takeSeats(db, a, { concertId, seats: 1, ticket: aTicket() }, later(12));
  expect(await stands()).toEqual(['going 3/4', 'going 1']);
  await says(db, a, concertId, 3, later(13));
  expect(await stands()).toEqual(['going 3', 'going 1']);
});

test('[ANN-03] an offer that ran out passes on, and taking it then says so', async () => {
  const { db, concertId, a, b, stands } = await aHall(2, [2, 2, 2]);
  await says(db, a, concertId, 0, later(10));
  const nextDay = later(24 * 60);
  await Promise.all([tendSeats(db, nextDay), tendSeats(db, nextDay)]);
  expect(await stands()).toEqual(['not-coming 0', 'waiting 0/2', 'offered 0/2 +2']);
  expect(took(await takeSeats(db, b, { concertId, seats: 2, ticket: aTicket() }, nextDay))).toBe('seats-offer-gone');
  expect(await offersTold(db)).toHaveLength(2);
});

test('[ANN-03] more seats are offered along the line at once, and fewer take nothing away', async () => {
  const { db, concertId, stands } = await aHall(2, [2, 3, 1]);
  const changes = async (capacity: number, at: Date) =>
    db.transaction(async (tx) => {
      await tx.update(concerts).set({ capacity }).where(eq(concerts.id, concertId));
      await offerSeats(tx, concertId, at);
    });
  await changes(6, later(10));
  await changes(6, later(10));
  expect(await stands()).toEqual(['going 2', 'offered 0/3 +3', 'offered 0/1 +1']);
  await changes(1, later(11));
  expect(await stands()).toEqual(['going 2', 'offered 0/3 +3', 'offered 0/1 +1']);
  expect(await offersTold(db)).toHaveLength(2);
});

test('[ANN-03, ANN-14] at night an offer waits for the morning and holds from there', async () => {
  const { db, concertId, a } = await aHall(2, [2, 2]);
  const night = new Date('2026-12-20T23:30:00+07:00');
  await says(db, a, concertId, 0, night);
  const [told] = await rows<{ at: Date }>(db, sql`select not_before as at from deliveries`);
  const [held] = await rows<{ until: Date }>(db, sql`select offered_until as until from rsvps where offered_seats > 0`);
  expect([told?.at, held?.until]).toEqual([
    new Date('2026-12-21T08:00:00+07:00'),
    new Date('2026-12-21T20:00:00+07:00'),
  ]);
});
