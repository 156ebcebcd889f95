/** Tables of contests: what the database itself decides on in columns, the rest in one validated definition. */

import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { files } from '../files/tables.ts';
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
  /** Changes with the definition, whoever writes it: by it a definition kept in memory is known to be the present one. */
  mark: text('mark').notNull().generatedAlwaysAs(sql`md5(definition::text)`),
  /** Copies of the definition's window, for what is decided in SQL; half-open: open while opensAt ≤ now < closesAt. */
  opensAt: timestamp('opens_at', { withTimezone: true }).notNull(),
  closesAt: timestamp('closes_at', { withTimezone: true }).notNull(),
  /** The running number the next first submit takes; never goes back. */
  nextNumber: integer('next_number').notNull().default(1),
  resultsPublishedAt: timestamp('results_published_at', { withTimezone: true }),
  /** When its personal data went; nothing of it changes after that. */
  purgedAt: timestamp('purged_at', { withTimezone: true }),
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

/** The program was away shortly before a contest's end: its organizers are asked, once, whether to move the end. */
export const outages = pgTable(
  'outages',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    contestId: integer('contest_id')
      .notNull()
      .references(() => contests.id),
    fromAt: timestamp('from_at', { withTimezone: true }).notNull(),
    toAt: timestamp('to_at', { withTimezone: true }).notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    decidedBy: integer('decided_by').references(() => persons.id),
    /** The new end; null while undecided or when it stays. */
    movedTo: timestamp('moved_to', { withTimezone: true }),
  },
  (table) => [unique('outages_once').on(table.contestId, table.fromAt)],
);

/** Files that go with a contest; one of each kind. */
export const contestFiles = pgTable(
  'contest_files',
  {
    contestId: integer('contest_id')
      .notNull()
      .references(() => contests.id),
    kind: text('kind').$type<'regulations'>().notNull(),
    fileId: integer('file_id')
      .notNull()
      .references(() => files.id),
    keptBy: integer('kept_by').references(() => persons.id),
    keptAt: timestamp('kept_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.contestId, table.kind] })],
);
