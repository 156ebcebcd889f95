/** Tables of what goes out: one row for each message promised, one for each run of many, one for who may send. */

import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { addresses, persons } from '../people/tables.ts';
import type { Language } from '../texts/texts.ts';
import type { DeliveryAction, DeliveryContent, DeliveryState, RunState } from './words.ts';

export const deliveries = pgTable(
  'deliveries',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    /** Sent as part of this announcement's run; null for a service message. */
    announcementId: integer('announcement_id'),
    part: integer('part').notNull().default(0),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    addressId: integer('address_id')
      .notNull()
      .references(() => addresses.id),
    /** The address's channel, kept here so that each channel's sender finds its own rows by index. */
    channel: text('channel').notNull(),
    action: text('action').$type<DeliveryAction>().notNull().default('send'),
    /** The message to edit or delete. */
    targetMessageId: text('target_message_id'),
    content: jsonb('content').$type<DeliveryContent>().notNull(),
    /** Lower goes first: 0 service messages, 10 announcements. */
    priority: integer('priority').notNull(),
    /** May be sent once more by itself when its outcome is unknown; the copy then says that it may be a repeat. */
    urgent: boolean('urgent').notNull().default(false),
    /** A promise made twice under one key is one delivery. */
    onceKey: text('once_key'),
    state: text('state').$type<DeliveryState>().notNull().default('pending'),
    /** A kept message changed while it was on its way: it is drawn once more as soon as that try has ended. */
    stale: boolean('stale').notNull().default(false),
    /** Which wording of its run the last try carried; 0 before any. */
    edition: integer('edition').notNull().default(0),
    /** The language the last try was written in; null before any, and where that is not known. */
    language: text('language').$type<Language>(),
    attemptId: text('attempt_id'),
    /** Attempts that counted: a messenger that asked to wait or could not be reached does not count. */
    attempts: integer('attempts').notNull().default(0),
    /** Times it was sent again although the first copy may have arrived. */
    repeats: integer('repeats').notNull().default(0),
    leaseUntil: timestamp('lease_until', { withTimezone: true }),
    notBefore: timestamp('not_before', { withTimezone: true }),
    messageId: text('message_id'),
    /** Code of the last refusal or failure. */
    reason: text('reason'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('deliveries_announcement_person_part')
      .on(table.announcementId, table.personId, table.part, table.action)
      .where(sql`announcement_id is not null`),
    uniqueIndex('deliveries_once_key').on(table.onceKey).where(sql`once_key is not null`),
    index('deliveries_message')
      .on(table.addressId, table.messageId)
      .where(sql`message_id is not null and announcement_id is null`),
    index('deliveries_due_single')
      .on(table.channel, table.priority, table.id)
      .where(sql`state = 'pending' and announcement_id is null`),
    index('deliveries_due_in_run')
      .on(table.announcementId, table.id)
      .where(sql`state = 'pending' and announcement_id is not null`),
    index('deliveries_in_flight').on(table.leaseUntil).where(sql`state = 'sending'`),
  ],
);

/**
 * One row an announcement ever started; only rows of running runs are picked, so a pause is one small update.
 * A finished run rests as `paused`, since what is in doubt may be sent once more; a cancelled one is `closed`. Of one that
 * is `amending` only corrections and deletions of delivered copies leave.
 */
export const runs = pgTable('delivery_runs', {
  announcementId: integer('announcement_id').primaryKey(),
  state: text('state').$type<RunState>().notNull(),
  /** Messages each person gets. */
  parts: integer('parts').notNull().default(1),
  /** The part with the words and the buttons; null: the last one. */
  speaking: integer('speaking'),
  /** Grows with each correction: what carried an earlier one is out of date. */
  edition: integer('edition').notNull().default(1),
  /** Everything that waits is held until this instant at least, so that nobody need look before. */
  notBefore: timestamp('not_before', { withTimezone: true }),
});

/** One row a channel: who sends now, until when, and the messenger's own "not before". */
export const sendingLeases = pgTable('sending_leases', {
  channel: text('channel').primaryKey(),
  holder: text('holder'),
  expiresAt: timestamp('expires_at', { withTimezone: true }),
  /** No send leaves before this instant; set by a 429 and kept over restarts. */
  notBefore: timestamp('not_before', { withTimezone: true }),
});
