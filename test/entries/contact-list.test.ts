/** The lists a contact has before them: their own entries and their institution's, filtered, paged, in few statements. */

import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { acceptEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { type ContactList, contactList, type Wanted } from '../../src/entries/lists/contact-list.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { grantContact } from '../../src/institutions/contacts/granting.ts';
import type { Caller } from '../../src/people/access.ts';
import { updateProfile } from '../../src/people/actions.ts';
import { callerOf } from '../../src/people/queries.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later, NOON } from '../kit/entries.ts';
import { aContestWithSchool, School, taken } from '../kit/school.ts';

let db: Database;
let organizer: Caller;
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
});

const FIRST: Wanted = { institutionId: null, page: 0, perPage: 8 };

async function list(caller: Caller, wanted: Partial<Wanted> = {}): Promise<ContactList> {
  return taken(await contactList(db, caller, { ...FIRST, ...wanted }));
}

/** One school in two contests, the first with entries of every kind. */
async function aBusySchool() {
  const { school } = await aContestWithSchool(db);
  const { stage } = await aContestWithSchool(db);
  const second = new School(stage, school.caller, school.institutionId);
  const made: Record<string, EntryView> = {};
  for (const title of ['accepted', 'returned', 'submitted', 'withdrawn']) made[title] = await school.enters({ title });
  const saw = (title: string) => ({ entryId: made[title]?.id ?? 0, version: made[title]?.version ?? 0 });
  taken(await acceptEntry(db, organizer, saw('accepted'), NOON));
  taken(await returnEntry(db, organizer, { ...saw('returned'), reason: 'Проверьте' }, NOON));
  taken(await withdrawEntry(db, school.caller, saw('withdrawn'), NOON));
  made['draft'] = await school.drafts({ title: 'draft' });
  made['elsewhere'] = await second.enters({ title: 'elsewhere' });
  return { school, second, made };
}

function titles({ entries }: ContactList): unknown[] {
  return entries.map(({ answers }) => answers['title']);
}

test('[REG-16] own entries go by contest, what waits for the contact first, and filters narrow them', async () => {
  const { school, second } = await aBusySchool();
  const { caller } = school;

  const whole = await list(caller);

  expect(titles(whole)).toEqual(['elsewhere', 'draft', 'returned', 'submitted', 'accepted', 'withdrawn']);
  expect({ ...whole, entries: [], people: [] }).toEqual({
    ...{ entries: [], people: [], total: 6, page: 0, pages: 1, all: 6, waiting: 2 },
    contests: [second, school].map(({ stage }) => ({
      contestId: stage.contestId,
      definition: stage.contest,
      count: stage === second.stage ? 1 : 5,
    })),
  });
  expect(titles(await list(caller, { waiting: true }))).toEqual(['draft', 'returned']);
  expect(titles(await list(caller, { contestId: second.stage.contestId }))).toEqual(['elsewhere']);
  expect(titles(await list(caller, { waiting: true, contestId: second.stage.contestId }))).toEqual([]);
});

test('[REG-16] a place on offer waits for the contact, too', async () => {
  const { school, made } = await aBusySchool();
  await db.execute(sql`update entries set state = 'waitlisted', offered_until = ${later(60).toISOString()}::timestamptz
    where id = ${made['submitted']?.id ?? 0}`);
  expect(titles(await list(school.caller, { waiting: true }))).toEqual(['draft', 'returned', 'submitted']);
});

test('[REG-16] pages are cut in order, and one that is no more is the last', async () => {
  const { school } = await aBusySchool();
  const pages = [];
  for (const page of [0, 1, 2, 9]) pages.push(await list(school.caller, { page, perPage: 2 }));
  expect(pages.map((page) => [titles(page), page.page, page.pages])).toEqual([
    [['elsewhere', 'draft'], 0, 3],
    [['returned', 'submitted'], 1, 3],
    [['accepted', 'withdrawn'], 2, 3],
    [['accepted', 'withdrawn'], 2, 3],
  ]);
});

test('[REG-16, REG-33] a confirmed contact sees what all have entered for the institution, and whose it is', async () => {
  const { school, second } = await aBusySchool();
  const colleague = new School(school.stage, await aPerson(db), school.institutionId);
  await updateProfile(db, colleague.caller.personId, { name: 'Ольга' });
  await colleague.enters({ title: 'colleague' });
  const letters = new School(school.stage, organizer, school.institutionId, 'letter');
  await letters.enters({ title: 'letter' });
  const { institutionId } = school;
  const other = await aContestWithSchool(db);
  await new School(other.stage, school.caller, other.school.institutionId).enters({ title: 'for another school' });

  expect(await contactList(db, school.caller, { ...FIRST, institutionId })).toEqual({
    ok: false,
    refusal: { code: 'not-allowed', action: 'institution.see' },
  });
  await grantContact(db, { personId: school.caller.personId, institutionId }, null, NOON);
  const all = await list(await callerOf(db, school.caller.personId), {
    institutionId,
    contestId: school.stage.contestId,
  });

  expect(titles(all)).toEqual(['draft', 'returned', 'letter', 'colleague', 'submitted', 'accepted', 'withdrawn']);
  expect([...all.people]).toEqual(
    expect.arrayContaining([
      [school.caller.personId, null],
      [colleague.caller.personId, 'Ольга'],
      [organizer.personId, null],
    ]),
  );
  expect(all.contests.map(({ contestId }) => contestId)).toEqual([school, second].map(({ stage }) => stage.contestId));
});

test('[REG-16] a page of four hundred entries takes as many statements as a page of one', async () => {
  const statements: string[] = [];
  const { $client } = (await aDatabase({ on: 'pglite' })) as Database & { $client: PGlite };
  const told: Database = drizzle($client, { logger: { logQuery: (text) => void statements.push(text) } });
  const { school } = await aContestWithSchool(told);
  const { id } = await school.enters();
  const page = async () => {
    statements.length = 0;
    const found = taken(await contactList(told, school.caller, FIRST));
    return { total: found.total, shown: found.entries.length, statements: statements.length };
  };
  await page();
  const one = await page();
  const columns = sql.raw(
    'contest_id, state, contact_id, channel, nomination, form, declared_category, computed_category, institution_id, answers, answered, issues, created_at, updated_at, submitted_at',
  );
  await told.execute(sql`insert into entries (number, ${columns})
    select number + place, ${columns} from entries, generate_series(1, 399) as place where id = ${id}`);

  expect([one, await page()]).toEqual([
    { total: 1, shown: 1, statements: one.statements },
    { total: 400, shown: 8, statements: one.statements },
  ]);
  expect(one.statements).toBeLessThanOrEqual(6);
});
