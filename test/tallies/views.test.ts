/** Views: what is kept is counted again, within the reader's reach, and beside the year before. */

import { beforeAll, expect, test } from 'vitest';
import { type Contest, contestById } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Caller } from '../../src/people/access.ts';
import { recordPastTotals } from '../../src/tallies/past/actions.ts';
import { allPastTotals } from '../../src/tallies/past/queries.ts';
import { type TallyViewInput, viewSchema } from '../../src/tallies/views/view.ts';
import { countView, keepView, viewById } from '../../src/tallies/views/views.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson } from '../kit/entries.ts';
import { addPasts, type Facts, type Past } from './history.ts';

const NOW = new Date('2026-12-10T12:00:00+07:00');
/** The contest of this season, and its predecessor a year before. */
let current: Contest;
let before: Contest;
let other: Contest;
let db: Database;
let organizer: Caller;
let director: Caller;
let institutions: Facts['institution'][];

beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
  director = await aPerson(db, ['director']);
  const stages = { stages: [] };
  const last = { opens_at: '2025-11-01T00:00:00+07:00', closes_at: '2025-12-19T00:00:00+07:00' };
  current = await found({});
  before = await found({ ...last, ...stages, code: 'ПГ', slug: 'zvezdy-levogo-berega-2025' });
  other = await found({ ...last, ...stages, code: 'ИН', slug: 'inoe-2025', title: 'Иное', zone: 'America/New_York' });
  institutions = [];
  for (const number of [63, 363]) {
    institutions.push({ id: await anInstitution(db, { number }), kind: 'school', district: null });
  }
  await enter(current, ['2026-11-20T10:00', 0, 'pop_vocal'], ['2026-12-05T10:00', 1, 'choreography']);
  await enter(
    before,
    ['2025-11-20T10:00', 0, 'pop_vocal'],
    ['2025-11-30T23:59', 0, 'pop_vocal'],
    ['2025-12-15T10:00', 0, 'folk_vocal'],
  );
  await enter(other, ['2025-12-01T02:00', 0, 'pop_vocal']);
}, 60_000);

async function found(overrides: Parameters<typeof aContest>[1]): Promise<Contest> {
  const one = await contestById(db, (await aContest(db, overrides)).contestId);
  if (!one) throw new Error('no contest');
  return one;
}

/** Soloists' entries: the time in Novosibirsk, the institution, the nomination. */
async function enter(contest: Contest, ...list: [at: string, institution: number, nomination: string][]) {
  const pasts = list.map(([at, institution, nomination], index): Past => {
    const school = institutions[institution];
    if (!school) throw new Error('no institution');
    const people = { children: [index + 1], headcount: null, supervisors: [1], accompanists: [] };
    const facts = { state: 'submitted' as const, nomination, form: 'solo', category: 'junior', ensemble: null };
    return [{ at: new Date(`${at}:00+07:00`), institution: school, ...facts, ...people }];
  });
  await addPasts(db, contest.id, organizer.personId, pasts);
}

const view = (input: Partial<TallyViewInput>) => viewSchema.parse({ units: ['entries'], ...input });

/** The entries of a view: of all, by row, and beside it. */
async function counted(input: Partial<TallyViewInput>, caller = organizer) {
  const result = await countView(db, caller, view(input), NOW);
  if (!result.ok) return result.refusal;
  const { tally, compared } = result.value;
  const rows = tally.rows.map(({ keys, figures }) => [...keys, figures.entries]);
  if (!compared || compared === 'nothing') return { total: tally.total.entries, rows, compared };
  const gone = compared.gone.map(({ labels, figures }) => [labels[0], figures.entries]);
  const was = { total: compared.total.entries, rows: compared.rows.map(({ entries }) => entries), gone };
  return { total: tally.total.entries, rows, was };
}

test('[TAL-10] the same view is kept under one id, whatever the order of its keys, and comes back whole', async () => {
  const input = { contests: [current.id], filters: { form: ['solo'], district: ['kirovsky'] } };
  const one = await keepView(db, view(input), NOW);
  const other = await keepView(
    db,
    { filters: { district: ['kirovsky'], form: ['solo'] }, contests: [current.id], units: ['entries'] },
    NOW,
  );
  expect(other).toBe(one);
  expect(await viewById(db, one)).toEqual(view(input));
  expect(await viewById(db, 999_999)).toBeUndefined();
});

test('[TAL-06] the year before is the contest of the same series, row for row, and what there was only then is told', async () => {
  expect(await counted({ contests: [current.id], by: ['nomination'], compared: { with: 'year-before' } })).toEqual({
    total: 2,
    rows: [
      ['pop_vocal', 1],
      ['choreography', 1],
    ],
    was: { total: 3, rows: [2, 0], gone: [[{ kind: 'name', name: 'Народный вокал' }, 1]] },
  });
});

test.each([
  ['its last figures', {}, 3],
  ['on the same day', { same_day: true as const }, 2],
])('[TAL-06] the year before is told by %s', async (_, how, then) => {
  const compared = { with: 'year-before' as const, ...how };
  expect(await counted({ contests: [current.id], compared })).toEqual({
    total: 2,
    rows: [],
    was: { total: then, rows: [], gone: [] },
  });
});

test('[TAL-06] a period and an earlier instant go back with the year', async () => {
  const compared = { with: 'year-before' as const };
  const november = { kind: 'month' as const, month: '2026-11' };
  const asOf = '2026-11-25T00:00:00+07:00';
  expect([
    await counted({ contests: [current.id], period: november, compared }),
    await counted({ contests: [current.id], as_of: asOf, compared }),
  ]).toEqual([
    { total: 1, rows: [], was: { total: 2, rows: [], gone: [] } },
    { total: 1, rows: [], was: { total: 1, rows: [], gone: [] } },
  ]);
});

test('[TAL-06] all contests over a period stand beside the same a year before', async () => {
  const period = { kind: 'school-year' as const, year: 2026 };
  expect(await counted({ period, compared: { with: 'year-before' } })).toEqual({
    total: 2,
    rows: [],
    was: { total: 4, rows: [], gone: [] },
  });
});

test('[TAL-06] another contest of the same season is compared over the same days', async () => {
  const period = { kind: 'month' as const, month: '2025-11' };
  const compared = { with: 'contest' as const, contest: before.id };
  // In New York it is still November when in Novosibirsk December has begun.
  expect(await counted({ contests: [other.id], period, compared })).toEqual({
    total: 1,
    rows: [],
    was: { total: 2, rows: [], gone: [] },
  });
});

test('[TAL-05] days are those of each contest’s own zone, in periods and in rows alike', async () => {
  const november = { kind: 'month' as const, month: '2025-11' };
  expect(await counted({ contests: [before.id, other.id], period: november, by: ['day'] })).toEqual({
    total: 3,
    rows: [
      ['2025-11-20', 1],
      ['2025-11-30', 2],
    ],
    compared: undefined,
  });
});

test('[TAL-05] an institution is new where it had no entry in a contest that closed before', async () => {
  const rows = await counted({ contests: [current.id], by: ['returning'] });
  const earlier = await counted({ contests: [before.id], by: ['returning'] });
  expect([rows, earlier]).toEqual([
    {
      total: 2,
      rows: [
        ['new', 1],
        ['returning', 1],
      ],
      compared: undefined,
    },
    { total: 3, rows: [['new', 3]], compared: undefined },
  ]);
});

test('[TAL-06] what was written down stands in for a year before the program', async () => {
  const compared = { with: 'year-before' as const };
  const none = await counted({ contests: [other.id], compared });
  const record = {
    title: 'Иное',
    held_on: '2024-12-18',
    figures: { entries: 4 },
    cuts: { nomination: { 'эстрадный вокал': { entries: 3 }, Цирк: { entries: 1 } } },
  };
  const written = await recordPastTotals(db, organizer, [record], NOW);
  const again = await recordPastTotals(db, null, [{ ...record, figures: { entries: 5 } }], NOW);
  const whole = await counted({ contests: [other.id], by: ['nomination'], compared });
  const filtered = await counted({ contests: [other.id], filters: { form: ['solo'] }, compared });

  expect(none).toEqual({ total: 1, rows: [], compared: 'nothing' });
  expect(again).toEqual(written);
  expect((await allPastTotals(db)).map(({ title, heldOn, figures }) => ({ title, heldOn, figures }))).toEqual([
    { title: 'Иное', heldOn: '2024-12-18', figures: { entries: 5 } },
  ]);
  expect(whole).toEqual({
    total: 1,
    rows: [['pop_vocal', 1]],
    was: { total: 5, rows: [3], gone: [[{ kind: 'name', name: 'Цирк' }, 1]] },
  });
  expect(filtered).toEqual({ total: 1, rows: [], was: { total: undefined, rows: [], gone: [] } });
});

test('[PRV-01] [TAL-06] a role for one contest reaches no other: not as a view, not for comparison, not the past', async () => {
  const { personId } = await aPerson(db);
  const limited: Caller = { personId, roles: [{ role: 'organizer', contestId: current.id }] };
  const stranger: Caller = { personId, roles: [] };
  const beside = (compared: TallyViewInput['compared']) => counted({ contests: [current.id], compared }, limited);

  expect(await counted({ contests: [before.id] }, limited)).toEqual({ code: 'contest-not-found' });
  expect(await counted({}, limited)).toEqual({ total: 2, rows: [], compared: undefined });
  expect([await beside({ with: 'year-before' }), await beside({ with: 'contest', contest: before.id })]).toEqual(
    Array(2).fill({ total: 2, rows: [], compared: 'nothing' }),
  );
  expect(await counted({}, stranger)).toEqual({ code: 'not-allowed', action: 'tally.see' });
  expect(await recordPastTotals(db, limited, [], NOW)).toEqual({
    ok: false,
    refusal: { code: 'not-allowed', action: 'past-totals.write' },
  });
});

test('[PRV-01] the director gets no rows of people, and no filter by a person either', async () => {
  const no = { code: 'not-allowed', action: 'workbook.personal' };
  expect([
    await counted({ by: ['supervisor'] }, director),
    await counted({ filters: { supervisor: ['1'] } }, director),
    await counted({ contests: [current.id], by: ['district', 'supervisor'] }, director),
  ]).toEqual([no, no, no]);
});

test('[TAL-05] the first instant of a month is that month’s, the one before is not', async () => {
  const window = { opens_at: '2024-11-01T00:00:00+07:00', closes_at: '2024-12-19T00:00:00+07:00', stages: [] };
  const contest = await found({ ...window, code: 'ГР', slug: 'granitsa-2024', title: 'Граница' });
  await enter(contest, ['2024-11-30T23:59', 0, 'pop_vocal'], ['2024-12-01T00:00', 0, 'pop_vocal']);
  const of = async (month: string) =>
    counted({ contests: [contest.id], period: { kind: 'month', month }, by: ['day'] });
  expect([await of('2024-11'), await of('2024-12')]).toEqual([
    { total: 1, rows: [['2024-11-30', 1]], compared: undefined },
    { total: 1, rows: [['2024-12-01', 1]], compared: undefined },
  ]);
});
