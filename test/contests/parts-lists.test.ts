/** The lists of a contest: several things in one message, ids that stay, moving, closing, taking out with all that named them. */

import { expect, test } from 'vitest';
import { type ContestDefinition, contestSchema } from '../../src/contests/definition.ts';
import { checkContest } from '../../src/contests/file/file.ts';
import { PARTS } from '../../src/contests/parts/catalogue.ts';
import { type Deed, shaped } from '../../src/contests/parts/deeds.ts';
import { newId } from '../../src/contests/parts/ids.ts';
import { partNotes } from '../../src/contests/parts/notes.ts';
import type { Part } from '../../src/contests/parts/part.ts';
import { ok, refused } from '../../src/result.ts';
import { NOON } from '../kit/entries.ts';
import { sampleContestFile } from '../kit/samples.ts';

const CONTEST: ContestDefinition = contestSchema.parse({
  ...sampleContestFile('C1'),
  stages: [{ id: 'final', title: 'Финал', starts_on: '2027-01-23', ends_on: '2027-01-24' }],
  criteria: ['Мастерство', 'Артистизм'],
  award_degrees: [{ id: 'grand_prix', title: 'Гран-при' }],
  limits: { per_child: 2, per_child_ignores_forms: ['choir', 'ensemble'] },
  fields: [
    { id: 'title', kind: 'title' },
    { id: 'video', kind: 'video_link', nominations: ['pop_vocal', 'folk_vocal'] },
    { id: 'props', kind: 'text', label: 'Что на сцене?', nominations: ['pop_vocal'] },
    { id: 'plan', kind: 'file', label: 'Расстановка', forms: ['choir', 'ensemble'] },
    { id: 'choirs', kind: 'text', label: 'Кто дирижирует?', forms: ['choir'] },
  ],
});

function done(deed: Deed, contest = CONTEST) {
  return shaped(contest, deed, NOON);
}

const OPEN_FORMS = ['solo', 'duet', 'small_form', 'ensemble', 'choir'];

/** What a message adds to a list, by the key it stands under. */
const ADDED: [
  part: keyof typeof PARTS,
  text: string,
  kind: string | undefined,
  key: keyof ContestDefinition,
  things: unknown[],
][] = [
  [
    'nominations',
    'Художественное слово\n2. Театр мод',
    undefined,
    'nominations',
    [
      { id: 'hudozhestvennoe_slovo', title: 'Художественное слово' },
      { id: 'teatr_mod', title: 'Театр мод' },
    ].map((one) => ({
      ...one,
      ...{ forms: OPEN_FORMS, form_titles: {}, max_seconds: {}, live_accompaniment_only: false, closed: false },
    })),
  ],
  [
    'forms',
    'Трио, 3\nОркестр (от 14 до 80 человек)',
    undefined,
    'forms',
    [
      { id: 'trio', title: 'Трио', min: 3, max: 3, headcount_only: false, closed: false },
      { id: 'orkestr', title: 'Оркестр', min: 14, max: 80, headcount_only: false, closed: false },
    ],
  ],
  [
    'ages',
    '18-25 лет, старше 26',
    undefined,
    'age_categories',
    [
      { id: 'age_18_25_let', title: '18–25 лет', min: 18, max: 25, group_only: false, closed: false },
      { id: 'starshe_26', title: 'старше 26', min: 26, group_only: false, closed: false },
    ],
  ],
  [
    'stages',
    '— Гала-концерт, 6 февраля\n— Награждение: 7 февраля 2027',
    undefined,
    'stages',
    [
      { id: 'gala_kontsert', title: 'Гала-концерт', starts_on: '2027-02-06', ends_on: '2027-02-06', remote: false },
      { id: 'nagrazhdenie', title: 'Награждение', starts_on: '2027-02-07', ends_on: '2027-02-07', remote: false },
    ],
  ],
  ['criteria', 'Образ\nТехника', undefined, 'criteria', ['Образ', 'Техника']],
  [
    'awards',
    'Лауреат I степени\nЛауреат II степени\nГран при',
    undefined,
    'award_degrees',
    [
      { id: 'laureat_i_stepeni', title: 'Лауреат I степени' },
      { id: 'laureat_ii_stepeni', title: 'Лауреат II степени' },
      { id: 'gran_pri', title: 'Гран при' },
    ],
  ],
  [
    'questions',
    '',
    'duration',
    'fields',
    [{ id: 'duration', kind: 'duration', labels: {}, required: true, owed: false, closed: false }],
  ],
  [
    'questions',
    'Нужен рояль?',
    'yes_no',
    'fields',
    [
      {
        id: 'nuzhen_royal',
        kind: 'yes_no',
        label: 'Нужен рояль?',
        labels: {},
        required: true,
        owed: false,
        closed: false,
      },
    ],
  ],
  [
    'questions',
    'Какой зал?\n- Большой\n- Малый',
    'choice',
    'fields',
    [
      {
        id: 'kakoy_zal',
        kind: 'choice',
        label: 'Какой зал?',
        ...{ labels: {}, required: true, owed: false, closed: false },
        choices: [
          { id: 'bolshoy', title: 'Большой' },
          { id: 'malyy', title: 'Малый' },
        ],
      },
    ],
  ],
];

test.each(ADDED)(
  '[ORG-02] %s: «%s» %s adds to %s everything it names, in one message',
  (part, text, kind, key, things) => {
    const standing = CONTEST[key];

    const made = done({ part, do: 'add', text, ...(kind !== undefined && { kind }) });

    expect(made).toEqual(ok({ ...CONTEST, [key]: [...(Array.isArray(standing) ? standing : []), ...things] }));
    expect(made.ok && checkContest(made.value).ok).toBe(true);
  },
);

const PART = { code: 'part-unread', kind: 'part' } as const;

test.each([
  ['nominations', ' \n—', undefined, { ...PART, why: { code: 'empty' } }],
  ['forms', 'Трио', undefined, { ...PART, why: { code: 'not-a-range' } }],
  ['forms', 'от 3 до 5', undefined, { ...PART, why: { code: 'empty' } }],
  ['stages', 'Финал в январе', undefined, { ...PART, why: { code: 'no-date' } }],
  ['ages', 'старички', undefined, { ...PART, why: { code: 'not-an-age', typed: 'старички' } }],
  ['questions', 'Какой зал?', 'choice', { ...PART, why: { code: 'options-missing' } }],
  ['questions', ' ', 'text', { ...PART, why: { code: 'wording-missing' } }],
  ['questions', 'Что?', 'nothing', { code: 'part-gone' }],
  ['dates', 'Финал', undefined, { code: 'part-gone' }],
])('[ORG-02] %s: «%s» %s adds nothing, with the reason', (part, text, kind, refusal) => {
  expect(done({ part, do: 'add', text, ...(kind !== undefined && { kind }) })).toEqual(refused(refusal));
});

test('[ORG-02] ids come of titles, are one a thing, fit their length and stay when the title changes', () => {
  expect([
    newId('Эстрадный вокал', 'nomination', []),
    newId('Эстрадный вокал', 'nomination', ['estradnyy_vokal']),
    newId('Эстрадный вокал', 'nomination', ['estradnyy_vokal', 'estradnyy_vokal_2']),
    newId('Инструментальное исполнительство', 'nomination', []),
    newId('Инструментальное исполнительство', 'nomination', ['instrumentalnoe_ispolnit']),
    newId('5–6', 'age', []),
    newId('🎭', 'nomination', []),
    newId('Été', 'nomination', []),
  ]).toEqual([
    'estradnyy_vokal',
    'estradnyy_vokal_2',
    'estradnyy_vokal_3',
    'instrumentalnoe_ispolnit',
    'instrumentalnoe_ispoln_2',
    'age_5_6',
    'nomination',
    'ete',
  ]);
});

test('[ORG-02] things move one place and no further', () => {
  const titles = (deed: Deed) => {
    const made = done(deed);
    return made.ok && made.value.criteria;
  };

  expect([
    titles({ part: 'criteria', do: 'up', at: 1 }),
    titles({ part: 'criteria', do: 'down', at: 0 }),
    titles({ part: 'criteria', do: 'up', at: 0 }),
    titles({ part: 'criteria', do: 'down', at: 1 }),
    titles({ part: 'criteria', do: 'remove', at: 0 }),
    titles({ part: 'criteria', do: 'remove', at: 7 }),
  ]).toEqual([
    ['Артистизм', 'Мастерство'],
    ['Артистизм', 'Мастерство'],
    ['Мастерство', 'Артистизм'],
    ['Мастерство', 'Артистизм'],
    ['Артистизм'],
    ['Мастерство', 'Артистизм'],
  ]);
});

test('[ORG-02] what can be closed is closed and opened again; what cannot stays as it is', () => {
  const lists = Object.entries(PARTS).flatMap(([name, part]: [string, Part]) =>
    part.list ? [{ name, list: part.list }] : [],
  );
  const say = Object.assign(() => '', { html: () => '', language: 'ru' as const });
  const closedAt = (deed: Deed['do'], name: string, contest: ContestDefinition) => {
    const made = done({ part: name, do: deed as 'close', at: 0 }, contest);
    return made.ok
      ? { contest: made.value, closed: PARTS_BY_NAME[name]?.list?.items(made.value, say)[0]?.closed }
      : undefined;
  };
  const outcomes = lists.map(({ name, list }) => {
    const closed = closedAt('close', name, CONTEST);
    const opened = closed && closedAt('open', name, closed.contest);
    return [name, list.closes, closed?.closed, opened?.contest];
  });

  expect(outcomes).toEqual([
    ['stages', false, false, CONTEST],
    ['nominations', true, true, CONTEST],
    ['forms', true, true, CONTEST],
    ['ages', true, true, CONTEST],
    ['questions', true, true, CONTEST],
    ['criteria', false, false, CONTEST],
    ['awards', false, false, CONTEST],
  ]);
});

const PARTS_BY_NAME: Readonly<Record<string, Part>> = PARTS;

test('[ORG-02] a nomination taken out is named by no question any more; one asked only there goes with it', () => {
  const made = done({ part: 'nominations', do: 'remove', at: 0 });

  expect(made.ok && made.value.nominations.map(({ id }) => id)).toEqual([
    'academic_vocal',
    'folk_vocal',
    'choreography',
    'instrumental',
  ]);
  expect(made.ok && made.value.fields.map(({ id, nominations }) => [id, nominations])).toEqual([
    ['title', undefined],
    ['video', ['folk_vocal']],
    ['plan', undefined],
    ['choirs', undefined],
  ]);
  expect(made.ok && checkContest(made.value).ok).toBe(true);
});

test('[ORG-02] a form taken out is taken out of nominations, times, questions and limits', () => {
  const choir = CONTEST.forms.findIndex(({ id }) => id === 'choir');

  const made = done({ part: 'forms', do: 'remove', at: choir });

  expect(
    made.ok && {
      named: made.value.nominations.filter(
        ({ forms, max_seconds }) => forms.includes('choir') || 'choir' in max_seconds,
      ),
      fields: made.value.fields.map(({ id, forms }) => [id, forms]),
      limits: made.value.limits,
    },
  ).toEqual({
    named: [],
    fields: [
      ['title', undefined],
      ['video', undefined],
      ['props', undefined],
      ['plan', ['ensemble']],
    ],
    limits: { per_child: 2, per_child_ignores_forms: ['ensemble'] },
  });
});

test('[ORG-02] gaps between ages, a form nowhere taken and a nomination nobody can choose are told at their parts', () => {
  const [, junior, ...others] = CONTEST.age_categories;
  const forms = CONTEST.forms.map((form) => ({ ...form, closed: form.id !== 'choir' }));
  const nominations = CONTEST.nominations.map((one) => ({ ...one, forms: one.forms.filter((id) => id !== 'choir') }));
  const contest: ContestDefinition = {
    ...CONTEST,
    state: 'draft',
    closes_at: '2026-11-30T00:00:00+07:00',
    age_categories: [...(junior ? [{ ...junior, max: 8 }] : []), ...others],
    fields: [],
    forms,
    nominations: nominations.slice(0, 1),
  };

  expect(partNotes(contest, NOON)).toEqual([
    { part: 'ages', code: 'ages-gap', from: 9, to: 10 },
    { part: 'questions', code: 'title-not-asked' },
    { part: 'dates', code: 'end-has-passed' },
    { part: 'nominations', code: 'nomination-takes-nobody', nomination: 'Эстрадный вокал' },
    { part: 'forms', code: 'form-nowhere', form: 'хор / большой состав' },
  ]);
});
