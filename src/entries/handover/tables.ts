/** Tables of handing over: the codes that were given out, and wrong ones that were tried. */

import { boolean, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { contests } from '../../contests/tables.ts';
import { institutions } from '../../institutions/tables.ts';
import { persons } from '../../people/tables.ts';
import { entries } from '../tables.ts';

/** A one-time code and link by which a school takes over what the staff entered for it; both are kept as keyed hashes. */
export const handovers = pgTable('handovers', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  codeKey: text('code_key').notNull().unique(),
  linkKey: text('link_key').notNull().unique(),
  contestId: integer('contest_id')
    .notNull()
    .references(() => contests.id),
  institutionId: integer('institution_id')
    .notNull()
    .references(() => institutions.id),
  /** Null: everything the staff entered in the contest for the institution. */
  entryId: integer('entry_id').references(() => entries.id),
  /** Whoever takes it over becomes a confirmed contact of the institution, too. */
  confirms: boolean('confirms').notNull(),
  createdBy: integer('created_by')
    .notNull()
    .references(() => persons.id),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  usedAt: timestamp('used_at', { withTimezone: true }),
  usedBy: integer('used_by').references(() => persons.id),
  /** How many entries went over. */
  moved: integer('moved'),
  /** Another code was given out in its place. */
  revokedAt: timestamp('revoked_at', { withTimezone: true }),
});

/** A code that was none, so that nobody tries them one after another. */
export const handoverMisses = pgTable(
  'handover_misses',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.personId, table.at)],
);
