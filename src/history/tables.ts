/** The one table of history: who changed what, when. */

import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { sealed } from '../database/sealing/sealed.ts';

export const history = pgTable(
  'history',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    /** Who did it; null for the program itself. */
    personId: integer('person_id'),
    /** What was changed: 'entry', 'contest', 'institution', 'person', 'announcement', 'concert'. */
    subject: text('subject').notNull(),
    subjectId: integer('subject_id').notNull(),
    action: text('action').notNull(),
    /** Field by field, old and new; sealed because values may be personal. */
    change: sealed<Record<string, unknown>>('change'),
  },
  (table) => [index().on(table.subject, table.subjectId), index().on(table.personId, table.id)],
);
