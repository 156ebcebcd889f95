/** The one table of asking for more time: who asked for which entry or institution, and what an organizer said. */

import { sql } from 'drizzle-orm';
import { integer, pgTable, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { contests } from '../../contests/tables.ts';
import { institutions } from '../../institutions/tables.ts';
import { persons } from '../../people/tables.ts';
import { entries } from '../tables.ts';

export const extensionRequests = pgTable(
  'extension_requests',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    contestId: integer('contest_id')
      .notNull()
      .references(() => contests.id),
    /** Asked for everything the institution still enters; null: for one entry. */
    institutionId: integer('institution_id').references(() => institutions.id),
    entryId: integer('entry_id').references(() => entries.id, { onDelete: 'cascade' }),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    decidedBy: integer('decided_by').references(() => persons.id),
    /** The end given; null while undecided or when declined. */
    until: timestamp('until', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('extension_requests_entry').on(table.entryId).where(sql`decided_at is null and entry_id is not null`),
    uniqueIndex('extension_requests_institution')
      .on(table.contestId, table.institutionId)
      .where(sql`decided_at is null and institution_id is not null`),
  ],
);
