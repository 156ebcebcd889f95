/** Whom a change of a programme concerns, and the order after a move. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ActNow,
  movedActs,
  movedBeside,
  movedTo,
  TOLERANCE_MINUTES,
} from '../../../src/concerts/programme/rules.ts';

const START = new Date('2027-02-06T15:00:00+07:00').getTime();
const minute = (minutes: number) => new Date(START + minutes * 60_000);

/** An act that begins after so many minutes; what its people were told: the minute and the place, or nothing. */
function act(id: number, now: number, told: [minute: number, place: number] | null): ActNow {
  const times = (at: number) => ({ startsAt: minute(at), arriveAt: minute(at - 30) });
  return { id, ...times(now), told: told && { ...times(told[0]), place: told[1] } };
}

test.each<[string, ActNow[], Record<number, string>]>([
  ['everybody hears of a programme for the first time', [act(1, 0, null), act(2, 4, null)], { 1: 'new', 2: 'new' }],
  ['where nothing changed nobody does', [act(1, 0, [0, 1]), act(2, 4, [4, 2])], {}],
  ['less than the tolerance is nothing to tell', [act(1, 0, [0, 1]), act(2, 8, [4, 2])], {}],
  ['the tolerance itself is', [act(1, 0, [0, 1]), act(2, 9, [4, 2])], { 2: 'moved' }],
  ['earlier counts as later does', [act(1, 0, [0, 1]), act(2, 4, [9, 2])], { 2: 'moved' }],
  [
    'two neighbours that change places both hear of it, however short they are',
    [act(2, 0, [2, 2]), act(1, 2, [0, 1]), act(3, 4, [4, 3])],
    { 1: 'moved', 2: 'moved' },
  ],
  [
    'one put elsewhere hears of it, and those it passed do not while they slide by less',
    [act(1, 0, [0, 1]), act(3, 3, [6, 3]), act(4, 6, [9, 4]), act(2, 9, [3, 2]), act(5, 12, [12, 5])],
    { 2: 'moved' },
  ],
  [
    'an act put in between is new and moves only those it pushes by the tolerance',
    [act(1, 0, [0, 1]), act(9, 4, null), act(2, 10, [4, 2])],
    { 9: 'new', 2: 'moved' },
  ],
])('[ANN-07] %s', (_, acts, moved) => {
  expect(Object.fromEntries(movedActs(acts))).toEqual(moved);
});

test('[ANN-07] an arrival that is asked for earlier is told although the start stays', () => {
  const now = act(1, 0, [0, 1]);
  const told = now.told && { ...now.told, arriveAt: minute(-20) };
  expect([...movedActs([{ ...now, told }])]).toEqual([[1, 'moved']]);
});

/** The same in the slow way: every run in the former order is looked at. */
function slowly(acts: readonly ActNow[]): Map<number, string> {
  const known = acts.flatMap(({ id, told }) => (told ? [{ id, place: told.place }] : []));
  const runs = Array.from({ length: 2 ** known.length }, (_, mask) => known.filter((__, at) => mask & (2 ** at)));
  const rising = runs.filter((run) => run.every(({ place }, at) => at === 0 || place > (run[at - 1]?.place ?? 0)));
  const longest = Math.max(...rising.map(({ length }) => length));
  const best = rising.filter(({ length }) => length === longest);
  const off = (one: Date, other: Date) => Math.abs(one.getTime() - other.getTime()) / 60_000 >= TOLERANCE_MINUTES;
  return new Map(
    acts.flatMap(({ id, startsAt, arriveAt, told }): [number, string][] => {
      if (told === null) return [[id, 'new']];
      const isKept = best.every((run) => run.some((one) => one.id === id));
      const isMoved = !isKept || off(startsAt, told.startsAt) || off(arriveAt, told.arriveAt);
      return isMoved ? [[id, 'moved']] : [];
    }),
  );
}

test('[ANN-07] those told are those moved, by the slow way too, and once told nobody is told again', () => {
  const acts = fc
    .shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 1 })
    .chain((places) =>
      fc.tuple(...places.map((place) => fc.tuple(fc.constant(place), fc.integer({ min: -7, max: 7 }), fc.boolean()))),
    )
    .map((list) =>
      list.map(([place, shift, isKnown], at) => act(place, at * 4, isKnown ? [at * 4 + shift, place] : null)),
    );
  fc.assert(
    fc.property(acts, (list) => {
      const moved = movedActs(list);
      expect([...moved].sort()).toEqual([...slowly(list)].sort());
      const after = list.map(({ told, ...one }, at) => ({
        ...one,
        told: {
          ...(told === null || moved.has(one.id) ? { startsAt: one.startsAt, arriveAt: one.arriveAt } : told),
          place: at + 1,
        },
      }));
      expect([...movedActs(after)]).toEqual([]);
    }),
  );
});

test.each([
  ['up', movedTo([1, 2, 3, 4], 3, 1), [1, 3, 2, 4]],
  ['down', movedTo([1, 2, 3, 4], 2, 2), [1, 3, 2, 4]],
  ['to the head from before it', movedTo([1, 2, 3], 2, -5), [2, 1, 3]],
  ['to the end from beyond it', movedTo([1, 2, 3], 1, 99), [2, 3, 1]],
  ['before another', movedBeside([1, 2, 3, 4], 4, 2, 'before'), [1, 4, 2, 3]],
  ['after another', movedBeside([1, 2, 3, 4], 1, 3, 'after'), [2, 3, 1, 4]],
  ['beside itself', movedBeside([1, 2, 3], 2, 2, 'after'), [1, 2, 3]],
] as const)('[ANN-07] an item is moved %s', (_, order, expected) => {
  expect(order).toEqual(expected);
});

test('[ANN-07] a move loses nobody and leaves the others in their order', () => {
  const order = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(order, fc.nat(19), fc.integer({ min: -3, max: 25 }), (list, which, place) => {
      const id = list[which % list.length] ?? 0;
      const after = movedTo(list, id, place);
      expect(after.filter((one) => one !== id)).toEqual(list.filter((one) => one !== id));
      expect(after.indexOf(id)).toBe(Math.min(Math.max(0, place), list.length - 1));
    }),
  );
});
