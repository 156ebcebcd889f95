import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { plainDateAt, wallClock } from '../src/calendar.ts';

/** Half hours put forward, quarters of an hour, two hours, the other side of the date line. */
const ZONES = [
  'Asia/Novosibirsk',
  'Europe/Moscow',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Antarctica/Troll',
  'Pacific/Apia',
  'America/St_Johns',
  'UTC',
] as const;

test('clocks and days of a zone are those of Temporal, whatever was asked before', () => {
  const instant = fc.date({ min: new Date('1973-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 899_999 }), (at, zone, later) => {
      for (const each of [at, new Date(at.getTime() + later)]) {
        const there = Temporal.Instant.fromEpochMilliseconds(each.getTime()).toZonedDateTimeISO(zone);
        expect(wallClock(each, zone).toISOString()).toBe(
          `${there.toPlainDateTime().toString({ smallestUnit: 'millisecond' })}Z`,
        );
        expect(plainDateAt(each, zone)).toBe(there.toPlainDate().toString());
      }
    }),
    { numRuns: 500 },
  );
});

test('both sides of a change of clocks are told apart', () => {
  const berlin = (at: string) => wallClock(new Date(at), 'Europe/Berlin').toISOString();
  expect([berlin('2026-03-29T00:59:59.999Z'), berlin('2026-03-29T01:00:00Z')]).toEqual([
    '2026-03-29T01:59:59.999Z',
    '2026-03-29T03:00:00.000Z',
  ]);
});
