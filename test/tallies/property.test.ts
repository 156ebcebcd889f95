/** Whatever the past of the entries: every tally equals a slow count, and its figures keep to each other. */

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Contest, contestById } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { districts } from '../../src/institutions/tables.ts';
import { type DimensionId, dimensionOf } from '../../src/tallies/dimensions.ts';
import { countTally, type Tally } from '../../src/tallies/tally.ts';
import { UNIT_IDS, type UnitId, unitOf } from '../../src/tallies/units.ts';
import { COUNTED_STATES, TOLD_STATES } from '../../src/tallies/words.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, withNomination } from '../kit/entries.ts';
import { type Facts, factsAt, hour, type Past, pasts, SLOW_DIMENSIONS, SLOW_UNITS, writePasts } from './history.ts';

let db: Database;
let contest: Contest;
let contactId: number;
let institutions: Facts['institution'][];

beforeAll(async () => {
  db = await aDatabase();
  const nominations = withNomination('instrumental', { file_formats: ['pdf'] });
  const stage = await aContest(db, { nominations });
  const found = await contestById(db, stage.contestId);
  if (!found) throw new Error('no contest');
  contest = found;
  contactId = (await aPerson(db)).personId;
  await db.insert(districts).values([{ id: 'kirovsky', name: 'Кировский', aliases: [] }]);
  const kinds = [
    { kind: 'school', district: 'kirovsky' },
    { kind: 'school', district: null },
    { kind: 'lyceum', district: 'kirovsky' },
  ];
  institutions = [];
  for (const { kind, district } of kinds) {
    institutions.push({ id: await anInstitution(db, { kind, districtId: district }), kind, district });
  }
});

type Slow = keyof typeof SLOW_DIMENSIONS;

const DIMENSIONS = Object.keys(SLOW_DIMENSIONS) as Slow[];

/** A question: now or as of an hour, which states, cut by up to two dimensions, perhaps filtered by one. */
const questions = fc.record({
  asOf: fc.option(fc.integer({ min: -1, max: 110 }), { nil: undefined }),
  states: fc.constantFrom(COUNTED_STATES, TOLD_STATES),
  by: fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { maxLength: 2 }),
  filter: fc.option(
    fc.constantFrom<[Slow, string[]]>(
      ['nomination', ['pop_vocal']],
      ['supervisor', ['1', '2']],
      ['district', ['kirovsky']],
    ),
    { nil: undefined },
  ),
});

type Question = typeof questions extends fc.Arbitrary<infer Q> ? Q : never;

async function ask({ asOf, states, by, filter }: Question): Promise<Tally> {
  const filters = filter ? { [filter[0]]: filter[1] } : {};
  const request = { contests: [contest], units: UNIT_IDS, by: by as [DimensionId], states, filters };
  return countTally(db, { ...request, ...(asOf === undefined ? {} : { asOf: hour(asOf) }) }, hour(200));
}

/** The same by hand. */
function countSlowly(all: Past[], { asOf, states, by, filter }: Question) {
  const keys = (dimension: Slow, facts: Parameters<(typeof SLOW_DIMENSIONS)[Slow]>[0]) =>
    SLOW_DIMENSIONS[dimension](facts).map((key) => (key === 'all' ? String(contest.id) : key));
  const counted = factsAt(all, asOf === undefined ? hour(200) : hour(asOf), states).filter(
    (facts) => !filter || keys(filter[0], facts).some((key) => key !== null && filter[1].includes(key)),
  );
  const figures = (some: typeof counted) =>
    Object.fromEntries(UNIT_IDS.map((unit) => [unit, SLOW_UNITS[unit](some)])) as Record<UnitId, number>;
  const [first, second] = by;
  const groups = new Map<string, typeof counted>();
  for (const facts of first ? counted : []) {
    for (const one of first ? keys(first, facts) : []) {
      for (const other of second ? keys(second, facts) : [undefined]) {
        const name = JSON.stringify(other === undefined ? [one] : [one, other]);
        groups.set(name, [...(groups.get(name) ?? []), facts]);
      }
    }
  }
  const rows = Object.fromEntries([...groups].map(([name, some]) => [name, figures(some)]));
  return { total: figures(counted), rows, unnamed: counted.filter(({ headcount }) => headcount !== null).length };
}

test('[TAL-01] [TAL-02] [TAL-04] [REG-41] every tally, now or as of any instant, equals a slow count of the same past', async () => {
  await fc.assert(
    fc.asyncProperty(pasts(institutions), fc.array(questions, { minLength: 4, maxLength: 4 }), async (all, asked) => {
      await writePasts(db, contest.id, contactId, all);
      for (const question of asked) {
        const { total, rows, unnamed } = await ask(question);
        const byKeys = Object.fromEntries(rows.map(({ keys, figures }) => [JSON.stringify(keys), figures]));
        expect({ total, rows: byKeys, unnamed }).toEqual(countSlowly(all, question));
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('[TAL-03] children are never more than participations, rows of a fact add up, and what does not is named', async () => {
  await fc.assert(
    fc.asyncProperty(pasts(institutions), fc.constantFrom(...DIMENSIONS), async (all, dimension) => {
      await writePasts(db, contest.id, contactId, all);
      const tally = await ask({ asOf: undefined, states: COUNTED_STATES, by: [dimension], filter: undefined });
      const sums = (unit: UnitId) => tally.rows.reduce((sum, { figures }) => sum + figures[unit], 0);
      expect(tally.total.children).toBeLessThanOrEqual(tally.total.participations);
      expect(tally.total.soloists).toBeLessThanOrEqual(tally.total.children);
      expect(tally.total.acts + tally.total.works).toBe(tally.total.entries);
      expect(tally.sumExceedsTotal).toEqual(UNIT_IDS.filter((unit) => sums(unit) > tally.total[unit]));
      if (dimensionOf(dimension).source.of === 'entry') {
        const added = UNIT_IDS.filter((unit) => unitOf(unit).adds);
        expect(added.map(sums)).toEqual(added.map((unit) => tally.total[unit]));
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
