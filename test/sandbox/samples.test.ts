/** The sandbox's samples: whatever the day, one contest is open, one about to close, one not yet open. */

import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, ageOn, type PlainDate, startOfDay } from '../../src/calendar.ts';
import { standingOf } from '../../src/contests/card.ts';
import { allContests } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { sampleContest, sampleEntries } from '../../src/sandbox/samples/files.ts';
import { seedSamples } from '../../src/sandbox/samples/seed.ts';
import { fitBefore, shiftBirthDate, shiftContest, shiftInstant } from '../../src/sandbox/samples/shift.ts';
import { stageSamples } from '../../src/sandbox/samples/stage.ts';
import { aDatabase } from '../kit/database.ts';

const ZONE = 'Asia/Novosibirsk';

const counted = (db: Database) =>
  rows<{ code: string; state: string; total: number }>(
    db,
    sql`select c.code, e.state, count(*)::int as total from entries e join contests c on c.id = e.contest_id
        group by c.code, e.state order by c.code collate "C", e.state`,
  );

test('[REG-08] the samples fill a sandbox with contests in three standings and entries in believable states', async () => {
  const db = await aDatabase();
  const now = new Date('2026-03-30T12:00:00+07:00');

  await seedSamples(db, now);
  const first = await counted(db);
  await seedSamples(db, now);

  const standings = (await allContests(db)).map(({ definition }) => [definition.code, standingOf(definition, now)]);
  expect(standings).toEqual([
    ['СЖ', { at: 'open', daysLeft: 1 }],
    ['ЗЛБ', { at: 'open', daysLeft: 14 }],
    ['КЛБ', { at: 'soon', opensAt: new Date('2026-04-06T09:00:00+07:00') }],
  ]);
  expect(first).toEqual([
    { code: 'ЗЛБ', state: 'accepted', total: 12 },
    { code: 'ЗЛБ', state: 'draft', total: 1 },
    { code: 'ЗЛБ', state: 'returned', total: 3 },
    { code: 'ЗЛБ', state: 'submitted', total: 12 },
    { code: 'СЖ', state: 'accepted', total: 11 },
    { code: 'СЖ', state: 'returned', total: 1 },
    { code: 'СЖ', state: 'submitted', total: 3 },
    { code: 'СЖ', state: 'withdrawn', total: 1 },
  ]);
  expect(await counted(db)).toEqual(first);
  const numbers = sql`select c.code, array_agg(e.number order by e.submitted_at) as numbers from entries e
    join contests c on c.id = e.contest_id where e.number is not null group by c.code order by c.code collate "C"`;
  expect(await rows(db, numbers)).toEqual([
    { code: 'ЗЛБ', numbers: Array.from({ length: 27 }, (_, at) => at + 1) },
    { code: 'СЖ', numbers: Array.from({ length: 16 }, (_, at) => at + 1) },
  ]);
  const late = sql`select count(*)::int as total from history where at >= ${now} and action <> 'added'`;
  expect(await rows(db, late)).toEqual([{ total: 0 }]);
  expect(await rows(db, sql`select count(*)::int as total from deliveries`)).toEqual([{ total: 0 }]);
}, 120_000);

test('[REG-42] moved to any day, every child is as old on the reference date as in the sample', () => {
  const born = fc.constantFrom(...sampleEntries().children.map((child) => child.birth_date));
  fc.assert(
    fc.property(born, fc.integer({ min: -2000, max: 4000 }), (birthDate, days) => {
      const to = addDays('2027-01-23', days);
      expect(ageOn(shiftBirthDate(birthDate, '2027-01-23', to), to)).toBe(ageOn(birthDate, '2027-01-23'));
    }),
    { numRuns: 1000 },
  );
});

test('a moved contest keeps its times of day and the days between its dates', () => {
  const moved = shiftContest(sampleContest('zvezdy-levogo-berega'), -100);
  expect([moved.opens_at, moved.closes_at, moved.age_basis, moved.stages.at(0)]).toEqual([
    '2026-08-08T09:00:00+07:00',
    '2026-09-10T00:00:00+07:00',
    { kind: 'age_on_date', date: '2026-10-15' },
    {
      id: 'qualifying',
      title: 'Заочный отборочный этап',
      starts_on: '2026-09-12',
      ends_on: '2026-10-03',
      remote: true,
    },
  ]);
  expect(shiftInstant('2026-11-16T09:00:00+07:00', 1, ZONE)).toBe('2026-11-17T09:00:00+07:00');
});

test('what would have come after now comes before it, in its order', () => {
  const noon = (day: PlainDate) => new Date(startOfDay(day, ZONE).getTime() + 12 * 3_600_000);
  const at = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'].map((day) => `${day}T12:00:00+07:00`);
  const now = noon('2026-11-18');
  expect(fitBefore(at, 0, ZONE, now)).toEqual([
    noon('2026-11-16'),
    noon('2026-11-17'),
    new Date('2026-11-17T20:00:00+07:00'),
    new Date('2026-11-18T04:00:00+07:00'),
  ]);
  expect(fitBefore(at, -5, ZONE, now)).toEqual(['2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14'].map(noon));
});

test('[ANN-01] whatever the day, a Saturday concert can be answered for and the gala is still a draft', async () => {
  for (const now of ['2026-03-30T12:00:00+07:00', '2026-11-29T22:00:00+07:00', '2028-02-29T00:00:00+07:00']) {
    const db = await aDatabase();
    await stageSamples(db, new Date(now));
    const found = await rows<{ state: string; weekday: number; days: number }>(
      db,
      sql`select state, extract(isodow from starts_at at time zone zone)::int as weekday,
          floor(extract(epoch from starts_at - ${now}::timestamptz) / 86400)::int as days
        from concerts where rsvp_closes_at > ${now}::timestamptz order by id`,
    );
    const ahead = found.map(({ days, ...concert }) => ({ ...concert, ahead: days >= 18 && days <= 68 }));
    expect(ahead).toEqual([
      { state: 'published', weekday: 6, ahead: true },
      { state: 'draft', weekday: 6, ahead: true },
    ]);
  }
});
