/** The sample's own answers to its concerts: seats given, refused, given back, and the waiting list. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { concerts } from '../../src/concerts/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { aDatabase } from '../kit/database.ts';
import { aConcert, families, later, NOON, says } from './stage.ts';

interface SampleConcert {
  slug: string;
  title: string;
  starts_at: string;
  rsvp: { capacity: number; max_seats_per_family: number; closes_at: string; waitlist: boolean };
  reminders: { hours_before: number }[];
  rsvp_samples: { user: string; seats: number; status: 'going' | 'maybe' | 'rejected' | 'cancelled' | 'waitlist' }[];
}

const { concerts: sample } = JSON.parse(readFileSync(new URL('../samples/contests.json', import.meta.url), 'utf8')) as {
  concerts: [SampleConcert, SampleConcert];
};

function asHeld({ slug, title, starts_at, rsvp, reminders }: SampleConcert): Partial<typeof concerts.$inferInsert> {
  return {
    ...{ slug, title, startsAt: new Date(starts_at), rsvpClosesAt: new Date(rsvp.closes_at) },
    ...{ capacity: rsvp.capacity, seatsPerFamily: rsvp.max_seats_per_family, hasWaitingList: rsvp.waitlist },
    reminderHours: reminders.map(({ hours_before }) => hours_before),
  };
}

/** Other families take all seats but so many. */
async function fills(db: Database, concertId: number, { rsvp }: SampleConcert, left: number): Promise<void> {
  let free = rsvp.capacity - left;
  const count = Math.ceil(free / rsvp.max_seats_per_family);
  for (const family of await families(db, count, 5001)) {
    const seats = Math.min(free, rsvp.max_seats_per_family);
    await says(db, family, concertId, seats, NOON);
    free -= seats;
  }
}

test('[ANN-02] the answers to the sample’s New Year concert end as the sample says; a «maybe» is no answer', async () => {
  const db = await aDatabase();
  const [elka] = sample;
  const concertId = await aConcert(db, asHeld(elka));
  const all = await families(db, elka.rsvp_samples.length);
  const outcomes: string[] = [];
  for (const [at, { seats, status }] of elka.rsvp_samples.entries()) {
    const family = all[at];
    if (!family || status === 'maybe') continue;
    const first = await says(db, family, concertId, seats);
    outcomes.push(status === 'cancelled' ? await says(db, family, concertId, 0, later(1)) : first);
  }
  expect(elka.rsvp_samples.map(({ status }) => status)).toEqual(['going', 'maybe', 'rejected', 'cancelled']);
  expect(outcomes).toEqual(['going', 'seats-too-many', 'not-coming']);
});

test('[ANN-03] at the sample’s gala the fifth family waits when the hall is full', async () => {
  const db = await aDatabase();
  const [, gala] = sample;
  const concertId = await aConcert(db, asHeld(gala));
  const [first, fifth] = await families(db, 2);
  if (!first || !fifth) throw new Error('two families');
  const going = await says(db, first, concertId, gala.rsvp_samples[0]?.seats ?? 0);
  await fills(db, concertId, gala, gala.rsvp_samples[0]?.seats ?? 0);
  const waiting = await says(db, fifth, concertId, gala.rsvp_samples[1]?.seats ?? 0, later(1));
  expect([going, waiting]).toEqual(['going', 'waiting']);
});
