/** The table of picks: which entries an organizer has ticked to decide about together, as they saw them. */

import { integer, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core';
import { contests } from '../../contests/tables.ts';
import { persons } from '../../people/tables.ts';
import { entries } from '../tables.ts';

export const entryPicks = pgTable(
  'entry_picks',
  {
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    contestId: integer('contest_id')
      .notNull()
      .references(() => contests.id),
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id, { onDelete: 'cascade' }),
    /** The entry's version that was on the screen. */
    version: integer('version').notNull(),
    pickedAt: timestamp('picked_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.contestId, table.entryId] })],
);
