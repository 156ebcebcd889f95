/** A backup takes the files along, a restore brings them back, a rotation seals them anew. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backup } from '../../src/database/backup/backup.ts';
import { restore } from '../../src/database/backup/restore.ts';
import { readKeyring } from '../../src/database/sealing/keys.ts';
import { useKeys } from '../../src/database/sealing/sealed.ts';
import { fetchAgain, rememberFile } from '../../src/files/actions.ts';
import { settleKept } from '../../src/files/claims.ts';
import { copyFiles, resealFiles } from '../../src/files/copying.ts';
import { fileFacts } from '../../src/files/queries.ts';
import { createStorage, filesBeside, filesFolder, placeOf } from '../../src/files/storage.ts';
import { aDatabase, testKeys } from '../kit/database.ts';
import { aFolder } from '../kit/files.ts';
import { gathered } from '../kit/unzip.ts';

const NOON = new Date('2027-02-08T05:00:00Z');

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

test('[OPS-12] files come back with the backup, and those that are not there are fetched anew', async () => {
  const db = await aDatabase();
  const folder = await aFolder();
  const storage = createStorage(filesFolder(join(folder, 'data')));
  const ids: number[] = [];
  for (const text of ['первый', 'второй', 'третий']) {
    const file = { channel: 'telegram', botId: '42', externalId: text, uniqueId: text, kind: 'audio' as const };
    const facts = { name: null, mime: null, size: 12, width: null, height: null };
    const id = await rememberFile(db, { ...file, ...facts }, NOON);
    await settleKept(db, id, await storage.put(once(text), 100));
    ids.push(id);
  }
  const file = join(folder, 'backups', 'today.backup.gz');
  await backup(db, file, NOON);
  const copied = [
    await copyFiles(filesFolder(join(folder, 'data')), filesBeside(file)),
    await copyFiles(filesFolder(join(folder, 'data')), filesBeside(file)),
  ];
  const hashes = [...(await fileFacts(db, ids)).values()].map(({ hash }) => hash ?? '');
  await rm(placeOf(filesBeside(file), hashes[2] ?? ''));

  const other = await aDatabase({ migrated: false });
  await restore(other, file);
  const there = createStorage(filesFolder(join(folder, 'elsewhere')));
  const restored = await copyFiles(filesBeside(file), filesFolder(join(folder, 'elsewhere')));
  const again = await fetchAgain(other, there.has);

  expect({ copied, restored, again }).toEqual({ copied: [3, 0], restored: 2, again: 1 });
  const states = [...(await fileFacts(other, ids)).values()].map(({ state }) => state);
  expect(states).toEqual(['kept', 'kept', 'waiting']);
  expect((await gathered(there.read(hashes[1] ?? ''))).toString()).toBe('второй');
});

test('[PRV-09] after a rotation files are sealed anew, in the backup too, and the old key may go', async () => {
  const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');
  const folder = await aFolder();
  useKeys(readKeyring(`k1:${key('a')},lookup:${key('l')}`, 'tests'));
  const storage = createStorage(join(folder, 'files'));
  const { hash } = await storage.put(once('минус'), 100);
  await copyFiles(join(folder, 'files'), join(folder, 'backup'));

  useKeys(readKeyring(`k2:${key('b')},k1:${key('a')},lookup:${key('l')}`, 'tests'));
  const anew = [await resealFiles(join(folder, 'files')), await resealFiles(join(folder, 'files'))];
  const copied = await copyFiles(join(folder, 'files'), join(folder, 'backup'));
  useKeys(readKeyring(`k2:${key('b')},lookup:${key('l')}`, 'tests'));

  expect({ anew, copied }).toEqual({ anew: [1, 0], copied: 1 });
  const both = [storage, createStorage(join(folder, 'backup'))].map(async (one) =>
    (await gathered(one.read(hash))).toString(),
  );
  expect(await Promise.all(both)).toEqual(['минус', 'минус']);
  useKeys(testKeys());
});
