/** The times of a plan and how they are typed. */

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Repeat } from '../../src/announcements/rules.ts';
import { judgeDue, judgeTime, latestTime, nextTime } from '../../src/announcements/timing/times.ts';
import { readWhen } from '../../src/announcements/timing/when.ts';
import { isOnlyWhen } from '../../src/dates/only-when.ts';
import { ok, refused } from '../../src/result.ts';
import { clock, ZONE } from './stage-sending.ts';

const at = (text: string) => new Date(`${text}+07:00`);

test.each([
  ['daily', '2027-01-30T10:00:00', ['2027-01-31T10:00:00', '2027-02-01T10:00:00']],
  ['weekly', '2026-12-28T18:30:00', ['2027-01-04T18:30:00', '2027-01-11T18:30:00']],
  ['monthly', '2027-01-31T10:00:00', ['2027-02-28T10:00:00', '2027-03-31T10:00:00', '2027-04-30T10:00:00']],
] as const)('[ANN-23] %s from %s on', (repeat, first, expected) => {
  const plan = { startAt: at(first), repeat, zone: ZONE };
  const found: (Date | null)[] = [];
  for (let after: Date | null = plan.startAt; after && found.length < expected.length; after = found.at(-1) ?? null)
    found.push(nextTime(plan, after));
  expect(found).toEqual(expected.map(at));
});

test('[ANN-23] the hour stays the same where clocks are changed', () => {
  const plan = { startAt: new Date('2027-03-27T09:00:00+01:00'), repeat: 'daily' as const, zone: 'Europe/Berlin' };
  expect(nextTime(plan, plan.startAt)).toEqual(new Date('2027-03-28T09:00:00+02:00'));
});

test('[ANN-23] the next time follows from the plan: it is later than now, and none lies between', () => {
  const repeats = fc.constantFrom<Repeat>('daily', 'weekly', 'monthly');
  const minutes = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 });
  fc.assert(
    fc.property(repeats, fc.integer({ min: 0, max: 400 * 24 * 60 }), minutes, (repeat, start, later) => {
      const startAt = new Date(clock(1, '00:00').getTime() + start * 60_000);
      const now = new Date(startAt.getTime() + later * 60_000);
      const plan = { startAt, repeat, zone: ZONE };
      const [last, next] = [latestTime(plan, now), nextTime(plan, now)];
      expect([last <= now, next !== null && next > now, nextTime(plan, last)]).toEqual([true, true, next]);
      const hour = (date: Date) =>
        Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(ZONE).toPlainTime().toString();
      expect(hour(next ?? now)).toBe(hour(startAt));
    }),
  );
});

test.each([
  ['on time', '10:00', null, 'goes'],
  ['two hours late', '12:00', null, 'goes'],
  ['later still', '12:01', null, 'missed'],
  ['when what it announces has begun', '10:30', '10:30', 'missed'],
] as const)('[ANN-23] due at ten, seen %s: it %4$s', (_title, now, voidAfter, judged) => {
  const due = { time: clock(8, '10:00'), voidAfter: voidAfter && clock(8, voidAfter) };
  expect(judgeDue(due, clock(8, now))).toBe(judged);
});

test('[ANN-23] a time that has passed, or lies after the concert, is refused', () => {
  const now = clock(8, '12:00');
  const [past, late] = [clock(8, '11:00'), clock(9, '19:00')];
  expect([judgeTime(past, null, now), judgeTime(late, clock(9, '18:00'), now), judgeTime(late, null, now)]).toEqual([
    refused({ code: 'announcement-time-past', at: past }),
    refused({ code: 'announcement-time-too-late', voidAfter: clock(9, '18:00') }),
    ok(true),
  ]);
});

/** Friday, noon. */
const FRIDAY = at('2026-12-04T12:00:00');

test.each([
  ['завтра в 10', '2026-12-05T10:00:00'],
  ['Завтра', '2026-12-05T10:00:00'],
  ['послезавтра 12:30', '2026-12-06T12:30:00'],
  ['сегодня в 18', '2026-12-04T18:00:00'],
  ['10 декабря 10:00', '2026-12-10T10:00:00'],
  ['10.12 в 18.30', '2026-12-10T18:30:00'],
  ['10.12 10.00', '2026-12-10T10:00:00'],
  ['10 декабря в 10 часов', '2026-12-10T10:00:00'],
  ['8 марта 2027 в 9:05', '2027-03-08T09:05:00'],
  ['5 января в 10', '2027-01-05T10:00:00'],
  ['в пятницу в 18:30', '2026-12-04T18:30:00'],
  ['в пятницу в 10', '2026-12-11T10:00:00'],
  ['в понедельник', '2026-12-07T10:00:00'],
  ['в 7 вечера', '2026-12-04T19:00:00'],
  ['завтра в 9 утра', '2026-12-05T09:00:00'],
  ['завтра в 3 часа дня', '2026-12-05T15:00:00'],
  ['18:00', '2026-12-04T18:00:00'],
  ['в 10', '2026-12-05T10:00:00'],
  ['через час', '2026-12-04T13:00:00'],
  ['через два часа', '2026-12-04T14:00:00'],
  ['через пару дней', '2026-12-06T12:00:00'],
  ['через полтора часа', '2026-12-04T13:30:00'],
  ['через полчаса', '2026-12-04T12:30:00'],
  ['через 2 дня', '2026-12-06T12:00:00'],
  ['через неделю', '2026-12-11T12:00:00'],
  ['tomorrow at 10', '2026-12-05T10:00:00'],
  ['in 2 hours', '2026-12-04T14:00:00'],
  ['3 декабря 10:00', '2026-12-03T10:00:00'],
  ['10 декабря 18ч30', '2026-12-10T18:30:00'],
  ['завтра в 17 00', '2026-12-05T17:00:00'],
  ['завтра в полдень', '2026-12-05T12:00:00'],
  ['December 10, 3 pm', '2026-12-10T15:00:00'],
  ['в сб 18.30', '2026-12-05T18:30:00'],
  ['в субботу 12 декабря в 10', '2026-12-12T10:00:00'],
  ['18.30', '2026-12-04T18:30:00'],
  ['в 11 ночи', '2026-12-04T23:00:00'],
  ['давай в 10', '2026-12-05T10:00:00'],
  ['через час и 20 минут', '2026-12-04T13:20:00'],
  ['через 2 дня в 10', '2026-12-06T10:00:00'],
  ['через полтора дня', '2026-12-06T00:00:00'],
  ['через месяц', '2027-01-04T12:00:00'],
  ['in a week at 10', '2026-12-11T10:00:00'],
])('[ANN-23] «%s» is read', (typed, meant) => {
  expect(readWhen(typed, FRIDAY, ZONE)).toEqual(ok(at(meant)));
});

test.each([
  ['когда-нибудь', 'announcement-no-time'],
  ['', 'announcement-no-time'],
  ['31 февраля в 10', 'making-no-such-day'],
  ['10-12 декабря', 'making-many-days'],
])('[ANN-23] «%s» is not a time', (typed, code) => {
  const read = readWhen(typed, FRIDAY, ZONE);
  expect(read.ok ? null : read.refusal.code).toBe(code);
});

test.each([
  ...[
    'завтра в 10',
    '18:00',
    'в субботу',
    '10 декабря 10:00',
    'через два часа',
    'через месяц',
    'December 10, 3 pm',
  ].map((typed) => [typed, true] as const),
  ...['Концерт завтра в 10', 'дети за ноябрь', 'ЗЛБ-5', '145', '363 школа', 'три', '', '!'].map(
    (typed) => [typed, false] as const,
  ),
])('[ANN-23] whether «%s» names a time and nothing else: %s', (typed, only) => {
  expect(isOnlyWhen(typed)).toBe(only);
});
