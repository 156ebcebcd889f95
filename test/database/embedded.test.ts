/** The embedded database keeps what it acknowledged, its log small, and snapshots to go back to. */

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openPglite } from '../../src/database/connect.ts';
import { clusterOf } from '../../src/database/embedded/cluster.ts';
import { openEmbedded } from '../../src/database/embedded/embedded.ts';
import { boundLog, tidyTables } from '../../src/database/embedded/maintenance.ts';
import { listSnapshots, outlived, restoreSnapshot, takeSnapshot } from '../../src/database/embedded/snapshots.ts';
import { oneRow, rows } from '../../src/database/rows.ts';
import { aFolder, aWriter, next } from './children.ts';

const noon = new Date('2026-03-01T05:00:00Z');

test('[OPS-11] every acknowledged row is there after each of three kills -9', async () => {
  const dir = join(await aFolder(), 'data');
  const acknowledged: number[] = [];
  for (const enough of [40, 90, 140]) {
    const writer = aWriter(dir);
    expect(await next(writer)).toBe('open');
    while (acknowledged.length < enough) acknowledged.push(Number(await next(writer)));
    await writer.kill();

    const opened = await openPglite({ dir });
    const stored = await rows<{ id: number }>(opened.db, sql`select id from numbers where length(padding) = 2000`);
    await opened.close();
    const ids = new Set(stored.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  }
}, 90_000);

test('[OPS-11] the log stays bounded however much is written', async () => {
  const dir = join(await aFolder(), 'data');
  const opened = await openPglite({ dir });
  const megabyte = 1024 * 1024;
  await opened.db.execute(
    sql`create table big as select i as id, repeat(md5(i::text), 12) as filler from generate_series(1, 3000) i`,
  );

  let written = 0;
  for (let round = 0; round < 15; round += 1) {
    await opened.db.execute(sql`update big set filler = reverse(filler)`);
    const log = sql`select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::int8 as bytes from pg_control_checkpoint()`;
    const { bytes } = await oneRow<{ bytes: number }>(opened.db, log);
    if (await boundLog(opened, 4 * megabyte)) written += bytes;
  }

  expect(written).toBeGreaterThan(20 * megabyte);
  expect(await sizeOf(join(clusterOf(dir), 'pg_wal'))).toBeLessThan(13 * megabyte);
  await opened.close();
});

test('[OPS-11] a tidied table lets go of dead rows and has statistics', async () => {
  const opened = await openPglite({ dir: join(await aFolder(), 'data') });
  await opened.db.execute(sql`create table small as select i as id from generate_series(1, 100) i`);
  await opened.db.execute(sql`delete from small where id > 10`);

  await tidyTables(opened);

  const known = await rows(opened.db, sql`select reltuples::int as rows from pg_class where relname = 'small'`);
  expect(known).toEqual([{ rows: 10 }]);
  await opened.close();
});

test('[OPS-11] one can go back to a snapshot, and what was replaced is kept', async () => {
  const dir = join(await aFolder(), 'data');
  const opened = await openPglite({ dir });
  await opened.db.execute(sql`create table notes (text text)`);
  await opened.db.execute(sql`insert into notes values ('before')`);
  const snapshot = await opened.snapshot?.(noon);
  await opened.db.execute(sql`insert into notes values ('after')`);
  await opened.close();

  await restoreSnapshot(dir, '2026-03-01T05-00-00-000Z', new Date('2026-03-01T06:00:00Z'));

  const reopened = await openPglite({ dir });
  expect(snapshot).toBe(join(dir, 'snapshots', '2026-03-01T05-00-00-000Z'));
  expect(await rows(reopened.db, sql`select text from notes`)).toEqual([{ text: 'before' }]);
  expect(existsSync(join(dir, 'replaced-2026-03-01T06-00-00-000Z', 'PG_VERSION'))).toBe(true);
  await reopened.close();
});

test('[OPS-11] a snapshot is not begun where the disk has no room for it, and the database goes on', async () => {
  const dir = join(await aFolder(), 'data');
  const { client, keeper } = await openEmbedded({ dir });
  const megabyte = 1024 * 1024;

  await expect(takeSnapshot(client, dir, noon, async () => 32 * megabyte)).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(existsSync(join(dir, 'snapshots'))).toBe(false);
  await takeSnapshot(client, dir, noon, async () => 500 * megabyte);
  expect(await listSnapshots(dir)).toEqual(['2026-03-01T05-00-00-000Z']);
  await keeper.close();
});

test('[OPS-11] where the disk has no room the end writes no checkpoint, and every acknowledged row is there at the next start', async () => {
  const dir = join(await aFolder(), 'data');
  let free = Number.POSITIVE_INFINITY;
  const { client, keeper } = await openEmbedded({ dir, free: async () => free });
  await client.exec('create table numbers as select generate_series(1, 1000) as id');
  await keeper.checkpoint();
  await client.exec('insert into numbers select generate_series(1001, 2000)');
  const checkpointed = await checkpointOf(dir);
  free = 31 * 1024 * 1024;

  await expect(keeper.checkpoint()).rejects.toMatchObject({ code: 'ENOSPC' });
  await keeper.close();

  expect(await checkpointOf(dir)).toBe(checkpointed);
  const reopened = await openPglite({ dir });
  expect(await rows(reopened.db, sql`select count(*)::int as number from numbers`)).toEqual([{ number: 2000 }]);
  await reopened.close();
  expect(await checkpointOf(dir)).toBeGreaterThan(checkpointed);
});

test('[OPS-11] a snapshot asked for in the middle of a transaction waits for its end', async () => {
  const dir = join(await aFolder(), 'data');
  const opened = await openPglite({ dir });
  await opened.db.execute(sql`create table notes (text text)`);
  let taken: Promise<string> | undefined;
  await opened.db.transaction(async (tx) => {
    await tx.execute(sql`insert into notes values ('begun')`);
    taken = opened.snapshot?.(noon);
    await tx.execute(sql`insert into notes values ('ended')`);
  });
  await taken;
  await opened.close();

  await restoreSnapshot(dir, '2026-03-01T05-00-00-000Z', noon);

  const reopened = await openPglite({ dir });
  expect(await rows(reopened.db, sql`select text from notes`)).toEqual([{ text: 'begun' }, { text: 'ended' }]);
  await reopened.close();
});

test('[OPS-11] going back is refused while the folder is in use', async () => {
  const dir = join(await aFolder(), 'data');
  const opened = await openPglite({ dir });
  await opened.snapshot?.(noon);

  await expect(restoreSnapshot(dir, '2026-03-01T05-00-00-000Z', noon)).rejects.toMatchObject({
    problem: { code: 'data-folder-in-use', dir },
  });
  await opened.close();
});

test('[OPS-11] the newest three snapshots are kept, and the newest of each of the three days before', () => {
  const names = ['04T12', '04T11', '04T10', '04T09', '03T23', '03T22', '01T09', '01T08'].map(
    (hour) => `2026-03-${hour}-00-00-000Z`,
  );
  names.push('2026-02-27T09-00-00-000Z');

  expect(outlived(names)).toEqual(
    ['03T22', '01T08'].map((hour) => `2026-03-${hour}-00-00-000Z`).concat('2026-02-27T09-00-00-000Z'),
  );
});

test('[OPS-11] hourly snapshots leave a few folders, none of them half', async () => {
  const dir = join(await aFolder(), 'data');
  const opened = await openPglite({ dir });
  await mkdir(join(dir, 'snapshots', '2026-02-28T05-00-00-000Z.partial'), { recursive: true });
  for (let hour = 0; hour < 5; hour += 1) await opened.snapshot?.(new Date(noon.getTime() + hour * 3_600_000));
  await opened.close();

  const hours = ['09', '08', '07', '06'].map((hour) => `2026-03-01T${hour}-00-00-000Z`);
  expect(await listSnapshots(dir)).toEqual(hours);
  expect((await readdir(join(dir, 'snapshots'))).sort()).toEqual(hours.toReversed());
});

test('[OPS-11] files of another major version are refused and left alone', async () => {
  const dir = join(await aFolder(), 'data');
  await mkdir(clusterOf(dir), { recursive: true });
  await writeFile(join(clusterOf(dir), 'PG_VERSION'), '17\n');

  for (const attempt of [1, 2]) {
    await expect(openPglite({ dir }), `attempt ${attempt}`).rejects.toMatchObject({
      problem: { code: 'data-folder-of-other-version', dir: clusterOf(dir), found: '17', expected: '18' },
    });
  }
});

async function sizeOf(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test('[OPS-07] a folder that cannot be held and files that do not open are each a problem of the start', async () => {
  const [held, torn] = [join(await aFolder(), 'held'), join(await aFolder(), 'torn')];
  await mkdir(held);
  await writeFile(join(held, 'lock'), 'a file where a folder belongs');
  await (await openPglite({ dir: torn })).close();
  await writeFile(join(clusterOf(torn), 'global', 'pg_control'), 'torn');

  await expect(openPglite({ dir: held })).rejects.toMatchObject({
    problem: { code: 'data-folder-unusable', dir: held },
  });
  await expect(openPglite({ dir: torn })).rejects.toMatchObject({
    problem: { code: 'data-folder-does-not-open', dir: torn },
  });
});

/** Where in the log the last checkpoint stands, as the control file of a cluster says (PostgreSQL's `pg_control.h`). */
async function checkpointOf(dir: string): Promise<bigint> {
  return (await readFile(join(clusterOf(dir), 'global', 'pg_control'))).readBigUInt64LE(32);
}
