/** Earlier figures stay what they were told, whatever becomes of children, institutions and people afterwards. */

import { beforeAll, expect, test } from 'vitest';
import { type Contest, contestById } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { mergeChildren } from '../../src/entries/merging/children.ts';
import { mergeInstitutions } from '../../src/entries/merging/institutions.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { districts } from '../../src/institutions/tables.ts';
import type { Caller } from '../../src/people/access.ts';
import { purgeContest } from '../../src/privacy/retention.ts';
import { DIMENSION_IDS, type DimensionId } from '../../src/tallies/counting/dimensions.ts';
import { countTally } from '../../src/tallies/counting/tally.ts';
import { UNIT_IDS } from '../../src/tallies/counting/units.ts';
import { TOLD_STATES } from '../../src/tallies/words.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, later, someChildren } from '../kit/entries.ts';
import { School } from '../kit/school.ts';

const NOMAD = 'Берестова Анна Олеговна 1.03.2015';
const SLIP = 'Бересова Анна Олеговна 1.03.2015';

let db: Database;
let contest: Contest;
/** Everything that was told at each minute, in the order of what happened. */
const told: { minute: number; what: string; figures: unknown }[] = [];

beforeAll(async () => {
  db = await aDatabase();
  const stage = await aContest(db);
  const organizer = await aPerson(db, ['organizer']);
  await db.insert(districts).values([
    { id: 'kirovsky', name: 'Кировский', aliases: [] },
    { id: 'leninsky', name: 'Ленинский', aliases: [] },
  ]);
  const other = { number: 7, kind: 'lyceum', shortName: 'Лицей № 7', districtId: 'leninsky' };
  const school = new School(stage, await aPerson(db), await anInstitution(db, { districtId: 'kirovsky' }));
  const lyceum = new School(stage, await aPerson(db), await anInstitution(db, other));
  contest = await found(stage.contestId);
  const events = await happenings(school, lyceum, organizer);
  for (const [index, [what, happen]] of events.entries()) {
    const minute = (index + 1) * 10;
    await happen(later(minute));
    told.push({ minute, what, figures: await everything(undefined, later(minute)) });
  }
}, 60_000);

type Happening = [what: string, happen: (now: Date) => Promise<unknown>];

/** A season of changes: each is one that once made somebody's report wrong. */
async function happenings(school: School, lyceum: School, organizer: Caller): Promise<Happening[]> {
  const made: EntryView[] = [];
  const enter = (by: School, entry: Parameters<School['enters']>[0]) => async (now: Date) => {
    made.push(await by.enters(entry, now));
  };
  const nth = async (at: number) => school.sees(made[at]?.id ?? 0);
  const decide = (act: typeof acceptEntry, at: number) => async (now: Date) => {
    const { id, version } = await nth(at);
    return done(await act(db, organizer, { entryId: id, version }, now));
  };
  const ids = { fromId: school.institutionId, intoId: lyceum.institutionId };
  return [
    ['a child is entered', enter(school, { children: [NOMAD] })],
    ['a group is entered', enter(school, { form: 'ensemble', ensemble: 'Капель', children: someChildren(6) })],
    ['one is accepted', decide(acceptEntry, 0)],
    ['the child moves to another school', enter(lyceum, { children: [NOMAD], nomination: 'folk_vocal' })],
    ['and is misspelled there', enter(lyceum, { children: [SLIP], nomination: 'folk_vocal', title: 'Вторая' })],
    [
      'the two spellings become one child',
      async (now) => {
        const [oneId = 0, otherId = 0] = [made[0], made[3]].map((entry) => entry?.participants[0]?.childId ?? 0);
        return done(await mergeChildren(db, organizer, { oneId, otherId }, now));
      },
    ],
    [
      'one is withdrawn',
      async (now) => {
        return done(await withdrawEntry(db, lyceum.caller, { entryId: made[2]?.id ?? 0 }, now));
      },
    ],
    ['one school is merged into the other', async (now) => done(await mergeInstitutions(db, organizer, ids, now))],
    ['everybody is forgotten', async (now) => purgeContest(db, contest.id, now)],
  ];
}

function done<T extends { ok: boolean }>(result: T): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

async function found(id: number): Promise<Contest> {
  const one = await contestById(db, id);
  if (!one) throw new Error('no contest');
  return one;
}

/** Every unit by every dimension and by two at once; names aside, which may go. */
async function everything(asOf: Date | undefined, now: Date) {
  const cuts: [] | DimensionId[][] = [[], ...DIMENSION_IDS.map((by) => [by]), ['institution', 'nomination']];
  const counted: unknown[] = [];
  for (const by of cuts) {
    for (const states of [undefined, TOLD_STATES]) {
      const request = { contests: [contest], units: UNIT_IDS, by, ...(states && { states }), ...(asOf && { asOf }) };
      const { total, rows } = await countTally(db, request, now);
      const figures = Object.fromEntries(rows.map((row) => [JSON.stringify(row.keys), row.figures]));
      counted.push({ by, states, total, figures });
    }
  }
  return counted;
}

test('[TAL-08] [TAL-04] the figures as of each moment are those that were told then, after a move, merges and an erasure', async () => {
  const replayed: typeof told = [];
  for (const { minute, what } of told) {
    replayed.push({ minute, what, figures: await everything(later(minute), later(200)) });
  }
  expect(replayed).toEqual(told);
});

test('[TAL-08] each of these changes either changed the present figures or was meant to change none', () => {
  const changed = told.slice(1).filter(({ figures }, index) => {
    return JSON.stringify(figures) !== JSON.stringify(told[index]?.figures);
  });
  expect(
    told
      .slice(1)
      .filter((one) => !changed.includes(one))
      .map(({ what }) => what),
  ).toEqual(['everybody is forgotten']);
});

test('[TAL-08] [TAL-03] a child who moved is one child of two schools, and the first school keeps its count', async () => {
  const of = async (minute: number) => {
    const request = { contests: [contest], units: ['children'] as const, by: ['institution'] as const };
    const { total, rows } = await countTally(db, { ...request, asOf: later(minute) }, later(200));
    return {
      total: total.children,
      rows: rows.map(({ labels: [label], figures }) => [nameOf(label), figures.children]),
    };
  };
  expect([await of(30), await of(40)]).toEqual([
    { total: 7, rows: [['МБОУ СОШ № 363', 7]] },
    {
      total: 7,
      rows: [
        ['МБОУ СОШ № 363', 7],
        ['Лицей № 7', 1],
      ],
    },
  ]);
});

function nameOf(label: { kind: string } | undefined): unknown {
  return label && 'name' in label ? label.name : label;
}
