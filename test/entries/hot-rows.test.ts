/** An answer rewrites its entry's row, many times over: no index may make it write more than that. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { aDatabase } from '../kit/database.ts';

/** What each answer to a draft changes. */
const CHANGED = ['answers', 'personal_answers', 'answered', 'pending', 'asking', 'issues', 'version', 'updated_at'];

test('no index of entries names, or is narrowed by, what every answer changes: the row alone is written then', async () => {
  const db = await aDatabase();
  const indexes = await rows<{ definition: string }>(
    db,
    sql`select indexdef as definition from pg_indexes where tablename = 'entries'`,
  );
  const costly = indexes.filter(({ definition }) =>
    CHANGED.some((column) => new RegExp(`\\b${column}\\b`).test(definition)),
  );

  expect(indexes.length).toBeGreaterThan(5);
  expect(costly).toEqual([]);
});
