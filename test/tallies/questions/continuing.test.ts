/** Questions that go on from the one before: what of the view changes, what stays, and which are questions by themselves. */

import { expect, test } from 'vitest';
import { UNIT_IDS } from '../../../src/tallies/counting/units.ts';
import { goesOn, mayGoOn, readGoingOn } from '../../../src/tallies/questions/continuing.ts';
import { readQuestion } from '../../../src/tallies/questions/read.ts';
import { type Vocabulary, vocabularyOf } from '../../../src/tallies/questions/vocabulary.ts';
import { type TallyView, type TallyViewInput, viewSchema } from '../../../src/tallies/views/view.ts';
import { TOLD_STATES } from '../../../src/tallies/words.ts';
import { NOW, VOCABULARY } from './sample-vocabulary.ts';

/** The sample and an edition of its first contest a year before. */
const VOCABULARY_OF_TWO_YEARS = ofTwoYears();

function ofTwoYears(): Vocabulary {
  const [stars] = VOCABULARY.contests;
  if (!stars) throw new Error('the sample has contests');
  const window = { opens_at: '2025-11-17T09:00:00+07:00', closes_at: '2025-12-19T00:00:00+07:00' };
  const before = { ...stars, id: 9, definition: { ...stars.definition, ...window, slug: 'zvezdy-2025', code: 'ЗЛС' } };
  return vocabularyOf({ ...VOCABULARY, contests: [...VOCABULARY.contests, before] });
}

function asked(question: string): TallyView {
  const read = readQuestion(question, VOCABULARY_OF_TWO_YEARS, NOW);
  if (read.outcome !== 'view') throw new Error(`${question}: ${read.outcome}`);
  return viewSchema.parse(read.view);
}

const TOTALS: TallyView = viewSchema.parse({ contests: [1], units: [...UNIT_IDS] });
const november = { period: { kind: 'month', month: '2026-11' } } satisfies TallyViewInput | object;
const children = { contests: [1], units: ['children'] } satisfies TallyViewInput;
const entries = { contests: [1], units: ['entries'] } satisfies TallyViewInput;

const shareOf = (state: 'accepted' | 'rejected') =>
  ({
    ...entries,
    by: ['state'],
    states: [...TOLD_STATES],
    ratio: { is: 'share', state },
  }) satisfies TallyViewInput;
const accepted = shareOf('accepted');
const average = {
  contests: [1],
  units: ['entries', 'institutions'],
  ratio: { is: 'average', of: 'entries', per: 'institutions' },
} satisfies TallyViewInput;
const LAUREATES = ['laureate_1', 'laureate_2', 'laureate_3'];
const WINNERS = ['grand_prix', ...LAUREATES, 'diploma_1', 'diploma_2', 'diploma_3'];

const QUARTER_BEFORE = { kind: 'quarter', year: 2025, quarter: 4 } as const;
const inWeek = (from: string, to: string) =>
  ({ units: ['children'], period: { kind: 'days', from, to } }) satisfies Partial<TallyViewInput>;

type Row = [before: string, next: string, view: TallyViewInput];

const ROWS: Row[] = [
  ['дети из 363-й по районам', 'а всего?', children],
  ['дети из 363-й по районам', 'а без отбора', children],
  [
    'дети на Звёздах за 4 декабря по районам',
    'а на 1 декабря',
    { ...children, contests: [1, 9], by: ['district'], as_of: '2026-12-01T23:59:59.999+07:00' },
  ],
  [
    'дети на 1 декабря',
    'а за 4 декабря',
    { ...children, period: { kind: 'days', from: '2026-12-04', to: '2026-12-04' } },
  ],
  ['дети на 1 декабря по районам', 'а сейчас?', { ...children, by: ['district'] }],
  ['дети по районам', 'а по школам?', { ...children, by: ['institution'], filters: { kind: ['school'] } }],
  ['дети по школам', 'а по районам?', { ...children, by: ['district'] }],
  ['дети из школ по районам', 'а по возрастам?', { ...children, by: ['category'], filters: { kind: ['school'] } }],
  ['дети по районам', 'а по номинациям и возрастам', { ...children, by: ['nomination', 'category'] }],
  ['дети по районам', 'А за ноябрь?', { ...children, by: ['district'], ...november }],
  ['дети по районам', 'за ноябрь', { ...children, by: ['district'], ...november }],
  ['дети по районам', 'и за ноябрь', { ...children, by: ['district'], ...november }],
  [
    'дети по районам',
    'а за ноябрь по школам',
    { ...children, by: ['institution'], filters: { kind: ['school'] }, ...november },
  ],
  [
    'дети по районам',
    'а только хореография',
    { ...children, by: ['district'], filters: { nomination: ['choreography'] } },
  ],
  ['дети по районам', 'а хореогрфия?', { ...children, by: ['district'], filters: { nomination: ['choreography'] } }],
  ['дети по районам', 'а заявки?', { ...entries, by: ['district'] }],
  ['дети по районам', 'а сколько заявок?', { ...entries, by: ['district'] }],
  ['дети по районам', 'what about by age?', { ...children, by: ['category'] }],
  ['дети по районам', 'and by age?', { ...children, by: ['district', 'category'] }],
  ['заявки по номинациям', 'и по районам', { ...entries, by: ['nomination', 'district'] }],
  ['заявки по номинациям', 'ну и по районам', { ...entries, by: ['nomination', 'district'] }],
  ['заявки по номинациям', 'и ещё по районам', { ...entries, by: ['nomination', 'district'] }],
  ['заявки по номинациям', 'а по районам', { ...entries, by: ['district'] }],
  ['заявки по номинациям', 'also by district', { ...entries, by: ['nomination', 'district'] }],
  ['заявки', 'и по районам и возрастам', { ...entries, by: ['district', 'category'] }],
  ['заявки по номинациям и районам', 'и по районам', { ...entries, by: ['nomination', 'district'] }],
  ['заявки по школам', 'и по районам', { ...entries, by: ['institution', 'district'], filters: { kind: ['school'] } }],
  ['заявки по районам', 'и по школам', { ...entries, by: ['district', 'institution'], filters: { kind: ['school'] } }],
  ['дети по районам', 'what about November', { ...children, by: ['district'], ...november }],
  ['дети по районам', 'а в прошлом году?', { contests: [9], units: ['children'], by: ['district'] }],
  ['дети по районам', 'а на 1 декабря?', { ...children, by: ['district'], as_of: '2026-12-01T23:59:59.999+07:00' }],
  ['дети по районам', 'а принятые?', { ...children, by: ['district'], states: ['accepted'] }],
  [
    'дети по районам',
    'а если сравнить с прошлым годом',
    { ...children, by: ['district'], compared: { with: 'year-before' } },
  ],
  ['дети по районам', 'а по статусам', { ...children, by: ['state'], states: [...TOLD_STATES] }],
  [
    'заявки по хореографии',
    'а из них принятые',
    { ...entries, filters: { nomination: ['choreography'] }, states: ['accepted'] },
  ],
  [
    'заявки по хореографии',
    'а только дети из 363',
    { ...children, filters: { nomination: ['choreography'], institution: ['1'] } },
  ],
  [
    'заявки по хореографии',
    'а по вокалу',
    { ...entries, filters: { nomination: ['pop_vocal', 'academic_vocal', 'folk_vocal'] } },
  ],
  ['сколько заявок из 363-й', 'а 364?', { ...entries, filters: { institution: ['2'] } }],
  ['сколько заявок из 363-й', 'а из лицея 376', { ...entries, filters: { institution: ['15'] } }],
  ['сколько заявок из 363-й', 'а в Ленинском районе', { ...entries, filters: { district: ['leninsky'] } }],
  [
    'сколько лицеев из Кировского',
    'а гимназии',
    { contests: [1], units: ['institutions'], filters: { district: ['kirovsky'], kind: ['gymnasium'] } },
  ],
  ['заявки по хореографии', 'а в Красках?', { contests: [3], units: ['entries'] }],
  ['заявки из 363-й', 'а в Красках?', { contests: [3], units: ['entries'], filters: { institution: ['1'] } }],
  [
    'заявки по хореографии',
    'а по всем конкурсам',
    { contests: [], units: ['entries'], filters: { nomination: ['choreography'] } },
  ],
  ['заявки по районам', 'а по конкурсам', { contests: [], units: ['entries'], by: ['contest'] }],
  [
    'заявки по хореографии',
    'а в прошлом сезоне',
    { contests: [9], units: ['entries'], filters: { nomination: ['choreography'] } },
  ],
  ['сколько заявок на Звёзды в прошлом сезоне', 'а в этом году', { contests: [1], units: ['entries'] }],
  [
    'заявки на Звёзды по районам на 1 декабря',
    'а в прошлом году',
    { contests: [9], units: ['entries'], by: ['district'], as_of: '2025-12-01T23:59:59.999+07:00' },
  ],
  [
    'сколько заявок в Красках',
    'а в прошлом году',
    { contests: [3], units: ['entries'], compared: { with: 'year-before' } },
  ],
  [
    'дети за ноябрь',
    'а за декабрь',
    { contests: [], units: ['children'], period: { kind: 'month', month: '2026-12' } },
  ],
  ['заявки из 363-й', 'а процент принятых', { ...accepted, filters: { institution: ['1'] } }],
  ['дети по районам', 'а доля принятых', { ...accepted, by: ['district', 'state'] }],
  ['дети по районам и возрастам', 'а какая часть прошла?', accepted],
  ['заявки по статусам', 'а только в среднем заявок на школу', { ...average, filters: { kind: ['school'] } }],
  ['процент принятых', 'а по районам', { ...accepted, by: ['district', 'state'] }],
  ['процент принятых', 'и по районам', { ...accepted, by: ['district', 'state'] }],
  ['share accepted', 'and by district', { ...accepted, by: ['district', 'state'] }],
  ['процент принятых по районам', 'а по номинациям', { ...accepted, by: ['nomination', 'state'] }],
  ['процент принятых по районам', 'а отклонённых?', { ...shareOf('rejected'), by: ['district', 'state'] }],
  [
    'процент принятых по районам',
    'а из 363-й?',
    { ...accepted, by: ['district', 'state'], filters: { institution: ['1'] } },
  ],
  ['процент принятых из 363-й', 'а всего?', accepted],
  ['процент принятых', 'а по сравнению с прошлым годом', { ...accepted, compared: { with: 'year-before' } }],
  ['процент принятых', 'а по статусам', { ...entries, by: ['state'], states: [...TOLD_STATES] }],
  ['процент принятых по районам', 'а сколько детей?', { ...children, by: ['district'] }],
  ['процент принятых', 'а принятых и отклонённых?', { ...entries, states: ['accepted', 'rejected'] }],
  ['в среднем заявок на учреждение', 'а по районам', { ...average, by: ['district'] }],
  ['в среднем заявок на учреждение по районам', 'а по номинациям', { ...average, by: ['nomination'] }],
  ['average entries per institution', 'what about by district', { ...average, by: ['district'] }],
  ['в среднем заявок на учреждение', 'а принятых?', { ...average, states: ['accepted'] }],
  ['в среднем заявок на учреждение', 'а сколько детей', children],
  [
    'в среднем заявок на учреждение по районам',
    'а участий',
    {
      contests: [1],
      units: ['participations', 'institutions'],
      by: ['district'],
      ratio: { is: 'average', of: 'participations', per: 'institutions' },
    },
  ],
  ['заявки по районам', 'сколько из них детей', { ...children, by: ['district'] }],
  [
    'заявки по районам',
    'а сколько среди них лауреатов',
    { ...entries, by: ['district'], filters: { award: LAUREATES } },
  ],
  ['дети по районам', 'а победители', { ...children, by: ['district'], filters: { award: WINNERS } }],
  ['дети за эту неделю', 'а за прошлую', { contests: [], ...inWeek('2026-11-23', '2026-11-29') }],
  ['дети за эту неделю', 'а за позапрошлую?', { contests: [], ...inWeek('2026-11-16', '2026-11-22') }],
  [
    'дети за ноябрь',
    'а за прошлый',
    { contests: [], units: ['children'], period: { kind: 'month', month: '2026-10' } },
  ],
  ['дети за 1 квартал 2026', 'а за предыдущий', { contests: [], units: ['children'], period: QUARTER_BEFORE }],
  ['children this month', 'and the previous one', { contests: [], units: ['children'], ...november }],
  ['дети за осень', 'а за прошлую', { contests: [], ...inWeek('2025-09-01', '2025-11-30') }],
  ['дети за вчера', 'а за предыдущий?', { contests: [], ...inWeek('2026-12-03', '2026-12-03') }],
  ['дети по районам', 'а в прошлый раз?', { contests: [9], units: ['children'], by: ['district'] }],
  ['дети по районам', 'а за прошлый', { contests: [9], units: ['children'], by: ['district'] }],
  ['дети по районам', 'а в позапрошлом году', { ...children, by: ['district'], period: { kind: 'year', year: 2024 } }],
  ['дети по номинациям', 'а где больше всего', { ...children, by: ['nomination'], fullest_first: true }],
  ['сколько детей', 'а у кого больше всего?', { ...children, by: ['institution'] }],
  ['дети за ноябрь', 'а за прошлый год', { contests: [], units: ['children'], period: { kind: 'year', year: 2025 } }],
];

test.each(ROWS)('[TAL-11] after «%s» the words «%s» change just what they name', (before, next, view) => {
  const question = readGoingOn(next, asked(before), VOCABULARY_OF_TWO_YEARS, NOW);
  if (question.outcome !== 'view') throw new Error(question.outcome);
  expect([viewSchema.parse(question.view), question.leftovers]).toEqual([viewSchema.parse(view), []]);
});

test('[TAL-11] what goes on from the totals counts entries where it is cut, and every unit where it is filtered', () => {
  const after = (next: string) => {
    const question = readGoingOn(next, TOTALS, VOCABULARY, NOW);
    return question.outcome === 'view' ? question.view : question;
  };
  expect([after('а по районам?'), after('а в хореографии?')]).toEqual([
    { ...TOTALS, units: ['entries'], by: ['district'] },
    { ...TOTALS, filters: { nomination: ['choreography'] } },
  ]);
});

test.each([
  ['дети по районам', 'а за прошлую'],
  ['дети за ноябрь', 'а за прошлую'],
  ['дети за эту неделю', 'а за прошлый'],
  ['дети с 1 по 15 ноября', 'а за прошлый'],
  ['дети по всем конкурсам', 'а за прошлый'],
])('[TAL-11] after «%s» it is not guessed which time «%s» means', (before, next) => {
  expect(readGoingOn(next, asked(before), VOCABULARY_OF_TWO_YEARS, NOW)).toEqual({ outcome: 'which-time' });
});

test('[TAL-11] an institution that is none, or several, is asked about in what goes on too', () => {
  const question = readGoingOn('а из 63 школы', asked('дети по районам'), VOCABULARY, NOW);
  if (question.outcome !== 'choice') throw new Error(question.outcome);
  expect([
    question.why,
    question.typed,
    question.options.every(({ view }) => view.units.join() === 'children'),
  ]).toEqual(['unknown', '63 школы', true]);
});

test('[TAL-11] what no figures are kept of is said to have none in what goes on too', () => {
  const after = (next: string) => readGoingOn(next, TOTALS, VOCABULARY, NOW);
  expect([after('а мальчиков?'), after('а за полугодие')]).toEqual([
    { outcome: 'unkept', what: 'gender' },
    { outcome: 'unkept', what: 'half-year' },
  ]);
});

test.each([
  ['заявки по номинациям и районам', 'и по возрастам', 'cross'],
  ['заявки по номинациям', 'и по районам, возрастам', 'cross'],
  ['entries by nomination and district', 'and by age', 'cross'],
  ['процент принятых по районам', 'и по номинациям', 'ratio'],
  ['процент принятых', 'а по районам и номинациям', 'ratio'],
  ['в среднем заявок на учреждение по районам', 'и по номинациям', 'ratio'],
])('[TAL-11] after «%s» there is no room for «%s», which is said', (before, next, of) => {
  expect(readGoingOn(next, asked(before), VOCABULARY, NOW)).toEqual({ outcome: 'full', of });
});

test('[TAL-11] a share or an average that the figures do not bear is none after others either', () => {
  const after = (next: string) => readGoingOn(next, TOTALS, VOCABULARY, NOW);
  expect([after('а доля хореографии'), after('а в среднем на школу')]).toEqual([
    { outcome: 'unkept', what: 'share' },
    { outcome: 'unkept', what: 'average' },
  ]);
});

test.each([
  ['а график выступлений'],
  ['а дети по школам за ноябрь?'],
  ['а 364?'],
  ['а сколько всего детей?'],
  ['а сколько детей из 363?'],
  ['а итоги?'],
  ['А Маша из 363 школы когда выступает?'],
  ['и Иванова Маша'],
  ['а кто из 363?'],
  ['а не по районам'],
  ['по районам'],
  ['за ноябрь по районам'],
  ['за Машу из 363'],
  ['а?'],
  ['и спасибо'],
  ['а где Кировский район'],
  [`а по районам ${'и по районам '.repeat(40)}`],
  ['а по районам\nи ещё: когда концерт?'],
])('[TAL-11] «%s» does not go on from another question', (written) => {
  const going = [mayGoOn(written) && goesOn(written, VOCABULARY, NOW), readGoingOn(written, TOTALS, VOCABULARY, NOW)];
  expect(going).toEqual([false, { outcome: 'none' }]);
});
