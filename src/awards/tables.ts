/** Tables of results: degrees and prizes per entry, what the jury wrote of it, publications, and protocols that wait for a tap. */

import { sql } from 'drizzle-orm';
import {
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { contests } from '../contests/tables.ts';
import { sealed } from '../database/sealing/sealed.ts';
import { entries } from '../entries/tables.ts';
import { persons } from '../people/tables.ts';
import type { CheckedProtocol } from './protocol/told.ts';
import type { Score } from './rules.ts';

/** One deliberate act by which awards are made known. */
export const publications = pgTable(
  'publications',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    contestId: integer('contest_id')
      .notNull()
      .references(() => contests.id),
    publishedBy: integer('published_by')
      .notNull()
      .references(() => persons.id),
    at: timestamp('at', { withTimezone: true }).notNull(),
    /** Of the awards that were published: a second tap on the same preview finds it done. */
    mark: text('mark').notNull(),
  },
  (table) => [unique('publications_mark').on(table.contestId, table.mark)],
);

/** A degree or a special prize. An entry has at most one degree that is known and one that waits to take its place. */
export const awards = pgTable(
  'awards',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id),
    /** One of the contest's degrees; null for a special prize. */
    degree: text('degree'),
    /** What a special prize is called; null for a degree. */
    title: text('title'),
    /** Why the degree departs from the scores, in the staff's words. */
    reason: sealed<string>('reason'),
    recordedBy: integer('recorded_by').references(() => persons.id),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    /** Null while only the staff may see it. */
    publishedAt: timestamp('published_at', { withTimezone: true }),
    publicationId: integer('publication_id').references(() => publications.id),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (table) => [
    index().on(table.entryId),
    index().on(table.publicationId),
    uniqueIndex('awards_one_degree')
      .on(table.entryId, sql`(published_at is null)`)
      .where(sql`degree is not null and revoked_at is null`),
    uniqueIndex('awards_prize_once')
      .on(table.entryId, table.title)
      .where(sql`title is not null and revoked_at is null`),
  ],
);

/** What the jury wrote of an entry. Its version grows with every change of the entry's results, awards too. */
export const judgements = pgTable('judgements', {
  entryId: integer('entry_id')
    .primaryKey()
    .references(() => entries.id),
  version: integer('version').notNull(),
  scores: jsonb('scores').$type<Score[]>().notNull().default([]),
  mean: doublePrecision('mean'),
  place: integer('place'),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
});

/** Which entries each letter of a publication tells its receiver of. */
export const resultLetters = pgTable(
  'result_letters',
  {
    publicationId: integer('publication_id')
      .notNull()
      .references(() => publications.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id),
    /** As whom the receiver hears of this entry. */
    relation: text('relation').$type<'contact' | 'parent'>().notNull(),
    /** From 1: a long letter is several messages. */
    part: integer('part').notNull(),
  },
  (table) => [primaryKey({ columns: [table.publicationId, table.personId, table.entryId] }), index().on(table.entryId)],
);

/** A checked protocol; it goes a day after it came. */
export const protocols = pgTable(
  'protocols',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    contestId: integer('contest_id')
      .notNull()
      .references(() => contests.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    /** `ready` waits for a tap, `applied` had one, `dropped` was cancelled or followed by another file. */
    state: text('state').$type<'ready' | 'applied' | 'dropped'>().notNull(),
    checked: sealed<CheckedProtocol>('checked').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.personId, table.state), index().on(table.createdAt)],
);
