/** Tables of the directory: districts, institutions, and who acts for which. */

import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { persons } from '../people/tables.ts';

export const districts = pgTable('districts', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  aliases: jsonb('aliases').$type<string[]>().notNull(),
});

export const institutions = pgTable('institutions', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  /** Key of the institution in the file it was loaded from; null for proposed ones. */
  externalKey: text('external_key').unique(),
  kind: text('kind').notNull(),
  number: integer('number'),
  properName: text('proper_name'),
  shortName: text('short_name').notNull(),
  fullName: text('full_name').notNull(),
  districtId: text('district_id').references(() => districts.id),
  city: text('city').notNull(),
  aliases: jsonb('aliases').$type<string[]>().notNull(),
  formerNames: jsonb('former_names').$type<string[]>().notNull(),
  /** Names of institutions merged into this one; no reload of the directory's file takes them away. */
  mergedNames: jsonb('merged_names').$type<string[]>().notNull().default([]),
  mergedFormerNames: jsonb('merged_former_names').$type<string[]>().notNull().default([]),
  state: text('state').$type<'active' | 'proposed' | 'closed' | 'merged'>().notNull(),
  /** The survivor, where this one was merged. */
  mergedInto: integer('merged_into'),
  proposedBy: integer('proposed_by').references(() => persons.id),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
});

/** A contact and an institution they named: offered next time, and granting nothing. Who is confirmed holds a role. */
export const institutionContacts = pgTable(
  'institution_contacts',
  {
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    institutionId: integer('institution_id')
      .notNull()
      .references(() => institutions.id),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.institutionId] }), index().on(table.institutionId)],
);

/** A contact asks to see all entries of an institution; an organizer decides. One waits at a time. */
export const contactRequests = pgTable(
  'contact_requests',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    institutionId: integer('institution_id')
      .notNull()
      .references(() => institutions.id),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
    /** Null while it waits. */
    verdict: text('verdict').$type<'confirmed' | 'declined'>(),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    decidedBy: integer('decided_by').references(() => persons.id),
  },
  (table) => [
    uniqueIndex('contact_requests_waiting').on(table.personId, table.institutionId).where(sql`verdict is null`),
    index().on(table.institutionId),
  ],
);
