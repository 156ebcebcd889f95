/** The contact's list on PostgreSQL: its order is made in the database. */

import { expect, test } from 'vitest';
import { contactList } from '../../src/entries/lists/contact-list.ts';
import { aDatabase } from '../kit/database.ts';
import { aContestWithSchool, School, taken } from '../kit/school.ts';

test('[REG-16] own entries stand in the same order on PostgreSQL', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const { school } = await aContestWithSchool(db);
  const { stage } = await aContestWithSchool(db);
  await school.enters({ title: 'submitted' });
  await school.drafts({ title: 'draft' });
  await new School(stage, school.caller, school.institutionId).enters({ title: 'elsewhere' });

  const list = taken(await contactList(db, school.caller, { institutionId: null, page: 0, perPage: 2 }));

  expect(list.entries.map(({ answers }) => answers['title'])).toEqual(['elsewhere', 'draft']);
  expect([list.total, list.waiting, list.pages]).toEqual([3, 1, 2]);
});
