/** Every setting of every part: what is typed or tapped, and what the contest is then; or why nothing changed. */

import { expect, test } from 'vitest';
import type { ContestDefinition, FieldUse } from '../../src/contests/definition.ts';
import { contestSchema } from '../../src/contests/definition.ts';
import { checkContest } from '../../src/contests/file/file.ts';
import { PARTS } from '../../src/contests/parts/catalogue.ts';
import { shaped } from '../../src/contests/parts/deeds.ts';
import type { Given, Part } from '../../src/contests/parts/part.ts';
import { ok, refused } from '../../src/result.ts';
import { NOON } from '../kit/entries.ts';
import { sampleContestFile } from '../kit/samples.ts';

/** «Звёзды левого берега» with one question of each widget, a waiting list, and an end of editing. */
const CONTEST: ContestDefinition = contestSchema.parse({
  ...sampleContestFile('C1'),
  organizer: 'ДДТ «Левобережный»',
  edit_ends_at: '2026-12-26T00:00:00+07:00',
  waiting_list: true,
  stages: [
    { id: 'qualifying', title: 'Отборочный этап', starts_on: '2026-12-21', ends_on: '2027-01-11', remote: true },
    { id: 'final', title: 'Очный финал', starts_on: '2027-01-23', ends_on: '2027-01-24' },
  ],
  limits: { per_child: 2, per_child_ignores_forms: ['choir'] },
  criteria: ['Мастерство', 'Артистизм'],
  award_degrees: [{ id: 'grand_prix', title: 'Гран-при' }],
  fields: [
    { id: 'title', kind: 'title' },
    { id: 'video', kind: 'video_link', owed: true, owed_until: '2027-01-11T00:00:00+07:00' },
    {
      id: 'stage',
      kind: 'choice',
      label: 'Где удобнее?',
      choices: [
        { id: 'big', title: 'Большой зал' },
        { id: 'small', title: 'Малый зал' },
      ],
    },
    { id: 'seats', kind: 'number', label: 'Сколько стульев?' },
    { id: 'script', kind: 'file', label: 'Пришлите сценарий' },
  ],
});

const now = NOON;
const text = (typed: string): Given => ({ text: typed });
const option = (id: string): Given => ({ option: id });
const CLEAR: Given = { clear: true };
const TURN = option('turn');

function field(at: number, change: Partial<FieldUse>): Partial<ContestDefinition> {
  return { fields: CONTEST.fields.map((use, place) => (place === at ? { ...use, ...change } : use)) };
}

function nomination(change: Partial<ContestDefinition['nominations'][number]>): Partial<ContestDefinition> {
  return { nominations: CONTEST.nominations.map((one, at) => (at === 0 ? { ...one, ...change } : one)) };
}

function form(at: number, change: Partial<ContestDefinition['forms'][number]>): Partial<ContestDefinition> {
  return { forms: CONTEST.forms.map((one, place) => (place === at ? { ...one, ...change } : one)) };
}

function stage(at: number, change: Partial<ContestDefinition['stages'][number]>): Partial<ContestDefinition> {
  return { stages: CONTEST.stages.map((one, place) => (place === at ? { ...one, ...change } : one)) };
}

function age(at: number, change: Partial<ContestDefinition['age_categories'][number]>): Partial<ContestDefinition> {
  return { age_categories: CONTEST.age_categories.map((one, place) => (place === at ? { ...one, ...change } : one)) };
}

const ENSEMBLE = CONTEST.forms.findIndex(({ id }) => id === 'ensemble');

type Row = [
  part: keyof typeof PARTS,
  at: number | null,
  setting: string,
  given: Given,
  after: Partial<ContestDefinition>,
];

/** What becomes of the contest; a key that is undefined is gone. */
const TAKEN: Row[] = [
  ['about', null, 'title', text('  Открытый конкурс  «Рампа» '), { title: 'Открытый конкурс «Рампа»' }],
  ['about', null, 'organizer', CLEAR, { organizer: undefined }],
  ['about', null, 'goal', text('Найти таланты'), { goal: 'Найти таланты' }],
  ['about', null, 'who', text('дети 5–17 лет'), { participants: 'дети 5–17 лет' }],
  ['about', null, 'fee', text('бесплатно'), { fee: 'бесплатно' }],
  ['about', null, 'season', text('2026/2027'), { season: '2026/2027' }],
  ['about', null, 'code', text('звд'), { code: 'ЗВД' }],
  ['dates', null, 'opens', text('16 ноября 2026 10:30'), { opens_at: '2026-11-16T10:30:00+07:00' }],
  ['dates', null, 'closes', text('по 20 декабря включительно'), { closes_at: '2026-12-21T00:00:00+07:00' }],
  ['dates', null, 'closes', text('до 18:00 20 декабря'), { closes_at: '2026-12-20T18:00:00+07:00' }],
  ['dates', null, 'closes', text('20.12.2026 23:59'), { closes_at: '2026-12-21T00:00:00+07:00' }],
  ['dates', null, 'edits', text('25.12'), { edit_ends_at: '2026-12-26T00:00:00+07:00' }],
  ['dates', null, 'edits', CLEAR, { edit_ends_at: undefined }],
  ['dates', null, 'withdraws', text('10 января'), { withdraw_ends_at: '2027-01-11T00:00:00+07:00' }],
  ['dates', null, 'grace', text('30 минут'), { grace_minutes: 30 }],
  ['dates', null, 'correction', text('5'), { correction_days: 5 }],
  ['stages', 1, 'title', text('Финал'), stage(1, { title: 'Финал' })],
  ['stages', 1, 'days', text('30–31 января'), stage(1, { starts_on: '2027-01-30', ends_on: '2027-01-31' })],
  ['stages', 1, 'days', text('30 января 2027'), stage(1, { starts_on: '2027-01-30', ends_on: '2027-01-30' })],
  ['stages', 1, 'remote', TURN, stage(1, { remote: true })],
  ['stages', 1, 'venue', text('Большой зал'), stage(1, { venue: 'Большой зал' })],
  ['nominations', 0, 'title', text('Эстрада'), nomination({ title: 'Эстрада' })],
  [
    'nominations',
    0,
    'forms',
    option('ensemble'),
    nomination({ forms: ['solo', 'duet', 'small_form'], max_seconds: { solo: 240, duet: 240, small_form: 240 } }),
  ],
  [
    'nominations',
    0,
    'longest',
    text('4:30'),
    nomination({ max_seconds: { solo: 270, duet: 270, small_form: 270, ensemble: 270 } }),
  ],
  [
    'nominations',
    0,
    'longest',
    text('соло 3:00, ансамбль — 5 минут'),
    nomination({ max_seconds: { solo: 180, duet: 240, small_form: 240, ensemble: 300 } }),
  ],
  ['nominations', 0, 'longest', CLEAR, nomination({ max_seconds: {} })],
  ['nominations', 0, 'cap', text('20 мест'), nomination({ cap: 20 })],
  [
    'nominations',
    0,
    'called',
    text('Ансамбль — вокальная группа'),
    nomination({ form_titles: { ensemble: 'вокальная группа' } }),
  ],
  ['nominations', 0, 'live', TURN, nomination({ live_accompaniment_only: true })],
  ['nominations', 0, 'files', text('.JPG, png; pdf'), nomination({ file_formats: ['jpg', 'png', 'pdf'] })],
  ['nominations', 0, 'mb', text('2,5'), nomination({ max_file_mb: 2.5 })],
  ['nominations', 0, 'pixels', text('2000'), nomination({ min_long_side_px: 2000 })],
  ['nominations', 0, 'works', text('А3, А2'), nomination({ work_formats: ['А3', 'А2'] })],
  ['nominations', 0, 'sides', text('60×40×12,5'), nomination({ work_max_cm: [60, 40, 12.5] })],
  ['forms', 0, 'title', text('Сольное выступление'), form(0, { title: 'Сольное выступление' })],
  ['forms', ENSEMBLE, 'size', text('от 6 до 14 человек'), form(ENSEMBLE, { min: 6, max: 14 })],
  ['forms', ENSEMBLE, 'size', text('до 14'), form(ENSEMBLE, { min: 1, max: 14 })],
  ['forms', ENSEMBLE, 'bare', TURN, form(ENSEMBLE, { headcount_only: true })],
  [
    'ages',
    null,
    'anew',
    text('5–6, 7–10, 18+, смешанная'),
    {
      age_categories: [
        { id: 'preschool', title: '5–6', min: 5, max: 6, group_only: false, closed: false },
        { id: 'junior', title: '7–10', min: 7, max: 10, group_only: false, closed: false },
        { id: 'age_18', title: '18+', min: 18, group_only: false, closed: false },
        { id: 'mixed', title: 'смешанная', group_only: true, closed: false },
      ],
    },
  ],
  [
    'ages',
    null,
    'anew',
    text('дошкольники\n1–2 класс\n3 - 4 класс'),
    {
      age_basis: { kind: 'school_grade' },
      age_categories: [
        { id: 'doshkolniki', title: 'дошкольники', grades: ['preschool'], group_only: false, closed: false },
        { id: 'age_1_2_klass', title: '1–2 класс', grades: [1, 2], group_only: false, closed: false },
        { id: 'age_3_4_klass', title: '3–4 класс', grades: [3, 4], group_only: false, closed: false },
      ],
    },
  ],
  ['ages', null, 'date', text('1 марта 2027'), { age_basis: { kind: 'age_on_date', date: '2027-03-01' } }],
  ['ages', null, 'policy', option('oldest'), { group_age: { policy: 'oldest' } }],
  ['ages', null, 'percent', text('20 %'), { group_age: { policy: 'tolerance', percent: 20 } }],
  ['ages', 1, 'title', text('Младшие'), age(1, { title: 'Младшие' })],
  ['ages', 3, 'range', text('14–18'), age(3, { min: 14, max: 18 })],
  ['ages', 3, 'groups', TURN, age(3, { group_only: true })],
  ['limits', null, 'cap', text('150'), { cap: 150 }],
  ['limits', null, 'waiting', TURN, { waiting_list: false }],
  ['limits', null, 'offer', text('48'), { offer_hours: 48 }],
  ['limits', null, 'school', text('10'), { limits: { ...CONTEST.limits, per_institution: 10 } }],
  ['limits', null, 'schoolHere', text('3'), { limits: { ...CONTEST.limits, per_institution_nomination_category: 3 } }],
  ['limits', null, 'child', CLEAR, { limits: { per_child_ignores_forms: ['choir'] } }],
  [
    'limits',
    null,
    'childAside',
    option('ensemble'),
    { limits: { per_child: 2, per_child_ignores_forms: ['ensemble', 'choir'] } },
  ],
  ['questions', 0, 'wording', text('Как называется номер?'), field(0, { label: 'Как называется номер?' })],
  ['questions', 0, 'example', text('А. С. Пушкин, «Осень»'), field(0, { example: 'А. С. Пушкин, «Осень»' })],
  [
    'questions',
    2,
    'choices',
    text('Большой зал = Главный зал\nМалый зал\nФойе'),
    field(2, {
      choices: [
        { id: 'big', title: 'Главный зал' },
        { id: 'small', title: 'Малый зал' },
        { id: 'foye', title: 'Фойе' },
      ],
    }),
  ],
  ['questions', 1, 'required', TURN, field(1, { required: false })],
  ['questions', 1, 'owed', TURN, field(1, { owed: false, owed_until: undefined })],
  ['questions', 1, 'until', text('15 января'), field(1, { owed_until: '2027-01-16T00:00:00+07:00' })],
  ['questions', 1, 'nominations', option('pop_vocal'), field(1, { nominations: ['pop_vocal'] })],
  ['questions', 1, 'forms', option('solo'), field(1, { forms: ['solo'] })],
  ['questions', 3, 'bounds', text('1–20'), field(3, { min: 1, max: 20 })],
  ['questions', 4, 'formats', text('pdf docx'), field(4, { formats: ['pdf', 'docx'] })],
  ['questions', 4, 'mb', text('5'), field(4, { max_mb: 5 })],
  ['questions', 4, 'pixels', text('1200'), field(4, { min_long_side_px: 1200 })],
  ['criteria', 1, 'title', text('Образ'), { criteria: ['Мастерство', 'Образ'] }],
  [
    'awards',
    0,
    'title',
    text('Гран-при фестиваля'),
    { award_degrees: [{ id: 'grand_prix', title: 'Гран-при фестиваля' }] },
  ],
  ['checks', null, 'durationoverli', TURN, { checks: { ...CONTEST.checks, duration_over_limit: 'refuse' } }],
  ['checks', null, 'latesubmission', TURN, { checks: { ...CONTEST.checks, late_submission: 'flag' } }],
  ['papers', null, 'consent', TURN, { checks: { ...CONTEST.checks, consent_missing: 'refuse' } }],
  ['papers', null, 'keep', text('12 месяцев'), { keep_months: 12 }],
];

test.each(TAKEN)('[ORG-02] %s %s %s: %j changes this and nothing else', (part, at, setting, given, after) => {
  const made = shaped(CONTEST, { part, do: 'set', at, setting, given }, now);

  expect(made).toEqual(ok({ ...CONTEST, ...after }));
  expect(made.ok && checkContest(made.value).ok).toBe(true);
});

test('[ORG-02] no setting of any part goes untried, the checks aside, which are all alike', () => {
  const named = Object.entries(PARTS).flatMap(([name, part]: [string, Part]) => [
    ...Object.keys(part.settings).map((setting) => `${name} ${setting}`),
    ...Object.keys(part.list?.settings(0) ?? {}).map((setting) => `${name} ${setting}`),
  ]);
  const tried = new Set(TAKEN.map(([part, , setting]) => `${part} ${setting}`));

  expect(named.filter((one) => !one.startsWith('checks ') && !tried.has(one))).toEqual([]);
});

const PART = { code: 'part-unread', kind: 'part' } as const;

type Wrong = [part: keyof typeof PARTS, at: number | null, setting: string, given: Given, refusal: unknown];

const NOT_TAKEN: Wrong[] = [
  ['about', null, 'title', text(' — '), { ...PART, why: { code: 'empty' } }],
  ['about', null, 'title', text('я'.repeat(201)), { ...PART, why: { code: 'too-long', most: 200 } }],
  ['about', null, 'title', CLEAR, { code: 'part-gone' }],
  ['about', null, 'code', text('ЗЛБ1'), { ...PART, why: { code: 'not-a-code' } }],
  ['dates', null, 'closes', text('скоро'), { ...PART, why: { code: 'no-date' } }],
  [
    'dates',
    null,
    'closes',
    text('31 ноября 2026'),
    { ...PART, why: { code: 'no-such-date', typed: '31 ноября 2026' } },
  ],
  ['dates', null, 'closes', text('с 1 по 5 декабря'), { ...PART, why: { code: 'several-dates' } }],
  ['dates', null, 'closes', text('30 ноября 2026'), { ...PART, why: { code: 'in-the-past' } }],
  ['dates', null, 'closes', text('12:00 1 декабря 2026'), { ...PART, why: { code: 'in-the-past' } }],
  ['dates', null, 'edits', text('30.11.2026'), { ...PART, why: { code: 'in-the-past' } }],
  ['dates', null, 'grace', text('много'), { ...PART, why: { code: 'not-a-number' } }],
  ['dates', null, 'correction', text('31'), { ...PART, why: { code: 'out-of-bounds', least: 1, most: 30 } }],
  ['stages', 9, 'title', text('Финал'), { code: 'part-gone' }],
  ['stages', 0, 'venue', text('Зал'), { code: 'part-gone' }],
  [
    'nominations',
    0,
    'longest',
    text('соло долго'),
    { code: 'part-unread', kind: 'duration', why: { code: 'not-a-duration' } },
  ],
  [
    'nominations',
    0,
    'called',
    text('Хор — большой состав'),
    { ...PART, why: { code: 'not-known-here', typed: 'Хор — большой состав' } },
  ],
  ['nominations', 0, 'sides', text('60×40'), { ...PART, why: { code: 'not-three-sides' } }],
  ['forms', 0, 'size', text('несколько'), { ...PART, why: { code: 'not-a-range' } }],
  ['forms', 0, 'size', text('12–5'), { ...PART, why: { code: 'out-of-bounds', least: 1, most: 500 } }],
  ['ages', null, 'anew', text('5–6, малыши'), { ...PART, why: { code: 'not-an-age', typed: 'малыши' } }],
  ['ages', null, 'anew', text('9–12 класс'), { ...PART, why: { code: 'no-such-grade', typed: '9–12 класс' } }],
  ['ages', null, 'date', text('день финала'), { ...PART, why: { code: 'no-date' } }],
  ['questions', 2, 'choices', text('Двор = Сад'), { ...PART, why: { code: 'not-known-here', typed: 'Двор' } }],
  ['questions', 0, 'choices', text('Да\nНет'), { code: 'part-gone' }],
  ['limits', null, 'cap', text('0'), { ...PART, why: { code: 'out-of-bounds', least: 1, most: 100_000 } }],
  ['about', null, 'nothing', text('слова'), { code: 'part-gone' }],
  ['about', null, 'title', TURN, { ...PART, why: { code: 'text-expected' } }],
];

test.each(NOT_TAKEN)('[ORG-02] %s %s %s: %j is not taken, with the reason', (part, at, setting, given, refusal) => {
  expect(shaped(CONTEST, { part, do: 'set', at, setting, given }, now)).toEqual(refused(refusal));
});

test('[ORG-02] a later end of entering takes along the ends that may not precede it', () => {
  const deed = { part: 'dates', do: 'set', at: null, setting: 'closes', given: text('по 20 января') } as const;

  const made = shaped(CONTEST, deed, now);

  const fields = CONTEST.fields.map(({ owed_until: _, ...use }) => use);
  const { edit_ends_at: _, ...others } = CONTEST;
  expect(made).toEqual(ok({ ...others, closes_at: '2027-01-21T00:00:00+07:00', fields }));
});

test('[ORG-02] a limit to every nomination, or to none, is no limit', () => {
  const only = { ...CONTEST, ...field(1, { nominations: ['pop_vocal'] }) };
  const deed = { part: 'questions', do: 'set', at: 1, setting: 'nominations', given: option('pop_vocal') } as const;

  expect(shaped(only, deed, now)).toEqual(ok(CONTEST));
});
