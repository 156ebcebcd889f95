/** Age rules at their edges: every birthday around every reference date, and what every policy for groups must keep. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/calendar.ts';
import { type ContestDefinition, type ContestFile, contestSchema } from '../../src/contests/definition.ts';
import { ageInContest, proposeCategory } from '../../src/entries/judging/age.ts';
import { sampleContestFile } from '../kit/samples.ts';

const POLICIES: ContestFile['group_age'][] = [
  { policy: 'every_member' },
  { policy: 'tolerance', percent: 20 },
  { policy: 'tolerance', percent: 30 },
  { policy: 'mixed' },
  { policy: 'oldest' },
  { policy: 'average' },
];

function contestOn(date: string, group_age: ContestFile['group_age'] = { policy: 'mixed' }): ContestDefinition {
  return contestSchema.parse({ ...sampleContestFile('C1'), age_basis: { kind: 'age_on_date', date }, group_age });
}

/** Years as people count them on their fingers: the months and days compared as they are written. */
function yearsByHand(born: string, on: string): number {
  const hadBirthday = on.slice(5) >= born.slice(5);
  return Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (hadBirthday ? 0 : 1);
}

/** Every day of a common year and of a leap year. */
const REFERENCE_DATES = Array.from({ length: 365 + 366 }, (_, at) => addDays('2027-01-01', at));

test('[REG-42] around every reference date of two years the birthday counts and the day after does not', () => {
  const wrong = REFERENCE_DATES.flatMap((date) => {
    const contest = { ...SAMPLE, age_basis: { kind: 'age_on_date' as const, date } };
    return [4, 7, 11, 14, 18].flatMap((years) =>
      [-1, 0, 1]
        .map((days) => addDays(`${Number(date.slice(0, 4)) - years}-${dayIn(date, years)}`, days))
        .filter((born) => ageInContest(contest, born) !== yearsByHand(born, date))
        .map((born) => `born ${born}, on ${date}`),
    );
  });
  expect(wrong).toEqual([]);
});

const SAMPLE = contestOn('2027-01-23');

/** Month and day of a birthday on this date so many years before; 29 February has none in a common year. */
function dayIn(date: string, years: number): string {
  const isLeap = (Number(date.slice(0, 4)) - years) % 4 === 0;
  return date.slice(5) === '02-29' && !isLeap ? '03-01' : date.slice(5);
}

/** Birth dates within a few days of the birthdays at which categories begin and end. */
const aBirthDate = fc
  .record({ years: fc.integer({ min: 3, max: 20 }), days: fc.integer({ min: -2, max: 2 }) })
  .map(({ years, days }) => addDays(`${2027 - years}-01-23`, days));

const aGroup = fc
  .array(aBirthDate, { minLength: 2, maxLength: 12 })
  .map((dates) => dates.map((birthDate, at) => ({ childId: at + 1, birthDate, grade: null })));

const alone = (contest: ContestDefinition, birthDate: string) =>
  proposeCategory(contest, [{ childId: 1, birthDate, grade: null }]).category?.id ?? null;

const RULES = fc.constantFrom(...POLICIES).map((policy) => contestOn('2027-01-23', policy));

test('[REG-43] whatever the policy, the order of the list decides nothing', () => {
  fc.assert(
    fc.property(RULES, aGroup, (contest, group) => {
      const [there, back] = [proposeCategory(contest, group), proposeCategory(contest, group.toReversed())];
      expect(back.category).toEqual(there.category);
      expect(back.outside.toSorted()).toEqual(there.outside.toSorted());
    }),
  );
});

test('[REG-43] whatever the policy, a group of one category is of that category', () => {
  fc.assert(
    fc.property(RULES, aGroup, (contest, group) => {
      const [first, ...others] = group.map(({ birthDate }) => alone(contest, birthDate));
      fc.pre(first !== null && others.every((one) => one === first));
      expect(proposeCategory(contest, group).category?.id).toBe(first);
    }),
  );
});

test('[REG-43] whatever the policy, exactly those whom no category takes are told as outside', () => {
  fc.assert(
    fc.property(RULES, aGroup, (contest, group) => {
      const nobodys = group.filter(({ birthDate }) => alone(contest, birthDate) === null).map(({ childId }) => childId);
      expect(proposeCategory(contest, group).outside).toEqual(nobodys);
    }),
  );
});

test('[REG-43] the oldest and the average decide as if they came alone', () => {
  fc.assert(
    fc.property(aGroup, (group) => {
      const dates = group.map(({ birthDate }) => birthDate);
      const ages = dates.map((born) => yearsByHand(born, '2027-01-23'));
      const oldest = dates.toSorted()[0] ?? '';
      const average = Math.floor(ages.reduce((sum, age) => sum + age, 0) / ages.length);
      const by = (policy: 'oldest' | 'average') =>
        proposeCategory(contestOn('2027-01-23', { policy }), group).category?.id ?? null;
      expect(by('oldest')).toBe(alone(SAMPLE, oldest));
      expect(by('average')).toBe(alone(SAMPLE, `${2027 - average}-01-23`));
    }),
  );
});

test('[REG-43] a tolerated share is never overstepped, and whoever is within it is not called mixed', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 20, 30, 49), aGroup, (percent, group) => {
      const contest = contestOn('2027-01-23', { policy: 'tolerance', percent });
      const own = group.map(({ birthDate }) => alone(contest, birthDate));
      const share = (id: string | null) => (own.filter((one) => one !== id).length * 100) / own.length;
      const fitting = [...new Set(own)].filter((id) => id !== null && share(id) <= percent);
      const found = proposeCategory(contest, group).category?.id ?? null;
      expect(fitting.length > 0 ? fitting : ['mixed']).toContain(found);
    }),
  );
});
