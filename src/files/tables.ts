/** Tables of files: an own id and facts, how far their bytes are in our own storage, and the messenger's ids as copies. */

import { sql } from 'drizzle-orm';
import { type AnyPgColumn, index, integer, pgTable, text, timestamp, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { sealed } from '../database/sealing/sealed.ts';

export const files = pgTable(
  'files',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    /** SHA-256 of the bytes as hex digits, where they were read; otherwise null. */
    hash: text('hash'),
    kind: text('kind').$type<'photo' | 'document' | 'video' | 'animation' | 'audio' | 'voice'>().notNull(),
    /** The name it was sent under; sealed, since people name files after children. */
    name: sealed<string>('name'),
    mime: text('mime'),
    /** Bytes. */
    size: integer('size'),
    /** Pixels. */
    width: integer('width'),
    height: integer('height'),
    /** What the first bytes say it is, such as 'jpg'; 'unknown' where they say nothing, null until they were read. */
    family: text('family'),
    /** `waiting` to be fetched, `kept` in storage, larger than what is kept, or `gone` from the messenger before it was. */
    state: text('state').$type<'waiting' | 'kept' | 'too-big' | 'gone'>().notNull().default('waiting'),
    /** The earlier file of the same bytes, which stands for this one. */
    sameAs: integer('same_as').references((): AnyPgColumn => files.id),
    /** Times somebody set out to fetch it. */
    attempts: integer('attempts').notNull().default(0),
    /** Not to be fetched before this instant. */
    notBefore: timestamp('not_before', { withTimezone: true }),
    /** Who fetches it now, and until when nobody else does. */
    leasedBy: text('leased_by'),
    leaseUntil: timestamp('lease_until', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex('files_content').on(table.hash).where(sql`same_as is null and hash is not null`),
    index('files_waiting').on(table.id).where(sql`state = 'waiting'`),
  ],
);

/** A file's id at a messenger; bound to one bot there. */
export const fileCopies = pgTable(
  'file_copies',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    fileId: integer('file_id')
      .notNull()
      .references(() => files.id),
    channel: text('channel').notNull(),
    botId: text('bot_id').notNull(),
    externalId: text('external_id').notNull(),
    /** As what it is sent under this id, where the bot uploaded it as something else than it came as. */
    kind: text('kind').$type<(typeof files.$inferSelect)['kind']>(),
    /** The messenger's id that stays the same over resends, used to recognise the same file. */
    uniqueId: text('unique_id').notNull(),
  },
  (table) => [unique('file_copies_unique').on(table.channel, table.botId, table.uniqueId), index().on(table.fileId)],
);
