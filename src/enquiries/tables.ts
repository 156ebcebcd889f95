/** Tables of enquiries: what people ask the organizers of a contest, and the answers shown to everybody. */

import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { contests } from '../contests/tables.ts';
import { sealed } from '../database/sealing/sealed.ts';
import { entries } from '../entries/tables.ts';
import { persons } from '../people/tables.ts';

export const enquiries = pgTable(
  'enquiries',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    contestId: integer('contest_id')
      .notNull()
      .references(() => contests.id),
    /** The entry it is about, if it is about one; a draft that goes takes the link with it. */
    entryId: integer('entry_id').references(() => entries.id, { onDelete: 'set null' }),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    question: sealed<string>('question').notNull(),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
    answer: sealed<string>('answer'),
    answeredBy: integer('answered_by').references(() => persons.id),
    answeredAt: timestamp('answered_at', { withTimezone: true }),
  },
  (table) => [index().on(table.contestId, table.answeredAt), index().on(table.personId), index().on(table.entryId)],
);

/** A question and its answer in general words, shown with the contest; nobody's name stands in it. */
export const pinnedAnswers = pgTable(
  'pinned_answers',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    contestId: integer('contest_id')
      .notNull()
      .references(() => contests.id),
    enquiryId: integer('enquiry_id')
      .notNull()
      .unique()
      .references(() => enquiries.id),
    question: text('question').notNull(),
    answer: text('answer').notNull(),
    pinnedBy: integer('pinned_by')
      .notNull()
      .references(() => persons.id),
    pinnedAt: timestamp('pinned_at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.contestId)],
);
