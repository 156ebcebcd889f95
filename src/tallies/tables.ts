/** Tables of tallies: views, kept once whoever asks so that a button needs to carry an id only, who looked last at which, and totals of the past. */

import { date, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { persons } from '../people/tables.ts';
import type { PastCuts, PastFigures } from './past/file.ts';
import type { TallyView } from './views/view.ts';

export const tallyViews = pgTable('tally_views', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  /** Hash of the view: the same view is one row. */
  hash: text('hash').notNull().unique(),
  view: jsonb('view').$type<TallyView>().notNull(),
  /** Asked for last; views nobody asks for any more are forgotten. */
  usedAt: timestamp('used_at', { withTimezone: true }).notNull(),
});

/** What each person looked at last: a question may go on from there for a while. */
export const tallyLooks = pgTable('tally_looks', {
  personId: integer('person_id')
    .primaryKey()
    .references(() => persons.id),
  viewId: integer('view_id')
    .notNull()
    .references(() => tallyViews.id, { onDelete: 'cascade' }),
  seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
});

/** What is known of contests from before the program: totals without entries, for comparison. */
export const pastTotals = pgTable('past_totals', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  /** Title and day folded: writing the same down again replaces it. */
  name: text('name').notNull().unique(),
  title: text('title').notNull(),
  heldOn: date('held_on').notNull(),
  figures: jsonb('figures').$type<PastFigures>().notNull(),
  /** Rows by a dimension, where they are known. */
  cuts: jsonb('cuts').$type<PastCuts>().notNull(),
  recordedBy: integer('recorded_by').references(() => persons.id),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
});
