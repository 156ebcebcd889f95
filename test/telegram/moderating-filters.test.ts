/** Narrowing a list by taps: what there is to choose, with live counts, and what stays narrowed on the way. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { ContestDefinition } from '../../src/contests/definition.ts';
import { ISSUE_CODES } from '../../src/entries/words.ts';
import * as on from '../../src/telegram/features/moderating/buttons.ts';
import {
  type Facet,
  FILTER_NAMES,
  facetOf,
  filterOf,
  filterWord,
  settledWord,
} from '../../src/telegram/features/moderating/filters.ts';
import { sampleContest } from '../kit/samples.ts';
import { ORGANIZER } from '../kit/sandbox.ts';
import { aLine } from './line-stage.ts';

const CHILD = 'Берестова Анна Олеговна 1.03.2017';

test('[ORG-05] a list is narrowed by a tap or two, says what it shows, and stays narrowed from card to card', async () => {
  const { phone, school, other, db } = await aLine();
  const late = await school.enters({ children: [CHILD], papers: [], title: 'Первая' });
  await school.enters({ children: [CHILD], title: 'Первая' });
  await other.enters({ nomination: 'folk_vocal', title: 'Третья' });
  await db.execute(sql`update entries set late = true where id = ${late.id}`);
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');

  await organizer.presses('Отобрать…');
  const kinds = [...organizer.lines(), ...organizer.labels()];
  await organizer.presses('По замечаниям ▸');
  const remarks = organizer.labels();
  await organizer.presses('Похожа на другую · 1');
  const twins = [organizer.lines()[1], organizer.labels()[0]];
  await organizer.presses('Отобрать…');
  await organizer.presses('По учреждениям ▸');
  await organizer.presses('МБОУ СОШ № 363 · 2');
  const shown = organizer.lines()[1];
  await organizer.presses('ЗЛБ-001 · Первая ⚠️');
  await organizer.presses('Следующая ▸');
  const walked = [organizer.lines()[0]];
  await organizer.presses('Следующая ▸');
  walked.push(organizer.lines()[0]);
  await organizer.presses('← К списку');

  expect(kinds).toEqual([
    'Сейчас открыт список «Ждут решения». Что показать? Число — сколько заявок останется.',
    'С замечаниями ⚠️ · 2',
    'Все заявки · 3',
    'По замечаниям ▸ | По номинациям ▸',
    'По учреждениям ▸ | Поздние · 1',
    '← К списку',
  ]);
  expect(remarks).toEqual(['Нет согласия · 1', 'Похожа на другую · 1', '← Назад']);
  expect(twins).toEqual(['Ждут решения · Похожа на другую: 1. Выберите заявку.', 'ЗЛБ-002 · Первая ⚠️']);
  expect([shown, organizer.lines()[1]]).toEqual(Array(2).fill('Ждут решения · МБОУ СОШ № 363: 2. Выберите заявку.'));
  expect(walked).toEqual(['ЗЛБ-002 · Подана, проверяем', 'ЗЛБ-001 · Подана, проверяем']);
});

test('[PRV-02] every list however narrowed fits the longest button beside the largest ids, and reads as what it was', () => {
  const contest: ContestDefinition = sampleContest('C1');
  const facets: (Facet | null)[] = [
    null,
    { by: 'late' },
    { by: 'new' },
    { by: 'institution', id: 999_999_999 },
    ...ISSUE_CODES.map((code): Facet => ({ by: 'issue', code })),
    ...contest.nominations.map(({ id }): Facet => ({ by: 'nomination', id })),
  ];
  const words = FILTER_NAMES.flatMap((list) => facets.map((facet) => ({ list, facet, word: filterWord(list, facet) })));
  const large = 9_999_999;

  for (const { word } of words) {
    const place = { filter: word, page: 999 };
    on.flagsButton.data({ entry: large, version: 99, verdict: 'waitlisted', chosen: 2 ** 24 - 1, ...place });
    on.questionButton.data({ entry: large, version: 99, chosen: 2 ** 24 - 1, at: 23, ...place });
    on.decideManyButton.data({ contest: 9_999, mark: 'abcdefgh', verdict: 'waitlisted', ...place });
  }
  expect(words.map(({ word }) => ({ list: filterOf(word), facet: facetOf(word, contest) }))).toEqual(
    words.map(({ list, facet }) => ({ list, facet })),
  );
  expect(new Set(words.map(({ word }) => word)).size).toBe(words.length);
});

test.each([
  ['', 'undecided'],
  ['nonsense', 'undecided'],
  ['all.f-nonsense', 'all'],
  ['all.n-000000', 'all'],
  ['all.i-x', 'all'],
  ['flagged.late', 'flagged.late'],
])('[PRV-02] a list nobody knows («%s») is read as «%s»', (word, expected) => {
  expect(settledWord(word, sampleContest('C1'))).toBe(expected);
});
