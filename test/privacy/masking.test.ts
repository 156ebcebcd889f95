/** A person in others' words: found in any case, blotted out with the length of the text kept. */

import { expect, test } from 'vitest';
import { type Known, maskedIn, writtenDates } from '../../src/privacy/erasing/masking.ts';

const KIRA: Known = {
  names: ['Берестова', 'Кира'],
  besides: ['Олеговна', ...writtenDates('2017-03-01')],
};

test.each([
  ['Берестова Кира Олеговна, 01.03.2017', '••••••••• •••• ••••••••, ••••••••••'],
  ['Переставьте Берестову Киру в начало', 'Переставьте ••••••••• •••• в начало'],
  ['благодарим Кирой Берестовой гордимся', 'благодарим ••••• •••••••••• гордимся'],
  ['БЕРЕСТОВА КИРА', '••••••••• ••••'],
  ['берестова_кира.mp3', '•••••••••_••••.mp3'],
  ['2017-03-01 Берестова-Кира.mp3', '•••••••••• •••••••••-••••.mp3'],
  ['Берестова Вера и Берестов Лев', 'Берестова Вера и Берестов Лев'],
  ['Кирилл Берестовский', 'Кирилл Берестовский'],
  ['Кира', 'Кира'],
  ['', ''],
])('[PRV-06] «%s» becomes «%s»', (text, after) => {
  expect(maskedIn(text, KIRA)).toBe(after);
  expect(maskedIn(text, KIRA)).toHaveLength(text.length);
});

test('[PRV-06] names in several strings of one value are one person, and what names nobody is left as it is', () => {
  const held = { line: 3, typed: 'БЕРЕСТОВА; Кира', child: { lastName: 'Берестова', birthDate: '2017-03-01' } };
  expect(maskedIn(held, KIRA)).toEqual({
    line: 3,
    typed: '•••••••••; ••••',
    child: { lastName: '•••••••••', birthDate: '••••••••••' },
  });
  const other = { typed: 'Берестова Вера' };
  expect(maskedIn(other, KIRA)).toBe(other);
});

test('[PRV-06] a phone is known as it is kept and as it is shown', () => {
  const text = 'Звоните: +7 999 000-00-03, Ирине';
  expect(maskedIn(text, { names: ['+7 999 000-00-03'] })).toBe('Звоните: +• ••• •••••••••, Ирине');
});
