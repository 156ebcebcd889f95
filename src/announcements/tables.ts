/** Tables of announcements and of who wants to hear them. */

import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { concerts } from '../concerts/tables.ts';
import { sealed } from '../database/sealing/sealed.ts';
import { files } from '../files/tables.ts';
import { persons } from '../people/tables.ts';
import type { Language } from '../texts/texts.ts';
import type { Segment, Topic } from './audience/segments.ts';
import type { Correction, KeptWording, MediumKind } from './composing/content.ts';
import type { AnnouncementState, Asking, Repeat } from './rules.ts';

export const announcements = pgTable(
  'announcements',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    authorId: integer('author_id')
      .notNull()
      .references(() => persons.id),
    /** The text with its formatting as it was sent; sealed, since organizers name people. Null while asking. */
    content: sealed<KeptWording>('content'),
    /** The text stands over its pictures, not under them; in all languages. */
    captionAbove: boolean('caption_above').notNull().default(false),
    /** The language that text is in; receivers of other languages get it too where there is no translation. */
    language: text('language').$type<Language>().notNull(),
    /** Whoever is in any of these is in the audience, once. */
    segments: jsonb('segments').$type<Segment[]>().notNull(),
    /** Grows with each change before it is sent; a tap that carries an older one is outdated. */
    version: integer('version').notNull().default(1),
    /** The further language whose text is asked for while `asking`; null: the message itself. */
    askedLanguage: text('asked_language').$type<Language>(),
    /** The concert it is about: its copies carry the ways to answer. */
    concertId: integer('concert_id').references(() => concerts.id),
    /** Goes in quiet hours too, and once more by itself where it is in doubt. */
    urgent: boolean('urgent').notNull().default(false),
    state: text('state').$type<AnnouncementState>().notNull(),
    /** Why it paused itself; null when the author did. */
    pauseReason: text('pause_reason'),
    /** Failures the author has seen and gone on after. */
    toleratedFailures: integer('tolerated_failures').notNull().default(0),
    /** The instant of the preview of what it now says; sending needs it. */
    previewedAt: timestamp('previewed_at', { withTimezone: true }),
    /** People in the audience when it was frozen. */
    audience: integer('audience'),
    /** When it is to go; null: with the confirming tap. */
    startAt: timestamp('start_at', { withTimezone: true }),
    /** How it is repeated; each time is an announcement of its own. */
    repeat: text('repeat').$type<Repeat>(),
    /** The repeated one this is a time of. */
    repeatOf: integer('repeat_of'),
    /** IANA zone its time was given in: it is repeated at the same hour there. */
    zone: text('zone'),
    /** When it goes next; null unless it is scheduled. */
    dueAt: timestamp('due_at', { withTimezone: true }),
    /** Past it nothing is said any more, such as the start of what it announces. */
    voidAfter: timestamp('void_after', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    /** When what is under way was begun: sending, correcting, taking back, sending once more. */
    begunAt: timestamp('begun_at', { withTimezone: true }),
    /** The message its author tapped last, which shows how far it is, and when that was last drawn. */
    progressMessageId: text('progress_message_id'),
    progressAt: timestamp('progress_at', { withTimezone: true }),
    /** What somebody was asked to type beside the text, who and when. */
    asking: text('asking').$type<Asking>(),
    askedOf: integer('asked_of').references(() => persons.id),
    askingSince: timestamp('asking_since', { withTimezone: true }),
    /** A corrected text that waits for the confirming tap; sealed as the text is. */
    correction: sealed<Correction>('correction'),
    /** A correction brought another picture or file: copies sent before have to get it with their words. */
    mediumReplaced: boolean('medium_replaced').notNull().default(false),
    /** When its copies were last corrected, and when they were called back. */
    correctedAt: timestamp('corrected_at', { withTimezone: true }),
    recalledAt: timestamp('recalled_at', { withTimezone: true }),
  },
  (table) => [
    index().on(table.authorId),
    index().on(table.state),
    index().on(table.startedAt),
    index().on(table.dueAt),
    index().on(table.askedOf),
  ],
);

/** What an announcement says in further languages. */
export const announcementTexts = pgTable(
  'announcement_texts',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    announcementId: integer('announcement_id')
      .notNull()
      .references(() => announcements.id, { onDelete: 'cascade' }),
    language: text('language').$type<Language>().notNull(),
    content: sealed<KeptWording>('content').notNull(),
  },
  (table) => [unique('announcement_texts_language').on(table.announcementId, table.language)],
);

/**
 * An album that comes for an announcement: its messages one by one, in any order, also over a restart. They stay until
 * another message takes their place or it is sent, so that one that comes late still finds the others.
 */
export const announcementArrivals = pgTable(
  'announcement_arrivals',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    announcementId: integer('announcement_id')
      .notNull()
      .references(() => announcements.id, { onDelete: 'cascade' }),
    /** The messenger's word for the album. */
    albumId: text('album_id').notNull(),
    /** The message's number in its chat: the order of the album. */
    place: integer('place').notNull(),
    kind: text('kind').$type<MediumKind>().notNull(),
    fileId: integer('file_id')
      .notNull()
      .references(() => files.id),
    /** Covered until it is tapped. */
    spoiler: boolean('spoiler').notNull().default(false),
    /** The picture that stands for a video until it plays, where its author chose one. */
    coverFileId: integer('cover_file_id').references(() => files.id),
    /** Second at which a video starts; null: its beginning. */
    startSecond: integer('start_second'),
    caption: sealed<KeptWording>('caption').notNull(),
    /** Its caption stood over it. */
    above: boolean('above').notNull().default(false),
    arrivedAt: timestamp('arrived_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    unique('announcement_arrivals_place').on(table.announcementId, table.place),
    index().on(table.albumId),
    index().on(table.fileId),
    index().on(table.coverFileId),
  ],
);

/** Pictures and files of an announcement, in their order; two and more are an album. */
export const announcementMedia = pgTable(
  'announcement_media',
  {
    announcementId: integer('announcement_id')
      .notNull()
      .references(() => announcements.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    kind: text('kind').$type<MediumKind>().notNull(),
    fileId: integer('file_id')
      .notNull()
      .references(() => files.id),
    /** Covered until it is tapped. */
    spoiler: boolean('spoiler').notNull().default(false),
    /** The picture that stands for a video until it plays, where its author chose one. */
    coverFileId: integer('cover_file_id').references(() => files.id),
    /** Second at which a video starts; null: its beginning. */
    startSecond: integer('start_second'),
  },
  (table) => [
    primaryKey({ columns: [table.announcementId, table.position] }),
    index().on(table.fileId),
    index().on(table.coverFileId),
  ],
);

/**
 * Who wants to hear of what. A family hears of its own children's entries without a row; a row of the topic `entry` that
 * has ended says that it does not want to.
 */

export const subscriptions = pgTable(
  'subscriptions',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    topic: text('topic').$type<Topic>().notNull(),
    /** What of the topic: an id, a district's key, `3.pop_vocal` for a nomination; empty for everything. */
    target: text('target').notNull().default(''),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [
    unique('subscriptions_person_topic').on(table.personId, table.topic, table.target),
    index().on(table.topic, table.target, table.personId),
  ],
);
