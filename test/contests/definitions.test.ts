/** Definitions kept in memory are the present ones, whoever changed them. */

import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { definitionMarked } from '../../src/contests/definitions.ts';
import { contests } from '../../src/contests/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest } from '../kit/entries.ts';

async function present(db: Database, contestId: number) {
  const [row] = await db.select({ mark: contests.mark }).from(contests).where(eq(contests.id, contestId));
  return row && definitionMarked(db, contestId, row.mark);
}

test.each(['pglite', 'postgres'] as const)(
  'a definition is read once, and anew when it was changed past the program on %s',
  async (on) => {
    const db = await aDatabase({ on });
    const { contestId } = await aContest(db, { title: 'Зимние блёстки' });
    const first = await present(db, contestId);
    const again = await present(db, contestId);
    await db.execute(sql`update contests set definition = jsonb_set(definition, '{title}', '"Весенняя капель"')
      where id = ${contestId}`);
    const changed = await present(db, contestId);

    expect([first?.title, again === first, changed?.title]).toEqual(['Зимние блёстки', true, 'Весенняя капель']);
  },
);
