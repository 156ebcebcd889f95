/** A backup restores into either database, whole or not at all. */

import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { backup } from '../../src/database/backup/backup.ts';
import { restore } from '../../src/database/backup/restore.ts';
import type { Database } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { rows } from '../../src/database/rows.ts';
import { keyMarks } from '../../src/database/tables.ts';
import { aDatabase } from '../kit/database.ts';
import { aFolder } from './children.ts';
import { aMigrationFolder } from './migration-folders.ts';

const now = new Date('2026-03-01T05:00:00Z');
const takenAt = now.toISOString();
const KINDS = ['pglite', 'postgres'] as const;

/** Keys both ways, values JSON has no words for, numbering that has gone past the rows, more rows than one batch. */
const PAST = [
  `create table rooms (id int primary key generated always as identity, name text not null,
    next_id int references rooms(id), seats bigint, price numeric(12, 2), share float8, open boolean,
    at timestamptz, day date, facts jsonb, secret bytea, tags text[], long text generated always as (name || '!') stored);`,
  `create table acts (id serial primary key, room_id int references rooms(id));`,
  `alter table rooms add column act_id int references acts(id);`,
  `insert into rooms (name) values ('from the migration');`,
];
const NOW = ["alter table rooms add column colour text not null default 'red';"];

async function fill(db: Database): Promise<void> {
  await db.execute(sql`truncate rooms, acts restart identity cascade`);
  await db.execute(sql`insert into rooms (name, next_id, seats, price, share, open, at, day, facts, secret, tags)
    select 'Ёлка "' || i || E'"\\n\\\\#', case when i < 1200 then i + 1 end, 9007199254740991, 0.10, 0.1, i % 2 = 0,
      timestamptz '2026-01-23 05:00:00.123456+00', date '2024-02-29', jsonb_build_object('я', i, 'n', null), '\\x00ff01',
      array['а', null, 'б,"'] from generate_series(1, 1200) i`);
  await db.execute(sql`insert into acts (room_id) select id from rooms`);
  await db.execute(sql`update rooms set act_id = id`);
  await db.execute(sql`delete from rooms where id = 1`).catch(() => undefined);
  await db.execute(sql`insert into acts (id, room_id) values (nextval('acts_id_seq'), null)`);
  await db.execute(sql`delete from acts where room_id is null`);
}

/** As texts made by PostgreSQL, exact to the last digit. */
const everything = (db: Database) =>
  rows(
    db,
    sql`select row_to_json(r)::text as room, a.id as act from rooms r join acts a on a.id = r.act_id order by r.id`,
  );

test.each(KINDS.flatMap((from) => KINDS.map((to) => ({ from, to }))))(
  '[OPS-12] a backup of $from restores into $to, values, numbering and rules alike',
  async ({ from, to }) => {
    const migrations = await aMigrationFolder(PAST);
    const source = await aDatabase({ on: from, migrated: false });
    await migrate(source, migrations);
    await fill(source);
    const file = join(await aFolder(), 'backup.gz');

    const written = await backup(source, file, now);
    const target = await aDatabase({ on: to, migrated: false });
    const restored = await restore(target, file, { migrations });

    expect([written, restored]).toEqual([2400, { ok: true, value: { takenAt, rows: 2400 } }]);
    expect(await everything(target)).toEqual(await everything(source));
    const numbered = await rows(target, sql`insert into acts (room_id) values (1) returning id`);
    expect(numbered).toEqual([{ id: 1202 }]);
    await expect(target.execute(sql`insert into acts (room_id) values (99999)`)).rejects.toThrow();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  },
);

test.each(KINDS)('[OPS-12] a backup of an older program is brought up to date on %s', async (kind) => {
  const old = await aDatabase({ on: kind, migrated: false });
  await migrate(old, await aMigrationFolder(PAST));
  await fill(old);
  const file = join(await aFolder(), 'backup.gz');
  await backup(old, file, now);

  const target = await aDatabase({ on: kind, migrated: false });
  await restore(target, file, { migrations: await aMigrationFolder(PAST, NOW) });

  expect(await rows(target, sql`select colour, count(*) as rooms from rooms group by colour`)).toEqual([
    { colour: 'red', rooms: 1200 },
  ]);
});

test.each(KINDS)('[OPS-12] a database that holds something is replaced only by force on %s', async (kind) => {
  const migrations = await aMigrationFolder(PAST);
  const source = await aDatabase({ on: kind, migrated: false });
  await migrate(source, migrations);
  await fill(source);
  const file = join(await aFolder(), 'backup.gz');
  await backup(source, file, now);
  const target = await aDatabase({ on: kind, migrated: false });
  await migrate(target, await aMigrationFolder(PAST, NOW));

  const refused = await restore(target, file, { migrations });
  const names = await rows(target, sql`select name from rooms`);
  const forced = await restore(target, file, { migrations, force: true });

  expect(refused).toEqual({ ok: false, refusal: { code: 'database-not-empty', tables: ['rooms'] } });
  expect(names).toEqual([{ name: 'from the migration' }]);
  expect(forced.ok && (await everything(target))).toEqual(await everything(source));
});

test('[OPS-12] what is no whole backup is refused and changes nothing', async () => {
  const migrations = await aMigrationFolder(PAST);
  const source = await aDatabase({ on: 'pglite', migrated: false });
  await migrate(source, migrations);
  await fill(source);
  const folder = await aFolder();
  const file = join(folder, 'backup.gz');
  await backup(source, file, now);
  const whole = await readFile(file);
  const lines = gunzipSync(whole).toString('utf8').split('\n');
  const files = {
    'words.txt': Buffer.from('just words'),
    'words.gz': gzipSync('just words\n'),
    'empty.gz': Buffer.alloc(0),
    'half.gz': whole.subarray(0, whole.length / 2),
    'no-end.gz': gzipSync(lines.slice(0, -2).join('\n')),
    'one-row-less.gz': gzipSync(lines.toSpliced(5, 1).join('\n')),
  };

  const codes: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(join(folder, name), bytes);
    const result = await restore(source, join(folder, name), { migrations, force: true });
    codes[name] = result.ok ? 'restored' : result.refusal.code;
  }

  expect(codes).toEqual({
    'words.txt': 'not-a-backup',
    'words.gz': 'not-a-backup',
    'empty.gz': 'not-a-backup',
    'half.gz': 'backup-damaged',
    'no-end.gz': 'backup-damaged',
    'one-row-less.gz': 'backup-damaged',
  });
  expect(await rows(source, sql`select count(*) as rooms from rooms`)).toEqual([{ rooms: 1200 }]);
});

test('[OPS-12] a backup of a newer program is refused', async () => {
  const source = await aDatabase({ on: 'pglite', migrated: false });
  await migrate(source, await aMigrationFolder(PAST, NOW));
  const file = join(await aFolder(), 'backup.gz');
  await backup(source, file, now);

  const result = await restore(await aDatabase({ on: 'pglite', migrated: false }), file, {
    migrations: await aMigrationFolder(PAST),
  });

  expect(result).toEqual({ ok: false, refusal: { code: 'backup-newer', takenAt } });
});

test('[PRV-09] neither a backup nor the database shows a name or a birth date without the key', async () => {
  const db = await aDatabase();
  await db.insert(keyMarks).values({ keyId: 'somebody', mark: 'Ёлкина Варвара, 2014-02-28' });
  const file = join(await aFolder(), 'backup.gz');

  await backup(db, file, now);

  const text = gunzipSync(await readFile(file)).toString('utf8');
  expect(text).toContain('"key_id":"somebody"');
  expect(
    ['Ёлкина', 'Варвара', '2014-02-28', Buffer.from('Ёлкина').toString('hex')].filter((part) => text.includes(part)),
  ).toEqual([]);
});

test('[OPS-12] what the check of a restore throws leaves everything as it was', async () => {
  const migrations = await aMigrationFolder(PAST);
  const source = await aDatabase({ migrated: false });
  await migrate(source, migrations);
  await fill(source);
  const file = join(await aFolder(), 'backup.gz');
  await backup(source, file, now);
  await source.execute(sql`update rooms set name = 'since then'`);
  const before = await everything(source);
  const seen: number[] = [];
  const check = async (tx: Database) => {
    seen.push((await everything(tx)).length);
    throw new Error('these keys do not open it');
  };

  await expect(restore(source, file, { migrations, force: true, check })).rejects.toThrow('these keys');

  expect(seen).toEqual([before.length]);
  expect(await everything(source)).toEqual(before);
});

test('[OPS-12] a backup that breaks off leaves nothing behind', async () => {
  const folder = await aFolder();
  const broken = { transaction: (work: (tx: unknown) => Promise<void>) => work({}) } as unknown as Database;

  await expect(backup(broken, join(folder, 'backup.gz'), now)).rejects.toThrow();

  expect(await readdir(folder)).toEqual([]);
});
