/** A contact's own entries: begun, copied, cancelled, withdrawn, restored; and how the organizers' list shows them. */

import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { copyEntry } from '../../src/entries/actions/copy.ts';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { cancelDraft } from '../../src/entries/actions/navigate.ts';
import { startDraft } from '../../src/entries/actions/start.ts';
import { restoreEntry } from '../../src/entries/actions/submit.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { draftCount, entriesOfContact, entriesOfContest } from '../../src/entries/queries.ts';
import { history } from '../../src/history/tables.ts';
import type { Caller } from '../../src/people/access.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later, NOON, someChildren } from '../kit/entries.ts';
import { aContestWithSchool, taken } from '../kit/school.ts';

let db: Database;
let organizer: Caller;
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
});

/** What the history says was done to an entry. */
async function actionsOn(entryId: number): Promise<string[]> {
  const lines = await db
    .select()
    .from(history)
    .where(and(eq(history.subject, 'entry'), eq(history.subjectId, entryId)));
  return lines.map(({ action }) => action);
}

test('[REG-09] an inactive contest takes and changes nothing', async () => {
  const { school, stage } = await aContestWithSchool(db, { state: 'archived' });
  expect(await startDraft(db, school.caller, { contestId: stage.contestId, channel: 'telegram' }, NOON)).toEqual({
    ok: false,
    refusal: { code: 'contest-inactive' },
  });
});

test('[REG-01] [REG-08] a withdrawn entry is restored with its number, if there is a place', async () => {
  const { school } = await aContestWithSchool(db, { cap: 1 });
  const { id, number } = await school.enters();
  const withdraw = () => withdrawEntry(db, school.caller, { entryId: id }, later(1));
  const [once, twice] = [taken(await withdraw()), taken(await withdraw())];
  const other = await school.enters({ title: 'Другая' });
  const full = await restoreEntry(db, school.caller, { entryId: id }, later(2));
  taken(await withdrawEntry(db, school.caller, { entryId: other.id }, later(3)));
  const restored = taken(await restoreEntry(db, school.caller, { entryId: id }, later(4)));
  expect([once.state, twice, full.ok, restored.entry.state, restored.entry.number]).toEqual([
    'withdrawn',
    once,
    false,
    'submitted',
    number,
  ]);
});

test('[REG-09] a contact withdraws until the withdraw end, an organizer after it', async () => {
  const withdraw_ends_at = '2026-12-10T00:00:00+07:00';
  const { school } = await aContestWithSchool(db, { withdraw_ends_at });
  const { id } = await school.enters();
  const end = new Date(withdraw_ends_at);
  expect([
    await withdrawEntry(db, school.caller, { entryId: id }, end),
    (await withdrawEntry(db, organizer, { entryId: id }, end)).ok,
  ]).toEqual([{ ok: false, refusal: { code: 'registration-closed', closedAt: end } }, true]);
});

test('[REG-02] drafts are one number to organizers and stand in no list', async () => {
  const { school, stage } = await aContestWithSchool(db);
  const entry = await school.enters();
  await school.drafts();
  await school.drafts();
  const list = taken(await entriesOfContest(db, organizer, stage.contestId));
  expect([list.entries.map(({ id }) => id), list.total, await draftCount(db, stage.contestId)]).toEqual([
    [entry.id],
    1,
    2,
  ]);
});

test('[ORG-05] the organizers’ list goes by state, by flag and by page', async () => {
  const { school, stage } = await aContestWithSchool(db);
  const plain = await school.enters();
  const flagged = await school.enters({ papers: [], title: 'Без согласия' });
  const accepted = taken(await acceptEntry(db, organizer, { entryId: plain.id, version: plain.version }, NOON));
  const list = async (filter: Parameters<typeof entriesOfContest>[3]) => {
    const { entries, ...rest } = taken(await entriesOfContest(db, organizer, stage.contestId, filter));
    return { ids: entries.map(({ id }) => id), ...rest };
  };
  expect([
    await list({ states: ['accepted'] }),
    await list({ flagged: true }),
    await list({ page: 1, perPage: 1 }),
  ]).toEqual([
    { ids: [accepted.id], total: 1, page: 0, pages: 1 },
    { ids: [flagged.id], total: 1, page: 0, pages: 1 },
    { ids: [flagged.id], total: 2, page: 1, pages: 2 },
  ]);
});

test('[REG-16] a copy keeps institution, ensemble, children and teachers, asks for the rest, and is made once', async () => {
  const { school } = await aContestWithSchool(db);
  const entry = await school.enters({ form: 'ensemble', children: someChildren(5), headcount: 5 });
  const copy = () => copyEntry(db, school.caller, { entryId: entry.id, channel: 'telegram' }, later(1));
  const [once, twice] = [taken(await copy()), taken(await copy())];
  expect([
    twice.id,
    once.state,
    once.institution,
    once.ensembleName,
    once.participants,
    once.teachers,
    once.asking,
    once.number,
  ]).toEqual([
    once.id,
    'draft',
    entry.institution,
    entry.ensembleName,
    entry.participants,
    entry.teachers,
    'nomination',
    null,
  ]);
});

test('[REG-07] [REG-16] an untouched draft is taken again, and a cancelled one is gone', async () => {
  const { school, stage } = await aContestWithSchool(db);
  const start = () => startDraft(db, school.caller, { contestId: stage.contestId, channel: 'telegram' }, NOON);
  const [one, two] = [taken(await start()), taken(await start())];
  taken(await cancelDraft(db, school.caller, { entryId: one.id }, NOON));
  expect([two.id, await entriesOfContact(db, school.caller.personId), await actionsOn(one.id)]).toEqual([
    one.id,
    [],
    ['cancelled'],
  ]);
});

test('[REG-01] only a draft can be cancelled', async () => {
  const { school } = await aContestWithSchool(db);
  const { id } = await school.enters();
  expect(await cancelDraft(db, school.caller, { entryId: id }, NOON)).toEqual({
    ok: false,
    refusal: { code: 'transition-forbidden', from: 'submitted', to: 'gone' },
  });
});
