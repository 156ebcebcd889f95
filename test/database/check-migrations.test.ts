/** A change of the tables without a migration is noticed. */

import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { unmigrated } from '../../scripts/check-migrations.ts';
import * as schema from '../../src/database/schema.ts';

test('[OPS-10] the migrations make the tables that the program has', () => {
  expect(unmigrated(schema)).toEqual([]);
});

test('[OPS-10] a column changed, a table added and one removed without a migration are named', () => {
  const { keyMarks: _, ...others } = schema;
  const changed = {
    ...others,
    scheduledRuns: pgTable('scheduled_runs', { job: text('job') }),
    rooms: pgTable('rooms', { id: integer('id') }),
  };

  expect(unmigrated(changed)).toEqual(['public.key_marks', 'public.rooms', 'public.scheduled_runs']);
});
