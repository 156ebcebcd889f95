/** Table of lists: what a draft that gathers soloists holds beside their own drafts. */

import { integer, jsonb, pgTable } from 'drizzle-orm/pg-core';
import { sealed } from '../../database/sealing/sealed.ts';
import { entries } from '../tables.ts';
import type { HeldLine } from './facts.ts';

/** What the soloists share (institution, teachers) stands in the draft itself, and each of them is a draft with its `list_id`. */
export const entryLists = pgTable('entry_lists', {
  entryId: integer('entry_id')
    .primaryKey()
    .references(() => entries.id, { onDelete: 'cascade' }),
  /** Lines that are no drafts yet, as they were typed: they hold names. */
  held: sealed<HeldLine[]>('held').notNull(),
  /** What the contact has put off: keys of `whatIsNext`. */
  aside: jsonb('aside').$type<string[]>().notNull(),
  /** Lines read so far; the next one's number is one more. */
  lines: integer('lines').notNull(),
});
