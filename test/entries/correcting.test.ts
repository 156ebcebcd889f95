/** A child's data corrected once: in the open entries at once, in accepted ones after a word, in what is over not at all. */

import { beforeAll, expect, test } from 'vitest';
import { childrenWithout } from '../../src/consents/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { copyEntry } from '../../src/entries/actions/copy.ts';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { askCorrection, correctChild } from '../../src/entries/rosters/correcting.ts';
import { rosterChildren } from '../../src/entries/rosters/queries.ts';
import { loadEntry } from '../../src/entries/storing/load.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { historyOf } from '../../src/history/queries.ts';
import type { Caller } from '../../src/people/access.ts';
import { aDatabase } from '../kit/database.ts';
import { anInstitution, aPerson, later, NOON } from '../kit/entries.ts';
import { aContestWithSchool, School, taken } from '../kit/school.ts';

let db: Database;
beforeAll(async () => {
  db = await aDatabase();
});

const CHILD = 'Берестова Анна Олеговна 1.03.2017';

async function corrects(caller: Caller, entry: EntryView, text: string, { accepted = false } = {}) {
  const childId = entry.participants[0]?.childId ?? 0;
  const asked = taken(await askCorrection(db, caller, { entryId: entry.id, childId, text }, NOON));
  const correction = { correctionId: asked.id, entryId: entry.id, accepted };
  return { asked, correction, done: await correctChild(db, caller, correction, later(5)) };
}

function bornIn(entry: EntryView): string[] {
  return entry.participants.map(({ lastName, firstName, birthDate }) => `${lastName} ${firstName} ${birthDate}`);
}

test('[REG-32] a birth date corrected once is corrected in draft and submitted entry, with category and history', async () => {
  const { school } = await aContestWithSchool(db);
  const submitted = await school.enters({ children: [CHILD] });
  const draft = taken(await copyEntry(db, school.caller, { entryId: submitted.id, channel: 'telegram' }, NOON));

  const { asked, done } = await corrects(school.caller, submitted, '1.03.2014');
  const [after, copy] = [await school.sees(submitted.id), await school.sees(draft.id)];

  expect([asked.before.birthDate, asked.after.birthDate, asked.open.length]).toEqual(['2017-03-01', '2014-03-01', 2]);
  expect([bornIn(after), bornIn(copy)]).toEqual([['Берестова Анна 2014-03-01'], ['Берестова Анна 2014-03-01']]);
  expect([submitted.declaredCategory?.id, after.declaredCategory?.id, after.state, after.number]).toEqual([
    'junior',
    'middle',
    'submitted',
    submitted.number,
  ]);
  expect(taken(done).length).toBe(2);
  expect((await historyOf(db, 'entry', submitted.id)).at(-1)?.action).toBe('child-corrected');
});

test('[REG-32] [REG-11] an accepted entry is left until the contact says so, and goes back to the organizers then', async () => {
  const { school } = await aContestWithSchool(db);
  const organizer = await aPerson(db, ['organizer']);
  const entry = await school.enters({ children: [CHILD] });
  taken(await acceptEntry(db, organizer, { entryId: entry.id, version: entry.version }, NOON));

  const { asked, correction } = await corrects(school.caller, entry, 'Берестова Аня Олеговна');
  const left = await school.sees(entry.id);
  taken(await correctChild(db, school.caller, { ...correction, accepted: true }, later(6)));
  const corrected = await school.sees(entry.id);

  expect(asked.accepted.map(({ number }) => number)).toEqual([entry.number]);
  expect([left.state, left.participants[0]?.firstName]).toEqual(['accepted', 'Анна']);
  expect([corrected.state, corrected.participants[0]?.firstName]).toEqual(['submitted', 'Аня']);
});

test('[REG-32] [REG-11] an organizer’s correction leaves an accepted entry accepted', async () => {
  const { school } = await aContestWithSchool(db);
  const organizer = await aPerson(db, ['organizer']);
  const entry = await school.enters({ children: [CHILD] });
  taken(await acceptEntry(db, organizer, { entryId: entry.id, version: entry.version }, NOON));

  await corrects(organizer, entry, 'Берестова Аня Олеговна', { accepted: true });

  const { state, participants } = await school.sees(entry.id);
  expect([state, participants[0]?.firstName]).toEqual(['accepted', 'Аня']);
});

test('[REG-32] [REG-33] a colleague’s entries are corrected by a confirmed contact only', async () => {
  const { stage, school } = await aContestWithSchool(db);
  const colleague = new School(stage, await aPerson(db), school.institutionId);
  const theirs = await colleague.enters({ children: [CHILD], title: 'Другая песня' });
  const entry = await school.enters({ children: [CHILD] });

  await corrects(school.caller, entry, 'Берестова Аня Олеговна');
  const untouched = await colleague.sees(theirs.id);
  const confirmed = { ...school.caller, institutions: [school.institutionId] };
  await corrects(confirmed, theirs, 'Берестова Аня Олеговна');

  expect([untouched.participants[0]?.firstName, (await colleague.sees(theirs.id)).participants[0]?.firstName]).toEqual([
    'Анна',
    'Аня',
  ]);
});

test('[REG-32] the roster offers the corrected child in place of the wrong one, also from entries that are over', async () => {
  const { school } = await aContestWithSchool(db);
  const entry = await school.enters({ children: [CHILD] });
  const scope = { institutionId: school.institutionId, personId: school.caller.personId, whole: false };
  const organizer = await aPerson(db, ['organizer']);
  const over = await school.enters({ children: [CHILD], title: 'Прошлая' });
  taken(await acceptEntry(db, organizer, { entryId: over.id, version: over.version }, NOON));

  await corrects(school.caller, entry, 'Берестова Аня Олеговна 2.03.2017');

  const roster = await rosterChildren(db, scope, { today: '2026-12-01', zone: 'Asia/Novosibirsk' });
  expect(roster.map(({ firstName, birthDate }) => `${firstName} ${birthDate}`)).toEqual(['Аня 2017-03-02']);
});

test('[REG-26] another birth date makes another child, and the parents’ papers stay with the one they were for', async () => {
  const { stage, school } = await aContestWithSchool(db);
  const entry = await school.enters({ children: [CHILD] });
  const before = (await loadEntry(db, entry.id))?.participants[0];

  await corrects(school.caller, entry, '2.03.2017');

  const after = (await loadEntry(db, entry.id))?.participants[0];
  expect(after?.identityId === before?.identityId).toBe(false);
  expect(await childrenWithout(db, stage.contestId, [after?.childId ?? 0])).toEqual([]);
});

test('[REG-32] another child in the place of this one does not inherit the papers', async () => {
  const { stage, school } = await aContestWithSchool(db);
  const entry = await school.enters({ children: [CHILD] });

  await corrects(school.caller, entry, 'Голубева Дарья Сергеевна 5.05.2016');

  const [child] = (await school.sees(entry.id)).participants;
  expect(await childrenWithout(db, stage.contestId, [child?.childId ?? 0])).toEqual([child?.childId]);
});

test.each([
  ['the same data', 'Берестова Анна Олеговна', 'correction-unchanged'],
  ['initials', 'Берестова А. О.', 'answer-rejected'],
  ['nothing to read', '…', 'answer-rejected'],
])('[REG-32] %s: «%s» is refused with %s, and nothing changes', async (_, text, code) => {
  const { school } = await aContestWithSchool(db);
  const entry = await school.enters({ children: [CHILD] });
  const childId = entry.participants[0]?.childId ?? 0;

  const asked = await askCorrection(db, school.caller, { entryId: entry.id, childId, text }, NOON);

  expect([asked.ok, asked.ok ? '' : asked.refusal.code]).toEqual([false, code]);
});

test('[REG-32] a correction that the contest refuses of one entry changes none', async () => {
  const { school } = await aContestWithSchool(db, {
    checks: { age_out_of_range: 'refuse' } as never,
  });
  const entry = await school.enters({ children: [CHILD] });

  const { done } = await corrects(school.caller, entry, '1.03.2024');

  expect([done.ok, bornIn(await school.sees(entry.id))]).toEqual([false, ['Берестова Анна 2017-03-01']]);
});

test('[REG-32] [REG-33] nobody corrects a child of an entry that is not theirs', async () => {
  const { school } = await aContestWithSchool(db);
  const stranger = new School(school.stage, await aPerson(db), await anInstitution(db, { number: 777 }));
  const entry = await school.enters({ children: [CHILD] });
  const childId = entry.participants[0]?.childId ?? 0;

  const asked = await askCorrection(db, stranger.caller, { entryId: entry.id, childId, text: '1.03.2014' }, NOON);

  expect(asked).toEqual({ ok: false, refusal: { code: 'not-allowed', action: 'entry.answer' } });
});
