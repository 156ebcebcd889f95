/** Whom a remembered ensemble brought along, within the size of a message. */

import { expect, test } from 'vitest';
import { broughtLines, broughtRows } from '../../src/telegram/features/registering/brought.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest } from '../kit/entries.ts';
import { aSchool } from '../kit/school.ts';

test('[REG-32] of a choir the first are named with their ages, the rest counted and a tap away; a question that lists them names nobody twice', async () => {
  const say = texts('ru');
  const school = await aSchool(await aContest(await aDatabase()));
  const soloist = await school.drafts({ children: ['Константинопольская Александра Владиславовна 1.03.2017'] });
  const participants = Array.from({ length: 60 }, (_, at) =>
    soloist.participants.map((child) => ({ ...child, position: at + 1 })),
  ).flat();
  const choir = { ...soloist, participants };
  const lines = broughtLines(choir, 'category', say);
  const labels = (next: 'category' | 'participants') =>
    broughtRows(choir, next, say)
      .flat()
      .map(({ text }) => text);

  expect(lines[1]).toBe('1. Константинопольская Александра Владиславовна, 01.03.2017 (9 лет)');
  expect(lines.at(-2)).toMatch(/^…и ещё \d\d$/u);
  expect(lines.join('\n').length).toBeLessThan(2200);
  expect(labels('category')).toEqual(['Показать всех', 'Поправить состав']);
  expect([broughtLines(choir, 'participants', say), labels('participants')]).toEqual([
    ['✓ Взял прошлый состав: 60 человек, и педагога.'],
    [],
  ]);
});
