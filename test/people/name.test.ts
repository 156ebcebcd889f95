/** People's names as they are typed. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  foldName,
  formatName,
  type PersonName,
  parsePersonName,
  sameNameKey,
  type TypedName,
} from '../../src/people/name.ts';
import { accept, doubt, reject } from '../../src/typed.ts';
import sample from '../samples/entries.json' with { type: 'json' };
import { anyText } from './any-text.ts';

const name = (lastName: string, firstName: string, patronymic: string | null = null): PersonName => ({
  lastName,
  firstName,
  patronymic,
});
const IVANOVA = name('Иванова', 'Мария', 'Петровна');

test.each<[string, PersonName]>([
  ['Иванова Мария Петровна', IVANOVA],
  ['ИВАНОВА Мария петровна', IVANOVA],
  ['  иванова\u00a0 мария\tпетровна ', IVANOVA],
  ['Иванова, Мария Петровна', IVANOVA],
  ['Иванова;Мария;Петровна', IVANOVA],
  ['1. Иванова Мария Петровна.', IVANOVA],
  ['ФИО: «Иванова Мария Петровна»', IVANOVA],
  ['И̶в̷а̸н̴о̵в̶а̷ Мария Петровна', IVANOVA],
  ['\u202eИванова\u200b Мария Петровна\u202c', IVANOVA],
  ['Ивaнoвa Mария Петровна', IVANOVA],
  ['Сидорова Aня', name('Сидорова', 'Аня')],
  ['ВЕТЛУЖСКАЯ - ЧЕРНЫХ ЕСЕНИЯ', name('Ветлужская-Черных', 'Есения')],
  ['крюгер анна – мария', name('Крюгер', 'Анна-Мария')],
  ['Д’ АРСЕНЬЕВА СОФЬЯ', name("Д'Арсеньева", 'Софья')],
  ["мар'яненко олесь", name("Мар'яненко", 'Олесь')],
  ['де лонг мишель янович', name('де Лонг', 'Мишель', 'Янович')],
  ['Де Лонг Мишель Янович', name('Де Лонг', 'Мишель', 'Янович')],
  ['фон Крюгер Анна', name('фон Крюгер', 'Анна')],
  ['АЛИЕВА САБИНА ТИМУР КЫЗЫ', name('Алиева', 'Сабина', 'Тимур кызы')],
  ['Мамедзаде Эльдар Рашид-оглы', name('Мамедзаде', 'Эльдар', 'Рашид-оглы')],
  ['МакДональд Анна', name('МакДональд', 'Анна')],
  ['Абрамович Роман Аркадьевич', name('Абрамович', 'Роман', 'Аркадьевич')],
  ['Ли Ю', name('Ли', 'Ю')],
])('[REG-26] «%s» is kept as typed, with obvious repair only', (typed, value) => {
  expect(parsePersonName(typed)).toEqual(accept(value));
});

test.each<[string, TypedName]>([
  [
    'Мария Иванова',
    doubt(name('Иванова', 'Мария'), { code: 'name-first' }, { alternatives: [name('Мария', 'Иванова')] }),
  ],
  [
    'Мария Петровна Иванова',
    doubt(IVANOVA, { code: 'name-first' }, { alternatives: [name('Мария', 'Петровна', 'Иванова')] }),
  ],
  ['Вера Цой', doubt(name('Цой', 'Вера'), { code: 'name-first' }, { alternatives: [name('Вера', 'Цой')] })],
  ['Лев Иван', doubt(name('Лев', 'Иван'), { code: 'order-unclear' }, { alternatives: [name('Иван', 'Лев')] })],
  [
    'Нгуен Лан Ань',
    doubt(name('Нгуен', 'Лан Ань'), { code: 'no-patronymic' }, { alternatives: [name('Нгуен', 'Лан', 'Ань')] }),
  ],
  ['Нгуен Тхи Лан Ань', doubt(name('Нгуен', 'Тхи Лан Ань'), { code: 'many-words' })],
  ['Крюгер Анна Мария Викторовна', doubt(name('Крюгер', 'Анна Мария', 'Викторовна'), { code: 'many-words' })],
  [
    'Ветлужская Черных Есения Андреевна',
    doubt(name('Ветлужская Черных', 'Есения', 'Андреевна'), { code: 'many-words' }),
  ],
  ['Юдин Я', doubt(name('Юдин', 'Я'), { code: 'one-letter' })],
  ['Ivanova Maria', doubt(name('Ivanova', 'Maria'), { code: 'latin' })],
  [
    'Петров Пётр (соло), 5Б',
    doubt(name('Петров', 'Пётр'), { code: 'extra-text', extra: '(соло), 5Б' }, { note: '(соло), 5Б' }),
  ],
  [
    'Иванова Мария - солистка',
    doubt(name('Иванова', 'Мария'), { code: 'extra-text', extra: 'солистка' }, { note: 'солистка' }),
  ],
  ['Иванова Мария 🎤', doubt(name('Иванова', 'Мария'), { code: 'extra-text', extra: '🎤' }, { note: '🎤' })],
])('[REG-25] «%s» is shown back for one tap', (typed, outcome) => {
  expect(parsePersonName(typed)).toEqual(outcome);
});

test.each<[string, TypedName]>([
  ['', reject({ code: 'empty' })],
  [' \u200b\u202e ', reject({ code: 'empty' })],
  ['😀', reject({ code: 'not-a-name' })],
  ['12.03.2014', reject({ code: 'not-a-name' })],
  ['а'.repeat(4096), reject({ code: 'too-long', limit: 150 })],
  ['Иванова '.repeat(512), reject({ code: 'too-long', limit: 150 })],
  ['Мария', reject({ code: 'one-word', word: 'Мария' })],
  ['Мария Петровна', reject({ code: 'no-last-name' })],
  ['Иваnова Мария', reject({ code: 'mixed-letters', word: 'Иваnова' })],
  ['Кедров Иван и Кедрова Анна', reject({ code: 'two-people' })],
  ['Иван и Мария Кедровы', reject({ code: 'two-people' })],
  ['Кедров Иван\nКедрова Анна', reject({ code: 'two-people' })],
  ['Кедров Иван Кедрова Анна', reject({ code: 'two-people' })],
  ['Кедров Иван Сергеевич Кедрова Анна Сергеевна', reject({ code: 'two-people' })],
])('[REG-25] «%s» is refused with its reason', (typed, outcome) => {
  expect(parsePersonName(typed)).toEqual(outcome);
});

test.each([
  'Щукина И.Л.',
  'Щукина И. Л.',
  'И.Л. Щукина',
  'Щукина ИЛ',
  'Щукина И Л',
  'Щукина И',
  'Щукина Ир. Л.',
  'Ли Ю',
])('[REG-34] «%s» is no whole name of a teacher', (typed) => {
  expect(parsePersonName(typed, { who: 'adult' })).toEqual(reject({ code: 'initials' }));
});

test('[REG-26] the same name written otherwise is offered, and kept as typed all the same', () => {
  const known = [name('Королёва', 'Алёна', 'Артёмовна')];
  const typed = name('Королева', 'Алена', 'Артемовна');
  const why = { code: 'same-as-known', known: 'Королёва Алёна Артёмовна' } as const;
  expect(parsePersonName('королева алена артемовна', { known })).toEqual(doubt(typed, why, { alternatives: known }));
  expect(parsePersonName('Королёва Алёна Артёмовна', { known })).toEqual(accept(known[0]));
  expect(parsePersonName('Королева Алина Артемовна', { known })).toEqual(
    accept(name('Королева', 'Алина', 'Артемовна')),
  );
});

test('[REG-26] comparison folds case, ё, hyphens, apostrophes and spaces', () => {
  expect(foldName(' Д’Арсеньева - ЧЁРНЫХ')).toBe('дарсеньева черных');
  expect(sameNameKey(name('Королёва', 'Анна-Мария'))).toBe(sameNameKey(name('королева', 'АННА МАРИЯ')));
  expect(sameNameKey(name('Ли', 'Юна'))).not.toBe(sameNameKey(name('Лию', 'На')));
});

test('[REG-26] every child and teacher of the sample is read as written, in upper and in lower case', () => {
  const people = [...sample.participants, ...sample.supervisors].map((row) =>
    name(row.last_name, row.first_name, row.patronymic),
  );
  expect(people.length).toBeGreaterThan(190);
  for (const person of people) {
    const forms = [formatName(person), formatName(person).toUpperCase(), formatName(person).toLowerCase()];
    const reads = forms
      .map((form) => parsePersonName(form))
      .map((read) => (read.outcome === 'reject' ? read : read.value));
    expect(reads).toEqual([person, person, person]);
  }
});

test('[REG-25] no text breaks the reading of names, and a name taken silently reads as itself', () => {
  const parts = fc.constantFrom(
    'Иванова',
    'мария',
    'АННА',
    '-',
    "'",
    ' ',
    'де',
    'оглы',
    'Петровна',
    'Ю',
    '.',
    ',',
    ';',
    '5Б',
    '(',
    'ё',
    'x',
    'и',
  );
  const texts = fc.oneof(
    anyText,
    fc.array(parts, { maxLength: 10 }).map((all) => all.join('')),
    fc.array(parts, { maxLength: 10 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(texts, (typed) => {
      const read = parsePersonName(typed);
      if (read.outcome === 'ok') expect(parsePersonName(formatName(read.value))).toEqual(accept(read.value));
    }),
    { numRuns: 500 },
  );
});

test('[REG-25] a link behind a name becomes no part of it and is shown back', () => {
  expect(parsePersonName('Щукина Ирина https://vk.com/irina', { who: 'adult' })).toMatchObject({
    outcome: 'confirm',
    value: { lastName: 'Щукина', firstName: 'Ирина', patronymic: null },
    why: { code: 'extra-text' },
    note: 'https://vk.com/irina',
  });
});
