/** What was counted when: versions open and close at the instants counted facts change. */

import { asc, eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { entryVersions } from '../../src/entries/tables.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, later, NOON, type Stage, someChildren } from '../kit/entries.ts';
import { aSchool, School, taken } from '../kit/school.ts';

let db: Database;
let stage: Stage;
beforeAll(async () => {
  db = await aDatabase();
  stage = await aContest(db);
});

async function versionsOf(entryId: number) {
  const found = await db
    .select()
    .from(entryVersions)
    .where(eq(entryVersions.entryId, entryId))
    .orderBy(asc(entryVersions.id));
  return found.map(({ state, nomination, validFrom, validTo }) => ({
    state,
    nomination,
    from: validFrom,
    to: validTo,
  }));
}

/** Children and teachers counted at an instant. */
async function countsAt(entryId: number, at: Date) {
  const held = sql`valid_from <= ${at.toISOString()}::timestamptz and (valid_to is null or valid_to > ${at.toISOString()}::timestamptz)`;
  const [counts] = await rows<{ children: number; teachers: number }>(
    db,
    sql`select (select count(*)::int from participation_versions where entry_id = ${entryId} and ${held}) as children,
      (select count(*)::int from teaching_versions where entry_id = ${entryId} and ${held}) as teachers`,
  );
  return counts;
}

test('[TAL-04] a draft has no versions', async () => {
  const draft = await (await aSchool(stage)).drafts();
  expect([await versionsOf(draft.id), await countsAt(draft.id, later(1))]).toEqual([[], { children: 0, teachers: 0 }]);
});

test('[TAL-04] each change of a counted fact closes a version and opens the next, and any instant can be asked for', async () => {
  const school = await aSchool(stage);
  const organizer = await aPerson(db, ['organizer']);
  const entry = await school.enters({ title: 'Зимняя сказка' }, NOON);
  await school.tells(entry.id, 'field:title', { text: 'Зимний вечер' }, later(5));
  await school.tells(entry.id, 'nomination', { choice: 'folk_vocal' }, later(10));
  const { version } = await school.sees(entry.id);
  taken(await acceptEntry(db, organizer, { entryId: entry.id, version }, later(20)));
  taken(await withdrawEntry(db, school.caller, { entryId: entry.id }, later(30)));
  expect(await versionsOf(entry.id)).toEqual([
    { state: 'submitted', nomination: 'pop_vocal', from: NOON, to: later(10) },
    { state: 'submitted', nomination: 'folk_vocal', from: later(10), to: later(20) },
    { state: 'accepted', nomination: 'folk_vocal', from: later(20), to: later(30) },
    { state: 'withdrawn', nomination: 'folk_vocal', from: later(30), to: null },
  ]);
});

test('[TAL-04] two changes at one instant leave one version', async () => {
  const school = await aSchool(stage);
  const entry = await school.enters({}, NOON);
  await school.tells(entry.id, 'nomination', { choice: 'folk_vocal' }, NOON);
  expect(await versionsOf(entry.id)).toEqual([{ state: 'submitted', nomination: 'folk_vocal', from: NOON, to: null }]);
});

test('[TAL-04] [TAL-03] a changed list keeps the earlier count for the earlier instant', async () => {
  const school = await aSchool(stage);
  const entry = await school.enters({ form: 'ensemble', children: someChildren(6) }, NOON);
  await school.tells(entry.id, 'participants', { text: someChildren(2).join('\n') }, later(10));
  await school.tells(entry.id, 'participants', { remove: 1 }, later(20));
  await school.tells(entry.id, 'teachers', { text: 'Дёмина Ольга Фёдоровна, учитель, +7 999 000-00-04' }, later(30));
  const counts = [];
  for (const minutes of [-1, 0, 10, 20, 30]) counts.push(await countsAt(entry.id, later(minutes)));
  expect(counts).toEqual([
    { children: 0, teachers: 0 },
    { children: 6, teachers: 1 },
    { children: 8, teachers: 1 },
    { children: 7, teachers: 1 },
    { children: 7, teachers: 2 },
  ]);
});

test('[TAL-03] one child in two institutions is one child, one teacher named by two colleagues is one teacher', async () => {
  const school = await aSchool(stage, { number: 361 });
  const colleague = new School(stage, await aPerson(db), school.institutionId);
  const elsewhere = new School(stage, school.caller, await anInstitution(db, { number: 362 }));
  const told = {
    children: ['Берестова Вероника Романовна 9.09.2016'],
    teachers: ['Фет Эльвира Робертовна, педагог, +7 999 000-00-24'],
  };
  const ids = [
    (await school.enters(told)).id,
    (await colleague.enters({ ...told, title: 'Вторая' })).id,
    (await elsewhere.enters(told)).id,
  ];
  const [unique] = await rows<{ children: number; teachers: number }>(
    db,
    sql`select (select count(distinct identity_id)::int from participation_versions where entry_id in (${sql.join(ids, sql`, `)})) as children,
      (select count(distinct teacher_id)::int from teaching_versions where entry_id in (${sql.join(ids, sql`, `)})) as teachers`,
  );
  expect(unique).toEqual({ children: 1, teachers: 2 });
});
