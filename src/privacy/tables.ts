/** The table of erasures: whose data went, when, at whose word. Nobody's name stands in it. */

import { integer, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { persons } from '../people/tables.ts';
import type { ErasedSubject, ErasureReason, ErasureWay } from './erasing/words.ts';

export const erasures = pgTable(
  'erasures',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    subject: text('subject').$type<ErasedSubject>().notNull(),
    /** The row that is nobody's since; it keeps its id. */
    subjectId: integer('subject_id').notNull(),
    /** When that row was made: with the id it says which row is meant, in any backup. */
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    way: text('way').$type<ErasureWay>().notNull(),
    /** Why the staff did it; null where the person or the guardian asked here. */
    reason: text('reason').$type<ErasureReason>(),
    /** Null where a restored backup was put right. */
    askedBy: integer('asked_by').references(() => persons.id),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
    doneAt: timestamp('done_at', { withTimezone: true }).notNull(),
  },
  (table) => [unique('erasures_once').on(table.subject, table.subjectId)],
);
