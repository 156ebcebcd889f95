/** School grades as people type them. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Grade, parseGrade, type TypedGrade } from '../../src/people/grade.ts';
import { accept, doubt, reject } from '../../src/typed.ts';
import { anyText } from './any-text.ts';

const grade = (figure: Grade['grade'], letter: string | null = null): Grade => ({ grade: figure, letter });

test.each<[string, Grade]>([
  ['5', grade(5)],
  ['5 класс', grade(5)],
  ['класс 5', grade(5)],
  ['5кл.', grade(5)],
  ['5-й класс', grade(5)],
  ['Пятый', grade(5)],
  ['V', grade(5)],
  ['grade 5', grade(5)],
  ['5Б', grade(5, 'Б')],
  ['5-б', grade(5, 'Б')],
  ['5 «Б» класс', grade(5, 'Б')],
  ['5 класс "б"', grade(5, 'Б')],
  ['5 (Б)', grade(5, 'Б')],
  ['третий «А»', grade(3, 'А')],
  ['VII Б', grade(7, 'Б')],
  ['11A', grade(11, 'А')],
  ['7 «ИТ»', grade(7, 'ИТ')],
  ['5/1', grade(5, '1')],
  ['подготовительная группа', grade('preschool')],
  ['старшая гр.', grade('preschool')],
  ['Д/С', grade('preschool')],
  ['дошкольница', grade('preschool')],
])('[REG-25] «%s» is a grade', (typed, value) => {
  expect(parseGrade(typed)).toEqual(accept(value));
});

test.each<[string, TypedGrade]>([
  ['5b', doubt(grade(5, 'Б'), { code: 'letter-unclear', letter: 'b' }, { alternatives: [grade(5, 'В')] })],
  ['5B', doubt(grade(5, 'В'), { code: 'letter-unclear', letter: 'B' }, { alternatives: [grade(5, 'Б')] })],
  ['', reject({ code: 'empty' })],
  ['не знаю', reject({ code: 'not-a-grade' })],
  ['-1', reject({ code: 'not-a-grade' })],
  ['5z', reject({ code: 'not-a-grade' })],
  ['0', reject({ code: 'no-such-grade', grade: 0 })],
  ['12', reject({ code: 'no-such-grade', grade: 12 })],
  ['99', reject({ code: 'no-such-grade', grade: 99 })],
  ['5-6', reject({ code: 'several-grades' })],
  ['1–4 классы', reject({ code: 'several-grades' })],
  ['5Б, 6В', reject({ code: 'several-grades' })],
  ['1 курс', reject({ code: 'not-school' })],
])('[REG-25] «%s» comes out with its reason', (typed, outcome) => {
  expect(parseGrade(typed)).toEqual(outcome);
});

test('[REG-25] no text breaks the reading of grades, and what was understood reads as itself', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.stringMatching(/^[\dабвкл «»"-]{0,8}$/u)), (typed) => {
      const read = parseGrade(typed);
      if (read.outcome === 'ok' && read.value.grade !== 'preschool') {
        expect(parseGrade(`${read.value.grade}-${read.value.letter ?? ''}`)).toEqual(read);
      }
    }),
  );
});
