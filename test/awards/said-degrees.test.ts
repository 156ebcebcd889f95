/** Degrees in a jury's own words: the one that is meant is found, and none where it may be two. */

import { expect, test } from 'vitest';
import { degreeSaid } from '../../src/awards/protocol/said-degrees.ts';

const TITLES = [
  'Гран-при',
  'Лауреат I степени',
  'Лауреат II степени',
  'Лауреат III степени',
  'Дипломант I степени',
  'Дипломант II степени',
  'Дипломант III степени',
  'Участник',
];
const degrees = TITLES.map((title) => ({ id: `of-${title}`, title }));

test.each([
  ['Лауреат I степени', 'Лауреат I степени'],
  ['лауреата I степени', 'Лауреат I степени'],
  ['Лауреат 1 степени', 'Лауреат I степени'],
  ['лауреаты первой степени', 'Лауреат I степени'],
  ['Лауреат 1-й ст.', 'Лауреат I степени'],
  ['Л1', 'Лауреат I степени'],
  ['Л-2', 'Лауреат II степени'],
  ['Лауреат ІІІ степени', 'Лауреат III степени'],
  ['Лауреат Ⅱ степени', 'Лауреат II степени'],
  ['диплом лауреата II степени', 'Лауреат II степени'],
  ['Диплом 2 степени', 'Дипломант II степени'],
  ['д3', 'Дипломант III степени'],
  ['ГРАН ПРИ', 'Гран-при'],
  ['Гран — при', 'Гран-при'],
  ['Диплом участника', 'Участник'],
])('[ORG-09] «%s» is %s', (typed, title) => {
  expect(degreeSaid(typed, degrees)?.title).toBe(title);
});

test.each([['Лауреат'], ['Диплом'], ['1'], ['I степень'], ['Лауреат 4 степени'], ['Л12'], ['Самый лучший'], ['—']])(
  '[ORG-09] «%s» is no degree of this contest, or may be several',
  (typed) => {
    expect(degreeSaid(typed, degrees)).toBeUndefined();
  },
);
