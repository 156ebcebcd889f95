/** The list of erasures beside the backups, and a restored backup that forgets again. */

import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { createStorage, filesBeside, filesFolder } from '../../src/files/storage.ts';
import { afterErasure } from '../../src/privacy/erasing/after.ts';
import { eraseAgain } from '../../src/privacy/erasing/again.ts';
import { addErasures, erasureList, type ListedErasure, readErasures } from '../../src/privacy/erasing/list.ts';
import { erasureListJob } from '../../src/schedule/privacy-jobs.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later, NOON } from '../kit/entries.ts';
import { aFolder } from '../kit/files.ts';
import { restoresAndForgets } from './restoring.ts';

const ONE: ListedErasure = { subject: 'person', id: 4, made: NOON, at: later(5) };
const OTHER: ListedErasure = { subject: 'child', id: 4, made: later(1), at: later(6) };

test('[PRV-06] the list holds ids and instants, is added to and never rewritten, and nobody else may read it', async () => {
  const file = erasureList(await aFolder());
  expect(await readErasures(file)).toEqual([]);
  expect([
    await addErasures([ONE], file),
    await addErasures([ONE, OTHER], file),
    await addErasures([OTHER], file),
  ]).toEqual([1, 1, 0]);
  expect(await readErasures(file)).toEqual([ONE, OTHER]);
  expect(await readFile(file, 'utf8')).toBe(
    [
      '',
      '{"subject":"person","id":4,"made":"2026-12-01T05:00:00.000Z","at":"2026-12-01T05:05:00.000Z"}',
      '',
      '{"subject":"child","id":4,"made":"2026-12-01T05:01:00.000Z","at":"2026-12-01T05:06:00.000Z"}',
      '',
    ].join('\n'),
  );
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('[PRV-06] a line cut short by a power cut hides no line after it', async () => {
  const file = join(await aFolder(), 'erasures.list');
  await writeFile(file, '');
  await addErasures([ONE], file);
  await appendFile(file, '{"subject":"child","id":9,"ma');
  await addErasures([OTHER], file);
  expect(await readErasures(file)).toEqual([ONE, OTHER]);
});

test('[PRV-06] a row made since under the same id is somebody else and stays', async () => {
  const db = await aDatabase();
  const { personId } = await aPerson(db);
  const listed = { subject: 'person' as const, id: personId, at: later(5) };
  expect(await eraseAgain(db, [{ ...listed, made: later(-60) }])).toEqual({ count: 0, hashes: [] });
  expect(await eraseAgain(db, [{ ...listed, made: NOON }])).toEqual({ count: 1, hashes: [] });
  expect(await eraseAgain(db, [{ ...listed, made: NOON }])).toEqual({ count: 0, hashes: [] });
});

test('[PRV-06, OPS-09] what another process erased reaches this one’s list by the schedule, twice is as once', async () => {
  const db = await aDatabase();
  const folder = await aFolder();
  const { personId } = await aPerson(db);
  await db.execute(sql`insert into erasures (subject, subject_id, made_at, way, asked_by, asked_at, done_at)
    values ('person', ${personId}, ${NOON}::timestamptz, 'self', ${personId}, ${NOON}::timestamptz, ${NOON}::timestamptz)`);
  const job = erasureListJob(db, folder);
  for (const _ of [1, 2]) await job.run(NOON, 'slot');
  expect(await readErasures(erasureList(folder))).toEqual([{ subject: 'person', id: personId, made: NOON, at: NOON }]);
  expect(await rows(db, sql`select 1 from erasures`)).toHaveLength(1);
});

test('[PRV-06] bytes that are nobody’s any more leave storage and the copies beside the backups', async () => {
  const folder = await aFolder();
  const places = [createStorage(filesFolder(folder)), createStorage(filesBeside(erasureList(folder)))];
  const kept = await Promise.all(places.map((place) => place.put(once('%PDF-1'), 100)));
  const hash = kept[0]?.hash ?? '';
  await afterErasure(await aDatabase(), folder)([hash]);
  expect(await Promise.all(places.map((place) => place.has(hash)))).toEqual([false, false]);
});

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

test('[PRV-06, OPS-12] a backup from before an erasure forgets again when it is restored', async () => {
  await restoresAndForgets('pglite', 'pglite');
});
