/** Pasted lists of children. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_ROSTER, parseRosterList, type RosterLine } from '../../src/entries/rosters/roster-list.ts';
import { formatName } from '../../src/people/name.ts';
import { anyText } from '../people/any-text.ts';

const today = '2026-11-22';

/** A line in short: the outcome, what was read, and the reasons. */
function inShort(line: RosterLine) {
  const read = line.outcome === 'reject' ? line.read : line.value;
  const grade = read.grade === null ? null : `${read.grade.grade}${read.grade.letter ?? ''}`;
  const reasons = line.outcome === 'ok' ? [] : line.outcome === 'confirm' ? line.doubts : line.faults;
  const name = read.name === null ? null : formatName(read.name);
  return [line.outcome, name, read.birthDate, grade, ...reasons.map(({ kind, why }) => `${kind}-${why.code}`)];
}

function readOne(line: string) {
  const read = parseRosterList(line, { today });
  return read.outcome === 'reject' ? read.why : read.lines.map(inShort)[0];
}

const IVANOVA = ['ok', 'Иванова Мария Петровна', '2014-03-12', '5Б'];

test.each([
  '1. Иванова Мария Петровна 12.03.2014 5Б',
  '1) Иванова Мария Петровна, 12.03.2014, 5 «Б»',
  '1.Иванова Мария Петровна 12.03.14 5-Б',
  '1 Иванова Мария Петровна 12.03.2014 5Б класс',
  '№1 иванова мария петровна; 12/03/2014; 5 б',
  '• ИВАНОВА МАРИЯ ПЕТРОВНА — 12 марта 2014 г.р., 5Б',
  '- Иванова Мария Петровна (12.03.2014) 5 класс «Б»',
  '1\tИванова\tМария\tПетровна\t12.03.2014\t5Б',
  'Иванова;Мария;Петровна;12.03.2014;5Б',
  '12.03.2014 Иванова Мария Петровна 5Б',
  '5Б Иванова Мария Петровна 12.03.2014',
  '1. 12.03.2014 Иванова Мария Петровна, 5Б',
  'Иванова Мария Петровна, 12.03.2014 (12 лет), 5Б, 8 999 000-00-01',
  'Иванова Мария Петровна д.р. 12.03.2014 5Б',
])('[REG-41] «%s» is one child, ready', (line) => {
  expect(readOne(line)).toEqual(IVANOVA);
});

test.each([
  'Иванова Мария Петровна 12.03.2014 5Б https://vk.com/video-2000_45',
  'Иванова Мария Петровна https://vk.com/ivanova.maria 12.03.2014 5Б',
  '1. Иванова Мария Петровна, 12.03.2014, 5Б, видео: https://disk.yandex.ru/d/AbC-12.03.2015/1',
  'https://rutube.ru/video/7b/ Иванова Мария Петровна 12.03.2014 5Б',
  'Иванова Мария Петровна (vk.com/masha) 12.03.2014 5Б',
  'Иванова Мария Петровна 12.03.2014 5Б www.shkola363.ru',
  'Иванова Мария Петровна 12.03.2014 5Б\nhttps://vk.com/video-2000_45',
])('[REG-41, REG-25] a link beside a child belongs to no name: «%s»', (line) => {
  expect(readOne(line)).toEqual(IVANOVA);
});

test('[REG-41] a link with nobody above it is no child', () => {
  const read = parseRosterList('https://vk.com/album-1_2\nИванова Мария Петровна 12.03.2014', { today });
  expect(read).toMatchObject({ lines: [{ outcome: 'ok' }], skipped: [{ line: 1, typed: 'https://vk.com/album-1_2' }] });
});

test.each<[string, unknown[]]>([
  ['Ли Ю\t01.06.2018\t2', ['ok', 'Ли Ю', '2018-06-01', '2']],
  ['Соловьев Федор Петрович, 23 января 2013', ['ok', 'Соловьев Федор Петрович', '2013-01-23', null]],
  ['королева алена артемовна 14.05.15', ['ok', 'Королева Алена Артемовна', '2015-05-14', null]],
  ['Пчёлкина Василиса 02.05.2022 подготовительная группа', ['ok', 'Пчёлкина Василиса', '2022-05-02', 'preschool']],
  ['Мария Иванова 12.03.2014', ['confirm', 'Иванова Мария', '2014-03-12', null, 'name-name-first']],
  [
    'Кедров Иван 12 сентебря 2014 5b',
    ['confirm', 'Кедров Иван', '2014-09-12', '5Б', 'birth-date-month-misspelled', 'grade-letter-unclear'],
  ],
  [
    'Кедров Иван второго марта две тысячи четырнадцатого 5Б',
    ['confirm', 'Кедров Иван', '2014-03-02', '5Б', 'birth-date-spelled'],
  ],
  ['Март Иван, третьего мая 2014', ['confirm', 'Март Иван', '2014-05-03', null, 'birth-date-spelled']],
  ['Кедров Иван 2.о3.2014 5Б', ['confirm', 'Кедров Иван', '2014-03-02', '5Б', 'birth-date-letters-for-digits']],
  ['3. Кедров Иван, l2.О3.14', ['confirm', 'Кедров Иван', '2014-03-12', null, 'birth-date-letters-for-digits']],
  [
    '| Кедров Иван | 12 марта 2о14 | 5Б |',
    ['confirm', 'Кедров Иван', '2014-03-12', '5Б', 'birth-date-letters-for-digits'],
  ],
  ['Кедров Иван 12.03.2014 5О', ['ok', 'Кедров Иван', '2014-03-12', '5О']],
  ['Кедров Иван 1О 12.03.2014', ['ok', 'Кедров Иван', '2014-03-12', '1О']],
  ['| Кедров Иван |2.03.2014|', ['ok', 'Кедров Иван', '2014-03-02', null]],
  ['Кедров З.З. 14 лет', ['reject', null, null, null, 'name-initials', 'birth-date-age-not-date']],
  ['Кедров Иван (8 лет) 12.03.2014', ['confirm', 'Кедров Иван', '2014-03-12', null, 'birth-date-age-differs']],
  ['Кедров Иван 12.03.2014 соло', ['confirm', 'Кедров Иван', '2014-03-12', null, 'name-extra-text']],
  ['Кедров Иван 30.02.2014 5Б', ['reject', 'Кедров Иван', null, '5Б', 'birth-date-invalid-date']],
  ['Кедров Иван 12.03.1985', ['reject', 'Кедров Иван', null, null, 'birth-date-adult']],
  ['Кедров Иван 9 лет', ['reject', 'Кедров Иван', null, null, 'birth-date-age-not-date']],
  ['Кедров Иван 12.03', ['reject', 'Кедров Иван', null, null, 'birth-date-no-year']],
  ['Кедров Иван', ['reject', 'Кедров Иван', null, null, 'roster-no-birth-date']],
  ['12.03.2014', ['reject', null, '2014-03-12', null, 'roster-no-name']],
  ['Кедров И. 12.03.2014', ['reject', null, '2014-03-12', null, 'name-initials']],
  ['Кедров 31.02.2014', ['reject', null, null, null, 'name-one-word', 'birth-date-invalid-date']],
  ['Кедров Иван 12.03.2014, Кедрова Анна 13.04.2015', ['reject', null, '2014-03-12', null, 'roster-two-children']],
  ['Кедров Иван и Кедрова Анна 12.03.2014', ['reject', null, '2014-03-12', null, 'roster-two-children']],
])('[REG-41] «%s» comes out with its reasons', (line, outcome) => {
  expect(readOne(line)).toEqual(outcome);
});

test('[REG-41] a list as pasted from a chat: headings are set aside, each line is judged by itself, a repeat is pointed out', () => {
  const read = parseRosterList(
    [
      'Ансамбль «Капель», список участников:',
      '№\tФИО\tДата рождения\tКласс',
      '',
      '1. Лосев Матвей Ильич 14.09.2014 5А\r',
      '2. Лосев Матвей Олегович 12.10.2011 8',
      '3. Зимина 31.04.2015',
      '   ',
      '4. лосев матвей ильич 14.09.2014',
      'Руководитель: Орлова Елена Викторовна',
    ].join('\n'),
    { today },
  );
  expect(
    read.outcome === 'read' && {
      lines: read.lines.map((line) => [line.line, ...inShort(line)]),
      skipped: read.skipped,
    },
  ).toEqual({
    lines: [
      [4, 'ok', 'Лосев Матвей Ильич', '2014-09-14', '5А'],
      [5, 'ok', 'Лосев Матвей Олегович', '2011-10-12', '8'],
      [6, 'reject', null, null, null, 'name-one-word', 'birth-date-invalid-date'],
      [8, 'confirm', 'Лосев Матвей Ильич', '2014-09-14', null, 'roster-repeated'],
    ],
    skipped: [
      { line: 1, typed: 'Ансамбль «Капель», список участников:' },
      { line: 2, typed: '№; ФИО; Дата рождения; Класс' },
      { line: 9, typed: 'Руководитель: Орлова Елена Викторовна' },
    ],
  });
});

test('[REG-26] a namesake with another birth date is another child', () => {
  const read = parseRosterList('Кедров Иван Сергеевич 12.03.2014\nКедров Иван Сергеевич 05.10.2010', { today });
  expect(read.outcome === 'read' && read.lines.map(({ outcome }) => outcome)).toEqual(['ok', 'ok']);
});

test('[REG-41] a list without birth dates is read where the caller allows it, and no date is made up', () => {
  const read = parseRosterList('Кедров Иван\nКедрова Анна', { today, needsBirthDate: false });
  expect(read.outcome === 'read' && read.lines.map(inShort)).toEqual([
    ['ok', 'Кедров Иван', null, null],
    ['ok', 'Кедрова Анна', null, null],
  ]);
});

test('[REG-41] an empty list and one beyond the limit are refused whole', () => {
  expect(parseRosterList(' \n\t\n— \u200b', { today })).toEqual({ outcome: 'reject', why: { code: 'empty' } });
  const long = 'Кедров Иван 12.03.2014\n'.repeat(LONGEST_ROSTER + 1);
  expect(parseRosterList(long, { today })).toEqual({
    outcome: 'reject',
    why: { code: 'too-many-lines', limit: LONGEST_ROSTER },
  });
});

test('[REG-41] no text breaks the reading of lists', () => {
  const parts = fc.constantFrom(
    'Иванова',
    'Мария',
    '12.03.2014',
    '5Б',
    '\n',
    '\t',
    ';',
    '1.',
    '(',
    'г.р.',
    '8 999 000 00 01',
    '9 лет',
    '—',
  );
  const texts = fc.oneof(
    anyText,
    fc.array(parts, { maxLength: 40 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(['read', 'reject']).toContain(parseRosterList(text, { today }).outcome);
    }),
  );
});

test('[REG-25, REG-41] pictures people put before names are passed over', () => {
  const read = parseRosterList('👧🏼 Морозова Дарья Ильинична 14 мая 2014', { today: '2026-11-22' });
  const plain = parseRosterList('Морозова Дарья Ильинична 14 мая 2014', { today: '2026-11-22' });
  const children = [read, plain].map((one) =>
    one.outcome === 'read' ? one.lines.map((line) => ({ ...line, typed: '' })) : one,
  );
  expect(children[0]).toEqual(children[1]);
});

test('[REG-41] a date alone on its line belongs to the name above it that has none, and to nobody else', () => {
  const read = parseRosterList(
    [
      'Состав ансамбля:',
      '1. Иванова Мария Петровна',
      '12.03.2014',
      '2. Кедров Иван',
      '3 апреля 2013 г.р.',
      'Обская Вера 1.02.2014',
      '5.05.2015',
      'Лосев Пётр',
      'Зимина 4.04.2014',
    ].join('\n'),
    { today },
  );
  expect(read.outcome === 'read' && read.lines.map((line) => [line.line, ...inShort(line)])).toEqual([
    [2, 'ok', 'Иванова Мария Петровна', '2014-03-12', null],
    [4, 'ok', 'Кедров Иван', '2013-04-03', null],
    [6, 'ok', 'Обская Вера', '2014-02-01', null],
    [7, 'reject', null, '2015-05-05', null, 'roster-no-name'],
    [8, 'reject', 'Лосев Пётр', null, null, 'roster-no-birth-date'],
    [9, 'reject', null, '2014-04-04', null, 'name-one-word'],
  ]);
});
