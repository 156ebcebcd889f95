/** Tables of digests: who wants figures at which hour, and what was told at each. */

import { integer, jsonb, pgTable, primaryKey, timestamp, unique } from 'drizzle-orm/pg-core';
import { contests } from '../../contests/tables.ts';
import { persons } from '../../people/tables.ts';
import type { TallyView } from '../views/view.ts';

export const digests = pgTable(
  'digests',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    contestId: integer('contest_id')
      .notNull()
      .references(() => contests.id),
    /** The cut and the filters the person looked at; null: the contest's totals. */
    view: jsonb('view').$type<TallyView>(),
    /** The view's id, 0 for the totals: the same is asked for once. */
    viewId: integer('view_id').notNull(),
    /** 1 is Monday, 7 is Sunday; null: every day. */
    weekday: integer('weekday'),
    /** A full hour in the contest's zone. */
    hour: integer('hour').notNull(),
    /** Hours before this instant are not made up for. */
    since: timestamp('since', { withTimezone: true }).notNull(),
    /** Stopped by the person, or the contest went to the archive. */
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [unique('digests_once').on(table.personId, table.contestId, table.viewId)],
);

/** What was told: one row an hour that came, whichever process told it. */
export const digestSlots = pgTable(
  'digest_slots',
  {
    digestId: integer('digest_id')
      .notNull()
      .references(() => digests.id),
    /** The hour it was due at. */
    dueAt: timestamp('due_at', { withTimezone: true }).notNull(),
    /** The instant whose figures were told. */
    moment: timestamp('moment', { withTimezone: true }).notNull(),
    /** Drafts there were at that moment; they keep no past. */
    drafts: integer('drafts').notNull(),
  },
  (table) => [primaryKey({ columns: [table.digestId, table.dueAt] })],
);
