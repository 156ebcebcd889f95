/** The table of awards: degrees per entry, pending until published. */

import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { entries } from '../entries/tables.ts';
import { persons } from '../people/tables.ts';

export const awards = pgTable(
  'awards',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id),
    degree: text('degree').notNull(),
    recordedBy: integer('recorded_by').references(() => persons.id),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    /** Null while only the staff may see it. */
    publishedAt: timestamp('published_at', { withTimezone: true }),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (table) => [index().on(table.entryId)],
);
