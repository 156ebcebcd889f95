/** Tables of announcements and of who wants to hear them. */

import { index, integer, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { sealed } from '../database/sealed.ts';
import { files } from '../files/tables.ts';
import { persons } from '../people/tables.ts';
import type { Formatting } from './content.ts';
import type { AnnouncementState } from './rules.ts';
import type { Segment } from './segments.ts';

export const announcements = pgTable(
  'announcements',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    authorId: integer('author_id')
      .notNull()
      .references(() => persons.id),
    /** The text with its formatting as it was sent; sealed, since organizers name people. Null while asking. */
    content: sealed<{ text: string; formatting: Formatting[] }>('content'),
    photoId: integer('photo_id').references(() => files.id),
    segment: text('segment').$type<Segment>().notNull(),
    state: text('state').$type<AnnouncementState>().notNull(),
    /** Why it paused itself; null when the author did. */
    pauseReason: text('pause_reason'),
    /** Failures the author has seen and gone on after. */
    toleratedFailures: integer('tolerated_failures').notNull().default(0),
    /** The instant of the preview of what it now says; sending needs it. */
    previewedAt: timestamp('previewed_at', { withTimezone: true }),
    /** People in the audience when it was frozen. */
    audience: integer('audience'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    /** The author's one progress message, and when it was last drawn. */
    progressMessageId: text('progress_message_id'),
    progressAt: timestamp('progress_at', { withTimezone: true }),
    /** Times a final report was promised: a resend of what was in doubt ends in a report of its own. */
    reports: integer('reports').notNull().default(0),
  },
  (table) => [index().on(table.authorId), index().on(table.state)],
);

export const subscriptions = pgTable(
  'subscriptions',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    /** `everything` for now; others bind to what `targetId` names. */
    topic: text('topic').notNull(),
    targetId: integer('target_id').notNull().default(0),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [
    unique('subscriptions_person_topic').on(table.personId, table.topic, table.targetId),
    index().on(table.topic, table.personId),
  ],
);
