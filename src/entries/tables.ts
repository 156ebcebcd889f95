/** Tables of entries: the entry, its children and teachers, and the versions of every counted fact. */

import { sql } from 'drizzle-orm';
import {
  boolean,
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
import { institutions } from '../institutions/tables.ts';
import { persons } from '../people/tables.ts';
import type { Pending } from './facts.ts';
import type { Answer, EntryState, Issue } from './words.ts';

export const entries = pgTable(
  'entries',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    contestId: integer('contest_id')
      .notNull()
      .references(() => contests.id),
    state: text('state').$type<EntryState>().notNull(),
    /** Running number within the contest, given at the first submit. */
    number: integer('number'),
    contactId: integer('contact_id')
      .notNull()
      .references(() => persons.id),
    /** How it came: 'telegram', 'letter', 'paper', 'phone'. */
    channel: text('channel').notNull(),
    /** When a contact took over what the staff had entered; null: it is with whoever entered it. */
    takenOverAt: timestamp('taken_over_at', { withTimezone: true }),
    nomination: text('nomination'),
    form: text('form'),
    declaredCategory: text('declared_category'),
    computedCategory: text('computed_category'),
    institutionId: integer('institution_id').references(() => institutions.id),
    ensembleName: text('ensemble_name'),
    /** The name without quotes and case: an ensemble is known by institution and this key. */
    ensembleKey: text('ensemble_key'),
    declaredCount: integer('declared_count'),
    /** Answers to the contest's fields, by field id. */
    answers: jsonb('answers').$type<Record<string, Answer>>().notNull(),
    /** Answers to fields that name people. */
    personalAnswers: sealed<Record<string, Answer>>('personal_answers'),
    /** Ids of the questions answered or skipped so far. */
    answered: jsonb('answered').$type<string[]>().notNull(),
    /** An answer understood with a doubt, kept until the contact confirms it with a tap. */
    pending: sealed<Pending>('pending'),
    /** The question somebody has in front of them: an id, or 'summary'. */
    asking: text('asking'),
    /** Who has it in front of them: its contact, or a confirmed contact of its institution. */
    askedOf: integer('asked_of'),
    /** What the checks found at the last submit or edit. */
    issues: jsonb('issues').$type<Issue[]>().notNull(),
    late: boolean('late').notNull().default(false),
    /** The group is entered by its number alone; there is no list of children. */
    headcountOnly: boolean('headcount_only').notNull().default(false),
    /** The pasted list of soloists it came with. */
    listId: integer('list_id'),
    /** Since when it stands in the line for a place, the order in which places are offered; a waitlisted one without it an organizer keeps for later. */
    waitingSince: timestamp('waiting_since', { withTimezone: true }),
    /** Until when the place offered from the waiting list is held for it. */
    offeredUntil: timestamp('offered_until', { withTimezone: true }),
    /** An offer passed unanswered or was declined; no other is made until the contact asks for it. */
    offerLapsed: boolean('offer_lapsed').notNull().default(false),
    /** The questions an organizer wants corrected; empty: the reason says it all. */
    toCorrect: jsonb('to_correct').$type<string[]>().notNull().default([]),
    /** Until when a returned entry may be corrected, past the contest's edit end too. */
    correctBy: timestamp('correct_by', { withTimezone: true }),
    /** The organizer's words at a return or rejection. */
    reason: sealed<string>('reason'),
    /** Grows with each change; a tap that carries an older one is outdated. */
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    submittedAt: timestamp('submitted_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('entries_number').on(table.contestId, table.number).where(sql`number is not null`),
    index('entries_contact').on(table.contactId, table.state),
    index('entries_contest_state').on(table.contestId, table.state),
    index('entries_institution').on(table.contestId, table.institutionId),
    index('entries_in_front').on(table.askedOf).where(sql`asked_of is not null`),
    index('entries_waiting').on(table.contestId, table.waitingSince).where(sql`state = 'waitlisted'`),
    index('entries_offered').on(table.offeredUntil).where(sql`offered_until is not null`),
    index('entries_correcting').on(table.correctBy).where(sql`correct_by is not null`),
  ],
);

/** A child's name and birth date, as one envelope. */
export interface ChildFacts {
  lastName: string;
  firstName: string;
  patronymic: string | null;
  birthDate: string;
}

/**
 * A child as spelled by one institution's contacts: another spelling is another row. `identityId` links the same child across institutions
 * (the id of the first row with the same name and birth date); it is never shown.
 */
export const children = pgTable(
  'children',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    identityId: integer('identity_id').notNull(),
    institutionId: integer('institution_id').references(() => institutions.id),
    /** Who entered the child first; the draft's children are theirs until an institution is named. */
    createdBy: integer('created_by')
      .notNull()
      .references(() => persons.id),
    matchKey: text('match_key').notNull(),
    facts: sealed<ChildFacts>('facts').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.matchKey), index().on(table.institutionId)],
);

export const participations = pgTable(
  'participations',
  {
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    childId: integer('child_id')
      .notNull()
      .references(() => children.id),
    identityId: integer('identity_id').notNull(),
    /** School grade this season: '1'…'11' or 'preschool'; null where it was not asked. */
    grade: text('grade'),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.position] }),
    unique('participations_child_once').on(table.entryId, table.childId),
    index().on(table.identityId),
  ],
);

export interface TeacherFacts {
  lastName: string;
  firstName: string;
  patronymic: string | null;
  position: string | null;
  phone: string | null;
}

/**
 * A teacher or accompanist as one contact entered them. `identityId` links the same name within one institution over
 * its contacts (the id of the first such row): a contact never sees a position or phone that another has told.
 */
export const teachers = pgTable(
  'teachers',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    identityId: integer('identity_id').notNull(),
    institutionId: integer('institution_id').references(() => institutions.id),
    createdBy: integer('created_by')
      .notNull()
      .references(() => persons.id),
    matchKey: text('match_key').notNull(),
    facts: sealed<TeacherFacts>('facts').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.matchKey), index().on(table.institutionId)],
);

export const entryTeachers = pgTable(
  'entry_teachers',
  {
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id, { onDelete: 'cascade' }),
    role: text('role').$type<'supervisor' | 'accompanist'>().notNull(),
    position: integer('position').notNull(),
    teacherId: integer('teacher_id')
      .notNull()
      .references(() => teachers.id),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.role, table.position] }), index().on(table.teacherId)],
);

/** An entry's counted facts while they held: validFrom ≤ t < validTo; validTo null means they hold now. */
export const entryVersions = pgTable(
  'entry_versions',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id),
    contestId: integer('contest_id').notNull(),
    validFrom: timestamp('valid_from', { withTimezone: true }).notNull(),
    validTo: timestamp('valid_to', { withTimezone: true }),
    state: text('state').$type<EntryState>().notNull(),
    nomination: text('nomination').notNull(),
    form: text('form').notNull(),
    /** The declared age category: what tallies use. */
    category: text('category').notNull(),
    institutionId: integer('institution_id').notNull(),
    institutionKind: text('institution_kind').notNull(),
    district: text('district'),
    ensembleKey: text('ensemble_key'),
    late: boolean('late').notNull(),
    /** Members of a group entered by its number alone; null where children are listed. */
    headcount: integer('headcount'),
    submittedAt: timestamp('submitted_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex('entry_versions_present').on(table.entryId).where(sql`valid_to is null`),
    index('entry_versions_tally')
      .on(
        table.contestId,
        table.state,
        table.nomination,
        table.form,
        table.category,
        table.institutionKind,
        table.district,
        table.institutionId,
        table.entryId,
        table.headcount,
        table.ensembleKey,
        table.submittedAt,
      )
      .where(sql`valid_to is null`),
    // A fifteenth of the one above: what is asked most is counted out of few pages.
    index('entry_versions_cut')
      .on(
        table.contestId,
        table.state,
        table.nomination,
        table.form,
        table.category,
        table.institutionKind,
        table.district,
      )
      .where(sql`valid_to is null`),
    index('entry_versions_entry').on(table.entryId, table.validFrom),
  ],
);

export const participationVersions = pgTable(
  'participation_versions',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id),
    identityId: integer('identity_id').notNull(),
    validFrom: timestamp('valid_from', { withTimezone: true }).notNull(),
    validTo: timestamp('valid_to', { withTimezone: true }),
  },
  (table) => [
    index('participation_versions_present').on(table.entryId, table.identityId).where(sql`valid_to is null`),
    index().on(table.identityId),
    index().on(table.entryId, table.validFrom),
  ],
);

export const teachingVersions = pgTable(
  'teaching_versions',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id),
    /** The teacher's identity. */
    teacherId: integer('teacher_id').notNull(),
    role: text('role').$type<'supervisor' | 'accompanist'>().notNull(),
    validFrom: timestamp('valid_from', { withTimezone: true }).notNull(),
    validTo: timestamp('valid_to', { withTimezone: true }),
  },
  (table) => [
    index('teaching_versions_present').on(table.entryId, table.role, table.teacherId).where(sql`valid_to is null`),
    index().on(table.entryId, table.validFrom),
  ],
);
