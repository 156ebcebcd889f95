/** Tables of the family link: one link an entry, who came in by it, and who guessed wrong. */

import { index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { sealed } from '../../database/sealing/sealed.ts';
import { persons } from '../../people/tables.ts';
import { children, entries } from '../tables.ts';

export const familyLinks = pgTable('family_links', {
  entryId: integer('entry_id')
    .primaryKey()
    .references(() => entries.id, { onDelete: 'cascade' }),
  /** Sealed, since whoever has it may look for a child; shown again to the school. */
  token: sealed<string>('token').notNull(),
  tokenHash: text('token_hash').notNull().unique(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
});

/** A person who proved to know a child of an entry: surname and birth date, or the only child of the link. */
export const guardians = pgTable(
  'guardians',
  {
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    childId: integer('child_id')
      .notNull()
      .references(() => children.id),
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id, { onDelete: 'cascade' }),
    since: timestamp('since', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.childId, table.entryId] }), index().on(table.entryId)],
);

/** Wrong guesses of one person at one link; too many close it for them for a day. */
export const familyMisses = pgTable(
  'family_misses',
  {
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id, { onDelete: 'cascade' }),
    misses: integer('misses').notNull(),
    closedUntil: timestamp('closed_until', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.personId, table.entryId] })],
);
