/** The order of entries on paper, what is an act, and the clock of a programme. */

import { expect, test } from 'vitest';
import { clockTime, daysOnStage, inContestOrder, secondsGiven } from '../../src/contests/acts.ts';
import type { SheetEntry } from '../../src/sheets/entry.ts';
import { actsOf, byInstitution, byNomination } from '../../src/sheets/rules.ts';
import { sampleContest } from '../kit/samples.ts';

const contest = sampleContest('C1');

function found<T extends { id: string }>(list: readonly T[], id: string): T {
  const one = list.find((item) => item.id === id);
  if (!one) throw new Error(`no ${id}`);
  return one;
}

function anEntry(running: number, nomination: string, category: string | null, school = 1, of = contest): SheetEntry {
  return {
    id: running,
    number: `№ ${running}`,
    running,
    nomination: found(of.nominations, nomination),
    form: found(of.forms, 'solo'),
    category: category === null ? null : found(of.age_categories, category),
    ensemble: null,
    count: 1,
    children: ['Обская Вера'],
    institution: { id: school, shortName: `СОШ № ${school}`, fullName: `Школа № ${school}` },
    teachers: [],
    title: null,
    seconds: null,
  };
}

const numbers = (entries: readonly SheetEntry[]) => entries.map(({ running }) => running);

/** In no order at all; the contest lists pop_vocal before folk_vocal, junior before middle. */
const MIXED = [
  anEntry(7, 'folk_vocal', 'junior', 63),
  anEntry(5, 'pop_vocal', null, 9),
  anEntry(4, 'pop_vocal', 'junior', 363),
  anEntry(3, 'pop_vocal', 'middle', 63),
  anEntry(2, 'folk_vocal', 'junior', 9),
  anEntry(1, 'pop_vocal', 'junior', 363),
];

test('[TAL-16] entries stand as the contest lists nominations and categories, then by number; without a category last', () => {
  expect(numbers(inContestOrder(contest, MIXED))).toEqual([1, 4, 3, 5, 2, 7]);
});

test('[TAL-16] groups hold every entry once, and no group is empty', () => {
  const groups = byNomination(contest, MIXED).map(({ nomination, count, categories }) => [
    nomination.id,
    count,
    categories.map(({ category, entries }) => [category?.id ?? null, numbers(entries)]),
  ]);
  expect(groups).toEqual([
    [
      'pop_vocal',
      4,
      [
        ['junior', [1, 4]],
        ['middle', [3]],
        [null, [5]],
      ],
    ],
    ['folk_vocal', 2, [['junior', [2, 7]]]],
  ]);
});

test('[TAL-16] institutions stand by name, their numbers by size', () => {
  expect(byInstitution(contest, MIXED, 'ru').map((group) => [group[0]?.institution.shortName, numbers(group)])).toEqual(
    [
      ['СОШ № 9', [5, 2]],
      ['СОШ № 63', [3, 7]],
      ['СОШ № 363', [1, 4]],
    ],
  );
});

test('[TAL-16] works are no acts', () => {
  const mixed = sampleContest('C2');
  const category = mixed.age_categories[0]?.id ?? '';
  const entries = mixed.nominations.map(({ id }, at) => anEntry(at + 1, id, category, 1, mixed));
  expect(actsOf(mixed, entries).map(({ nomination }) => nomination.id)).toEqual([
    'declamation_poetry',
    'declamation_prose',
    'theatre',
  ]);
});

test.each([
  ['as told', 150, { solo: 240 }, { seconds: 150, isAssumed: false }],
  ['the longest the form may perform', null, { solo: 240 }, { seconds: 240, isAssumed: true }],
  ['four minutes where nothing is said', null, {}, { seconds: 240, isAssumed: true }],
  ['the limit of its own form', null, { choir: 600, solo: 180 }, { seconds: 180, isAssumed: true }],
] as const)('[TAL-16] an act is given %s', (_, seconds, limits, given) => {
  const entry = anEntry(1, 'pop_vocal', 'junior');
  expect(secondsGiven({ ...entry, seconds, nomination: { ...entry.nomination, max_seconds: limits } })).toEqual(given);
});

test.each([
  ['2027-01-23', 570, 'Asia/Novosibirsk', '2027-01-23T02:30:00.000Z'],
  ['2027-01-23', 0, 'Asia/Novosibirsk', '2027-01-22T17:00:00.000Z'],
  // The clocks go forward that night: ten is still ten.
  ['2027-03-28', 600, 'Europe/Berlin', '2027-03-28T08:00:00.000Z'],
] as const)('[TAL-16] on %s %d minutes past midnight in %s is %s', (day, minutes, zone, instant) => {
  expect(clockTime(day, minutes, zone).toISOString()).toBe(instant);
});

test('[TAL-16] the days on stage are those of the stages people come to, each once', () => {
  const stage = (id: string, starts_on: string, ends_on: string, remote = false) => ({
    id,
    title: id,
    starts_on,
    ends_on,
    remote,
  });
  const stages = [
    stage('gala', '2027-02-06', '2027-02-06'),
    stage('video', '2026-12-21', '2027-01-11', true),
    stage('final', '2027-01-30', '2027-02-01'),
    stage('talks', '2027-02-01', '2027-02-01'),
  ];
  expect(daysOnStage({ stages })).toEqual(['2027-01-30', '2027-01-31', '2027-02-01', '2027-02-06']);
  expect(daysOnStage({ stages: [] })).toEqual([]);
});
