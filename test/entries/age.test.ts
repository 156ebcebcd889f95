/** Ages on the reference date, categories of soloists and groups, and the reasons given with them. */

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type ContestDefinition, type ContestFile, contestSchema } from '../../src/contests/definition.ts';
import { ageInContest, declarableCategories, proposeCategory } from '../../src/entries/judging/age.ts';
import { sampleContest, sampleContestFile } from '../kit/samples.ts';

const byAge = sampleContest('C1');
const byGrade = sampleContest('C2');

function born(...birthDates: string[]) {
  return birthDates.map((birthDate, index) => ({ childId: index + 1, birthDate, grade: null }));
}

function inGrades(...grades: (string | null)[]) {
  return grades.map((grade, index) => ({ childId: index + 1, birthDate: '2016-01-01', grade }));
}

function withPolicy(group_age: ContestFile['group_age']): ContestDefinition {
  return contestSchema.parse({ ...sampleContestFile('C1'), group_age });
}

test.each([
  ['2013-01-23', 14, 'senior', 'the birthday itself counts'],
  ['2013-01-24', 13, 'middle', 'the day after does not'],
  ['2020-01-23', 7, 'junior', 'seven today, though in kindergarten'],
  ['2020-01-24', 6, 'preschool', 'seven tomorrow'],
  ['2016-02-29', 10, 'junior', 'born on 29 February'],
  ['2008-12-30', 18, null, 'too old'],
  ['2022-05-02', 4, null, 'too young'],
])('[REG-42] born %s is %i on 23 January 2027: %s (%s)', (birthDate, age, category, _why) => {
  const proposal = proposeCategory(byAge, born(birthDate));
  expect({ ...proposal, category: proposal.category?.id ?? null }).toEqual({
    category,
    reason: { kind: 'age', age, on: '2027-01-23' },
    outside: category === null ? [1] : [],
  });
});

test.each([
  ['2027-02-28', 10],
  ['2027-03-01', 11],
  ['2028-02-28', 11],
  ['2028-02-29', 12],
])('[REG-42] born on 29 February 2016, on %s one is %i', (date, age) => {
  const contest = contestSchema.parse({ ...sampleContestFile('C1'), age_basis: { kind: 'age_on_date', date } });
  expect(ageInContest(contest, '2016-02-29')).toBe(age);
});

test('[REG-42] an age grows by one on the birthday and on no other day', () => {
  const days = fc.integer({ min: 0, max: 20 * 366 }).map((days) => Temporal.PlainDate.from('2004-01-01').add({ days }));
  const dates = fc.integer({ min: 0, max: 3 * 366 }).map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }));
  fc.assert(
    fc.property(days, dates, (birth, date) => {
      const on = (day: Temporal.PlainDate) =>
        ageInContest({ ...byAge, age_basis: { kind: 'age_on_date', date: day.toString() } }, birth.toString()) ??
        Number.NaN;
      const leapling = birth.month === 2 && birth.day === 29 && !date.inLeapYear;
      const birthday = leapling ? { month: 3, day: 1 } : { month: birth.month, day: birth.day };
      const isBirthday = date.month === birthday.month && date.day === birthday.day;
      expect(on(date) - on(date.subtract({ days: 1 }))).toBe(isBirthday ? 1 : 0);
    }),
  );
});

test.each([
  [['preschool'], 'preschool'],
  [['4'], 'grades_1_4'],
  [['5'], 'grades_5_8'],
  [['11'], 'grades_9_11'],
])('[REG-42] where grades count, grade %s is category %s whatever the age', (grades, category) => {
  const proposal = proposeCategory(byGrade, inGrades(...grades));
  expect({ ...proposal, category: proposal.category?.id }).toEqual({
    category,
    reason: { kind: 'grade', grade: grades[0] },
    outside: [],
  });
});

test('[REG-42] an unknown grade is unknown, not a number', () => {
  expect(proposeCategory(byGrade, inGrades('5', null))).toEqual({
    category: null,
    reason: { kind: 'grade-unknown' },
    outside: [],
  });
});

const TEN = '2016-06-01';
const TWELVE = '2014-06-01';
const FIFTEEN = '2011-06-01';
const NINETEEN = '2007-06-01';

const seven = Array<string>(7).fill(TEN);
const six = Array<string>(6).fill(TEN);

test.each<[string, ContestFile['group_age'], string[], string | null]>([
  [
    '30 % of another age are tolerated',
    { policy: 'tolerance', percent: 30 },
    [...seven, TWELVE, TWELVE, TWELVE],
    'junior',
  ],
  ['40 % are not', { policy: 'tolerance', percent: 30 }, [...six, TWELVE, TWELVE, TWELVE, TWELVE], 'mixed'],
  ['an adult is of another age too', { policy: 'tolerance', percent: 30 }, [...seven, NINETEEN], 'junior'],
  ['every member inside', { policy: 'every_member' }, [TEN, TEN], 'junior'],
  ['one outside leaves no category', { policy: 'every_member' }, [...seven, TWELVE], null],
  ['one outside makes it mixed', { policy: 'mixed' }, [...seven, TWELVE], 'mixed'],
  ['nobody outside is not mixed', { policy: 'mixed' }, seven, 'junior'],
  ['the oldest decides', { policy: 'oldest' }, [...seven, FIFTEEN], 'senior'],
  ['the average decides', { policy: 'average' }, [TEN, TEN, FIFTEEN], 'middle'],
  ['an average of 10.5 is still ten', { policy: 'average' }, [TEN, '2015-06-01'], 'junior'],
])('[REG-43] %s', (_, policy, members, category) => {
  expect(proposeCategory(withPolicy(policy), born(...members)).category?.id ?? null).toBe(category);
});

test('[REG-43] the proposal says how many of a group are of the age', () => {
  const proposal = proposeCategory(byAge, born(...seven, TWELVE));
  expect(proposal.reason).toEqual({ kind: 'majority', inside: 7, of: 8 });
});

test('[REG-43] the mixed category is for groups only', () => {
  const ids = (members: number) => declarableCategories(byAge, members).map(({ id }) => id);
  expect(ids(1)).toEqual(['preschool', 'junior', 'middle', 'senior']);
  expect(ids(2)).toEqual(['preschool', 'junior', 'middle', 'senior', 'mixed']);
});
