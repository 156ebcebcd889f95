/** What scores say of degrees, what a change writes, how letters are cut, under which name results are told. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { departuresIn, type Ranked } from '../../src/awards/departures.ts';
import { publicName } from '../../src/awards/naming.ts';
import { type Award, type AwardChange, meanOf, partsOf, type Standing, writesOf } from '../../src/awards/rules.ts';
import type { Participant } from '../../src/entries/facts.ts';

const KNOWN = new Date('2027-01-29T12:00:00+07:00');

function ranked(list: [rank: number | null, mean: number | null, explained?: 'explained'][]): Ranked[] {
  return list.map(([rank, mean, explained], at) => ({
    entryId: at + 1,
    rank,
    mean,
    explained: explained !== undefined,
  }));
}

/** Degrees are told by their place in the contest's list, 0 the highest; entries are 1, 2, 3… */
const DEPARTURES: [string, Ranked[], [entryId: number, than: number][]][] = [
  [
    'in order',
    ranked([
      [0, 9.5],
      [1, 9],
      [2, 8],
    ]),
    [],
  ],
  [
    'equal means share or split degrees',
    ranked([
      [0, 9],
      [1, 9],
      [0, 9],
    ]),
    [],
  ],
  [
    'equal degrees at any means',
    ranked([
      [1, 9],
      [1, 5],
    ]),
    [],
  ],
  [
    'a better degree at a lower mean wants a reason, the raised one',
    ranked([
      [1, 9],
      [0, 8],
    ]),
    [[2, 1]],
  ],
  [
    'one lowered below everybody is one departure, not three',
    ranked([
      [3, 9.9],
      [0, 9],
      [1, 8],
      [2, 7],
    ]),
    [[1, 2]],
  ],
  [
    'one raised above everybody',
    ranked([
      [1, 9],
      [1, 8.5],
      [0, 5],
    ]),
    [[3, 1]],
  ],
  [
    'two apart',
    ranked([
      [1, 9],
      [0, 8],
      [3, 5],
      [2, 4],
    ]),
    [
      [2, 1],
      [4, 3],
    ],
  ],
  [
    'an explained one settles its pairs',
    ranked([
      [1, 9],
      [0, 8, 'explained'],
    ]),
    [],
  ],
  [
    'explained by the other of the pair',
    ranked([
      [1, 9, 'explained'],
      [0, 8],
    ]),
    [],
  ],
  [
    'without scores nothing departs',
    ranked([
      [1, null],
      [0, 8],
      [0, null],
    ]),
    [],
  ],
  [
    'without a degree nothing departs: others are still to come',
    ranked([
      [null, 9.9],
      [0, 8],
    ]),
    [],
  ],
];

test.each(DEPARTURES)('[ORG-09] departures from the scores: %s', (_, group, expected) => {
  expect(departuresIn(group)).toEqual(expected.map(([entryId, than]) => ({ entryId, than })));
});

test('[ORG-09] whoever explains what was asked for has explained everything, and nobody is asked in an ordered group', () => {
  const one = fc.tuple(
    fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
    fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
  );
  fc.assert(
    fc.property(fc.array(one, { maxLength: 14 }), (facts) => {
      const group = ranked(facts);
      const asked = new Set(departuresIn(group).map(({ entryId }) => entryId));
      const explained = group.map((entry) => ({ ...entry, explained: asked.has(entry.entryId) }));
      const inverted = group.some((a) =>
        group.some(
          (b) =>
            a.rank !== null &&
            b.rank !== null &&
            a.mean !== null &&
            b.mean !== null &&
            a.rank < b.rank &&
            a.mean < b.mean,
        ),
      );
      expect(departuresIn(explained)).toEqual([]);
      expect(asked.size > 0).toBe(inverted);
    }),
  );
});

test.each([
  [[], null],
  [[9], 9],
  [[9, 8, 10], 9],
  [[10, 9, 9], 9.333],
  [[0, 0], 0],
])('[ORG-09] the mean of %j is %s', (scores, mean) => {
  expect(meanOf(scores.map((score, at) => ({ label: String(at), score })))).toBe(mean);
});

const award = (facts: Partial<Award>): Award => ({
  ...{ id: 1, degree: null, title: null, reason: null, publishedAt: null },
  ...facts,
});
const bare: Standing = {
  ...{ entryId: 7, version: 3, scores: [], mean: null, place: null },
  ...{ published: null, pending: null, prizes: [] },
};
const known = award({ id: 11, degree: 'laureate_1', publishedAt: KNOWN });
const waits = award({ id: 12, degree: 'grand_prix', reason: 'так' });
const prize = award({ id: 13, title: 'За артистизм' });
const nothing = { revoke: [], give: [], explain: null, judged: null };
const gives = (degree: string, reason: string | null = null) => ({ degree, title: null, reason });

const CHANGES: [string, Standing, Omit<AwardChange, 'entryId'>, object][] = [
  ['a first degree', bare, { degree: 'diploma' }, { ...nothing, give: [gives('diploma')] }],
  ['the degree that waits already', { ...bare, pending: waits }, { degree: 'grand_prix' }, nothing],
  ['the degree that is known already', { ...bare, published: known }, { degree: 'laureate_1' }, nothing],
  [
    'another instead of the one that waits',
    { ...bare, pending: waits },
    { degree: 'diploma', reason: 'решение жюри' },
    { ...nothing, revoke: [12], give: [gives('diploma', 'решение жюри')] },
  ],
  [
    'another beside the known one, which stays until the publication',
    { ...bare, published: known },
    { degree: 'diploma' },
    { ...nothing, give: [gives('diploma')] },
  ],
  [
    'back to the known one',
    { ...bare, published: known, pending: waits },
    { degree: 'laureate_1' },
    { ...nothing, revoke: [12] },
  ],
  [
    'a reason for the degree that waits',
    { ...bare, published: known, pending: waits },
    { reason: 'иначе' },
    { ...nothing, explain: { awardId: 12, from: 'так', to: 'иначе' } },
  ],
  ['the same reason', { ...bare, pending: waits }, { degree: 'grand_prix', reason: 'так' }, nothing],
  [
    'prizes beside those that are, whatever their case',
    { ...bare, prizes: [prize] },
    { prizes: ['ЗА АРТИСТИЗМ', 'Приз зрителей'] },
    { ...nothing, give: [{ degree: null, title: 'Приз зрителей', reason: null }] },
  ],
  [
    'scores and a place',
    bare,
    { scores: [{ label: 'Артистизм', score: 9 }], place: 2 },
    { ...nothing, judged: { scores: [{ label: 'Артистизм', score: 9 }], mean: 9, place: 2 } },
  ],
  [
    'the same scores',
    { ...bare, scores: [{ label: 'Артистизм', score: 9 }], mean: 9, place: 2 },
    { scores: [{ label: 'Артистизм', score: 9 }] },
    nothing,
  ],
];

test.each(CHANGES)('[ORG-09] what a change writes: %s', (_, standing, change, writes) => {
  expect(writesOf({ entryId: 7, ...change }, standing)).toEqual(writes);
});

test.each([
  [[], []],
  [
    [10, 20],
    [1, 1],
  ],
  [
    [60, 50, 10],
    [1, 2, 2],
  ],
  [
    [300, 10, 200],
    [1, 2, 3],
  ],
])('[ORG-09] lines of %j characters stand in the messages %j of a hundred', (lengths, parts) => {
  expect(partsOf(lengths, 100)).toEqual(parts);
});

test('[ORG-09] every message of a letter keeps the limit unless one line alone is longer, and the order is kept', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 40 }), (lengths) => {
      const parts = partsOf(lengths, 100);
      const sums = new Map<number, number[]>();
      for (const [at, part] of parts.entries()) sums.set(part, [...(sums.get(part) ?? []), lengths[at] ?? 0]);
      expect([...parts].sort((one, other) => one - other)).toEqual(parts);
      for (const lines of sums.values()) {
        expect(lines.length === 1 || lines.reduce((sum, line) => sum + line, 0) <= 100).toBe(true);
      }
    }),
  );
});

const child = (childId: number, lastName: string): Participant => ({
  ...{ childId, lastName, firstName: 'Анна', patronymic: 'Олеговна', birthDate: '2017-03-01' },
  ...{ position: childId, identityId: childId, grade: null },
});

test.each([
  ['a soloist whose guardian agreed', null, [child(1, 'Берестова')], [1], 'Берестова Анна'],
  ['a soloist whose guardian did not', null, [child(1, 'Берестова')], [], null],
  ['a duet of which one may be named', null, [child(1, 'Берестова'), child(2, 'Зимина')], [1], null],
  [
    'a duet of which both may',
    null,
    [child(1, 'Берестова'), child(2, 'Зимина')],
    [1, 2],
    'Берестова Анна, Зимина Анна',
  ],
  ['an ensemble has a name of its own', 'Капель', [child(1, 'Берестова'), child(2, 'Зимина')], [], 'Капель'],
  ['a group known by its number alone', null, [], [], null],
])('[PRV-04] results tell %s', (_, ensembleName, participants, agreed: number[], name) => {
  expect(publicName({ ensembleName, participants }, (id) => agreed.includes(id))).toBe(name);
});
