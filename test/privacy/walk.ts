/** A walk over the whole database, sealed values opened: where a word stands. */

import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../../src/database/connect.ts';
import * as schema from '../../src/database/schema.ts';

/** «table.column: word» for each of the words that stands anywhere, case aside. */
export async function placesOf(db: Database, words: readonly string[]): Promise<string[]> {
  const places = new Set<string>();
  for (const table of Object.values(schema)) {
    if (!is(table, PgTable)) continue;
    const rows = (await db.select().from(table as PgTable)) as Record<string, unknown>[];
    for (const column of Object.keys(getTableColumns(table))) {
      const text = JSON.stringify(rows.map((row) => row[column])).toLowerCase();
      for (const word of words) {
        if (text.includes(word.toLowerCase())) places.add(`${getTableName(table)}.${column}: ${word}`);
      }
    }
  }
  return [...places].sort();
}
