/** Guests of concerts: what is told to themselves, what goes with an erasure or in time, and that the figures stay. */

import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { nameGuest } from '../../src/concerts/seats/answering.ts';
import { checkTicket } from '../../src/concerts/seats/door.ts';
import { attendanceAt } from '../../src/concerts/seats/figures.ts';
import { concertReminders, concerts, rsvps } from '../../src/concerts/tables.ts';
import { erasePerson } from '../../src/privacy/erasing/actions.ts';
import { previewPerson } from '../../src/privacy/erasing/preview.ts';
import { takeOwnData } from '../../src/privacy/own-data/taking.ts';
import { forgetGuests } from '../../src/privacy/retention.ts';
import { guestsEnd } from '../../src/privacy/rules.ts';
import { aConcert, families, later, NOON, STARTS, says, someone, standings } from '../concerts/stage.ts';
import { aDatabase } from '../kit/database.ts';
import { taken } from '../kit/school.ts';

/** A full concert of four seats: one family has them under a surname, another waits. */
async function aFullHall() {
  const db = await aDatabase();
  const concertId = await aConcert(db, { capacity: 4 });
  const [a, b] = await families(db, 2);
  if (!a || !b) throw new Error('two families');
  await says(db, a, concertId, 4);
  await says(db, b, concertId, 2, later(1));
  taken(await nameGuest(db, a, { concertId, typed: 'Ветлужская' }, NOON));
  const erases = async (at: Date) => {
    const { mark } = taken(await previewPerson(db, a, a.personId, at));
    taken(await erasePerson(db, a, { personId: a.personId, mark, reason: null }, at));
  };
  const [row] = await db.select().from(rsvps).where(eq(rsvps.personId, a.personId));
  return { db, concertId, a, b, erases, rsvpId: row?.id ?? 0 };
}

test('[PRV-06, ANN-03] whoever is erased gives the seats to come back, and the next in the line is asked', async () => {
  const { db, concertId, a, erases } = await aFullHall();
  await erases(later(10));
  expect(await standings(db, concertId)).toEqual(['not-coming 0', 'offered 0/2 +2']);
  const [row] = await db.select().from(rsvps).where(eq(rsvps.personId, a.personId));
  expect([row?.guestName, row?.ticket, row?.ticketHash, row?.ticketCode]).toEqual([null, null, null, null]);
  expect(await db.$count(concertReminders, eq(concertReminders.personId, a.personId))).toBe(0);
});

test('[PRV-06, ANN-05] of a concert that was, the figures stay when a guest is erased', async () => {
  const { db, concertId, erases, rsvpId } = await aFullHall();
  taken(await checkTicket(db, await someone(db, 'door', 3001), { rsvpId }, STARTS));
  const before = await attendanceAt(db, concertId);
  await erases(later(24 * 60, STARTS));
  expect(await attendanceAt(db, concertId)).toEqual(before);
  const [row] = await db.select().from(rsvps).where(eq(rsvps.id, rsvpId));
  expect([row?.guestName, row?.ticket, row?.arrivedSeats]).toEqual([null, null, 4]);
});

test('[PRV-06] one’s own data tell of the seats, the surname and the arrival, of nobody else’s', async () => {
  const { db, a, b, rsvpId } = await aFullHall();
  taken(await checkTicket(db, await someone(db, 'door', 3001), { rsvpId }, STARTS));
  const mine = taken(await takeOwnData(db, a, STARTS)).seats;
  expect(mine.map(({ concert, seats, guestName, arrivedSeats }) => [concert, seats, guestName, arrivedSeats])).toEqual([
    ['Ёлка на левом берегу', 4, 'Ветлужская', 4],
  ]);
  expect(taken(await takeOwnData(db, b, STARTS)).seats.map(({ guestName }) => guestName)).toEqual([null]);
});

test('[PRV-07] surnames and tickets go two years after a concert of no contest, or with its contest’s term; figures stay', async () => {
  const { db, concertId, rsvpId } = await aFullHall();
  const before = await attendanceAt(db, concertId);
  const named = async () =>
    (await db.select({ name: rsvps.guestName, ticket: rsvps.ticket }).from(rsvps).where(eq(rsvps.id, rsvpId)))[0];
  await forgetGuests(db, new Date('2028-12-26T11:59:00+07:00'));
  expect((await named())?.name).toBe('Ветлужская');
  const end = new Date('2028-12-26T12:00:00+07:00');
  await forgetGuests(db, end);
  await forgetGuests(db, end);
  expect(await named()).toEqual({ name: null, ticket: null });
  expect(await attendanceAt(db, concertId)).toEqual(before);
  const [concert] = await db.select().from(concerts);
  expect(concert && guestsEnd(concert, { keep_months: 6 })).toEqual(new Date('2027-06-26T12:00:00+07:00'));
});
