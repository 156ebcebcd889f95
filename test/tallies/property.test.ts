/** Whatever the past of the entries: every tally equals a slow count, and its figures keep to each other. */

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Contest, contestById } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { districts } from '../../src/institutions/tables.ts';
import type { Caller } from '../../src/people/access.ts';
import { dimensionOf } from '../../src/tallies/counting/dimensions.ts';
import type { Period } from '../../src/tallies/counting/periods.ts';
import { countTally, type Tally, type TallyRow } from '../../src/tallies/counting/tally.ts';
import { UNIT_IDS, type UnitId, unitOf } from '../../src/tallies/counting/units.ts';
import { viewSchema } from '../../src/tallies/views/view.ts';
import { countView } from '../../src/tallies/views/views.ts';
import { COUNTED_STATES, TOLD_STATES } from '../../src/tallies/words.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, withNomination } from '../kit/entries.ts';
import { addPasts, type Facts, hour, type Past, pasts, SLOW_DIMENSIONS, writePasts } from './history.ts';
import { countSlowly, type Season, type SlowDimension, type SlowQuestion, type SlowRows } from './slow-count.ts';

let db: Database;
let contest: Contest;
/** Closed before the other opened. */
let earlier: Contest;
let organizer: Caller;
let institutions: Facts['institution'][];

beforeAll(async () => {
  db = await aDatabase();
  const nominations = withNomination('instrumental', { file_formats: ['pdf'] });
  contest = await found((await aContest(db, { nominations })).contestId);
  const window = { opens_at: '2025-11-01T00:00:00+07:00', closes_at: '2025-12-19T00:00:00+07:00', stages: [] };
  earlier = await found((await aContest(db, { nominations, code: 'РАН', slug: 'zvezdy-2025', ...window })).contestId);
  organizer = await aPerson(db, ['organizer']);
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

async function found(id: number): Promise<Contest> {
  const one = await contestById(db, id);
  if (!one) throw new Error('no contest');
  return one;
}

const DIMENSIONS: SlowDimension[] = ['contest', 'returning', ...(Object.keys(SLOW_DIMENSIONS) as SlowDimension[])];
const some = fc.constantFrom;
/** Entries come in the first four days of December, the last hours of which are the next day in the contest's zone. */
const PERIODS: Period[] = [
  { kind: 'days', from: '2026-12-02', to: '2026-12-03' },
  { kind: 'days', from: '2026-12-01', to: '2026-12-01' },
  { kind: 'month', month: '2026-12' },
  { kind: 'quarter', year: 2026, quarter: 3 },
  { kind: 'school-year', year: 2026 },
];

/** More than two at once leave nothing to count. */
const FILTERS: [SlowDimension, string[]][] = [
  ['nomination', ['pop_vocal', 'instrumental']],
  ['supervisor', ['1', '2']],
  ['district', ['kirovsky']],
  ['returning', ['new']],
  ['returning', ['returning']],
  ['day', ['2026-12-02', '2026-12-03']],
  ['state', ['accepted']],
];

/** A question: over which contests, now or as of an hour, which states, cut, filtered, submitted when. */
const questions = fc.record({
  over: some('one', 'both'),
  asOf: fc.option(fc.integer({ min: -1, max: 110 }), { nil: undefined, freq: 2 }),
  states: some(COUNTED_STATES, TOLD_STATES),
  by: fc.uniqueArray(some(...DIMENSIONS), { maxLength: 2 }),
  filters: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 4, arbitrary: fc.subarray(FILTERS, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.subarray(FILTERS, { minLength: 2, maxLength: 2 }) },
  ),
  period: fc.option(some(...PERIODS), { nil: undefined, freq: 3 }),
});

type Question = typeof questions extends fc.Arbitrary<infer Q> ? Q : never;

async function write(all: Past[], before: Past[]): Promise<Season[]> {
  const { personId } = organizer;
  await writePasts(db, contest.id, personId, all);
  await addPasts(db, earlier.id, personId, before);
  return [
    { contestId: contest.id, pasts: all, before },
    { contestId: earlier.id, pasts: before, before: [] },
  ];
}

async function ask({ over, asOf, period, filters, ...question }: Question): Promise<Tally> {
  const contests = over === 'one' ? [contest] : [contest, earlier];
  const asked = { ...question, filters: Object.fromEntries(filters), ...(period && { period }) };
  const request = { contests, units: UNIT_IDS, ...asked };
  return countTally(db, { ...request, ...(asOf === undefined ? {} : { asOf: hour(asOf) }) }, hour(200));
}

/** The same by hand. */
function slowly(seasons: Season[], { over, asOf, filters, ...question }: Question) {
  const asked: SlowQuestion = { ...question, filters: Object.fromEntries(filters), moment: hour(asOf ?? 200) };
  return countSlowly(over === 'one' ? seasons.slice(0, 1) : seasons, asked);
}

const byKeys = (rows: readonly TallyRow[]): SlowRows =>
  Object.fromEntries(rows.map(({ keys, figures }) => [JSON.stringify(keys), figures]));

test('[TAL-01] [TAL-02] [TAL-04] [TAL-05] [REG-41] every tally equals a slow count of the same past: cut, crossed with its totals, filtered, of a period, as of any instant', async () => {
  const asked = fc.array(questions, { minLength: 5, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(pasts(institutions), pasts(institutions), asked, async (all, before, list) => {
      const seasons = await write(all, before);
      for (const question of list) {
        const { total, rows, margins, unnamed } = await ask(question);
        expect({ total, rows: byKeys(rows), margins: margins?.map(byKeys), unnamed }).toEqual(
          slowly(seasons, question),
        );
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

const WHOLE: Question = {
  over: 'both',
  asOf: undefined,
  states: COUNTED_STATES,
  by: [],
  filters: [],
  period: undefined,
};

test('[TAL-03] children are never more than participations, rows of a fact add up, and what does not is named', async () => {
  await fc.assert(
    fc.asyncProperty(pasts(institutions), pasts(institutions), some(...DIMENSIONS), async (all, before, dimension) => {
      await write(all, before);
      const tally = await ask({ ...WHOLE, by: [dimension] });
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

test('[TAL-05] the days of a period part what counts: its figures and those before and after add up to the whole', async () => {
  const parts: Period[] = [
    { kind: 'days', from: '2026-11-01', to: '2026-12-01' },
    { kind: 'days', from: '2026-12-02', to: '2026-12-03' },
    { kind: 'days', from: '2026-12-04', to: '2027-01-31' },
  ];
  await fc.assert(
    fc.asyncProperty(pasts(institutions), async (all) => {
      await write(all, []);
      const whole = await ask(WHOLE);
      const counted = await Promise.all(parts.map((period) => ask({ ...WHOLE, period })));
      const added = UNIT_IDS.filter((unit) => unitOf(unit).adds);
      const sum = (unit: UnitId) => counted.reduce((total, part) => total + part.total[unit], 0);
      expect(added.map(sum)).toEqual(added.map((unit) => whole.total[unit]));
    }),
    { numRuns: 15 },
  );
}, 60_000);

test('[TAL-06] what a tally is compared with is the other contest by the same question, row for row', async () => {
  const by = some<SlowDimension>('nomination', 'district', 'institution', 'supervisor', 'state');
  await fc.assert(
    fc.asyncProperty(pasts(institutions), pasts(institutions), by, async (all, before, dimension) => {
      const [, past] = await write(all, before);
      const compared = { with: 'contest', contest: earlier.id } as const;
      const view = viewSchema.parse({ contests: [contest.id], units: UNIT_IDS, by: [dimension], compared });
      const counted = await countView(db, organizer, view, hour(200));
      if (!counted.ok || counted.value.compared === 'nothing') throw new Error('not compared');
      const { tally, compared: then } = counted.value;
      const slow = countSlowly(past ? [past] : [], { ...WHOLE, filters: {}, moment: hour(200), by: [dimension] });
      const none = Object.fromEntries(UNIT_IDS.map((unit) => [unit, 0]));
      expect(then?.total).toEqual(slow.total);
      expect(then?.rows).toEqual(tally.rows.map(({ keys }) => slow.rows[JSON.stringify(keys)] ?? none));
      const now = new Set(tally.rows.map(({ keys }) => JSON.stringify(keys)));
      expect(then?.gone.map(({ figures }) => figures.entries).sort()).toEqual(
        Object.entries(slow.rows)
          .filter(([keys]) => !now.has(keys))
          .map(([, { entries }]) => entries)
          .sort(),
      );
    }),
    { numRuns: 20 },
  );
}, 60_000);
