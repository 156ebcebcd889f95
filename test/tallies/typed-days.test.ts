/** Days as people type them under the figures. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDay, readDays } from '../../src/tallies/typed-days.ts';

const TODAY = '2027-02-08';

test.each([
  ['1 ноября', '2026-11-01'],
  ['на 1 ноября', '2026-11-01'],
  ['1 февраля', '2027-02-01'],
  ['8 февраля', '2027-02-08'],
  ['9 февраля', '2026-02-09'],
  ['01.11', '2026-11-01'],
  ['01.11.2026', '2026-11-01'],
  ['1.11.26', '2026-11-01'],
  ['1/11/2026', '2026-11-01'],
  ['2026-11-01', '2026-11-01'],
  ['15-го ноября 2025', '2025-11-15'],
  ['1 ноября 2026 года', '2026-11-01'],
  ['1 November', '2026-11-01'],
  ['November 1, 2025', '2025-11-01'],
  ['2 мая 2030', '2030-05-02'],
  ['31 ноября', undefined],
  ['31.04.2026', undefined],
  ['1–15 ноября', undefined],
  ['ноябрь', undefined],
  ['вчера', undefined],
  ['5', undefined],
  ['', undefined],
])('[TAL-04] «%s» is the day %s', (text, day) => {
  expect(readDay(text, TODAY)).toBe(day);
});

test.each([
  ['1–15 ноября', '2026-11-01', '2026-11-15'],
  ['с 1 по 15 ноября', '2026-11-01', '2026-11-15'],
  ['1-15 ноября 2025', '2025-11-01', '2025-11-15'],
  ['01.11.2026 – 15.11.2026', '2026-11-01', '2026-11-15'],
  ['01.11-15.11', '2026-11-01', '2026-11-15'],
  ['с 25 ноября по 3 декабря', '2026-11-25', '2026-12-03'],
  ['с 25 декабря по 10 января', '2026-12-25', '2027-01-10'],
  ['25 ноября – 3 декабря 2025', '2025-11-25', '2025-12-03'],
  ['1 November to 15 November', '2026-11-01', '2026-11-15'],
  ['1 ноября', '2026-11-01', '2026-11-01'],
])('[TAL-05] «%s» is the days from %s to %s', (text, from, to) => {
  expect(readDays(text, TODAY)).toEqual({ from, to });
});

test.each([
  'с 1 ноября',
  'до 15 ноября',
  '15.11.2026 – 01.11.2026',
  '1 ноября, 2 ноября, 3 ноября',
  'весь ноябрь',
  '15–1 ноября и ещё',
])('[TAL-05] «%s» is not taken for days', (text) => {
  const read = readDays(text, TODAY);
  expect(read === undefined || read.from <= read.to).toBe(true);
});

test('[TAL-05] whatever is typed, nothing breaks and the first day is never after the last', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('1', '31', ' ', '.', '–', 'ноября', 'февраля', '2026', 'по', '02'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const read = readDays(pieces.join(' '), TODAY);
      expect(read === undefined || read.from <= read.to).toBe(true);
    }),
  );
});
