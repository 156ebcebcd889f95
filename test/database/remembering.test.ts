/** The embedded database is handed a statement once, and from then on its parameters only; nobody notices. */

import { type SQL, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { aDatabase } from '../kit/database.ts';

/** A database with one table of three words. */
async function someWords(): Promise<Database> {
  const db = await aDatabase({ migrated: false });
  await db.execute(sql`create table words (id int primary key, word text)`);
  await db.execute(sql`insert into words values (1, 'один'), (2, 'два'), (3, 'три')`);
  return db;
}

const byId = (db: Database, id: number) => rows(db, sql`select * from words where id = ${id}`);

/** The texts that are prepared, in the order in which they were. */
async function prepared(db: Database): Promise<string[]> {
  const kept = await rows<{ statement: string }>(
    db,
    sql`select statement from pg_prepared_statements order by prepare_time, name`,
  );
  return kept.map(({ statement }) => statement);
}

/** The server's own words for what went wrong. */
async function codeOf(asked: Promise<unknown>): Promise<unknown> {
  const error = await asked.then(
    () => undefined,
    (why: unknown) => why,
  );
  return error instanceof Error ? (error.cause as { code?: string } | undefined)?.code : undefined;
}

test('a statement with parameters is prepared once, in and out of transactions; one without, or as long as a batch, never', async () => {
  const db = await someWords();

  expect([await byId(db, 1), await byId(db, 2)]).toEqual([[{ id: 1, word: 'один' }], [{ id: 2, word: 'два' }]]);
  await db.transaction(async (tx) => {
    expect(await byId(tx, 3)).toEqual([{ id: 3, word: 'три' }]);
    await tx.transaction((inner) => rows(inner, sql`select ${4}::int as number`));
  });
  await rows(db, sql`select 5 as number`);
  await rows(db, sql`select ${6}::int as number, ${sql.raw(`'${'long '.repeat(1_000)}'`)} as text`);

  expect(await prepared(db)).toEqual(['select * from words where id = $1', 'select $1::int as number']);
});

test('values of every kind come back as from a statement that is not kept', async () => {
  const db = await someWords();
  const kinds: [type: string, value: unknown][] = [
    ['text', 'ё 🎄 \u0001'],
    ['int', -7],
    ['bigint', 9_007_199_254_740_991],
    ['boolean', false],
    ['jsonb', JSON.stringify({ a: [1, null, 'я'] })],
    ['timestamptz', '2026-12-26T12:00:00.000Z'],
    ['date', '2026-12-26'],
    ['bytea', Buffer.from([0, 1, 255])],
    ['text[]', ['а', 'б,"в"']],
    ['int[]', []],
    ['text', null],
  ];
  for (const [type, value] of kinds) {
    const of = (more: SQL) => rows(db, sql`select ${sql.param(value)}::${sql.raw(type)} as value${more}`);
    const long = sql.raw(`/* ${'long '.repeat(1_000)} */`);
    expect([await of(sql``), await of(sql``)], type).toEqual([await of(long), await of(long)]);
  }
});

test('a statement that fails says why, harms no other, and works again when it can', async () => {
  const db = await someWords();
  const adds = (id: number) => rows(db, sql`insert into words values (${id}, ${'новое'}) returning id`);

  expect(await codeOf(rows(db, sql`select * from nowhere where id = ${1}`))).toBe('42P01');
  expect([await codeOf(adds(1)), await codeOf(adds(1))]).toEqual(['23505', '23505']);
  expect(await adds(4)).toEqual([{ id: 4 }]);
  expect(await codeOf(rows(db, sql`select 1 / ${0}::int`))).toBe('22012');
  expect(await codeOf(rows(db, sql`select ${'слово'}::text::int`))).toBe('22P02');
  expect(await byId(db, 4)).toEqual([{ id: 4, word: 'новое' }]);
});

test('a failed transaction takes back what it did and leaves what is prepared usable', async () => {
  const db = await someWords();
  const failing = db.transaction(async (tx) => {
    await rows(tx, sql`update words set word = ${'иначе'} where id = ${1}`);
    expect(await codeOf(rows(tx, sql`insert into words values (${1}, ${'снова'})`))).toBe('23505');
    expect(await codeOf(byId(tx, 1))).toBe('25P02');
    throw new Error('enough');
  });
  await expect(failing).rejects.toThrow('enough');
  expect(await byId(db, 1)).toEqual([{ id: 1, word: 'один' }]);

  await db.transaction(async (tx) => {
    const inner = tx.transaction((nested) => rows(nested, sql`insert into words values (${1}, ${'снова'})`));
    expect(await codeOf(inner)).toBe('23505');
    expect(await byId(tx, 2)).toEqual([{ id: 2, word: 'два' }]);
  });
});

test('asked side by side, each gets its own answer, and nobody else sees a transaction before its end', async () => {
  const db = await someWords();
  await rows(db, sql`insert into words select n, n::text from generate_series(${10}::int, ${500}::int) n`);
  let inside = 0;
  const transaction = db.transaction(async (tx) => {
    for (let id = 10; id < 60; id += 1) {
      await rows(tx, sql`update words set word = ${'тайна'} where id = ${id}`);
      inside += (await byId(tx, id)).length;
    }
    throw new Error('taken back');
  });
  const asked = Array.from({ length: 400 }, (_, at) => byId(db, 10 + (at % 50)));
  const kept = rows(db, sql`update words set word = ${'остаётся'} where id = ${500} returning id`);

  await expect(transaction).rejects.toThrow('taken back');
  expect(await Promise.all(asked)).toEqual(asked.map((_, at) => [{ id: 10 + (at % 50), word: `${10 + (at % 50)}` }]));
  expect([await kept, await byId(db, 500)]).toEqual([[{ id: 500 }], [{ id: 500, word: 'остаётся' }]]);
  expect(inside).toBe(50);
});

test('tables may change: a kept statement is prepared anew, outside of a transaction and within', async () => {
  const db = await someWords();
  await byId(db, 1);
  await db.execute(sql`alter table words add column size int default 3`);
  expect(await byId(db, 1)).toEqual([{ id: 1, word: 'один', size: 3 }]);

  await db.transaction(async (tx) => {
    await tx.execute(sql`alter table words alter column size type text using 'много'`);
    expect(await byId(tx, 1)).toEqual([{ id: 1, word: 'один', size: 'много' }]);
  });
  await db.execute(sql`drop table words`);
  await db.execute(sql`create table words (id text, word text)`);
  await rows(db, sql`insert into words values (${'1'}, ${'строка'})`);
  expect(await rows(db, sql`select * from words where id = ${'1'}`)).toEqual([{ id: '1', word: 'строка' }]);
});

test('a change nobody could see coming is noticed: once taken back, once made within a function', async () => {
  const db = await someWords();
  const takenBack = db.transaction(async (tx) => {
    await tx.execute(sql`alter table words add column size int default 3`);
    expect(await byId(tx, 1)).toEqual([{ id: 1, word: 'один', size: 3 }]);
    throw new Error('taken back');
  });
  await expect(takenBack).rejects.toThrow('taken back');
  expect(await byId(db, 1)).toEqual([{ id: 1, word: 'один' }]);

  await db.execute(sql`create function widen() returns void language sql as 'alter table words add column size int'`);
  await byId(db, 1);
  await rows(db, sql`select widen()`);
  expect(await byId(db, 1)).toEqual([{ id: 1, word: 'один', size: null }]);
});

test('more statements than are to be kept are not kept', async () => {
  const db = await someWords();
  for (let at = 0; at < 1_010; at += 1) await rows(db, sql`select ${at}::int + ${sql.raw(String(at))} as sum`);
  expect((await prepared(db)).length).toBe(10);
  expect(await rows(db, sql`select ${1}::int + 1 as sum`)).toEqual([{ sum: 2 }]);
});
