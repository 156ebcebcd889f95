/** Merges under real concurrency, on PostgreSQL: nothing is left behind, whoever else is writing. */

import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { oneRow } from '../../src/database/rows.ts';
import { startDraft } from '../../src/entries/actions/start.ts';
import { mergeChildren } from '../../src/entries/merging/children.ts';
import { mergeInstitutions } from '../../src/entries/merging/institutions.ts';
import { entries } from '../../src/entries/tables.ts';
import { holdInstitution } from '../../src/institutions/queries.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, later, NOON } from '../kit/entries.ts';
import { School, taken } from '../kit/school.ts';

test('[REG-31] schools that name an institution while it is merged all end at the survivor', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const stage = await aContest(db);
  const organizer = await aPerson(db, ['organizer']);
  for (let round = 0; round < 10; round += 1) {
    const intoId = await anInstitution(db, { number: 500 + round });
    const fromId = await anInstitution(db, { number: 700 + round });
    const schools = [];
    for (let at = 0; at < 8; at += 1) {
      const school = new School(stage, await aPerson(db), fromId);
      const { contestId } = stage;
      const draft = taken(await startDraft(db, school.caller, { contestId, channel: 'telegram' }, NOON));
      schools.push({ school, id: draft.id });
    }
    const naming = schools.map(({ school, id }) =>
      school.answers(id, 'institution', { institutionId: fromId }, later(1)),
    );
    const merging = [1, 2].map(() => mergeInstitutions(db, organizer, { fromId, intoId }, later(1)));

    const [answered, merged] = [await Promise.all(naming), await Promise.all(merging)];

    expect([...answered, ...merged].filter(({ ok }) => !ok)).toEqual([]);
    expect(await db.$count(entries, eq(entries.institutionId, fromId))).toBe(0);
    expect(await db.$count(entries, eq(entries.institutionId, intoId))).toBe(schools.length);
  }
}, 120_000);

test('[REG-31] a school that came while a merge waited is not waited for with the institutions in hand', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const stage = await aContest(db);
  const organizer = await aPerson(db, ['organizer']);
  const [fromId, intoId] = [await anInstitution(db, { number: 901 }), await anInstitution(db, { number: 902 })];
  const school = new School(stage, await aPerson(db), fromId);
  const draft = taken(await startDraft(db, school.caller, { contestId: stage.contestId, channel: 'telegram' }, NOON));
  let merging: ReturnType<typeof mergeInstitutions> | undefined;
  await db.transaction(async (writing) => {
    await db.transaction(async (naming) => {
      await holdInstitution(naming, fromId);
      merging = mergeInstitutions(db, organizer, { fromId, intoId }, later(1));
      await untilWaitedFor(db, naming);
      await school.answers(draft.id, 'institution', { institutionId: fromId }, later(1));
      await writing.select().from(entries).where(eq(entries.id, draft.id)).for('update');
    });
    await untilWaitedFor(db, writing);
    await holdInstitution(writing, intoId);
  });

  expect(await merging).toEqual({ ok: true, value: { entries: 1 } });
  expect(await db.$count(entries, eq(entries.institutionId, intoId))).toBe(1);
}, 120_000);

test('[REG-26] a child entered while two are merged is of the one that stays', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const stage = await aContest(db);
  const organizer = await aPerson(db, ['organizer']);
  for (let round = 0; round < 10; round += 1) {
    const school = new School(stage, await aPerson(db), await anInstitution(db, { number: 800 + round }));
    const spelled = (last: string) => [`${last} Анна Олеговна ${round + 1}.03.2016`];
    const right = await school.enters({ children: spelled('Берестова') });
    const wrong = await school.enters({ children: spelled('Бересова'), title: 'Другая' });
    const pair = { oneId: right.participants[0]?.childId ?? 0, otherId: wrong.participants[0]?.childId ?? 0 };
    const draft = await school.drafts({ children: ['Кедров Иван 1.01.2016'], title: 'Третья' });
    const add = school.answers(draft.id, 'participants', { text: spelled('Бересова')[0] ?? '', at: 1 }, later(1));

    const [merged, added] = await Promise.all([mergeChildren(db, organizer, pair, later(1)), add]);

    expect([merged.ok, added.ok]).toEqual([true, true]);
    const { identities } = await oneRow<{ identities: number }>(
      db,
      sql`select count(distinct identity_id)::int as identities from participations p join entries e on e.id = p.entry_id
        where e.contact_id = ${school.caller.personId}`,
    );
    expect(identities).toBe(1);
  }
}, 120_000);

/** Waits until another session waits for what this transaction has locked. */
async function untilWaitedFor(db: Database, tx: Database): Promise<void> {
  const { pid } = await oneRow<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`);
  const waiting = sql`select count(*)::int as waiting from pg_stat_activity where ${pid} = any(pg_blocking_pids(pid))`;
  await expect.poll(async () => (await oneRow<{ waiting: number }>(db, waiting)).waiting, { timeout: 60_000 }).toBe(1);
}
