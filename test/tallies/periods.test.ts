/** Periods of submission: which days they are, at which instants these begin, how they are told and carried. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedBy } from '../../src/calendar.ts';
import {
  daysOf,
  endOfDay,
  movedByYears,
  type Period,
  periodOfWord,
  periodSchema,
  periodsAround,
  periodWord,
  schoolYearOf,
  spanOf,
} from '../../src/tallies/counting/periods.ts';
import { tellPeriod } from '../../src/tallies/wording/telling.ts';
import { texts } from '../kit/bot.ts';

test.each<[Period, string, string, string, string]>([
  [{ kind: 'month', month: '2026-11' }, '2026-11-01', '2026-12-01', 'ноябрь 2026', 'November 2026'],
  [{ kind: 'month', month: '2028-02' }, '2028-02-01', '2028-03-01', 'февраль 2028', 'February 2028'],
  [{ kind: 'quarter', year: 2026, quarter: 4 }, '2026-10-01', '2027-01-01', '4-й квартал 2026', 'Q4 2026'],
  [{ kind: 'year', year: 2026 }, '2026-01-01', '2027-01-01', '2026 год', '2026'],
  [{ kind: 'school-year', year: 2026 }, '2026-09-01', '2027-09-01', 'учебный год 2026/27', 'school year 2026/27'],
  [
    { kind: 'days', from: '2026-11-01', to: '2026-11-15' },
    '2026-11-01',
    '2026-11-16',
    '1 ноября 2026 – 15 ноября 2026',
    '1 November 2026 – 15 November 2026',
  ],
  [
    { kind: 'days', from: '2026-11-01', to: '2026-11-01' },
    '2026-11-01',
    '2026-11-02',
    '1 ноября 2026',
    '1 November 2026',
  ],
])('[TAL-05] %j is the days from %s up to %s', (period, from, until, ru, en) => {
  expect(daysOf(period)).toEqual({ from, until });
  expect([tellPeriod(period, texts('ru')), tellPeriod(period, texts('en'))]).toEqual([ru, en]);
});

test.each([
  ['Asia/Novosibirsk', '2026-10-31T17:00:00.000Z', '2026-11-30T17:00:00.000Z'],
  ['UTC', '2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'],
  // The clocks go back on 1 November: the month begins in summer time and ends in winter time.
  ['America/New_York', '2026-11-01T04:00:00.000Z', '2026-12-01T05:00:00.000Z'],
])('[TAL-05] November in %s is the instants from %s up to %s', (zone, start, end) => {
  expect(spanOf({ kind: 'month', month: '2026-11' }, zone)).toEqual({ start: new Date(start), end: new Date(end) });
});

test('[TAL-05] a day of 23 hours and one of 25 hours each have all their instants, and neither has another’s', () => {
  const hours = (from: string) => {
    const { start, end } = spanOf({ kind: 'days', from, to: from }, 'Europe/Berlin');
    return (end.getTime() - start.getTime()) / 3_600_000;
  };
  expect(['2026-03-28', '2026-03-29', '2026-10-25'].map(hours)).toEqual([24, 23, 25]);
});

test('[TAL-04] the end of a day is its last millisecond, in the zone', () => {
  expect(endOfDay('2026-11-01', 'Asia/Novosibirsk')).toEqual(new Date('2026-11-01T16:59:59.999Z'));
  expect(endOfDay('2026-10-25', 'Europe/Berlin')).toEqual(new Date('2026-10-25T22:59:59.999Z'));
});

test.each([
  ['2026-08-31', 2025],
  ['2026-09-01', 2026],
  ['2027-01-15', 2026],
])('[TAL-05] %s is in the school year that began in %i', (day, year) => {
  expect(schoolYearOf(day)).toBe(year);
});

test.each<[Period, number, Period]>([
  [{ kind: 'month', month: '2026-11' }, -1, { kind: 'month', month: '2025-11' }],
  [{ kind: 'quarter', year: 2026, quarter: 1 }, -2, { kind: 'quarter', year: 2024, quarter: 1 }],
  [{ kind: 'school-year', year: 2026 }, 1, { kind: 'school-year', year: 2027 }],
  [{ kind: 'days', from: '2028-02-29', to: '2028-03-01' }, -1, { kind: 'days', from: '2027-02-28', to: '2027-03-01' }],
])('[TAL-06] %j moved by %i years is %j', (period, years, moved) => {
  expect(movedByYears(period, years)).toEqual(moved);
});

test('[TAL-06] a moment moves by calendar years: the clock on the wall stays, whatever the offset is then', () => {
  const evening = new Date('2026-10-26T21:00:00+01:00');
  expect(movedBy(evening, 'Europe/Berlin', { years: -1 })).toEqual(new Date('2025-10-26T21:00:00+01:00'));
  expect(movedBy(new Date('2026-10-25T12:00:00+01:00'), 'Europe/Berlin', { years: -1 })).toEqual(
    new Date('2025-10-25T12:00:00+02:00'),
  );
});

test('[TAL-10] around a day its month, the one before, quarter, year and two school years are offered', () => {
  expect(periodsAround('2027-01-31').map(periodWord)).toEqual([
    'm.2027-01',
    'm.2026-12',
    'q.2027.1',
    'y.2027',
    's.2026',
    's.2025',
  ]);
});

test.each([
  '',
  'm',
  'm.2026-13',
  'q.2026.5',
  'q.2026',
  'y.',
  'y.99999',
  's.x',
  'd.2026-11-01',
  'd.2026-02-30.2026-03-01',
  'z.1',
  'none',
])('[TAL-10] «%s» names no period', (word) => {
  expect(periodOfWord(word)).toBeUndefined();
});

test('[TAL-10] any period comes out of its word as it went in', () => {
  const year = fc.integer({ min: 1900, max: 2100 });
  const day = fc
    .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const period = fc.oneof(
    day.map((one) => ({ kind: 'month' as const, month: one.slice(0, 7) })),
    fc.record({ kind: fc.constant('quarter' as const), year, quarter: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('year' as const), year }),
    fc.record({ kind: fc.constant('school-year' as const), year }),
    fc.record({ kind: fc.constant('days' as const), from: day, to: day }),
  );
  fc.assert(
    fc.property(period, (one) => {
      expect(periodOfWord(periodWord(periodSchema.parse(one)))).toEqual(one);
    }),
  );
});
