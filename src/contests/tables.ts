/** Tables of contests: what the database itself decides on in columns, the rest in one validated definition. */

import { index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { institutions } from '../institutions/tables.ts';
import { persons } from '../people/tables.ts';
import type { ContestDefinition } from './definition.ts';

export const contests = pgTable('contests', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  code: text('code').notNull().unique(),
  slug: text('slug').notNull().unique(),
  /** Entries are taken only while `active`. */
  state: text('state').$type<'draft' | 'active' | 'archived'>().notNull(),
  definition: jsonb('definition').$type<ContestDefinition>().notNull(),
  /** Copies of the definition's window, for what is decided in SQL; half-open: open while opensAt ≤ now < closesAt. */
  opensAt: timestamp('opens_at', { withTimezone: true }).notNull(),
  closesAt: timestamp('closes_at', { withTimezone: true }).notNull(),
  /** The running number the next first submit takes; never goes back. */
  nextNumber: integer('next_number').notNull().default(1),
  resultsPublishedAt: timestamp('results_published_at', { withTimezone: true }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
});

/** More time for one institution or one entry. */
export const extensions = pgTable(
  'extensions',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    contestId: integer('contest_id')
      .notNull()
      .references(() => contests.id),
    institutionId: integer('institution_id').references(() => institutions.id),
    entryId: integer('entry_id'),
    until: timestamp('until', { withTimezone: true }).notNull(),
    grantedBy: integer('granted_by').references(() => persons.id),
    grantedAt: timestamp('granted_at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.contestId)],
);
