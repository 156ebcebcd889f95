/** What people write where a name is asked for, and mean something else. */

import { expect, test } from 'vitest';
import { saysSomethingElse } from '../../src/people/other-words.ts';
import type { PlainKey } from '../../src/texts/texts.ts';
import { texts } from '../kit/bot.ts';

const MENU: readonly PlainKey[] = [
  'home-door-contests',
  'home-door-my',
  'home-door-concerts',
  'home-door-institution',
  'home-door-family',
  'home-door-subscribe',
  'home-door-ask',
  'home-door-manage',
  'home-door-entries',
  'home-door-results',
  'home-door-totals',
  'home-door-announce',
];

test.each(['ru', 'en'] as const)('no button of the home screen, read aloud, is a name (%s)', (language) => {
  expect(MENU.map((key) => texts(language)(key)).filter((label) => !saysSomethingElse(label))).toEqual([]);
});

test.each([
  ['Не хочу', true],
  ['Зачем это?', true],
  ['Спасибо большое', true],
  ['Королёва Марина Игоревна', false],
  ['Да Нгуен Тхи', false],
  ['No Min-ho', false],
  ['🙂👍', false],
  ['', false],
])('«%s» means something else than a name: %s', (typed, is) => {
  expect(saysSomethingElse(typed)).toBe(is);
});
