/** The table of news: what became of entries, gathered for a while so that each contact is told once. */

import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { contests } from '../../contests/tables.ts';
import { persons } from '../../people/tables.ts';
import { entries } from '../tables.ts';
import type { News } from './rules.ts';

export const entryNews = pgTable(
  'entry_news',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    /** Which of the person's messages it belongs to, counted from 1. */
    batch: integer('batch').notNull(),
    contestId: integer('contest_id')
      .notNull()
      .references(() => contests.id),
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id, { onDelete: 'cascade' }),
    what: text('what').$type<News>().notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.personId, table.batch), index().on(table.entryId)],
);
