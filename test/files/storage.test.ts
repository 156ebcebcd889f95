/** The folder of sealed files, and what is read off their first bytes. */

import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useKeys } from '../../src/database/sealing/sealed.ts';
import { lookAt } from '../../src/files/looking.ts';
import { createStorage, placeOf, storageHealth, TooManyBytes } from '../../src/files/storage.ts';
import { testKeys } from '../kit/database.ts';
import { aFolder } from '../kit/files.ts';
import { aPicture } from '../kit/pictures.ts';
import { gathered } from '../kit/unzip.ts';

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

async function everythingIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

test('[REG-28] what is put in is kept once, sealed, under the hash of its bytes', async () => {
  useKeys(testKeys());
  const folder = join(await aFolder(), 'files');
  const storage = createStorage(folder);

  const first = await storage.put(pieces('Иванова', ' Мария'), 100);
  const again = await storage.put(pieces('Иванова Мария'), 100);

  const hash = hashOf('Иванова Мария');
  expect(first).toEqual({ hash, size: 25, family: 'unknown', width: null, height: null });
  expect(again).toEqual(first);
  expect(await everythingIn(folder)).toEqual([placeOf(folder, hash)]);
  expect((await readFile(placeOf(folder, hash))).includes('Мария')).toBe(false);
  expect((await stat(placeOf(folder, hash))).mode & 0o777).toBe(0o600);
  expect((await gathered(storage.read(hash))).toString()).toBe('Иванова Мария');
  await storage.remove(hash);
  expect(await storage.has(hash)).toBe(false);
});

test('[REG-28] a stream that is too long, or breaks off, leaves nothing behind', async () => {
  useKeys(testKeys());
  const folder = await aFolder();
  const storage = createStorage(folder);
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('begun');
    throw new Error('the line broke');
  }

  await expect(storage.put(pieces('0123456789', 'x'), 10)).rejects.toThrow(TooManyBytes);
  await expect(storage.put(broken(), 10)).rejects.toThrow('the line broke');

  expect(await everythingIn(folder)).toEqual([]);
  expect((await storage.put(pieces('0123456789'), 10)).size).toBe(10);
});

test('[OPS-01] what a killed process left half written goes after an hour, and what is being written stays', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, 'partial'));
  const ages = { old: 61, young: 59 };
  const now = new Date('2027-02-08T05:00:00Z');
  for (const [name, minutes] of Object.entries(ages)) {
    const at = new Date(now.getTime() - minutes * 60_000);
    await writeFile(join(folder, 'partial', name), 'half');
    await utimes(join(folder, 'partial', name), at, at);
  }

  await createStorage(folder).tidy(now);
  await createStorage(join(folder, 'nowhere')).tidy(now);

  expect(await everythingIn(folder)).toEqual([join(folder, 'partial', 'young')]);
});

test('[REG-28] bytes that were changed on the disk are not given out', async () => {
  useKeys(testKeys());
  const folder = await aFolder();
  const storage = createStorage(folder);
  const { hash } = await storage.put(pieces('минус'), 100);
  const sealed = await readFile(placeOf(folder, hash));
  await writeFile(
    placeOf(folder, hash),
    sealed.map((byte, at) => (at === sealed.length - 1 ? byte ^ 1 : byte)),
  );

  await expect(gathered(storage.read(hash))).rejects.toThrow();
});

test('[OPS-06] health tells of a folder that cannot be written to', async () => {
  const folder = await aFolder();
  const inTheWay = join(folder, 'file');
  await writeFile(inTheWay, '');
  await chmod(inTheWay, 0o600);

  expect(await storageHealth(createStorage(join(folder, 'files')))).toEqual({ well: true, state: 'keeps' });
  expect(await storageHealth(createStorage(join(inTheWay, 'files')))).toEqual({
    well: false,
    state: 'unusable: ENOTDIR',
  });
});

const latin = (text: string) => Buffer.from(text, 'latin1');

/** First bytes, what they say. */
const LOOKS: [string, Uint8Array, object][] = [
  ['a PNG', aPicture('png', 2400, 1600), { family: 'png', width: 2400, height: 1600 }],
  ['a JPEG', aPicture('jpg', 1280, 960), { family: 'jpg', width: 1280, height: 960 }],
  ['a WebP', aPicture('webp', 800, 600), { family: 'webp', width: 800, height: 600 }],
  ['a HEIC', aPicture('heic', 4032, 3024), { family: 'heic', width: 4032, height: 3024 }],
  ['a torn JPEG', latin('\xff\xd8\xff\xe0'), { family: 'jpg', width: null, height: null }],
  ['a PDF', latin('%PDF-1.7\n'), { family: 'pdf', width: null, height: null }],
  ['a document', latin('PK\x03\x04\x14\x00'), { family: 'zip', width: null, height: null }],
  ['an old document', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), { family: 'ole', width: null, height: null }],
  ['titled sound', latin('ID3\x04'), { family: 'mp3', width: null, height: null }],
  ['bare sound', latin('\xff\xfb\x90\x64'), { family: 'mp3', width: null, height: null }],
  ['a WAV', latin('RIFF\x00\x00\x00\x00WAVEfmt '), { family: 'wav', width: null, height: null }],
  ['an M4A', latin('\x00\x00\x00\x20ftypM4A '), { family: 'mp4', width: null, height: null }],
  ['a program', latin('MZ\x90\x00'), { family: 'program', width: null, height: null }],
  ['a text', Buffer.from('просто слова'), { family: 'unknown', width: null, height: null }],
  ['nothing', new Uint8Array(), { family: 'unknown', width: null, height: null }],
];

test.each(LOOKS)('[REG-28] the first bytes tell what a file is: %s', (_what, bytes, look) => {
  expect(lookAt(bytes)).toEqual(look);
});
