/** What organizers type about a programme. */

import { expect, test } from 'vitest';
import {
  type Callable,
  readClock,
  readLength,
  readPlace,
  readWords,
} from '../../../src/concerts/programme/typed-words.ts';

const ITEMS: Callable[] = [
  { id: 10, place: 1, number: 'ЗЛБ-001', title: 'Зимняя сказка' },
  { id: 20, place: 2, number: 'ЗЛБ-012', title: 'Попутная песня' },
  { id: 99, place: null, number: null, title: 'Награждение' },
  { id: 30, place: 3, number: 'ЗЛБ-016', title: 'Во кузнице' },
  { id: 40, place: 4, number: 'ЗЛБ-020', title: 'Ёлочка, ёлка' },
];

test.each([
  ['1', { other: 20, side: 'before' }],
  ['на 3', { other: 40, side: 'before' }],
  ['3-м', { other: 40, side: 'before' }],
  ['на место 99', 'last'],
  ['после 3', { other: 30, side: 'after' }],
  ['После № 4', { other: 40, side: 'after' }],
  ['перед ЗЛБ-012', { other: 20, side: 'before' }],
  ['перед злб 012', { other: 20, side: 'before' }],
  ['до «Кузницы»', undefined],
  ['после «Во кузнице»', { other: 30, side: 'after' }],
  ['после награждения', undefined],
  ['после награждение', { other: 99, side: 'after' }],
  ['после елочки', undefined],
  ['за Елочка', { other: 40, side: 'after' }],
  ['after 2', { other: 20, side: 'after' }],
  ['в начало', 'first'],
  ['первым', 'first'],
  ['в самый конец', 'last'],
  ['последней', 'last'],
  ['0', undefined],
  ['после 1', undefined],
  ['куда-нибудь', undefined],
] as const)('[ANN-07] «%s» says where the first act goes', (typed, wanted) => {
  expect(readPlace(typed, ITEMS, 10)).toEqual(wanted);
});

test.each([
  ['Награждение 15 минут', { title: 'Награждение', seconds: 900 }],
  ['Награждение, 15', { title: 'Награждение', seconds: 900 }],
  ['Слово директора – 5 мин', { title: 'Слово директора', seconds: 300 }],
  ['Открытие 2:30', { title: 'Открытие', seconds: 150 }],
  ['Слово главы', { title: 'Слово главы', seconds: 300 }],
  ['Парад 2027', { title: 'Парад 2027', seconds: 300 }],
] as const)('[ANN-07] «%s» is words with their length', (typed, words) => {
  expect(readWords(typed)).toEqual(words);
});

test.each([
  ['30', 1800],
  ['15 минут', 900],
  ['4:10', 250],
  ['0', undefined],
  ['долго', undefined],
] as const)('[ANN-07] «%s» lasts so many seconds', (typed, seconds) => {
  expect(readLength(typed)).toBe(seconds);
});

test.each([
  ['15:30', 930],
  ['в 15.30', 930],
  ['15 30', 930],
  ['Начало в 9', 540],
  ['15 часов', 900],
  ['15 ч 05 мин', 905],
  ['24:00', undefined],
  ['12:75', undefined],
  ['после обеда', undefined],
] as const)('[ANN-07] «%s» is a time of the day', (typed, minutes) => {
  expect(readClock(typed)).toBe(minutes);
});
