/** Tables of what is remembered of children beside their entries: corrections of their data, decisions about who is who. */

import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { sealed } from '../../database/sealing/sealed.ts';
import { persons } from '../../people/tables.ts';
import { type ChildFacts, children } from '../tables.ts';

/** What a contact wants put right of a child; kept before the confirming tap, and afterwards as the memory of it. */
export const childCorrections = pgTable(
  'child_corrections',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    childId: integer('child_id')
      .notNull()
      .references(() => children.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    facts: sealed<ChildFacts>('facts').notNull(),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
    /** The row that stands for the child since; null until the confirming tap. */
    correctedId: integer('corrected_id').references(() => children.id),
    correctedAt: timestamp('corrected_at', { withTimezone: true }),
  },
  (table) => [index().on(table.childId)],
);

/** An organizer's word that two rows are one child, or two: it holds for good. */
export const childDecisions = pgTable(
  'child_decisions',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    verdict: text('verdict').$type<'same' | 'different'>().notNull(),
    /** The identities as they were when it was decided, the smaller id first. */
    oneId: integer('one_id')
      .notNull()
      .references(() => children.id),
    otherId: integer('other_id')
      .notNull()
      .references(() => children.id),
    decidedBy: integer('decided_by')
      .notNull()
      .references(() => persons.id),
    decidedAt: timestamp('decided_at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.oneId, table.otherId)],
);
