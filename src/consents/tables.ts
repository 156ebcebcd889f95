/** The table of consents: who decided what, for whom, when and how. */

import { boolean, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { sealed } from '../database/sealing/sealed.ts';
import { files } from '../files/tables.ts';
import { persons } from '../people/tables.ts';
import type { Purpose } from './purposes.ts';

export const consents = pgTable(
  'consents',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    /** Who decided, or who attests that the paper is in hand. */
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    purpose: text('purpose').$type<Purpose>().notNull(),
    /** Null: for themselves. */
    childId: integer('child_id'),
    /** The contest it was given for; null where it is not bound to one. */
    contestId: integer('contest_id'),
    /** `tap`: for oneself; `link`: a guardian by the family link; `paper`: a contact holds the signed original. */
    how: text('how').$type<'tap' | 'link' | 'paper'>().notNull(),
    /** False: the guardian was asked and does not agree, which is a decision too. */
    given: boolean('given').notNull().default(true),
    /** The guardian's name as they wrote it into the consent; null on paper, where they signed. */
    guardianName: sealed<string>('guardian_name'),
    textVersion: text('text_version').notNull(),
    /** SHA-256 of the text as it was shown. */
    textHash: text('text_hash').notNull(),
    givenAt: timestamp('given_at', { withTimezone: true }).notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
    /** The picture of the signed paper, if the contact has sent one. */
    scanId: integer('scan_id').references(() => files.id),
    /** The organizer who has seen the paper. */
    confirmedBy: integer('confirmed_by').references(() => persons.id),
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
  },
  (table) => [index().on(table.personId), index().on(table.childId)],
);
