/** What is asked among figures and is answered otherwise: until when entries are taken, the newest entries, children of one age. */

import { expect, test } from 'vitest';
import { mayAsk, readQuestion } from '../../../src/tallies/questions/read.ts';
import { type Vocabulary, vocabularyOf } from '../../../src/tallies/questions/vocabulary.ts';
import { NOW, VOCABULARY } from './sample-vocabulary.ts';

test.each([
  'сколько дней до конца приёма',
  'Сколько осталось дней?',
  'до какого числа принимаем заявки',
  'когда закрывается регистрация?',
  'дедлайн',
  'days left',
  'how many days are left',
  'when does registration close?',
])('[TAL-11] «%s» asks until when entries are taken', (written) => {
  expect(readQuestion(written, VOCABULARY, NOW)).toEqual({ outcome: 'closing', contests: [] });
});

test('[TAL-11] a contest that is named is asked about alone', () => {
  expect(readQuestion('сколько дней до конца приёма на Краски', VOCABULARY, NOW)).toEqual({
    outcome: 'closing',
    contests: [3],
  });
});

test.each(['сколько дней до концерта', 'сколько дней идёт репетиция', 'when is the last day of school'])(
  '[TAL-11] «%s» asks for the end of something else and is left to others',
  (written) => {
    expect(readQuestion(written, VOCABULARY, NOW)).toEqual({ outcome: 'none' });
  },
);

test.each([
  ['последние заявки', []],
  ['покажи последние 5 заявок', []],
  ['новые заявки', []],
  ['latest entries', []],
  ['последние заявки из 363', ['из 363']],
])('[TAL-11] «%s» asks for the entries themselves, with what a list is not narrowed by', (written, words) => {
  const question = readQuestion(written, VOCABULARY, NOW);
  if (question.outcome !== 'latest') throw new Error(question.outcome);
  expect(question.contest).toBe(1);
  expect(question.leftovers.map(({ start, end }) => question.text.slice(start, end))).toEqual(words);
});

test('[TAL-11] how many have come of late is a figure', () => {
  const question = readQuestion('сколько заявок за последние 5 дней', VOCABULARY, NOW);
  expect(question.outcome === 'view' && question.view.period).toEqual({
    kind: 'days',
    from: '2026-12-01',
    to: '2026-12-05',
  });
});

/** The first contest of the sample with these age categories. */
function withAges(age_categories: Vocabulary['contests'][number]['definition']['age_categories']): Vocabulary {
  const [stars] = VOCABULARY.contests;
  if (!stars) throw new Error('the sample has contests');
  return vocabularyOf({ ...VOCABULARY, contests: [{ ...stars, definition: { ...stars.definition, age_categories } }] });
}

test.each([
  ['сколько первоклассников', 'первоклассников', '1–4 классы', ['grades_1_4'], [2]],
  ['сколько 5-классников', '5-классников', '5–8 классы', ['grades_5_8'], [2]],
  ['сколько детей из 5-го класса', '5-го класса', '5–8 классы', ['grades_5_8'], [2]],
  ['сколько восьмилетних', 'восьмилетних', 'Младшая 7–10 лет', ['junior'], [1]],
  ['дети 8 лет', '8 лет', 'Младшая 7–10 лет', ['junior'], [1]],
  ['how many first graders', 'first graders', '1–4 классы', ['grades_1_4'], [2]],
  ['how many 8 year olds', '8 year olds', 'Младшая 7–10 лет', ['junior'], [1]],
])(
  '[TAL-11] «%s» are in a category of more, which is offered and not taken',
  (written, typed, title, keys, contests) => {
    const question = readQuestion(written, VOCABULARY, NOW);
    if (question.outcome !== 'choice') throw new Error(question.outcome);
    expect([question.why, question.typed]).toEqual(['wider', typed]);
    expect(question.options.map(({ label, view }) => [label, view])).toEqual([
      [
        { kind: 'name', name: title },
        { contests, units: ['children'], by: [], filters: { category: keys } },
      ],
    ]);
  },
);

test('[TAL-11] a category of nothing else is what is asked for', () => {
  const ages = withAges([
    { id: 'first', title: '1 класс', grades: [1], group_only: false, closed: false },
    { id: 'eight', title: '8 лет', min: 8, max: 8, group_only: false, closed: false },
  ]);
  const asked = (written: string) => {
    const question = readQuestion(written, ages, NOW);
    return question.outcome === 'view' ? question.view : question;
  };
  const children = { contests: [1], units: ['children'], by: [] };
  expect([asked('сколько первоклассников'), asked('сколько восьмилетних')]).toEqual([
    { ...children, filters: { category: ['first'] } },
    { ...children, filters: { category: ['eight'] } },
  ]);
});

test('[TAL-11] an age no contest has is said to be in no figures; of years gone by nobody is that old', () => {
  expect(readQuestion('сколько семнадцатилетних', withAges([]), NOW).outcome).toBe('unkept');
  expect(readQuestion('сколько заявок за 5 лет', VOCABULARY, NOW)).not.toMatchObject({ outcome: 'choice' });
});

test.each(['класс!', 'нам 8 лет', 'до конца приёма', 'новый год', 'последние новости'])(
  '[TAL-11] nothing is looked up for «%s», which cannot ask',
  (written) => {
    expect(mayAsk(written)).toBe(false);
  },
);
