/** How many come, as families write it. */

import { expect, test } from 'vitest';
import { saidSeats, saysTaking } from '../../src/concerts/seats/said-seats.ts';

test.each([
  ['2', 2],
  ['3.', 3],
  ['+2', 2],
  ['нас трое', 3],
  ['Нас будет четверо!', 4],
  ['нас — 3', 3],
  ['2 места', 2],
  ['два билета, пожалуйста', 2],
  ['Придём вчетвером', 4],
  ['на двоих', 2],
  ['3 чел.', 3],
  ['я один', 1],
  ['two of us', 2],
  ['We’re three', 3],
  ['just me, 1 seat', 1],
  ['Не придём', 0],
  ['к сожалению, не сможем', 0],
  ['can’t come', 0],
])('[ANN-02] «%s» is %d seats', (text, seats) => {
  expect(saidSeats(text)).toBe(seats);
});

test.each([
  '',
  'Спасибо!',
  'придём',
  '-3',
  '− 3',
  '2-3',
  '2 взрослых и 1 ребёнок',
  'нас трое, можно с коляской?',
  'до 17',
  'в 12:30',
  '26 декабря',
  '2026',
  'ЗЛБ-5',
  'одна песня',
])('[ANN-02] «%s» says no number of seats', (text) => {
  expect(saidSeats(text)).toBeUndefined();
});

test('[ANN-03] what is offered is taken in words, and a thank-you takes nothing', () => {
  expect(['Берём!', 'возьмём', 'We’ll take them'].map(saysTaking)).toEqual([true, true, true]);
  expect(['спасибо', 'да', 'не берём', 'берём такси'].map(saysTaking)).toEqual([false, false, false, false]);
});
