/** Tables of files: an own id and facts, and the messenger's ids as copies of it. */

import { integer, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { sealed } from '../database/sealed.ts';

export const files = pgTable('files', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  /** SHA-256 of the bytes, where they were read; otherwise null. */
  hash: text('hash'),
  kind: text('kind').$type<'photo' | 'document' | 'video' | 'audio' | 'voice'>().notNull(),
  /** The name it was sent under; sealed, since people name files after children. */
  name: sealed<string>('name'),
  mime: text('mime'),
  /** Bytes. */
  size: integer('size'),
  /** Pixels. */
  width: integer('width'),
  height: integer('height'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
});

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
    /** The messenger's id that stays the same over resends, used to recognise the same file. */
    uniqueId: text('unique_id').notNull(),
  },
  (table) => [unique('file_copies_unique').on(table.channel, table.botId, table.uniqueId)],
);
