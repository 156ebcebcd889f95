/** News of entries: gathered for ten minutes, let go when there is no more to come, told as things stand. */

import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { acceptEntry, rejectEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { submitEntry } from '../../src/entries/actions/submit.ts';
import { entriesInNews } from '../../src/entries/news/queries.ts';
import type { EntryView } from '../../src/entries/view.ts';
import type { Caller } from '../../src/people/access.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, aPerson, later, NOON } from '../kit/entries.ts';
import { aContestWithSchool, School, taken } from '../kit/school.ts';

let db: Database;
let organizer: Caller;
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
});

const saw = ({ id, version }: EntryView) => ({ entryId: id, version });

/** The person's messages of news: when each may leave (null: at once) and what it tells. */
function messages({ personId }: Caller) {
  return rows<{ state: string; notBefore: Date | null; tells: string }>(
    db,
    sql`select d.state, d.not_before as "notBefore", (
        select string_agg(n.what, ' ' order by n.id) from entry_news n
        where n.person_id = d.person_id and n.batch = (d.content ->> 'batch')::int) as tells
      from deliveries d where d.person_id = ${personId} and d.content ->> 'kind' = 'entry-news' order by d.id`,
  );
}

const pending = (notBefore: Date | null, tells: string) => ({ state: 'pending', notBefore, tells });

function sentSoFar() {
  return db.execute(sql`update deliveries set state = 'sent' where state = 'pending'`);
}

test('[REG-15] whoever has one entry hears of it at once', async () => {
  const { school } = await aContestWithSchool(db);
  const entry = await school.enters();

  taken(await acceptEntry(db, organizer, saw(entry), later(1)));

  expect(await messages(school.caller)).toEqual([pending(null, 'accepted')]);
});

test('[REG-15] changes within ten minutes of the first make one message, the next change another', async () => {
  const { school } = await aContestWithSchool(db);
  const [one, two, three] = [await school.enters(), await school.enters(), await school.enters()];
  await school.enters();

  taken(await acceptEntry(db, organizer, saw(one), later(1)));
  taken(await rejectEntry(db, organizer, { ...saw(two), reason: 'Другой возраст' }, later(9)));
  const gathered = await messages(school.caller);
  await sentSoFar();
  taken(await acceptEntry(db, organizer, saw(three), later(12)));

  expect(gathered).toEqual([pending(later(11), 'accepted rejected')]);
  expect(await messages(school.caller)).toEqual([
    { ...pending(later(11), 'accepted rejected'), state: 'sent' },
    pending(later(22), 'accepted'),
  ]);
});

test('[REG-15] the message leaves at once when the last of the contact’s entries is decided', async () => {
  const { school } = await aContestWithSchool(db);
  const [one, two] = [await school.enters(), await school.enters()];

  taken(await acceptEntry(db, organizer, saw(one), later(1)));
  const before = await messages(school.caller);
  taken(await returnEntry(db, organizer, { ...saw(two), reason: 'Проверьте дату' }, later(2)));

  expect([...before, ...(await messages(school.caller))]).toEqual([
    pending(later(11), 'accepted'),
    pending(null, 'accepted returned'),
  ]);
});

test('[REG-15] a contact of two contests gets one message about both', async () => {
  const { school } = await aContestWithSchool(db);
  const stage = await aContest(db, { code: 'ВТР', slug: 'second-contest' });
  const there = new School(stage, school.caller, school.institutionId);
  const [here, other] = [await school.enters(), await there.enters()];
  await school.enters();

  taken(await acceptEntry(db, organizer, saw(here), later(1)));
  taken(await acceptEntry(db, organizer, saw(other), later(3)));

  expect(await messages(school.caller)).toEqual([pending(later(11), 'accepted accepted')]);
  const told = await entriesInNews(db, { personId: school.caller.personId, batch: 1 });
  expect(told.map(({ number }) => number)).toEqual([here.number, other.number]);
});

test('[REG-15] what is no longer true is told as it stands, or not at all', async () => {
  const { school } = await aContestWithSchool(db);
  const [one, two] = [await school.enters(), await school.enters()];
  const accepted = taken(await acceptEntry(db, organizer, saw(one), later(1)));
  taken(await returnEntry(db, organizer, { ...saw(accepted), reason: 'Проверьте дату' }, later(2)));
  taken(await returnEntry(db, organizer, { ...saw(two), reason: 'Проверьте дату' }, later(3)));
  taken(await submitEntry(db, school.caller, { entryId: two.id }, later(4)));

  const told = await entriesInNews(db, { personId: school.caller.personId, batch: 1 });

  expect(told.map(({ id, state }) => ({ id, state }))).toEqual([{ id: one.id, state: 'returned' }]);
});

test('[REG-15] an organizer is not told of what they decided about their own entry', async () => {
  const { stage, school } = await aContestWithSchool(db);
  const own = new School(stage, organizer, school.institutionId, 'letter');
  const entry = await own.enters({}, NOON);

  taken(await acceptEntry(db, organizer, saw(entry), later(1)));

  expect(await messages(organizer)).toEqual([]);
});
