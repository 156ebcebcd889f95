/** Tables of the directory: districts, institutions, and who acts for which. */

import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
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
