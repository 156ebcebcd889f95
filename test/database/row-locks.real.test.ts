/** Locks that are given back, on PostgreSQL: another connection tells which rows are held. */

import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { mergeInstitutions } from '../../src/entries/merging/institutions.ts';
import { holdInstitution } from '../../src/institutions/queries.ts';
import { institutions } from '../../src/institutions/tables.ts';
import { aDatabase } from '../kit/database.ts';
import { anInstitution, aPerson, NOON } from '../kit/entries.ts';

let db: Database;
beforeAll(async () => {
  db = await aDatabase({ on: 'postgres' });
});

/** Whether somebody else could take the row at this instant. */
const isFree = (id: number): Promise<boolean> =>
  db.transaction(async (tx) => {
    const rows = await tx
      .select({ id: institutions.id })
      .from(institutions)
      .where(eq(institutions.id, id))
      .for('update', { skipLocked: true });
    return rows.length === 1;
  });

test('[REG-31] who names a merged institution holds its survivor alone', async () => {
  const [fromId, intoId] = [await anInstitution(db, { number: 31 }), await anInstitution(db, { number: 32 })];
  const merged = await mergeInstitutions(db, await aPerson(db, ['organizer']), { fromId, intoId }, NOON);
  expect(merged.ok).toBe(true);

  const seen = await db.transaction(async (tx) => {
    const held = await holdInstitution(tx, fromId);
    return { id: held?.id, from: await isFree(fromId), into: await isFree(intoId) };
  });

  expect(seen).toEqual({ id: intoId, from: true, into: false });
});

test('an institution of the directory stays held until the transaction ends', async () => {
  const id = await anInstitution(db, { number: 33 });

  const during = await db.transaction(async (tx) => {
    await holdInstitution(tx, id);
    return isFree(id);
  });

  expect([during, await isFree(id)]).toEqual([false, true]);
});
