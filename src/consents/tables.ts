/** The table of consents: who agreed to what, for whom, when and how. */

import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { persons } from '../people/tables.ts';

export const consents = pgTable(
  'consents',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    /** Who gave it, or who attests that the paper is in hand. */
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    purpose: text('purpose').$type<'processing' | 'distribution' | 'photo'>().notNull(),
    /** Null: for themselves. */
    childId: integer('child_id'),
    /** The contest it was given for; null where it is not bound to one. */
    contestId: integer('contest_id'),
    /** `tap`: given here; `paper`: a contact holds the signed original. */
    how: text('how').$type<'tap' | 'paper'>().notNull(),
    textVersion: text('text_version').notNull(),
    /** SHA-256 of the text as it was shown. */
    textHash: text('text_hash').notNull(),
    givenAt: timestamp('given_at', { withTimezone: true }).notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  },
  (table) => [index().on(table.personId), index().on(table.childId)],
);
