/** Until when a submitted entry can still be corrected, as its confirmation tells it. */

import { expect, test } from 'vitest';
import { correctableSentence, isCorrectableLater } from '../../src/telegram/features/registering/correctable.ts';
import { texts } from '../kit/bot.ts';
import { sampleContest } from '../kit/samples.ts';

const contest = sampleContest('C1');
const END = new Date(contest.closes_at);
const before = (minutes: number) => new Date(END.getTime() - minutes * 60_000);
const told = (until: Date | null, now: Date, language: 'ru' | 'en' = 'ru') =>
  correctableSentence({ contest }, until, { now, say: texts(language) })[0];

test('[REG-09] the confirmation tells until when an entry can be corrected, by the minutes at the end, and nothing after it', () => {
  expect([61, 60, 21, 2, 1, 0, -5].map((minutes) => told(END, before(minutes)))).toEqual([
    'Исправить её можно в /my по 18 декабря включительно (пятница).',
    'Исправить её можно в /my ещё 60 минут.',
    'Исправить её можно в /my ещё 21 минуту.',
    'Исправить её можно в /my ещё 2 минуты.',
    'Исправить её можно в /my ещё 1 минуту.',
    undefined,
    undefined,
  ]);
  expect(told(null, before(600))).toBe(undefined);
  expect([600, 1].map((minutes) => told(END, before(minutes), 'en'))).toEqual([
    'You can change it in /my through Friday 18 December.',
    'You can change it in /my for 1 more minute.',
  ]);
});

test('[REG-09] marks are promised to wait only where there is time for them', () => {
  const later = [
    isCorrectableLater(END, before(61)),
    isCorrectableLater(END, before(60)),
    isCorrectableLater(null, END),
  ];
  expect(later).toEqual([true, false, false]);
});
