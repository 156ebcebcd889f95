/** PostgreSQL is handed a statement once for each connection, and from then on its parameters only. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openPostgres } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { atEnd } from '../kit/at-end.ts';
import { aPostgres } from '../kit/postgres.ts';

test('a statement with parameters is prepared once, in and out of transactions; one without, or as long as a batch, never', async () => {
  const { db, close } = openPostgres({ url: await aPostgres(), max: 1 });
  atEnd(close);
  const word = (text: string) => rows(db, sql`select ${text}::text as word`);

  expect([await word('one'), await word('two')]).toEqual([[{ word: 'one' }], [{ word: 'two' }]]);
  await db.transaction(async (tx) => {
    await rows(tx, sql`select ${'three'}::text as word`);
    await tx.transaction((inner) => rows(inner, sql`select ${4}::int as number`));
  });
  await rows(db, sql`select 5 as number`);
  await rows(db, sql`select ${6}::int as number, ${sql.raw(`'${'long '.repeat(1_000)}'`)} as text`);

  const prepared = await rows<{ statement: string }>(
    db,
    sql`select statement from pg_prepared_statements where statement like 'select $1%' or statement like '%long%' order by prepare_time`,
  );
  expect(prepared.map(({ statement }) => statement)).toEqual(['select $1::text as word', 'select $1::int as number']);
});
