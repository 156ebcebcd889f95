/** Numbers written as words. */

import { expect, test } from 'vitest';
import { countsIn, groupNamed, inFigures, ordinalAt, yearAt } from '../src/number-words.ts';

test.each<[string, number[]]>([
  ['двенадцать', [12]],
  ['нас двадцать один', [21]],
  ['двадцати пяти', [25]],
  ['сто двадцать три', [123]],
  ['one hundred and twenty', [120]],
  ['thirty five', [35]],
  ['вдвоем', [2]],
  ['нас семеро', [7]],
  ['две тысячи четырнадцать', [2014]],
  ['двадцать двадцать пять', [20, 25]],
  ['пять шесть', [5, 6]],
  ['двадцать десять', [20, 10]],
  ['сорока', [40]],
  ['сорокалетие', []],
  ['первый', []],
])('[REG-25] «%s» tells how many', (text, values) => {
  expect(countsIn(text.split(' ')).map(({ value }) => value)).toEqual(values);
});

test.each<[string, number | undefined, number | undefined]>([
  ['третьего', 3, 3],
  ['двадцать первое', 21, 21],
  ['second', 2, 2],
  ['две тысячи четырнадцатого', 2014, 2014],
  ['две тысячи четырнадцать', undefined, 2014],
  ['пяти', undefined, 5],
  ['вторник', undefined, undefined],
  ['двадцать двенадцатого', undefined, 20],
])('[REG-25] «%s» tells which, or a year', (text, which, year) => {
  const words = text.split(' ');
  expect([ordinalAt(words, 0)?.value, yearAt(words, 0)?.value]).toEqual([which, year]);
});

test('[REG-25] numbers in words become figures where they stand, and nothing else changes', () => {
  expect(inFigures('три минуты сорок пять секунд, трёх хватит')).toBe('3 минуты 45 секунд, 3 хватит');
  expect(inFigures('стол, семья, одиночество')).toBe('стол, семья, одиночество');
});

test('[REG-40] groups are called by their number', () => {
  expect(['соло', 'дуэт', 'трио', 'quartet', 'ансамбль'].map(groupNamed)).toEqual([1, 2, 3, 4, undefined]);
});
