/** Tables of imports: files that were checked and wait for a tap, and what became of each of their entries. */

import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { contests } from '../../contests/tables.ts';
import { sealed } from '../../database/sealing/sealed.ts';
import { persons } from '../../people/tables.ts';
import { entries } from '../tables.ts';
import type { RowOutcome } from './outcomes.ts';
import type { CheckedFile } from './told.ts';

/** A checked file; it goes a day after it came. */
export const imports = pgTable(
  'imports',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    contestId: integer('contest_id')
      .notNull()
      .references(() => contests.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    /** How its entries come: 'telegram', or 'letter' where an organizer enters for a school. */
    channel: text('channel').notNull(),
    /** `ready` waits for a tap, `applied` had one, `dropped` was cancelled or followed by another file. */
    state: text('state').$type<'ready' | 'applied' | 'dropped'>().notNull(),
    checked: sealed<CheckedFile>('checked').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.personId, table.state), index().on(table.createdAt)],
);

/** What became of one entry of a file, written together with the entry: a second try leaves it alone. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    /** The first row of the entry in the sheet. */
    row: integer('row').notNull(),
    entryId: integer('entry_id').references(() => entries.id, { onDelete: 'set null' }),
    outcome: jsonb('outcome').$type<RowOutcome>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.row] }), index().on(table.entryId)],
);
