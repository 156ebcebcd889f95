/** Lost and mistaken keys are noticed at start; rotation leaves nothing to the old key. */

import { sql } from 'drizzle-orm';
import { customType, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import * as schema from '../../src/database/schema.ts';
import { checkKeys } from '../../src/database/sealing/key-marks.ts';
import { readKeyring } from '../../src/database/sealing/keys.ts';
import { reseal, sealedColumns } from '../../src/database/sealing/reseal.ts';
import { sealed, sealedWith, useKeys } from '../../src/database/sealing/sealed.ts';
import { keyMarks } from '../../src/database/tables.ts';
import { aDatabase } from '../kit/database.ts';
import { keyLine } from './key-lines.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const letters = pgTable('letters', {
  id: integer('id').primaryKey(),
  hash: bytea('hash'),
  nick: text('nick'),
  body: sealed<string>('body'),
});
const together = { ...schema, letters };

const [k1, k2, wrongK1] = [keyLine('k1', 1), keyLine('k2', 2), keyLine('k1', 7)];
const [lookup, otherLookup] = [keyLine('lookup', 8), keyLine('lookup', 9)];

function use(...lines: string[]): void {
  useKeys(readKeyring(lines.join(','), 'test'));
}

test.each([
  { given: [k1, lookup], problem: undefined },
  { given: [k2, k1, lookup], problem: undefined },
  { given: [k2, lookup], problem: { code: 'key-missing', id: 'k1' } },
  { given: [wrongK1, lookup], problem: { code: 'key-wrong', id: 'k1' } },
  { given: [k1, otherLookup], problem: { code: 'key-wrong', id: 'lookup' } },
])('[PRV-09] a start with other keys than those that sealed is judged: %#', async ({ given, problem }) => {
  const db = await aDatabase();
  use(k1, lookup);
  await checkKeys(db);

  use(...given);

  const judged = await checkKeys(db).catch((error) => error.problem);
  expect(judged).toEqual(problem);
});

test.each(['pglite', 'postgres'] as const)(
  '[PRV-09] after rotation everything opens with the new key alone on %s',
  async (on) => {
    const db = await aDatabase({ on });
    await db.execute(sql`create table letters (id int primary key, hash bytea, nick text, body bytea)`);
    use(k1, lookup);
    await checkKeys(db);
    const written = Array.from({ length: 1200 }, (_, id) => ({
      id,
      hash: Buffer.from([1, 2]),
      nick: 'ё',
      body: `письмо ${id}`,
    }));
    await db.insert(letters).values(written);
    await db.insert(letters).values({ id: 5000 });
    use(k2, k1, lookup);
    await checkKeys(db);

    const counts = [await reseal(db, together), await reseal(db, together)];

    use(k2, lookup);
    await checkKeys(db);
    expect(counts).toEqual([1202, 0]);
    expect((await db.select().from(letters).orderBy(letters.id)).map(({ body }) => body)).toEqual([
      ...written.map(({ body }) => body),
      null,
    ]);
    const marks = await rows<{ mark: Uint8Array }>(db, sql`select mark from key_marks`);
    expect(marks.map(({ mark }) => sealedWith(mark))).toEqual(['k2', 'k2']);
    expect(await db.select({ keyId: keyMarks.keyId }).from(keyMarks).orderBy(keyMarks.keyId)).toEqual([
      { keyId: 'k2' },
      { keyId: 'lookup' },
    ]);
  },
);

test('[PRV-09] the walk finds sealed columns and leaves other bytes alone', () => {
  use(k1, lookup);

  expect(sealedColumns({ letters, keyMarks, other: 'thing' }).map(({ column }) => column.name)).toEqual([
    'body',
    'mark',
  ]);
});
