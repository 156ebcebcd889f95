/** How contests are called on buttons. */

import { expect, test } from 'vitest';
import { titlesAmong } from '../../src/telegram/screens/contest-title.ts';

const zone = 'Asia/Novosibirsk';
const edition = (code: string, closes_at: string, title = 'Фестиваль «Звёзды левого берега»') => ({
  definition: { code, closes_at, zone, title },
});

test('[ORG-01] editions of a contest are told apart by their year, or by their code where that is the same', () => {
  const list = [
    edition('ЗЛБ', '2025-12-16T00:00:00+07:00'),
    edition('ЗЛЮ', '2027-01-01T00:00:00+07:00'),
    edition('ЗЛЯ', '2027-03-01T00:00:00+07:00'),
    edition('ЗЛД', '2027-04-01T00:00:00+07:00'),
    edition('СЖ', '2026-12-02T18:00:00+07:00', 'Конкурс чтецов «Слово живое»'),
  ];

  expect(list.map(titlesAmong(list))).toEqual([
    '«Звёзды левого берега» · 2025',
    '«Звёзды левого берега» · 2026',
    '«Звёзды левого берега» · ЗЛЯ',
    '«Звёзды левого берега» · ЗЛД',
    '«Слово живое»',
  ]);
});
