/** Many families at once for few seats, on PostgreSQL. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { tellReminders } from '../../src/concerts/reminders/actions.ts';
import { declineSeats, takeSeats } from '../../src/concerts/seats/answering.ts';
import { tendSeats } from '../../src/concerts/seats/offers.ts';
import type { Database } from '../../src/database/connect.ts';
import { oneRow, rows } from '../../src/database/rows.ts';
import { aDatabase } from '../kit/database.ts';
import { aConcert, aTicket, families, later, STARTS, says } from './stage.ts';

const AT_ONCE = 50;

const heldIn = (db: Database, concertId: number) =>
  oneRow<{ held: number; going: number }>(
    db,
    sql`select coalesce(sum(seats + offered_seats), 0)::int as held, coalesce(sum(seats), 0)::int as going
      from rsvps where concert_id = ${concertId}`,
  );

test('[ANN-03] of fifty families at once for seven seats nobody is too many, in twenty rounds', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const all = await families(db, AT_ONCE);
  const outcomes = new Set<string>();
  for (let round = 0; round < 20; round += 1) {
    const concertId = await aConcert(db, { capacity: 7 });
    await Promise.all(all.flatMap((family) => [2, 2].map((seats) => says(db, family, concertId, seats))));
    const [line] = await rows<{ waiting: number }>(
      db,
      sql`select count(*)::int as waiting from rsvps where concert_id = ${concertId} and waiting_since is not null`,
    );
    outcomes.add(JSON.stringify([await heldIn(db, concertId), line]));
  }
  // Three families have two seats each; the fourth is offered the last one, and all but the three wait.
  expect([...outcomes]).toEqual([JSON.stringify([{ held: 7, going: 6 }, { waiting: AT_ONCE - 3 }])]);
}, 120_000);

test('[ANN-03] answers, gifts, takes, declines and ticks at once never promise a seat twice', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const concertId = await aConcert(db, { capacity: 12 });
  const all = await families(db, 30);
  for (const [at, family] of all.entries()) await says(db, family, concertId, 2, later(at));
  for (let round = 1; round <= 8; round += 1) {
    const now = later(60 + round * 10);
    await Promise.all([
      ...all.map((family, at) => {
        if (at % 5 === round % 5) return says(db, family, concertId, at % 2 === 0 ? 0 : 3, now);
        if (at % 5 === 1) return declineSeats(db, family, { concertId }, now);
        return takeSeats(db, family, { concertId, seats: 2, ticket: aTicket() }, now);
      }),
      tendSeats(db, now),
      tendSeats(db, now),
    ]);
    expect((await heldIn(db, concertId)).held).toBeLessThanOrEqual(12);
  }
  const twice = await rows(
    db,
    sql`select 1 from rsvps where concert_id = ${concertId} and (seats + offered_seats > wanted or seats < 0)`,
  );
  expect(twice).toEqual([]);
}, 120_000);

test('[ANN-06] six replicas that tick at once remind each family once', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const concertId = await aConcert(db, { capacity: 100 });
  for (const family of await families(db, 40)) await says(db, family, concertId, 2);
  await Promise.all(Array.from({ length: 6 }, () => tellReminders(db, later(-24 * 60, STARTS))));
  const told = await rows(db, sql`select person_id from deliveries where content->>'kind' = 'concert-reminder'`);
  expect(told).toHaveLength(40);
}, 60_000);
