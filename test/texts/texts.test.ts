/** The texts: both languages whole, the same variables everywhere, plurals and dates as people read them. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keysFile, readKeys } from '../../scripts/texts.ts';
import { formatBirthDate, formatDate, formatDuration, formatInstant, zoneName } from '../../src/texts/format.ts';
import { LANGUAGES, loadTexts } from '../../src/texts/texts.ts';
import { cityOf, ZONES } from '../../src/zones.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const texts = loadTexts(`${root}locales`);

test('[UX-01] every language has the same keys with the same variables', () => {
  const [first, ...others] = LANGUAGES.map((language) => shape(readKeys(language)));
  expect(first?.length).toBeGreaterThan(100);
  for (const other of others) expect(other).toEqual(first);
});

/** `key(variables…)`, sorted. */
function shape(keys: ReturnType<typeof readKeys>): string[] {
  return [...keys].map(([key, variables]) => `${key}(${[...variables.keys()].sort().join(', ')})`).sort();
}

test('[UX-01] the typed keys are those of the files', () => {
  expect(readFileSync(`${root}src/texts/keys.ts`, 'utf8')).toBe(keysFile());
});

test('[UX-01] what people typed cannot become markup, and no invisible marks are put round it', () => {
  const say = texts('ru');
  expect(say.html('staff-welcome', { role: '<b>&' })).toBe(
    'Готово, ваша роль: <b>&lt;b&gt;&amp;</b>. Вот ваши кнопки:',
  );
});

test('[UX-01] a moment is told with its weekday and its zone, in each language', () => {
  const closing = new Date('2026-12-18T17:00:00Z');
  expect(formatInstant(closing, 'Asia/Novosibirsk', texts('ru'))).toBe('суббота, 19 декабря, 00:00 (по Новосибирску)');
  expect(formatInstant(closing, 'Asia/Novosibirsk', texts('en'))).toBe(
    'Saturday 19 December, 00:00 (Novosibirsk time)',
  );
  expect(formatInstant(closing, 'Europe/Moscow', texts('en'))).toBe('Friday 18 December, 20:00 (Moscow time)');
});

test.each(['ru', 'en'] as const)(
  '[UX-01] every zone that can be chosen has its city and its time in %s',
  (language) => {
    const say = texts(language);
    const told = ZONES.flatMap((zone) => [say('zone-city', { city: cityOf(zone) }), zoneName(new Date(0), zone, say)]);
    expect(new Set(told).size).toBe(2 * ZONES.length);
    expect(told.filter((words) => !/^\p{Lu}|^по /u.test(words))).toEqual([]);
    expect(zoneName(new Date(0), 'Europe/Berlin', say)).toBe('GMT+1');
  },
);

test('[UX-01] days and durations read as people write them', () => {
  expect(formatDate('2027-01-23', 'ru')).toBe('23 января 2027');
  expect(formatDate('2027-01-23', 'en')).toBe('23 January 2027');
  expect(formatBirthDate('2014-03-12')).toBe('12.03.2014');
  expect([225, 59, 3825].map(formatDuration)).toEqual(['3:45', '0:59', '1:03:45']);
});
