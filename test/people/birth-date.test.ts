/** Birth dates as people type them. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/calendar.ts';
import { ADULT_AGE, parseBirthDate, type TypedBirthDate } from '../../src/people/birth-date.ts';
import { formatBirthDate } from '../../src/texts/format.ts';
import { accept, doubt, reject } from '../../src/typed.ts';
import { anyText } from './any-text.ts';

const today = '2026-11-22';
const read = (typed: string) => parseBirthDate(typed, { today });
const MARCH = '2014-03-12';

test.each([
  '12.03.2014',
  '12.3.14',
  ' 12 . 03 . 2014 ',
  '12 03 2014',
  '12 03 14',
  '12-03-14',
  '12–03–2014',
  '12/03/2014',
  '12\\03\\2014',
  '12..03.2014',
  '2014.03.12',
  '2014/3/12',
  '20140312',
  '12 марта 2014',
  '12 МАРТА 2014',
  '12марта2014',
  '12 мар. 2014',
  '12 март 2014',
  '12-го марта 2014 года',
  '12 марта 2014 г.р.',
  '12 марта, 2014',
  '12.III.2014',
  '12.ІІІ.2014',
  '12 iii 2014',
  'March 12, 2014',
  '12th March 2014',
  '2014 год, 12 марта',
  'Дата рождения: 12.03.2014',
  'д.р. 12.03.2014',
  'родилась 12.03.2014 г.',
  '12.03.2014г.р.',
  '12.03.2014, 12 лет',
  '12\u200b.03.\u202e2014',
  '12.03.2014.',
])('[REG-25] «%s» is 12 March 2014', (typed) => {
  expect(read(typed)).toEqual(accept(MARCH));
});

test.each<[string, TypedBirthDate]>([
  ['12 Декобря 2014', doubt('2014-12-12', { code: 'month-misspelled', typed: 'Декобря' })],
  ['12 мрата 2014', doubt(MARCH, { code: 'month-misspelled', typed: 'мрата' })],
  ['двенадцатого марта две тысячи четырнадцатого', doubt(MARCH, { code: 'spelled' })],
  ['Двенадцатое марта две тысячи четырнадцатого года', doubt(MARCH, { code: 'spelled' })],
  ['12 марта две тысячи четырнадцать', doubt(MARCH, { code: 'spelled' })],
  ['двенадцатого марта 2014 г.р.', doubt(MARCH, { code: 'spelled' })],
  ['двенадцатого марта четырнадцатого года', doubt(MARCH, { code: 'spelled' })],
  ['двадцать первого июня две тысячи девятого', doubt('2009-06-21', { code: 'spelled' })],
  ['тридцать первого апреля 2014', reject({ code: 'invalid-date', typed: 'тридцать первого апреля 2014' })],
  ['03.25.2014', doubt('2014-03-25', { code: 'month-before-day' })],
  ['120314', doubt(MARCH, { code: 'terse' })],
  ['12.О3.2014', doubt(MARCH, { code: 'letters-for-digits' })],
  ['12.03.2O14', doubt(MARCH, { code: 'letters-for-digits' })],
  ['12.о3.2о14', doubt(MARCH, { code: 'letters-for-digits' })],
  ['l2.o3.2014', doubt(MARCH, { code: 'letters-for-digits' })],
  ['I2/03/20І4', doubt(MARCH, { code: 'letters-for-digits' })],
  ['1|.03.2014', doubt('2014-03-11', { code: 'letters-for-digits' })],
  ['12.З.2014', doubt(MARCH, { code: 'letters-for-digits' })],
  ['З.12.14', doubt('2014-12-03', { code: 'letters-for-digits' })],
  ['1о.1о.2о1о', doubt('2010-10-10', { code: 'letters-for-digits' })],
  ['12 о3 2014', doubt(MARCH, { code: 'letters-for-digits' })],
  ['2014-о3-12', doubt(MARCH, { code: 'letters-for-digits' })],
  ['12о32014', doubt(MARCH, { code: 'letters-for-digits' })],
  ['l2 марта 2о14 г.р.', doubt(MARCH, { code: 'letters-for-digits' })],
  ['12.03.2014 (9 лет)', doubt(MARCH, { code: 'age-differs', typedAge: 9, age: 12 })],
  ['12.03.2014 Иванова', doubt(MARCH, { code: 'extra-text', extra: 'Иванова' })],
  ['12.03.2014 🎂', doubt(MARCH, { code: 'extra-text', extra: '🎂' })],
  ['22.11.2026', doubt('2026-11-22', { code: 'toddler', age: 0 })],
  ['23.11.2023', doubt('2023-11-23', { code: 'toddler', age: 2 })],
])('[REG-25] «%s» is shown back for one tap', (typed, outcome) => {
  expect(read(typed)).toEqual(outcome);
});

test.each<[string, TypedBirthDate]>([
  ['', reject({ code: 'empty' })],
  [' \u200b ', reject({ code: 'empty' })],
  ['29.02.2015', reject({ code: 'invalid-date', typed: '29.02.2015' })],
  ['31 ноября 2014', reject({ code: 'invalid-date', typed: '31 ноября 2014' })],
  ['00.00.0000', reject({ code: 'invalid-date', typed: '00.00.0000' })],
  ['00.03.2014', reject({ code: 'invalid-date', typed: '00.03.2014' })],
  ['45.45.2014', reject({ code: 'invalid-date', typed: '45.45.2014' })],
  ['12.03.214', reject({ code: 'bad-year', year: '214' })],
  ['12.03.20014', reject({ code: 'bad-year', year: '20014' })],
  ['12.03.1814', reject({ code: 'bad-year', year: '1814' })],
  ['23.11.2026', reject({ code: 'future' })],
  ['23.11.26', reject({ code: 'future' })],
  ['12.03.2030', reject({ code: 'future' })],
  ['12.03.1985', reject({ code: 'adult', age: 41 })],
  ['12.03.85', reject({ code: 'adult', age: 41 })],
  ['12.03.1927', reject({ code: 'adult', age: 99 })],
  ['9', reject({ code: 'age-not-date', age: 9 })],
  ['9 лет', reject({ code: 'age-not-date', age: 9 })],
  ['99 лет', reject({ code: 'age-not-date', age: 99 })],
  ['-1', reject({ code: 'not-a-date' })],
  ['12.03', reject({ code: 'no-year' })],
  ['12 марта', reject({ code: 'no-year' })],
  ['март 2014', reject({ code: 'no-day' })],
  ['03.2014', reject({ code: 'no-day' })],
  ['2014 г.р.', reject({ code: 'no-day' })],
  ['12.03.2014 и 13.04.2015', reject({ code: 'two-dates' })],
  ['31.о2.2014', reject({ code: 'invalid-date', typed: '31.о2.2014' })],
  ['З.З. 2014', reject({ code: 'not-a-date' })],
  ['зо.оз.зооо', reject({ code: 'not-a-date' })],
  ['12 июмя 2014', reject({ code: 'not-a-date' })],
  ['весной', reject({ code: 'not-a-date' })],
  ['😀', reject({ code: 'not-a-date' })],
])('[REG-25] «%s» is refused with its reason', (typed, outcome) => {
  expect(read(typed)).toEqual(outcome);
});

test('[REG-25] a two-figure year is never in a year to come, whichever day it is typed on', () => {
  expect(parseBirthDate('31.12.09', { today: '2010-01-01' })).toEqual(doubt('2009-12-31', { code: 'toddler', age: 0 }));
  expect(parseBirthDate('01.01.11', { today: '2010-12-31' })).toEqual(reject({ code: 'adult', age: 99 }));
});

test('[REG-25] a grown-up begins on the birthday itself', () => {
  expect(read('22.11.2005')).toEqual(reject({ code: 'adult', age: ADULT_AGE }));
  expect(read('23.11.2005')).toEqual(accept('2005-11-23'));
});

test('[REG-25] no text breaks the reading of birth dates', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, datelike), (typed) => {
      expect(['ok', 'confirm', 'reject']).toContain(read(typed).outcome);
    }),
  );
});

const datelike = fc.stringMatching(/^[\d./ \-маргяiv]{0,24}$/u);

test('[REG-25] a date that was understood reads as itself, in every form the bot writes it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6000 }), (days) => {
      const date = addDays('2023-11-22', -days);
      expect([read(date), read(formatBirthDate(date))]).toEqual([accept(date), accept(date)]);
    }),
  );
});
