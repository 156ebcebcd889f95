/** Migrations run once, whole, in order, and never backwards. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openPostgres } from '../../src/database/connect.ts';
import { appliedMigrations, knownMigrations, migrate } from '../../src/database/migrate.ts';
import { rows } from '../../src/database/rows.ts';
import { anOpenedDatabase } from '../kit/database.ts';
import { aPostgres } from '../kit/postgres.ts';
import { aMigrationFolder } from './migration-folders.ts';

const ON = ['pglite', 'postgres'] as const;
const rooms = ['create table rooms (id int primary key);', 'insert into rooms values (1);'];
const stages = ['create table stages (id int primary key);'];

test.each(ON)('[OPS-10] an empty %s is brought to the schema of the program, and stays there', async (on) => {
  const { db } = await anOpenedDatabase({ on, migrated: false });

  const applied = [await migrate(db), await migrate(db)];

  expect(applied).toEqual([knownMigrations().length, 0]);
  expect(await appliedMigrations(db)).toEqual(knownMigrations());
  expect(await rows(db, sql`select count(*) as entries from entries`)).toEqual([{ entries: 0 }]);
});

test.each(ON)('[OPS-10] a later program applies what is missing on %s', async (on) => {
  const { db } = await anOpenedDatabase({ on, migrated: false });
  await migrate(db, await aMigrationFolder(rooms));

  const applied = await migrate(db, await aMigrationFolder(rooms, stages));

  expect(applied).toBe(1);
  expect(
    await rows(db, sql`select (select count(*) from rooms) as rooms, (select count(*) from stages) as stages`),
  ).toEqual([{ rooms: 1, stages: 0 }]);
});

test('[OPS-10] processes that start together migrate once', async () => {
  const url = await aPostgres({ migrated: false });
  const starting = Array.from({ length: 4 }, () => openPostgres({ url, max: 2 }));

  const applied = await Promise.all(starting.map(({ db }) => migrate(db)));

  expect(applied.toSorted()).toEqual([0, 0, 0, knownMigrations().length]);
  await Promise.all(starting.map((opened) => opened.close()));
});

test.each(ON)('[OPS-10] a database newer than the program is refused and left as it is on %s', async (on) => {
  const { db } = await anOpenedDatabase({ on, migrated: false });
  await migrate(db, await aMigrationFolder(rooms, stages));

  await expect(migrate(db, await aMigrationFolder(rooms))).rejects.toMatchObject({
    problem: { code: 'database-newer', database: '2026-01-02T00:00:00.000Z', program: '2026-01-01T00:00:00.000Z' },
  });
  expect((await appliedMigrations(db)).length).toBe(2);
});

test.each(ON)('[OPS-10] a migration that fails leaves nothing behind on %s', async (on) => {
  const { db } = await anOpenedDatabase({ on, migrated: false });

  await expect(
    migrate(db, await aMigrationFolder(rooms, ['create table halls (id int);', 'select nonsense;'])),
  ).rejects.toThrow();

  expect(await appliedMigrations(db)).toEqual([]);
  expect(await rows(db, sql`select tablename from pg_tables where schemaname = 'public'`)).toEqual([]);
});
