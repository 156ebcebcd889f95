/** Tables of people: who they are, where they can be reached, what they may do. */

import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { sealed } from '../database/sealing/sealed.ts';
import type { Hearing } from './hearing.ts';

/** What is known of a person beyond their addresses; sealed as one envelope. */
export interface Profile {
  /** As colleagues and staff call them: the name they use in the messenger. */
  name?: string;
  /** Surname, given name and patronymic, as they stand in a guardian's consents. */
  legalName?: string;
  phone?: string;
  position?: string;
}

export const persons = pgTable('persons', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  language: text('language').notNull(),
  /** False while the language is only a guess from the messenger's settings. */
  languageChosen: boolean('language_chosen').notNull().default(false),
  /** IANA zone the person chose; null means the instance's. */
  zone: text('zone'),
  /** How much they want to hear unasked. */
  hearing: text('hearing').$type<Hearing>().notNull().default('chosen'),
  /** What it was before they wanted nothing at all: coming back restores it. */
  hearingBefore: text('hearing_before').$type<Hearing>(),
  profile: sealed<Profile>('profile'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
});

/** One way to reach a person: an address is never the person's identity. */
export const addresses = pgTable(
  'addresses',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    channel: text('channel').notNull(),
    externalId: text('external_id').notNull(),
    /** Null while messages arrive; otherwise why they do not. */
    unreachableReason: text('unreachable_reason'),
    unreachableSince: timestamp('unreachable_since', { withTimezone: true }),
    /** Instant of the newest membership update applied, so that a stale one cannot override it. */
    membershipAt: timestamp('membership_at', { withTimezone: true }),
  },
  (table) => [unique('addresses_channel_external').on(table.channel, table.externalId), index().on(table.personId)],
);

/**
 * A role given to a person, for all contests or for one; revoking keeps the row. The role `contact` is given for one
 * institution: its entries are then theirs too.
 */
export const roleGrants = pgTable(
  'role_grants',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    role: text('role').notNull(),
    /** Null: every contest. */
    contestId: integer('contest_id'),
    /** The institution a confirmed contact acts for; null for the staff. */
    institutionId: integer('institution_id'),
    grantedBy: integer('granted_by').references(() => persons.id),
    grantedAt: timestamp('granted_at', { withTimezone: true }).notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (table) => [index().on(table.personId), index().on(table.institutionId).where(sql`institution_id is not null`)],
);

/** A one-time link that gives a role; only the hash of its token is kept. */
export const invites = pgTable('invites', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  tokenHash: text('token_hash').notNull().unique(),
  role: text('role').notNull(),
  contestId: integer('contest_id'),
  institutionId: integer('institution_id'),
  /** Null: printed by the program at its first start. */
  createdBy: integer('created_by').references(() => persons.id),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  usedAt: timestamp('used_at', { withTimezone: true }),
  usedBy: integer('used_by').references(() => persons.id),
  revokedAt: timestamp('revoked_at', { withTimezone: true }),
});
