/** Organizers put children and institutions right: joined or parted for good, with earlier figures as they were. */

import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { oneRow, rows } from '../../src/database/rows.ts';
import { keepApart, mergeChildren } from '../../src/entries/merging/children.ts';
import { mergeInstitutions } from '../../src/entries/merging/institutions.ts';
import { splitChild } from '../../src/entries/merging/parting.ts';
import { likelySameChildren } from '../../src/entries/merging/suggestions.ts';
import { createSearcher } from '../../src/entries/search/searcher.ts';
import { loadEntry } from '../../src/entries/storing/load.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { historyOf } from '../../src/history/queries.ts';
import { proposeInstitution, rememberInstitution } from '../../src/institutions/actions.ts';
import { loadDirectory } from '../../src/institutions/load.ts';
import { institutionById, searchInstitutions } from '../../src/institutions/queries.ts';
import type { Caller } from '../../src/people/access.ts';
import { callerOf } from '../../src/people/queries.ts';
import { roleGrants } from '../../src/people/tables.ts';
import { atEnd } from '../kit/at-end.ts';
import { aDatabase } from '../kit/database.ts';
import { anInstitution, aPerson, later, NOON, type Stage } from '../kit/entries.ts';
import { aContestWithSchool, School, taken } from '../kit/school.ts';

let db: Database;
let organizer: Caller;
const searcher = createSearcher();
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
  atEnd(() => searcher.end());
});

let number = 500;

/** Two schools of one contest. */
async function twoSchools(): Promise<{ stage: Stage; one: School; other: School }> {
  const { stage, school: one } = await aContestWithSchool(db);
  number += 1;
  return { stage, one, other: new School(stage, await aPerson(db), await anInstitution(db, { number })) };
}

/** Children counted in a contest as of an instant. */
async function childrenAsOf({ contestId }: Stage, at: Date): Promise<number> {
  const { count } = await oneRow<{ count: number }>(
    db,
    sql`select count(distinct v.identity_id)::int as count from participation_versions v join entries e on e.id = v.entry_id
      where e.contest_id = ${contestId} and v.valid_from <= ${at} and (v.valid_to is null or v.valid_to > ${at})`,
  );
  return count;
}

async function identityIn({ id }: EntryView): Promise<number | undefined> {
  return (await loadEntry(db, id))?.participants[0]?.identityId;
}

function childOf({ participants }: EntryView): number {
  return participants[0]?.childId ?? 0;
}

test.each([
  ['one letter', 'Каролёва Алёна Артёмовна 14.05.2015', 'spelling'],
  ['another day', 'Королёва Алёна Артёмовна 15.05.2015', null],
  ['a slip in the patronymic', 'Королёва Алёна Артемевна 14.05.2015', 'spelling'],
  ['another child', 'Королёва Арина Артёмовна 14.05.2015', null],
])('[REG-26] children who look like one are proposed: %s', async (_, child, likeness) => {
  const { one, other } = await twoSchools();
  const first = await one.enters({ children: ['Королёва Алёна Артёмовна 14.05.2015'] });
  const second = await other.enters({ children: [child] });

  const found = taken(await likelySameChildren({ db, searcher }, organizer)).filter((pair) =>
    [first, second].every(({ number }) => [...pair.one.numbers, ...pair.other.numbers].includes(number ?? '')),
  );

  expect(found.map((pair) => pair.likeness)).toEqual(likeness === null ? [] : [likeness]);
});

test('[REG-26] day and month swapped look like one; twins in one entry never do', async () => {
  const { stage, one, other } = await twoSchools();
  await one.enters({ children: ['Лыткина Вера Олеговна 4.05.2015'] });
  await other.enters({ children: ['Лыткина Вера Олеговна 5.04.2015'] });
  await one.enters({ form: 'duet', children: ['Зимина Алина Олеговна 1.02.2016', 'Зимина Арина Олеговна 1.02.2016'] });

  const found = taken(await likelySameChildren({ db, searcher }, organizer)).filter((pair) =>
    pair.one.numbers.some((known) => known.startsWith(stage.contest.code)),
  );

  expect(found.map(({ one: { lastName }, likeness }) => [lastName, likeness])).toEqual([['Лыткина', 'day-and-month']]);
});

test('[REG-26] [TAL-08] merged children are one from then on; figures as of before keep two, and later entries follow', async () => {
  const { stage, one, other } = await twoSchools();
  const first = await one.enters({ children: ['Берестова Анна Олеговна 1.03.2015'] });
  const second = await other.enters({ children: ['Бересова Анна Олеговна 1.03.2015'] });

  const pair = { oneId: childOf(first), otherId: childOf(second) };
  const merged = taken(await mergeChildren(db, organizer, pair, later(10)));
  const again = taken(await mergeChildren(db, organizer, pair, later(11)));
  const third = await other.enters({ children: ['Бересова Анна Олеговна 1.03.2015'], title: 'Третья' }, later(12));

  expect([merged, again]).toEqual([{ entries: 2 }, { entries: 0 }]);
  expect([await identityIn(first), await identityIn(second), await identityIn(third)]).toEqual(
    Array(3).fill(await identityIn(first)),
  );
  expect([await childrenAsOf(stage, later(9)), await childrenAsOf(stage, later(13))]).toEqual([2, 1]);
  expect((await historyOf(db, 'entry', second.id)).at(-1)?.action).toBe('child-joined');
});

test('[REG-26] children who stand in one entry are two, whatever they look like', async () => {
  const { one } = await twoSchools();
  const entry = await one.enters({
    form: 'duet',
    children: ['Зимина Алина Олеговна 1.02.2016', 'Зимина Арина Олеговна 1.02.2016'],
  });
  const [alina, arina] = entry.participants.map(({ childId }) => childId);

  const merged = await mergeChildren(db, organizer, { oneId: alina ?? 0, otherId: arina ?? 0 }, NOON);

  expect(merged).toEqual({ ok: false, refusal: { code: 'children-in-one-entry' } });
});

test('[REG-26] a pair decided to be two is proposed no more', async () => {
  const { stage, one, other } = await twoSchools();
  const first = await one.enters({ children: ['Обская Алина Олеговна 1.02.2014'] });
  const second = await other.enters({ children: ['Обская Арина Олеговна 1.02.2014'] });
  const proposed = async () =>
    taken(await likelySameChildren({ db, searcher }, organizer)).filter((pair) =>
      pair.one.numbers.some((known) => known.startsWith(stage.contest.code)),
    ).length;

  const before = await proposed();
  taken(await keepApart(db, organizer, { oneId: childOf(first), otherId: childOf(second) }, NOON));

  expect([before, await proposed()]).toEqual([1, 0]);
});

test('[REG-26] [TAL-08] namesakes born on one day are parted for good, later entries of each school included', async () => {
  const { stage, one, other } = await twoSchools();
  const child = 'Кедров Иван 12.03.2014';
  const first = await one.enters({ children: [child] });
  const second = await other.enters({ children: [child] });

  taken(await splitChild(db, organizer, { entryId: second.id, childId: childOf(second) }, later(10)));
  const next = await other.enters({ children: [child], title: 'Ещё одна' }, later(12));

  const [here, there, later1] = [await identityIn(first), await identityIn(second), await identityIn(next)];
  expect([here === there, there === later1]).toEqual([false, true]);
  expect([await childrenAsOf(stage, later(9)), await childrenAsOf(stage, later(13))]).toEqual([1, 2]);
});

test('[REG-26] one school’s namesakes are parted entry by entry, and a change of the list leaves them parted', async () => {
  const { one } = await twoSchools();
  const child = 'Кедров Пётр 12.03.2014';
  const first = await one.enters({ children: [child] });
  const pair = [child, 'Зимина Алина Олеговна 1.02.2014'];
  const second = await one.enters({ form: 'duet', children: pair, title: 'Второй' });

  taken(await splitChild(db, organizer, { entryId: second.id, childId: childOf(second) }, later(10)));
  const other = { text: 'Обская Вера Олеговна 3.02.2014', at: 2 };
  taken(await one.answers(second.id, 'participants', other, later(11)));
  const alone = await splitChild(db, organizer, { entryId: first.id, childId: childOf(first) }, later(12));

  expect((await identityIn(first)) === (await identityIn(second))).toBe(false);
  expect(alone).toEqual({ ok: false, refusal: { code: 'child-alone' } });
});

test('[REG-26] only the staff decide who is who, and a contact learns nothing of it', async () => {
  const { one, other } = await twoSchools();
  const first = await one.enters();
  const second = await other.enters();
  const pair = { oneId: childOf(first), otherId: childOf(second) };
  const no = { ok: false, refusal: { code: 'not-allowed', action: 'child.decide' } };

  expect([
    await mergeChildren(db, one.caller, pair, NOON),
    await keepApart(db, one.caller, pair, NOON),
    await splitChild(db, one.caller, { entryId: first.id, childId: childOf(first) }, NOON),
    await likelySameChildren({ db, searcher }, one.caller),
  ]).toEqual([no, no, no, no]);
});

test('[REG-31] a merge moves entries, rosters, contacts and roles; figures as of before name the one that was', async () => {
  const { one, other } = await twoSchools();
  const entry = await other.enters({ teachers: ['Щукина Ирина Львовна, учитель, +7 999 000-00-03'] });
  await one.enters({ teachers: ['Щукина Ирина Львовна, учитель, +7 999 000-00-03'], title: 'Своя' });
  const { personId } = other.caller;
  const grant = { personId, role: 'contact', institutionId: other.institutionId, grantedAt: NOON };
  await db.insert(roleGrants).values(grant);
  const ids = { fromId: other.institutionId, intoId: one.institutionId };

  const merged = await mergeInstitutions(db, organizer, ids, later(10));
  const again = await mergeInstitutions(db, organizer, ids, later(11));

  expect([merged, again]).toEqual([
    { ok: true, value: { entries: 1 } },
    { ok: true, value: { entries: 0 } },
  ]);
  expect((await other.sees(entry.id)).institution?.id).toBe(one.institutionId);
  expect((await callerOf(db, personId)).institutions).toEqual([one.institutionId]);
  expect((await institutionById(db, other.institutionId))?.id).toBe(one.institutionId);
  const versions = await rows<{ institution: number; ended: Date | null }>(
    db,
    sql`select institution_id as institution, valid_to as ended from entry_versions where entry_id = ${entry.id} order by id`,
  );
  expect(versions).toEqual([
    { institution: other.institutionId, ended: later(10) },
    { institution: one.institutionId, ended: null },
  ]);
  const taught = await rows(
    db,
    sql`select count(distinct t.teacher_id)::int as count from teaching_versions t join entry_versions v on v.entry_id = t.entry_id
      where v.valid_to is null and t.valid_to is null and v.institution_id = ${one.institutionId}`,
  );
  expect(taught).toEqual([{ count: 1 }]);
  expect((await historyOf(db, 'institution', other.institutionId)).map(({ action }) => action)).toEqual(['merged']);
});

test('[REG-31] no column that names an institution is forgotten by a merge', async () => {
  const columns = await rows<{ name: string }>(
    db,
    sql`select table_name::text as name from information_schema.columns
      where column_name = 'institution_id' and table_schema = 'public' order by table_name`,
  );
  expect(columns.map(({ name }) => name)).toEqual([
    'children',
    'contact_requests',
    'entries',
    'entry_versions',
    'extension_requests',
    'extensions',
    'handovers',
    'institution_contacts',
    'invites',
    'role_grants',
    'teachers',
  ]);
});

test('[REG-31] [REG-30] the survivor is found by the old name, also after the directory is loaded anew', async () => {
  const own = await aDatabase();
  const staff = await aPerson(own, ['organizer']);
  const contact = await aPerson(own);
  const school = { id: 'school-41', kind: 'school', number: 41, short_name: 'МБОУ СОШ № 41', city: 'Новосибирск' };
  const file = new TextEncoder().encode(JSON.stringify({ institutions: [{ ...school, full_name: 'Школа № 41' }] }));
  await loadDirectory(own, file, NOON);
  const proposal = { typed: 'Студия «Радуга»', kind: 'ngo', districtId: null };
  const proposed = await proposeInstitution(own, contact, proposal, NOON);
  const fromId = proposed.ok ? proposed.value.institutionId : 0;
  await rememberInstitution(own, contact.personId, fromId, NOON);
  const found = await searchInstitutions(own, 'школа 41');
  const intoId = found.outcome === 'ok' ? found.value.id : 0;

  await mergeInstitutions(own, staff, { fromId, intoId }, later(1));
  const reloaded = await loadDirectory(own, file, later(2));

  expect(reloaded).toEqual({ ok: true, value: { added: 0, changed: 0, same: 1 } });
  for (const typed of ['студия радуга', 'Студия «Радуга»']) {
    const hit = await searchInstitutions(own, typed);
    expect([typed, hit.outcome, 'value' in hit && hit.value.id]).toEqual([typed, 'ok', intoId]);
  }
});

test('[REG-31] only into what the directory has, never into itself, and only by the staff', async () => {
  const { one, other } = await twoSchools();
  const proposed = await anInstitution(db, { number: 999, state: 'proposed' });
  const merge = (caller: Caller, fromId: number, intoId: number) =>
    mergeInstitutions(db, caller, { fromId, intoId }, NOON);

  expect([
    await merge(organizer, one.institutionId, one.institutionId),
    await merge(organizer, one.institutionId, proposed),
    await merge(organizer, one.institutionId, 987_654),
    await merge(one.caller, one.institutionId, other.institutionId),
  ]).toEqual([
    { ok: false, refusal: { code: 'institution-not-mergeable' } },
    { ok: false, refusal: { code: 'institution-not-mergeable' } },
    { ok: false, refusal: { code: 'institution-unknown' } },
    { ok: false, refusal: { code: 'not-allowed', action: 'institution.merge' } },
  ]);
});
