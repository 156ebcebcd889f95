/** Random walks of answers, takes, declines, expiries and changes of capacity: the promises about seats hold after each step. */

import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concertById } from '../../src/concerts/queries.ts';
import { declineSeats, takeSeats } from '../../src/concerts/seats/answering.ts';
import { freeSeats, lineOf, type Rsvp } from '../../src/concerts/seats/book.ts';
import { offerSeats, tendSeats } from '../../src/concerts/seats/offers.ts';
import { type InLine, sharesAlong } from '../../src/concerts/seats/rules.ts';
import { concerts, rsvps } from '../../src/concerts/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Caller } from '../../src/people/access.ts';
import { aDatabase } from '../kit/database.ts';
import { aConcert, aTicket, families, later, says } from './stage.ts';

const FAMILIES = 6;

type Step =
  | { act: 'answer'; who: number; seats: number }
  | { act: 'take'; who: number; seats: number }
  | { act: 'decline'; who: number }
  | { act: 'capacity'; seats: number }
  | { act: 'wait'; minutes: number };

const who = fc.nat({ max: FAMILIES - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('answer' as const), who, seats: fc.nat({ max: 4 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('take' as const), who, seats: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('decline' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('capacity' as const), seats: fc.integer({ min: 1, max: 12 }) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('wait' as const), minutes: fc.constantFrom(5, 600, 1500) }) },
);

async function walk(db: Database, concertId: number, all: readonly Caller[], one: Step, at: Date): Promise<void> {
  const family = 'who' in one ? all[one.who] : undefined;
  if (one.act === 'answer' && family) await says(db, family, concertId, one.seats, at);
  else if (one.act === 'take' && family)
    await takeSeats(db, family, { concertId, seats: one.seats, ticket: aTicket() }, at);
  else if (one.act === 'decline' && family) await declineSeats(db, family, { concertId }, at);
  else if (one.act === 'wait') await tendSeats(db, at);
  else if (one.act === 'capacity') {
    await db.transaction(async (tx) => {
      await tx.update(concerts).set({ capacity: one.seats }).where(eq(concerts.id, concertId));
      await offerSeats(tx, concertId, at);
    });
  }
}

const held = (all: readonly Rsvp[]) => all.reduce((sum, { seats, offeredSeats }) => sum + seats + offeredSeats, 0);

/** What one answer is, by its figures alone. */
function stateOf({ seats, offeredSeats, waitingSince }: Rsvp): string {
  if (seats > 0) return 'going';
  if (offeredSeats > 0) return 'offered';
  return waitingSince ? 'waiting' : 'not-coming';
}

test('[ANN-03] whatever is tapped in whatever order, the capacity holds, nothing free is kept from the line, nobody is both', async () => {
  const db = await aDatabase();
  const all = await families(db, FAMILIES);
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 30 }),
      fc.integer({ min: 1, max: 10 }),
      async (steps, capacity) => {
        const concertId = await aConcert(db, { capacity, reminderHours: [] });
        let minutes = 0;
        let before = 0;
        for (const one of steps) {
          minutes += one.act === 'wait' ? one.minutes : 1;
          await walk(db, concertId, all, one, later(minutes));
          const answers = await db.select().from(rsvps).where(eq(rsvps.concertId, concertId));
          const concert = await concertById(db, concertId);
          if (!concert) throw new Error('no concert');
          expect(held(answers)).toBeLessThanOrEqual(Math.max(concert.capacity ?? 0, before));
          before = held(answers);
          for (const answer of answers) {
            expect(answer.state).toBe(stateOf(answer));
            expect(answer.wanted > answer.seats).toBe(answer.waitingSince !== null);
            expect(answer.seats + answer.offeredSeats).toBeLessThanOrEqual(Math.max(answer.wanted, answer.seats));
            expect(answer.offeredSeats > 0).toBe(answer.offeredUntil !== null);
          }
          const free = await freeSeats(db, concert);
          const kept = (await lineOf(db, concertId)).filter(
            ({ seats, wanted, offeredSeats, declinedSeats }) => wanted > seats + offeredSeats && free > declinedSeats,
          );
          expect(free > 0 ? kept : []).toEqual([]);
        }
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

const inLine: fc.Arbitrary<Omit<InLine, 'id'>> = fc
  .record({
    seats: fc.nat({ max: 3 }),
    more: fc.integer({ min: 1, max: 4 }),
    offered: fc.nat({ max: 4 }),
    declinedSeats: fc.nat({ max: 4 }),
  })
  .map(({ seats, more, offered, declinedSeats }) => ({
    ...{ seats, wanted: seats + more, offeredSeats: Math.min(offered, more), declinedSeats },
  }));

test('[ANN-03] free seats go along the line in order: whoever gets any stands behind none who is short of what they want', () => {
  fc.assert(
    fc.property(fc.array(inLine, { maxLength: 8 }), fc.integer({ min: -3, max: 12 }), (people, free) => {
      const line = people.map((one, id) => ({ ...one, id }));
      const shares = sharesAlong(line, free);
      let left = Math.max(0, free);
      for (const [at, { more }] of shares.entries()) {
        const one = line[at];
        if (!one) throw new Error('a share of nobody');
        const need = one.wanted - one.seats - one.offeredSeats;
        expect(more).toBe(left > one.declinedSeats ? Math.min(need, left) : 0);
        left -= more;
      }
      expect(left).toBeGreaterThanOrEqual(0);
    }),
  );
});
