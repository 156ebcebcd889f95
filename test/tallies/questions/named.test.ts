/** Names from the catalogue written alone, and teachers by their names, which stand in no catalogue. */

import { expect, test } from 'vitest';
import { UNIT_IDS } from '../../../src/tallies/counting/units.ts';
import { mayBeNames, readNames } from '../../../src/tallies/questions/named.ts';
import { readQuestion } from '../../../src/tallies/questions/read.ts';
import type { NamedTeacher } from '../../../src/tallies/questions/teachers.ts';
import { NOW, VOCABULARY } from './sample-vocabulary.ts';

const VOCAL = ['pop_vocal', 'academic_vocal', 'folk_vocal'];

test.each([
  ['хореография', { units: UNIT_IDS, by: [], filters: { nomination: ['choreography'] } }],
  ['соло и ансамбли', { units: ['entries'], by: ['form'], filters: { form: ['solo', 'ensemble'] } }],
  [
    'Вокал, хореография',
    { units: ['entries'], by: ['nomination'], filters: { nomination: [...VOCAL, 'choreography'] } },
  ],
  ['вокал соло', { units: UNIT_IDS, by: [], filters: { nomination: VOCAL, form: ['solo'] } }],
  ['вокал соло и дуэты', { units: ['entries'], by: ['form'], filters: { nomination: VOCAL, form: ['solo', 'duet'] } }],
  [
    'Кировский и Ленинский районы',
    { units: ['entries'], by: ['district'], filters: { district: ['kirovsky', 'leninsky'] } },
  ],
  ['dance and vocals', { units: ['entries'], by: ['nomination'], filters: { nomination: ['choreography', ...VOCAL] } }],
])('[TAL-11] «%s» asks for figures of these', (written, view) => {
  const question = readNames(written, VOCABULARY, NOW);
  if (question.outcome !== 'view') throw new Error(question.outcome);
  expect([question.view, question.leftovers]).toEqual([{ contests: [1], ...view }, []]);
});

test.each([
  'Районова',
  'Зимняя сказка',
  'спасибо и до свидания',
  'группа',
  'город',
  'вокал у Маши',
  '363',
  'Сибирячка',
])('[TAL-11] «%s» is no list of such names and is left to the search', (written) => {
  expect(readNames(written, VOCABULARY, NOW)).toEqual({ outcome: 'none' });
});

test('[TAL-11] a letter and a number may be no names: nothing is looked up for them', () => {
  expect([mayBeNames('145'), mayBeNames('соло\nи ансамбли'), mayBeNames('вокал '.repeat(9))]).toEqual([
    false,
    false,
    false,
  ]);
});

const TEACHERS: NamedTeacher[] = [
  { id: 5, lastName: 'Ельцова', firstName: 'Ирина', patronymic: 'Львовна', institution: 'Лицей № 7', contests: [1] },
  { id: 8, lastName: 'Ельцова', firstName: 'Анна', patronymic: null, institution: 'МБОУ СОШ № 363', contests: [1, 2] },
  { id: 9, lastName: 'Ким-Обская', firstName: 'Вера', patronymic: 'Олеговна', institution: null, contests: [2] },
];

function asked(written: string) {
  const question = readQuestion(written, { ...VOCABULARY, teachers: TEACHERS }, NOW);
  if (question.outcome === 'view') return [question.view.contests, question.view.filters, question.leftovers];
  return question.outcome === 'choice'
    ? [question.why, question.typed, question.options.map(({ label }) => label)]
    : question;
}

test.each([
  ['сколько детей у Ким-Обской', [[2], { supervisor: ['9'] }, []]],
  ['сколько заявок от педагога Ельцовой Ирины', [[1], { supervisor: ['5'] }, []]],
  ['заявки Ельцовой И. Л.', [[1], { supervisor: ['5'] }, []]],
  ['сколько детей у Анны Ельцовой по вокалу', [[1], { nomination: VOCAL, supervisor: ['8'] }, []]],
  [
    'сколько детей у Ельцовой',
    [
      'several',
      'Ельцовой',
      [
        { kind: 'name', name: 'Ельцова Ирина Львовна, Лицей № 7' },
        { kind: 'name', name: 'Ельцова Анна, МБОУ СОШ № 363' },
      ],
    ],
  ],
])('[TAL-11] «%s» names a teacher; of several each is offered', (written, outcome) => {
  expect(asked(written)).toEqual(outcome);
});

test('[TAL-11] a last name is never mended into another word', () => {
  const teachers: NamedTeacher[] = [
    { id: 3, lastName: 'Хореографова', firstName: 'Вера', patronymic: null, institution: null, contests: [1] },
  ];
  const question = readQuestion('сколько заявок у Хореографовой', { ...VOCABULARY, teachers }, NOW);
  expect(question.outcome === 'view' && [question.view.filters, question.slips]).toEqual([{ supervisor: ['3'] }, []]);
});
