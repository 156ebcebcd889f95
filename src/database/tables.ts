/** The database's own tables: schedules' claims and marks of the keys that sealed something. */

import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { sealed } from './sealing/sealed.ts';

/** One row for each run of a schedule that somebody took upon himself; unique, so it is done once. */
export const scheduledRuns = pgTable(
  'scheduled_runs',
  {
    job: text('job').notNull(),
    /** The moment or period the run is for, in words of the job: '2026-03-01', '2026-03-01T09:00Z'. */
    slot: text('slot').notNull(),
    claimedAt: timestamp('claimed_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.job, table.slot] })],
);

/** One mark sealed by each key ever used here and one of the look-up key: a lost key is noticed at start, not later. */
export const keyMarks = pgTable('key_marks', {
  keyId: text('key_id').primaryKey(),
  mark: sealed<string>('mark').notNull(),
});

/** One row: whether this database holds real entries or the sandbox's samples. */
export const instance = pgTable('instance', {
  id: integer('id').primaryKey(),
  kind: text('kind').$type<'live' | 'sandbox'>().notNull(),
});

/** One row: when the program was last at work, so that it notices how long it was away. */
export const heartbeat = pgTable('heartbeat', {
  id: integer('id').primaryKey(),
  at: timestamp('at', { withTimezone: true }).notNull(),
});
