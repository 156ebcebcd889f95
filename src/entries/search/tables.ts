/** The table of searches: what an organizer looked for last, so that a page of the results is one small button. */

import { index, integer, pgTable, timestamp } from 'drizzle-orm/pg-core';
import { contests } from '../../contests/tables.ts';
import { sealed } from '../../database/sealing/sealed.ts';
import { persons } from '../../people/tables.ts';

export const entrySearches = pgTable(
  'entry_searches',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    /** Null: in every contest the person reaches. */
    contestId: integer('contest_id').references(() => contests.id),
    /** What was typed: it names people. */
    typed: sealed<string>('typed').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.personId)],
);
