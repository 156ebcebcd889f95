/** A deadline as text, in a workbook's cell or in the chat: the day and the hour of it, or nothing; never the day without its hour. */

import { expect, test } from 'vitest';
import { readEnd } from '../../src/contests/making/book/moments.ts';
import { readDays } from '../../src/dates/days.ts';

const ZONE = 'Asia/Novosibirsk';
const WHOLE = '2027-03-16T00:00:00+07:00';
const SIX = '2027-03-15T18:00:00+07:00';

test.each([
  ['15.03.2027', WHOLE],
  ['до 15 марта 2027 г. включительно', WHOLE],
  ['понедельник, 15 марта 2027 года', WHOLE],
  ['2027-03-15', WHOLE],
  ['15.03.2027 24:00', WHOLE],
  ['15.03.2027, 18:00', SIX],
  ['15.03.2027 до 18:00', SIX],
  ['15.03.2027 в 18 часов', SIX],
  ['15.03.2027 18.00', SIX],
  ['15 марта 2027 в 18', SIX],
  ['15.03.2027, 6 вечера', SIX],
  ['15.03.2027 в полдень', '2027-03-15T12:00:00+07:00'],
])('[ORG-01] [ORG-03] «%s» ends at %s', (typed, end) => {
  expect(readEnd(typed, ZONE)).toBe(end);
});

test.each([['15 марта'], ['15.03.2027 18 00'], ['с 9.00 15.03.2027'], ['15.03.2027, ауд. 12'], ['31.02.2027']])(
  '[ORG-01] «%s» names no end that could be told for certain',
  (typed) => {
    expect(readEnd(typed, ZONE)).toBeUndefined();
  },
);

const on = (first: string, time: string | null, last = first) => ({ ok: true, value: { first, last, time } });

test.each([
  ['18 декабря', on('2026-12-18', null)],
  ['до 18 декабря включительно', on('2026-12-18', null)],
  ['18 декабря 18:00', on('2026-12-18', '18:00')],
  ['18 декабря в 18', on('2026-12-18', '18:00')],
  ['18 декабря, 18-00', on('2026-12-18', '18:00')],
  ['18.12.2026 18.00', on('2026-12-18', '18:00')],
  ['18 декабря в 6 вечера', on('2026-12-18', '18:00')],
  ['18 декабря в полдень', on('2026-12-18', '12:00')],
  ['завтра в 18', on('2026-12-02', '18:00')],
  ['18.12 - 20.12', on('2026-12-18', null, '2026-12-20')],
  ['23–24 января в 10.00', on('2027-01-23', '10:00', '2027-01-24')],
])('[ORG-01] «%s» typed in the chat keeps its hour', (typed, read) => {
  expect(readDays(typed, '2026-12-01')).toEqual(read);
});
