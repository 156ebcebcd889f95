/** A contest in the making, without a chat: days as they are typed, what answers change, a year on, names that are free. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from '../../src/calendar.ts';
import type { ContestFile } from '../../src/contests/definition.ts';
import { contestFaults } from '../../src/contests/file/consistency.ts';
import { checkContestFile } from '../../src/contests/file/file.ts';
import { differences } from '../../src/contests/making/comparing.ts';
import { contestFile } from '../../src/contests/making/filing.ts';
import { proposedCode, proposedId, proposedSlug } from '../../src/contests/making/names.ts';
import { fromEarlier, fromTemplate } from '../../src/contests/making/proposing.ts';
import { daysOn } from '../../src/contests/making/schedule.ts';
import { unfinished } from '../../src/contests/making/standing.ts';
import { answered, type MakingStep, stepsOf } from '../../src/contests/making/steps.ts';
import { readTemplates } from '../../src/contests/making/templates.ts';
import { yearsOn } from '../../src/contests/making/years.ts';
import { readDays } from '../../src/dates/days.ts';
import { aDefinition } from './made.ts';
import { aContest } from './making-arbitrary.ts';

const NOW = new Date('2026-11-23T12:00:00+07:00');
const TODAY = '2026-11-23';
const NOBODY = { codes: new Set<string>(), slugs: new Set<string>() };

const day = (first: string, time: string | null = null, last = first) => ({ ok: true, value: { first, last, time } });
const no = (code: string, typed?: string) => ({
  ok: false,
  refusal: { code, ...(typed === undefined ? {} : { typed }) },
});

const TYPED: [string, unknown][] = [
  ['1 декабря', day('2026-12-01')],
  ['с 1 декабря', day('2026-12-01')],
  ['16 ноября', day('2027-11-16')],
  ['16.11.2026', day('2026-11-16')],
  ['16.12', day('2026-12-16')],
  ['1.12.26 9:00', day('2026-12-01', '09:00')],
  ['по 15 марта включительно', day('2027-03-15')],
  ['до 18:00 5 февраля', day('2027-02-05', '18:00')],
  ['5 февраля до 18 ч', day('2027-02-05', '18:00')],
  ['31.12.2026 24:00', day('2026-12-31', '24:00')],
  ['сегодня', day('2026-11-23')],
  ['завтра в 10:00', day('2026-11-24', '10:00')],
  ['через месяц', day('2026-12-23')],
  ['через 2 недели до 18:00', day('2026-12-07', '18:00')],
  ['in three days', day('2026-11-26')],
  ['через полгода', day('2027-05-23')],
  ['через час', no('making-no-day')],
  ['29 февраля', day('2028-02-29')],
  ['16 декбря', day('2026-12-16')],
  ['23–24 января', day('2027-01-23', null, '2027-01-24')],
  ['23 и 24 января 2027 года', day('2027-01-23', null, '2027-01-24')],
  ['30 января - 1 февраля', day('2027-01-30', null, '2027-02-01')],
  ['30 декабря – 2 января 2027', day('2026-12-30', null, '2027-01-02')],
  ['23.01 – 24.01.2027', day('2027-01-23', null, '2027-01-24')],
  ['December 18', no('making-no-day')],
  ['18 December', day('2026-12-18')],
  ['привет', no('making-no-day')],
  ['15', no('making-no-day')],
  ['31 апреля', no('making-no-such-day', '31 апреля')],
  ['1 марта, 2 марта, 3 марта', no('making-many-days')],
  ['24 января 2027 – 23 января 2027', no('making-many-days')],
];

test.each(TYPED)('[ORG-01] days are taken as organizers type them: %s', (typed, read) => {
  expect(readDays(typed, TODAY)).toEqual(read);
});

const STAGED: Partial<ContestFile> = {
  state: 'draft',
  edit_ends_at: '2026-12-20T12:00:00+07:00',
  stages: [
    { id: 'remote', title: 'Отбор', starts_on: '2026-12-21', ends_on: '2027-01-11', remote: true },
    { id: 'final', title: 'Финал', starts_on: '2027-01-23', ends_on: '2027-01-23' },
    { id: 'gala', title: 'Гала', starts_on: '2027-02-06', ends_on: '2027-02-06' },
  ],
};

/** What an answer changes of the days: those of the window, of the stages, and the one ages are counted on. */
function days(step: MakingStep, typed: string, contest = aDefinition(STAGED)) {
  const changed = answered(step, contest, typed, { now: NOW, taken: NOBODY });
  if (!changed.ok) return changed.refusal;
  const { opens_at, closes_at, edit_ends_at, stages, age_basis } = changed.value;
  const ages = age_basis.kind === 'age_on_date' ? age_basis.date : null;
  return [
    opens_at,
    closes_at,
    edit_ends_at,
    ...stages.map(({ starts_on, ends_on }) => `${starts_on}…${ends_on}`),
    ages,
  ];
}

test('[ORG-01] a new opening takes everything after it along', () => {
  expect(days('opens', '23 ноября 2026')).toEqual([
    '2026-11-23T09:00:00+07:00',
    '2026-12-26T00:00:00+07:00',
    '2026-12-27T12:00:00+07:00',
    '2026-12-28…2027-01-18',
    '2027-01-30…2027-01-30',
    '2027-02-13…2027-02-13',
    '2027-01-30',
  ]);
});

test('[ORG-01] «через две недели» and «завтра» are counted from today, whatever opens later', () => {
  const later = aDefinition({ ...STAGED, opens_at: '2026-12-01T09:00:00+07:00' });
  expect(days('closes', 'через две недели', later)).toEqual(days('closes', '7 декабря 2026', later));
  expect(days('closes', 'завтра', later)).toEqual({
    code: 'making-end-before-start',
    opensAt: new Date(later.opens_at),
  });
  expect(days('day', 'через два месяца', later)).toEqual(days('day', '23.01.2027', later));
});

test('[ORG-01, ORG-03] a new last day is meant whole, and the stages after it move along by weeks', () => {
  expect(days('closes', 'по 20 декабря включительно')).toEqual([
    '2026-11-16T09:00:00+07:00',
    '2026-12-21T00:00:00+07:00',
    '2026-12-22T12:00:00+07:00',
    '2026-12-28…2027-01-18',
    '2027-01-30…2027-01-30',
    '2027-02-13…2027-02-13',
    '2027-01-30',
  ]);
});

test('[ORG-01] the contest’s day takes what follows along, and what comes before it ends in time', () => {
  expect(days('day', '9–10 января')).toEqual([
    '2026-11-16T09:00:00+07:00',
    '2026-12-19T00:00:00+07:00',
    '2026-12-20T12:00:00+07:00',
    '2026-12-21…2027-01-08',
    '2027-01-09…2027-01-10',
    '2027-01-23…2027-01-23',
    '2027-01-09',
  ]);
});

const UNTAKEN: [MakingStep, string, object][] = [
  ['title', ' ', { code: 'making-title-missing' }],
  ['title', '🎨 2027', { code: 'making-title-missing' }],
  ['title', 'я'.repeat(201), { code: 'making-title-too-long', longest: 200 }],
  ['code', 'З1', { code: 'making-code-shape' }],
  ['code', 'занят', { code: 'making-code-taken' }],
  ['opens', '1–2 декабря', { code: 'making-many-days' }],
  ['closes', '22.11.2026', { code: 'making-end-in-past', end: new Date('2026-11-22T17:00:00Z') }],
  ['closes', '1.11.2026', { code: 'making-end-before-start', opensAt: new Date('2026-11-16T02:00:00Z') }],
  ['day', 'скоро', { code: 'making-no-day' }],
];

test.each(UNTAKEN)('[ORG-01] what cannot be taken says why: %s %s', (step, typed, refusal) => {
  const taken = { codes: new Set(['ЗАНЯТ']), slugs: new Set<string>() };
  expect(answered(step, aDefinition(STAGED), typed, { now: NOW, taken })).toEqual({ ok: false, refusal });
});

test('[ORG-01] a new title brings a code and an address that nobody has; a contest without stages has no day to ask about', () => {
  const taken = { codes: new Set(['ЗЛБ']), slugs: new Set(['zvezdy-levogo-berega-2027']) };
  const titled = answered('title', aDefinition(STAGED), 'Фестиваль «Звёзды левого берега»', { now: NOW, taken });
  expect(titled.ok && [titled.value.code, titled.value.slug]).toEqual(['ЗВЁ', 'zvezdy-levogo-berega-2027-2']);
  expect([stepsOf(aDefinition(STAGED)), stepsOf(aDefinition())].map((steps) => steps.length)).toEqual([5, 4]);
});

test('[ORG-01] proposed names fit the schema and are free, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (title, ids) => {
      const codes = new Set<string>();
      const slugs = new Set<string>();
      for (let made = 0; made < 5; made += 1) {
        const code = proposedCode(title, (one) => codes.has(one));
        const slug = proposedSlug(title, 2027, (one) => slugs.has(one));
        expect([codes.has(code), slugs.has(slug)]).toEqual([false, false]);
        expect([code, slug]).toEqual([
          expect.stringMatching(/^\p{Lu}{2,6}$/u),
          expect.stringMatching(/^[a-z0-9-]{3,60}$/u),
        ]);
        codes.add(code);
        slugs.add(slug);
      }
      const id = proposedId(title, ids, 'item');
      expect([id, ids.includes(id)]).toEqual([expect.stringMatching(/^[a-z][a-z0-9_]{0,23}$/u), false]);
    }),
  );
});

/** End as told, first stage, ages. */
function told({ closes_at, stages, age_basis }: ReturnType<typeof aDefinition>) {
  return [closes_at, stages[0]?.starts_on, age_basis.kind === 'age_on_date' ? age_basis.date : null];
}

const YEARS: [string, Partial<ContestFile>, number, (string | undefined | null)[]][] = [
  [
    'a last day keeps its date, a stage its weekday',
    STAGED,
    1,
    ['2027-12-19T00:00:00+07:00', '2027-12-20', '2028-01-22'],
  ],
  [
    '«по 29 февраля» becomes «по 28-е», «по 28-е» stays',
    { closes_at: '2028-03-01T00:00:00+07:00' },
    1,
    ['2029-03-01T00:00:00+07:00', undefined, '2028-01-23'],
  ],
  [
    '«по 28 февраля» stays in a leap year',
    { closes_at: '2027-03-01T00:00:00+07:00' },
    1,
    ['2028-02-29T00:00:00+07:00', undefined, '2028-01-23'],
  ],
  [
    'an end within a day keeps its hour',
    { closes_at: '2027-02-05T18:00:00+07:00' },
    2,
    ['2029-02-05T18:00:00+07:00', undefined, '2029-01-23'],
  ],
  [
    'a stage on the day after the end does not begin before it',
    { stages: [{ id: 'final', title: 'Финал', starts_on: '2026-12-19', ends_on: '2026-12-20' }] },
    1,
    ['2027-12-19T00:00:00+07:00', '2027-12-25', '2028-01-23'],
  ],
];

test.each(YEARS)('[ORG-01] a year on, %s', (_, changes, years, wanted) => {
  expect(told(yearsOn(aDefinition(changes), years))).toEqual(wanted);
});

test('[ORG-01] where 29 February falls away, what must not come before the end still does not', () => {
  const leap = aDefinition({ closes_at: '2028-02-28T18:00:00+07:00', edit_ends_at: '2028-02-29T09:00:00+07:00' });
  const { closes_at, edit_ends_at } = yearsOn(leap, 1);
  expect([closes_at, edit_ends_at]).toEqual(['2029-02-28T18:00:00+07:00', '2029-02-28T18:00:00+07:00']);
});

test('[ORG-01] whatever the contest, its copy some years on or some days on has no fault it had not', () => {
  fc.assert(
    fc.property(
      aContest,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: -400, max: 400 }),
      (contest, years, shift) => {
        const copy = yearsOn(contest, years);
        expect([contestFaults(copy), contestFaults(daysOn(contest, shift))]).toEqual([[], []]);
        const weekday = ({ stages }: typeof contest) => stages.map(({ starts_on }) => new Date(starts_on).getUTCDay());
        const lengths = ({ stages }: typeof contest) =>
          stages.map(({ starts_on, ends_on }) => daysBetween(starts_on, ends_on));
        expect([weekday(copy), lengths(copy)]).toEqual([weekday(contest), lengths(contest)]);
        expect(daysOn(daysOn(contest, shift), -shift)).toEqual(contest);
      },
    ),
  );
});

test('[ORG-01] every template is a contest without faults; begun from, it stands in the coming weeks on its weekdays', async () => {
  const { good, broken } = await readTemplates('ru');
  expect([good.map(({ name }) => name), broken]).toEqual([['performing', 'readers', 'works'], []]);
  for (const { definition } of good) {
    const begun = fromTemplate(definition, { now: NOW, taken: NOBODY });
    expect([begun.state, begun.opens_at, unfinished(begun, NOW)]).toEqual(['draft', '2026-11-30T09:00:00+07:00', []]);
  }
  expect((await readTemplates('en')).good.length).toBe(3);
});

test('[ORG-01] an earlier contest is begun again as many years on as it takes, its title and season too', () => {
  const earlier = aDefinition({
    state: 'archived',
    title: 'Проба 2024',
    season: '2023/2024',
    opens_at: '2023-11-16T09:00:00+07:00',
    closes_at: '2023-12-19T00:00:00+07:00',
  });
  const { title, season, state, closes_at, code, slug } = fromEarlier(earlier, { now: NOW, taken: NOBODY });
  expect({ title, season, state, closes_at, code, slug }).toEqual({
    title: 'Проба 2027',
    season: '2026/2027',
    state: 'draft',
    closes_at: '2026-12-19T00:00:00+07:00',
    code: 'ПРО',
    slug: 'proba-2026',
  });
});

test('[ORG-01] what is left to do is told before publishing', () => {
  const contest = aDefinition({
    closes_at: '2026-11-20T00:00:00+07:00',
    stages: [{ id: 'final', title: 'Финал', starts_on: '2026-11-19', ends_on: '2026-11-19' }],
    age_categories: [
      { id: 'a', title: 'А', min: 5, max: 6 },
      { id: 'b', title: 'Б', min: 9, max: 10 },
    ],
    nominations: [{ id: 'vocal', title: 'Вокал', forms: ['solo'], closed: true }],
  });
  expect(unfinished(contest, NOW).map(({ code }) => code)).toEqual([
    'end-in-past',
    'stage-before-end',
    'warned',
    'nominations-closed',
    'no-criteria',
    'no-degrees',
  ]);
});

test('[ORG-01] what a file changes is told part by part', () => {
  const before = aDefinition(STAGED);
  const after = aDefinition({
    ...STAGED,
    title: 'Другая проба',
    fee: 'бесплатно',
    nominations: [
      { id: 'vocal', title: 'Вокал', forms: ['solo'] },
      { id: 'dance', title: 'Танец', forms: ['choir'] },
    ],
    age_basis: { kind: 'age_on_date', date: '2027-01-24' },
  });
  expect(differences(before, after)).toEqual([
    { part: 'title', kind: 'value', from: 'Проба', to: 'Другая проба' },
    { part: 'nominations', kind: 'list', added: ['Танец'], removed: [], changed: ['Вокал'] },
    { part: 'age_basis', kind: 'other' },
    { part: 'fee', kind: 'value', from: null, to: 'бесплатно' },
  ]);
});

test('[ORG-01] a contest written as a text file and read again is the same contest', () => {
  fc.assert(
    fc.property(aContest, (contest) => {
      const back = checkContestFile(contestFile(contest));
      expect(back.ok ? back.value.definition : back.refusal).toEqual(contest);
    }),
    { numRuns: 40 },
  );
});
