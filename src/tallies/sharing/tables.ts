/** The table of shares: what of the figures was shown to people outside the staff, by whom, until when. */

import { index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { persons } from '../../people/tables.ts';
import type { TallyView } from '../views/view.ts';

export const tallyShares = pgTable(
  'tally_shares',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    /** Of the link's token; the token itself is kept nowhere. */
    tokenHash: text('token_hash').notNull().unique(),
    /** Frozen: its contests by id, its figures of one instant. */
    view: jsonb('view').$type<TallyView>().notNull(),
    /** What they see is never more than this person may see. */
    createdBy: integer('created_by')
      .notNull()
      .references(() => persons.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    revokedBy: integer('revoked_by').references(() => persons.id),
    /** How often it was opened; by whom is not kept. */
    opened: integer('opened').notNull().default(0),
  },
  (table) => [index().on(table.createdBy)],
);
