/** What may leave the staff: every small world there is, seen from outside; and random ones with several units. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitId } from '../../src/tallies/counting/units.ts';
import { type Guarded, guarded, LEAST_CHILDREN } from '../../src/tallies/sharing/rules.ts';
import { aTally, type HandRow, rowsOf } from './chart/by-hand.ts';

/** Children by row, each of them alone in one entry. */
type World = readonly number[];

const UNITS = ['entries', 'children'] as const;

function tallyOf(world: World) {
  const rows = world.map(
    (children, at): HandRow => ({ keys: [`row ${at}`], figures: { entries: children, children } }),
  );
  return aTally({ units: UNITS, by: ['institution'], rows: rows.filter(({ figures }) => figures.children !== 0) });
}

/** Everything an outsider sees, as text. */
function seen({ total, rows, hidden, withheld }: Guarded): string {
  return JSON.stringify({ total, rows: rows.map(({ keys, figures }) => [keys, figures]), hidden, withheld });
}

/** Every world of so many rows with so many children at most in all. */
function* worlds(rows: number, most: number): Generator<number[]> {
  if (rows === 0) return yield [];
  for (let first = 0; first <= most; first += 1)
    for (const rest of worlds(rows - 1, most - first)) yield [first, ...rest];
}

test.each([
  [1, 12],
  [2, 14],
  [3, 14],
  [4, 13],
  [5, 11],
  [6, 9],
])(
  '[TAL-15] in every world of %i rows and up to %i children, whoever knows the rule and sees the outcome cannot tell of any row that it has one or two',
  (rows, most) => {
    const believed = new Map<string, World[]>();
    for (const world of worlds(rows, most)) {
      const outcome = seen(guarded(tallyOf(world), UNITS));
      const known = believed.get(outcome);
      if (known) known.push(world);
      else believed.set(outcome, [world]);
    }
    const given: string[] = [];
    for (const [outcome, possible] of believed) {
      // Of one or two children in all nothing is told: that they are few is all one learns.
      if (outcome.includes('null')) continue;
      for (let row = 0; row < rows; row += 1) {
        const children = new Set(possible.map((world) => world[row] ?? 0));
        const named = [...children].every((count) => count > 0 && count < LEAST_CHILDREN);
        if (named) given.push(`${outcome}: row ${row} is among ${[...children]}`);
      }
    }
    expect(given).toEqual([]);
  },
);

const figures = fc.record({
  entries: fc.integer({ min: 1, max: 9 }),
  participations: fc.integer({ min: 1, max: 20 }),
  soloists: fc.integer({ min: 0, max: 4 }),
});
const RANDOM: readonly UnitId[] = ['entries', 'participations', 'children', 'soloists'];

test('[TAL-15] of any table no figure of one or two children is told, and what is left out keeps room for three in each row', () => {
  fc.assert(
    fc.property(fc.array(figures, { maxLength: 12 }), fc.integer({ min: 0, max: 3 }), (made, fewer) => {
      const rows = made.map(
        (one, at): HandRow => ({
          keys: [`row ${at}`],
          figures: { ...one, children: Math.max(1, one.participations - fewer) },
        }),
      );
      const tally = aTally({ units: RANDOM, by: ['district'], rows });
      const { total, rows: told, units, hidden, withheld } = guarded(tally, RANDOM);

      if (total === null) return void expect(told).toEqual([]);
      for (const unit of ['participations', 'children', 'soloists'] as const) {
        if (units.includes(unit)) for (const row of told) expect([1, 2]).not.toContain(row.figures[unit]);
        expect([1, 2]).not.toContain(total[unit]);
      }
      expect(told.length + (withheld ? rows.length : hidden.length)).toBe(rows.length);
      if (hidden.length > 0) {
        expect(hidden.length).toBeGreaterThan(1);
        for (const unit of units) {
          const left = tally.total[unit] - told.reduce((sum, row) => sum + row.figures[unit], 0);
          const others = unit === 'soloists' ? 0 : hidden.length - 1;
          expect(left === 0 || left - others >= LEAST_CHILDREN).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test.each<{ it: string; rows: Record<string, number>; told: string[]; hidden: string[] }>([
  { it: 'nothing where nothing is small', rows: { А: 3, Б: 9 }, told: ['А', 'Б'], hidden: [] },
  { it: 'a small one with its neighbour', rows: { А: 9, Б: 20, В: 1, Г: 5 }, told: ['А', 'Б'], hidden: ['В', 'Г'] },
  {
    it: 'two small neighbours, when together they are enough',
    rows: { А: 2, Б: 2, В: 9, Г: 8 },
    told: ['В', 'Г'],
    hidden: ['А', 'Б'],
  },
  { it: 'everything, unnamed, when only all are enough', rows: { А: 2, Б: 1, В: 9, Г: 8 }, told: [], hidden: [] },
  {
    it: 'the next pair too, when two are not enough',
    rows: { А: 2, Б: 1, В: 9, Г: 8, Д: 7, Е: 6, Ж: 5, З: 4 },
    told: ['Д', 'Е', 'Ж', 'З'],
    hidden: ['А', 'Б', 'В', 'Г'],
  },
])('[TAL-15] left out is $it', ({ rows, told, hidden }) => {
  const tally = aTally({ units: ['children'], by: ['district'], rows: rowsOf('children', rows) });
  const outcome = guarded(tally, ['children']);
  expect({
    told: outcome.rows.map(({ keys }) => keys[0]),
    hidden: outcome.hidden.map(([label]) => label?.kind === 'name' && label.name),
  }).toEqual({ told, hidden });
});

test('[TAL-15] a total of one or two children is not told, nor anything beside it', () => {
  const units = ['entries', 'children', 'institutions'] as const;
  const rows = [{ keys: ['А'], figures: { entries: 2, children: 2, institutions: 1 } }];
  expect(guarded(aTally({ units, by: ['district'], rows }), units)).toEqual({
    total: null,
    rows: [],
    units,
    hidden: [],
    withheld: false,
  });
});

test('[TAL-15] one soloist among many children is not told, in the total or in a row', () => {
  const units = ['entries', 'children', 'soloists'] as const;
  const rows = [
    { keys: ['А'], figures: { entries: 4, children: 30, soloists: 1 } },
    { keys: ['Б'], figures: { entries: 5, children: 40, soloists: 0 } },
  ];
  const { total, units: told, rows: shown } = guarded(aTally({ units, by: ['district'], rows }), units);
  expect({ total, told, rows: shown.length }).toEqual({
    total: { entries: 9, children: 70, soloists: 'few' },
    told: ['entries', 'children'],
    rows: 2,
  });
});

test('[TAL-15] an empty tally is told as it is', () => {
  const outcome = guarded(aTally({ units: ['entries', 'children'], by: ['district'] }), ['entries', 'children']);
  expect(outcome).toMatchObject({ total: { entries: 0, children: 0 }, rows: [], hidden: [], withheld: false });
});
