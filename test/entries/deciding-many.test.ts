/** One decision about several entries: all or none, each that stands in the way named, every contact told once. */

import { and, eq, inArray, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import type { Verdict } from '../../src/entries/actions/deciding.ts';
import { acceptEntry, rejectEntry, setEntryAside } from '../../src/entries/actions/moderate.ts';
import { decideMany } from '../../src/entries/actions/moderate-many.ts';
import { tendWaitingLists, waitAgain } from '../../src/entries/actions/offer.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { facetsOf } from '../../src/entries/lists/facets.ts';
import { pickAll, turnPick, unpick } from '../../src/entries/picking/actions.ts';
import { picksOf } from '../../src/entries/picking/queries.ts';
import { entriesOfContest } from '../../src/entries/queries.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { history } from '../../src/history/tables.ts';
import type { Caller } from '../../src/people/access.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later, NOON, withNomination } from '../kit/entries.ts';
import { aContestWithSchool, aSchool, type School, taken } from '../kit/school.ts';

let db: Database;
let organizer: Caller;
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
});

const REASON = 'Проверьте, пожалуйста, название.';

const seen = (entries: readonly EntryView[], reason: string | null = null) =>
  entries.map(({ id, version }) => ({ entryId: id, version, reason }));

function decides(entries: readonly EntryView[], verdict: Verdict, reason: string | null = null, caller = organizer) {
  const [first] = entries;
  return decideMany(db, caller, { contestId: first?.contestId ?? 0, verdict, rows: seen(entries, reason) }, later(5));
}

async function enters(school: School, count: number): Promise<EntryView[]> {
  const entries = [];
  for (let at = 0; at < count; at += 1) entries.push(await school.enters({ title: `Номер ${at + 1}` }));
  return entries;
}

/** The state of each, and everything written about them since they were submitted. */
async function traces(school: School, entries: readonly EntryView[]) {
  const ids = entries.map(({ id }) => id);
  const about = and(eq(history.subject, 'entry'), inArray(history.subjectId, ids), sql`at > ${NOON}`);
  const deeds = await db.select().from(history).where(about).orderBy(history.subjectId, history.id);
  const told = await rows<{ batch: number }>(
    db,
    sql`select batch, what from entry_news where entry_id = any (string_to_array(${ids.join(',')}, ',')::int[]) order by id`,
  );
  return {
    states: await Promise.all(ids.map(async (id) => (await school.sees(id)).state)),
    deeds: deeds.map(({ personId, action, at }) => ({ personId, action, at })),
    told,
  };
}

test('[ORG-05, REG-14, REG-15] several are returned with one reason: each has its history, the contact one message', async () => {
  const { school } = await aContestWithSchool(db);
  const entries = await enters(school, 3);

  const done = taken(await decides(entries, 'returned', `  ${REASON} `));

  const deed = { personId: organizer.personId, action: 'returned', at: later(5) };
  expect(done.map(({ state, reason, version }) => ({ state, reason, version }))).toEqual(
    entries.map(({ version }) => ({ state: 'returned', reason: REASON, version: version + 1 })),
  );
  expect(await traces(school, entries)).toEqual({
    states: Array(3).fill('returned'),
    deeds: Array(3).fill(deed),
    told: Array(3).fill({ batch: 1, what: 'returned' }),
  });
});

test('[ORG-05, ORG-06] one changed and one withdrawn meanwhile: nothing happens to any, and both are named with why', async () => {
  const { school } = await aContestWithSchool(db);
  const entries = await enters(school, 4);
  const [, second, third] = entries as [EntryView, EntryView, EntryView];
  const other = await aPerson(db, ['organizer']);
  taken(await rejectEntry(db, other, { entryId: second.id, version: second.version, reason: REASON }, later(1)));
  taken(await withdrawEntry(db, school.caller, { entryId: third.id }, later(2)));
  const before = await traces(school, entries);

  const refused = await decides(entries, 'accepted');

  expect(refused).toEqual({
    ok: false,
    refusal: {
      code: 'some-refused',
      rows: [second, third].map(({ id, version }) => ({
        entryId: id,
        refusal: { code: 'entry-changed', version: version + 1 },
      })),
    },
  });
  expect(await traces(school, entries)).toEqual(before);
});

test('[ORG-05, REG-06] who waits is accepted in the order of numbers as long as there are places; the rest refuse the whole', async () => {
  const { school } = await aContestWithSchool(db, { cap: 2, waiting_list: true });
  const [first, , third, fourth] = (await enters(school, 4)) as [EntryView, EntryView, EntryView, EntryView];
  taken(await withdrawEntry(db, school.caller, { entryId: first.id }, later(1)));
  const offered = await school.sees(third.id);

  const tooMany = await decides([fourth, offered], 'accepted');
  const enough = taken(await decides([offered], 'accepted'));

  expect(tooMany).toEqual({
    ok: false,
    refusal: {
      code: 'some-refused',
      rows: [{ entryId: fourth.id, refusal: { code: 'cap-reached', cap: 'contest', size: 2, taken: 2 } }],
    },
  });
  expect(enough.map(({ state }) => state)).toEqual(['accepted']);
});

test('[ORG-05] no entry, too many, an endless reason, somebody else’s contest: refused before anything is looked at', async () => {
  const { school } = await aContestWithSchool(db);
  const [entry] = (await enters(school, 1)) as [EntryView];
  const { school: elsewhere } = await aContestWithSchool(db);
  const [foreign] = (await enters(elsewhere, 1)) as [EntryView];
  const draft = await school.drafts();
  const many = Array.from({ length: 101 }, () => entry);
  const mixed = seen([entry, foreign, draft]);

  expect([
    await decideMany(db, organizer, { contestId: entry.contestId, verdict: 'accepted', rows: [] }, NOON),
    await decides(many, 'accepted'),
    await decides([entry], 'returned', 'а'.repeat(1001)),
    await decides([entry], 'accepted', null, school.caller),
    await decideMany(db, organizer, { contestId: entry.contestId, verdict: 'accepted', rows: mixed }, NOON),
  ]).toEqual(
    [
      { code: 'nothing-picked' },
      { code: 'picked-too-many', most: 100 },
      { code: 'reason-too-long', longest: 1000 },
      { code: 'not-allowed', action: 'entry.accept' },
      {
        code: 'some-refused',
        rows: [foreign, draft].map(({ id }) => ({ entryId: id, refusal: { code: 'entry-not-found' } })),
      },
    ].map((refusal) => ({ ok: false, refusal })),
  );
  expect((await school.sees(entry.id)).state).toBe('submitted');
});

test('[ORG-05, REG-01] kept for later: the place goes to the first in line, nothing is offered by itself, the contact is told why', async () => {
  const nominations = withNomination('pop_vocal', { cap: 1 });
  const { school } = await aContestWithSchool(db, { nominations, waiting_list: true });
  const [first, second] = (await enters(school, 2)) as [EntryView, EntryView];

  const aside = taken(
    await setEntryAside(db, organizer, { entryId: first.id, version: first.version, reason: REASON }, later(1)),
  );
  taken(await withdrawEntry(db, school.caller, { entryId: second.id }, later(2)));
  await tendWaitingLists(db, later(3));
  const again = taken(await waitAgain(db, school.caller, { entryId: first.id }, later(4)));
  const { told } = await traces(school, [first, second]);
  const accepted = taken(await acceptEntry(db, organizer, { entryId: first.id, version: aside.version }, later(5)));

  const { state, reason, waitingSince, offeredUntil, version } = aside;
  expect({ state, reason, waitingSince, offeredUntil }).toEqual({
    state: 'waitlisted',
    reason: REASON,
    waitingSince: null,
    offeredUntil: null,
  });
  expect([again.version, again.waitingSince, again.offeredUntil]).toEqual([version, null, null]);
  expect(told.map((line) => line)).toEqual([
    { batch: 1, what: 'set-aside' },
    { batch: 1, what: 'offered' },
  ]);
  expect(accepted.state).toBe('accepted');
});

test('[ORG-05, REG-01] a contest without a waiting list keeps nobody for later, and nobody without a reason', async () => {
  const { school } = await aContestWithSchool(db);
  const [entry] = (await enters(school, 1)) as [EntryView];
  const { school: other } = await aContestWithSchool(db, { waiting_list: true });
  const [waiting] = (await enters(other, 1)) as [EntryView];
  const aside = (which: EntryView, reason: string) =>
    setEntryAside(db, organizer, { entryId: which.id, version: which.version, reason }, later(1));

  expect([await aside(entry, REASON), await aside(waiting, ' ')]).toEqual([
    { ok: false, refusal: { code: 'no-waiting-list' } },
    { ok: false, refusal: { code: 'reason-missing' } },
  ]);
});

test('[ORG-05] ticks are rows of their person: turned, gathered, bounded, gone once decided', async () => {
  const { school } = await aContestWithSchool(db);
  const entries = await enters(school, 3);
  const flagged = await school.enters({ title: 'Без согласия', papers: [] });
  const contestId = flagged.contestId;
  const [first] = entries as [EntryView];
  const ticked = async () => (await picksOf(db, organizer, contestId)).map(({ entryId }) => entryId);
  const steps = [];
  const turn = async () => taken(await turnPick(db, organizer, { contestId, entryId: first.id }, NOON));

  steps.push(await turn(), await ticked());
  await school.tells(first.id, 'field:title', { text: 'Другой' }, later(1));
  steps.push(await turn(), await turn(), await ticked());
  const filter = { states: ['submitted'] as const, flagged: false };
  steps.push(taken(await pickAll(db, organizer, { contestId, filter }, NOON)), await ticked());
  taken(await decideMany(db, organizer, { contestId, verdict: 'accepted', rows: seen(entries.slice(1)) }, later(2)));
  steps.push(await ticked());
  await unpick(db, organizer, { contestId });

  const ids = entries.map(({ id }) => id);
  expect([...steps, await ticked()]).toEqual([
    ...[true, [first.id]],
    ...[true, false, []],
    ...[{ leftOut: 0 }, ids],
    [first.id],
    [],
  ]);
});

test('[ORG-05] a list is narrowed by remark, nomination, institution and lateness, each with its count', async () => {
  const { stage, school } = await aContestWithSchool(db);
  const other = await aSchool(stage, { number: 63 });
  const one = await school.enters({ children: ['Берестова Анна Олеговна 1.03.2017'], papers: [] });
  await school.enters({ children: ['Берестова Анна Олеговна 1.03.2017'] });
  await other.enters({ nomination: 'folk_vocal', title: 'Третья' });
  await db.execute(sql`update entries set late = true where id = ${one.id}`);
  await db.execute(sql`update institutions set state = 'proposed' where id = ${other.institutionId}`);
  const { contestId } = stage;
  const total = async (filter: Parameters<typeof entriesOfContest>[3]) =>
    taken(await entriesOfContest(db, organizer, contestId, filter)).total;

  expect(taken(await facetsOf(db, organizer, contestId, { states: ['submitted'] }))).toEqual({
    issues: [
      { code: 'consent_missing', count: 1 },
      { code: 'duplicate_of', count: 1 },
    ],
    nominations: [
      { id: 'pop_vocal', count: 2 },
      { id: 'folk_vocal', count: 1 },
    ],
    institutions: [
      { id: school.institutionId, shortName: 'МБОУ СОШ № 363', count: 2 },
      { id: other.institutionId, shortName: 'МБОУ СОШ № 63', count: 1 },
    ],
    late: 1,
    newInstitution: 1,
  });
  expect([
    await total({ issue: 'duplicate_of' }),
    await total({ nomination: 'folk_vocal' }),
    await total({ institutionId: school.institutionId, late: true }),
    await total({ newInstitution: true }),
    await total({ flagged: false }),
    await total({ states: ['accepted'], late: true }),
  ]).toEqual([1, 1, 1, 1, 1, 0]);
});
