/** Phone numbers as people type them. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePhone, phoneParts, type TypedPhone } from '../../src/people/phone.ts';
import { accept, doubt, reject } from '../../src/typed.ts';
import { anyText } from './any-text.ts';

const FIRST = '+79990000001';

test.each([
  '+7 999 000-00-01',
  '8 (999) 000-00-01',
  '8-999-000-00-01',
  '8.999.000.00.01',
  '89990000001',
  '79990000001',
  '9990000001',
  '(999) 000 00 01',
  '+8 999 000 00 01',
  '007 999 000 00 01',
  '+7‑999‑000‑00‑01',
  '+7\u202a999\u202c0000001',
  '8999-000-00-01 или 8999-000-00-01',
  'тел.: 8 999 000 00 01',
])('[REG-25] «%s» is one Russian number', (typed) => {
  expect(parsePhone(typed)).toEqual(accept(FIRST));
});

test.each<[string, TypedPhone]>([
  ['мама 89990000001, кабинет 12', accept(FIRST, 'мама, кабинет 12')],
  ['8-999-000-00-01 (Ольга, мама)', accept(FIRST, 'Ольга, мама')],
  ['8(383)000-00-06 доб. 12', accept('+73830000006;ext=12')],
  ['8 383 000 00 06 #12', accept('+73830000006;ext=12')],
  ['8 383 000 00 06 вн. 5', accept('+73830000006;ext=5')],
  ['+375 29 123-45-67', accept('+375291234567')],
  ['8 10 375 29 123 45 67', accept('+375291234567')],
  ['375291234567', doubt('+375291234567', { code: 'foreign', country: 'BY' })],
  [
    '8 999 000 00 01 8 999 000 00 02',
    doubt(FIRST, { code: 'several-numbers', count: 2 }, { alternatives: ['+79990000002'] }),
  ],
  ['89990000001/89990000002', doubt(FIRST, { code: 'several-numbers', count: 2 }, { alternatives: ['+79990000002'] })],
  ['', reject({ code: 'empty' })],
  ['у мамы', reject({ code: 'no-digits' })],
  ['😀', reject({ code: 'no-digits' })],
  ['8999О000О11', reject({ code: 'letters-in-number', typed: '8999О000О11' })],
  ['89990000', reject({ code: 'too-short', digits: 8 })],
  ['7999000000', reject({ code: 'too-short', digits: 10 })],
  ['+7 999 000-00-0', reject({ code: 'too-short', digits: 10 })],
  ['8999000000', reject({ code: 'too-short', digits: 10 })],
  ['99900000011', reject({ code: 'too-long', digits: 11 })],
  ['+7 999 000-00-012', reject({ code: 'too-long', digits: 12 })],
  ['1'.repeat(4096), reject({ code: 'too-long', digits: 4096 })],
  ['+7 (000) 000-00-00', reject({ code: 'no-such-number', typed: '70000000000' })],
  ['0000000000', reject({ code: 'no-such-number', typed: '70000000000' })],
])('[REG-25] «%s» comes out with its reason', (typed, outcome) => {
  expect(parsePhone(typed)).toEqual(outcome);
});

test('[REG-34] a phone is shown in groups, its extension apart', () => {
  expect(phoneParts('+73830000006;ext=12')).toEqual({ number: '+7 383 000 00 06', extension: '12' });
  expect(phoneParts(FIRST)).toEqual({ number: '+7 999 000 00 01', extension: null });
});

test.each([
  ['+8 495 000-00-06', '+74950000006'],
  ['00 81 20 008 99 98', '+81200089998'],
  ['+81200089998', '+81200089998'],
])('[REG-25] «%s» is of the country that has such numbers', (typed, read) => {
  expect(parsePhone(typed)).toEqual(accept(read));
});

test('[REG-25] no text breaks the reading of phones, and what was understood reads as itself', () => {
  const phonelike = fc.stringMatching(/^[\d+() ,;доб.-]{0,40}$/u);
  fc.assert(
    fc.property(fc.oneof(anyText, phonelike), (typed) => {
      const read = parsePhone(typed);
      if (read.outcome !== 'reject') expect(parsePhone(read.value)).toEqual(accept(read.value));
    }),
  );
});
