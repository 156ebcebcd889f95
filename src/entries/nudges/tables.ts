/** Tables of nudges: who was told what of a contest's dates, so that nobody is told twice. */

import { index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { contests } from '../../contests/tables.ts';
import { persons } from '../../people/tables.ts';
import type { Occasion } from './rules.ts';

/** One row a person and occasion; a deadline that moved makes its occasions new. */
export const nudges = pgTable(
  'nudges',
  {
    contestId: integer('contest_id')
      .notNull()
      .references(() => contests.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    occasion: text('occasion').$type<Occasion>().notNull(),
    /** The end it was about; the contest's beginning for its opening. */
    endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
    toldAt: timestamp('told_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contestId, table.occasion, table.endsAt, table.personId] }),
    index().on(table.personId),
  ],
);

/** The end of each contest as the schedule saw it last: a later one is told to those with drafts. */
export const knownEnds = pgTable('known_ends', {
  contestId: integer('contest_id')
    .primaryKey()
    .references(() => contests.id),
  closesAt: timestamp('closes_at', { withTimezone: true }).notNull(),
});

/** People who do not want to hear that a contest has opened. */
export const openingsDeclined = pgTable('openings_declined', {
  personId: integer('person_id')
    .primaryKey()
    .references(() => persons.id),
  declinedAt: timestamp('declined_at', { withTimezone: true }).notNull(),
});
