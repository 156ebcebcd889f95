/** Which contests are one in different seasons, and which was the year before. */

import { expect, test } from 'vitest';
import { contestYearBefore, isSameSeries, pastYearBefore, seasonOf } from '../../src/tallies/comparing/series.ts';

test.each([
  ['the same title', { title: 'Фестиваль «Звёзды»' }, { title: 'Фестиваль «Звёзды»' }, true],
  ['a title with another year', { title: 'Фестиваль хоров 2025' }, { title: 'Фестиваль хоров — 2026' }, true],
  [
    'a title with another Roman number',
    { title: 'XII Открытый фестиваль хоров' },
    { title: 'XI открытый фестиваль хоров' },
    true,
  ],
  [
    'other words around one quoted name',
    { title: 'Фестиваль «Звёзды»' },
    { title: 'Городской конкурс "Звёзды" и «Звезды»' },
    true,
  ],
  ['an address that differs by the year', { title: 'А', slug: 'stars-2026' }, { title: 'Б', slug: 'stars-2027' }, true],
  [
    'another name',
    { title: 'Фестиваль «Звёзды»', slug: 'stars-2026' },
    { title: 'Фестиваль «Краски»', slug: 'paints-2026' },
    false,
  ],
  ['nothing but figures', { title: '2025', slug: 'a-1' }, { title: '2026', slug: 'b-1' }, false],
])('[TAL-06] %s', (_, one, other, same) => {
  expect([isSameSeries(one, other), isSameSeries(other, one)]).toEqual([same, same]);
});

const held = (id: number, title: string, opens: string, closes: string) => ({
  id,
  definition: {
    title,
    slug: `contest-${'abcdefgh'[id]}`,
    zone: 'Asia/Novosibirsk',
    opens_at: `${opens}T00:00:00+07:00`,
    closes_at: `${closes}T00:00:00+07:00`,
  },
});

const NOW = held(1, 'Звёзды 2026', '2026-11-01', '2026-12-19');

test('[TAL-06] a contest that closes at midnight on 1 September belongs to the school year that ends then', () => {
  expect([held(1, 'Лето', '2026-06-01', '2026-09-01'), NOW].map(({ definition }) => seasonOf(definition))).toEqual([
    2025, 2026,
  ]);
});

test.each([
  ['the same series of the school year before', [held(2, 'Звёзды 2025', '2025-11-01', '2025-12-19')], 2],
  ['also where it was in the next calendar year', [held(2, 'Звёзды', '2026-01-10', '2026-03-01')], 2],
  [
    'of two the one whose opening is nearer to a year before',
    [held(2, 'Звёзды', '2026-02-01', '2026-03-01'), held(3, 'Звёзды', '2025-10-01', '2025-12-01')],
    3,
  ],
  ['not another series', [held(2, 'Краски 2025', '2025-11-01', '2025-12-19')], undefined],
  ['not two years before', [held(2, 'Звёзды 2024', '2024-11-01', '2024-12-19')], undefined],
  ['not another one of this year, nor itself', [NOW, held(2, 'Звёзды', '2026-09-01', '2026-10-01')], undefined],
])('[TAL-06] the year before is %s', (_, contests, expected) => {
  expect(contestYearBefore(NOW, contests)?.id).toBe(expected);
});

test.each([
  ['2025-12-18', 'Звёзды', 1],
  ['2026-04-01', 'ЗВЕЗДЫ', 1],
  ['2026-12-18', 'Звёзды', undefined],
  ['2024-12-18', 'Звёзды', undefined],
  ['2025-12-18', 'Краски', undefined],
])('[TAL-06] what was written down of %s as «%s» is of the year before: %s', (heldOn, title, expected) => {
  expect(pastYearBefore(NOW.definition, [{ id: 1, title, heldOn }])?.id).toBe(expected);
});
