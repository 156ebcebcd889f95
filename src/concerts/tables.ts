/** Tables of concerts: the concert, families' answers with their seats, reminders, and programmes. */

import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { contests } from '../contests/tables.ts';
import { sealed } from '../database/sealing/sealed.ts';
import { entries } from '../entries/tables.ts';
import { files } from '../files/tables.ts';
import { persons } from '../people/tables.ts';
import type { ConcertState, ItemKind, RsvpState } from './words.ts';

export const concerts = pgTable(
  'concerts',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    /** Stands in its links; never given twice. */
    slug: text('slug').notNull().unique(),
    /** The contest it belongs to, such as a gala; null: of no contest. */
    contestId: integer('contest_id').references(() => contests.id),
    state: text('state').$type<ConcertState>().notNull(),
    title: text('title').notNull(),
    /** What is said below the title. */
    description: text('description'),
    startsAt: timestamp('starts_at', { withTimezone: true }).notNull(),
    endsAt: timestamp('ends_at', { withTimezone: true }),
    /** When the doors open. */
    doorsAt: timestamp('doors_at', { withTimezone: true }),
    /** IANA zone of the venue: its times are told in it. */
    zone: text('zone').notNull(),
    venue: text('venue').notNull(),
    address: text('address'),
    /** Degrees, WGS 84. */
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    /** Such as 6+. */
    ageMark: text('age_mark'),
    posterId: integer('poster_id').references(() => files.id),
    /** Seats to be given; null: nobody has to answer. */
    capacity: integer('capacity'),
    seatsPerFamily: integer('seats_per_family').notNull().default(4),
    /** Answers change until then; null: until it starts. */
    rsvpClosesAt: timestamp('rsvp_closes_at', { withTimezone: true }),
    hasWaitingList: boolean('has_waiting_list').notNull().default(true),
    /** Whole hours before the start at which those who come are reminded. */
    reminderHours: jsonb('reminder_hours').$type<number[]>().notNull().default([]),
    /** People let in without an answer, counted at the door. */
    walkIns: integer('walk_ins').notNull().default(0),
    createdBy: integer('created_by').references(() => persons.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }),
    cancelledAt: timestamp('cancelled_at', { withTimezone: true }),
    /** Why, in words that families read. */
    cancelReason: text('cancel_reason'),
    /** Grows with each change; a tap that carries an older one is outdated. */
    version: integer('version').notNull().default(1),
  },
  (table) => [index().on(table.state, table.startsAt), index().on(table.contestId)],
);

export const rsvps = pgTable(
  'rsvps',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    concertId: integer('concert_id')
      .notNull()
      .references(() => concerts.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    state: text('state').$type<RsvpState>().notNull(),
    /** Seats that are theirs. */
    seats: integer('seats').notNull().default(0),
    /** Seats they asked for; more than `seats` while they wait. */
    wanted: integer('wanted').notNull().default(0),
    /** Since when they stand in the line: its order, ties by id. Null: in no line. */
    waitingSince: timestamp('waiting_since', { withTimezone: true }),
    /** Seats held for them beside `seats`, until when. */
    offeredSeats: integer('offered_seats').notNull().default(0),
    offeredUntil: timestamp('offered_until', { withTimezone: true }),
    /** Free seats they left to others: they are asked again once more than these are free. */
    declinedSeats: integer('declined_seats').notNull().default(0),
    /** The surname on the guest list; null: nobody told one. */
    guestName: sealed<string>('guest_name'),
    /** The ticket's token, shown again to its holder, and its hash, by which the door finds it. */
    ticket: sealed<string>('ticket'),
    ticketHash: text('ticket_hash').unique(),
    /** The hash of its short code, read aloud where no picture is at hand. */
    ticketCode: text('ticket_code'),
    /** When the ticket was first used, how many came on it, who let them in. */
    arrivedAt: timestamp('arrived_at', { withTimezone: true }),
    arrivedSeats: integer('arrived_seats'),
    checkedBy: integer('checked_by').references(() => persons.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    unique('rsvps_concert_person').on(table.concertId, table.personId),
    index().on(table.personId),
    index('rsvps_line').on(table.concertId, table.waitingSince, table.id).where(sql`waiting_since is not null`),
    index('rsvps_offered').on(table.offeredUntil).where(sql`offered_until is not null`),
  ],
);

/** A reminder of one concert to one person: made with their answer, moved with the concert, told once. */
export const concertReminders = pgTable(
  'concert_reminders',
  {
    concertId: integer('concert_id')
      .notNull()
      .references(() => concerts.id),
    /** Hours before the start. */
    hours: integer('hours').notNull(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    dueAt: timestamp('due_at', { withTimezone: true }).notNull(),
    state: text('state').$type<'pending' | 'told' | 'void'>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.concertId, table.hours, table.personId] }),
    index('concert_reminders_due').on(table.dueAt).where(sql`state = 'pending'`),
  ],
);

/** The order of a concert or of one day of a contest; a published one was told to those in it. */
export const programmes = pgTable(
  'programmes',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    concertId: integer('concert_id').references(() => concerts.id),
    /** The contest whose day it is; null where it is a concert's. */
    contestId: integer('contest_id').references(() => contests.id),
    /** `YYYY-MM-DD` of the contest's day; null where it is a concert's. */
    day: text('day'),
    /** When the first act begins. */
    startsAt: timestamp('starts_at', { withTimezone: true }).notNull(),
    changeoverSeconds: integer('changeover_seconds').notNull(),
    /** Performers are asked to come this many minutes before they go on. */
    arriveMinutes: integer('arrive_minutes').notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }),
    /** The version that was published last: a second tap on it finds it done. */
    publishedVersion: integer('published_version'),
    /** How many times its people were told something. */
    round: integer('round').notNull().default(0),
    /** Grows with each change; a tap that carries an older one is outdated. */
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex('programmes_concert').on(table.concertId).where(sql`concert_id is not null`),
    uniqueIndex('programmes_day').on(table.contestId, table.day).where(sql`contest_id is not null`),
  ],
);

export const programmeItems = pgTable(
  'programme_items',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programmes.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    kind: text('kind').$type<ItemKind>().notNull(),
    /** The entry whose act it is. */
    entryId: integer('entry_id').references(() => entries.id),
    /** What a pause or words are called; null: the usual word. */
    title: text('title'),
    seconds: integer('seconds').notNull(),
    /** The instants its people were told last; null: nobody was told. */
    toldStartsAt: timestamp('told_starts_at', { withTimezone: true }),
    toldArriveAt: timestamp('told_arrive_at', { withTimezone: true }),
    /** Its place among the acts when the programme was published last, from 1; null: nobody was told. */
    toldPlace: integer('told_place'),
    /** The programme's round in which its people were told last, and the start they had heard of before; null: none. */
    toldRound: integer('told_round'),
    wasStartsAt: timestamp('was_starts_at', { withTimezone: true }),
    /** Taken out after its people had been told of it; kept to tell them so. */
    removedAt: timestamp('removed_at', { withTimezone: true }),
  },
  (table) => [
    index().on(table.programmeId, table.position),
    uniqueIndex('programme_items_act').on(table.entryId, table.programmeId).where(sql`entry_id is not null`),
  ],
);
