/** Tables of what came in: the inbox and the state of conversations. */

import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, primaryKey, text, timestamp, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { sealed } from '../database/sealing/sealed.ts';

/** One update as it came; the payload is emptied once it is handled. */
export const inbox = pgTable(
  'inbox',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    channel: text('channel').notNull(),
    /** The messenger's own id of the update. */
    externalId: text('external_id').notNull(),
    /** Updates with one key are handled in order of `id`. */
    chatKey: text('chat_key').notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
    state: text('state').$type<'waiting' | 'handling' | 'done' | 'parked'>().notNull().default('waiting'),
    /** Handlings that ended in a failure of the program. */
    attempts: integer('attempts').notNull().default(0),
    /** Handlings begun; it also tells one claim from the next, so that a late one changes nothing. */
    claims: integer('claims').notNull().default(0),
    /** Handlings begun that nobody ended: their process died or stood still past its lease. */
    crashes: integer('crashes').notNull().default(0),
    leaseUntil: timestamp('lease_until', { withTimezone: true }),
    leasedBy: text('leased_by'),
    /** Earliest instant of the next attempt after a failure. */
    notBefore: timestamp('not_before', { withTimezone: true }),
    payload: sealed<unknown>('payload'),
    /** What went wrong last, without personal data. */
    error: text('error'),
    /** What a person quotes when an update of theirs was parked. */
    reference: text('reference'),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
  },
  (table) => [
    unique('inbox_channel_external').on(table.channel, table.externalId),
    index('inbox_open').on(table.channel, table.chatKey, table.id).where(sql`state in ('waiting', 'handling')`),
    // Holds the promise of order by itself: whatever goes wrong, a chat never has two handlings at once.
    uniqueIndex('inbox_one_handling').on(table.channel, table.chatKey).where(sql`state = 'handling'`),
  ],
);

export const conversationStates = pgTable(
  'conversation_states',
  {
    channel: text('channel').notNull(),
    chatKey: text('chat_key').notNull(),
    state: sealed<unknown>('state').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.channel, table.chatKey] })],
);
