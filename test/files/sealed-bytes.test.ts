/** Sealed files: whatever goes in comes out, and nothing that was touched. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readKeyring } from '../../src/database/sealing/keys.ts';
import { useKeys } from '../../src/database/sealing/sealed.ts';
import { keyIdOf, openedBytes, sealedBytes } from '../../src/files/sealed-bytes.ts';
import { testKeys } from '../kit/database.ts';
import { gathered } from '../kit/unzip.ts';

const BLOCK = 64 * 1024;
const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');

const some = (length: number) => Buffer.from(Array.from({ length }, (_, at) => (at * 31) % 253));
const seal = (bytes: Buffer) => gathered(sealedBytes([bytes]));

/** The bytes in pieces of these lengths, over and over. */
function* inPieces(bytes: Buffer, lengths: readonly number[]): Generator<Buffer> {
  for (let at = 0, piece = 0; at < bytes.length; piece += 1) {
    const length = lengths[piece % lengths.length] ?? 1;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

test('[PRV-09] a file of any length, in pieces of any length, comes out of its sealing as it went in', async () => {
  useKeys(testKeys());
  const around = fc.constantFrom(0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 2 * BLOCK + 77);
  const pieces = fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(around, pieces, pieces, async (length, going, coming) => {
      const bytes = some(length);
      const sealed = await gathered(sealedBytes(inPieces(bytes, going)));
      expect((await gathered(openedBytes(inPieces(sealed, coming)))).equals(bytes)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('[PRV-09] a sealed file that was changed, cut, or put together anew is not opened', async () => {
  useKeys(testKeys());
  const sealed = await seal(some(3 * BLOCK));
  const head = sealed.length - 3 * (BLOCK + 16);
  const block = (at: number) => sealed.subarray(head + at * (BLOCK + 16), head + (at + 1) * (BLOCK + 16));
  const changed = (at: number) => Buffer.from(sealed.map((byte, index) => (index === at ? byte ^ 1 : byte)));
  const touched: [string, Buffer][] = [
    ['a bit of the salt', changed(head - 1)],
    ['a bit of the text', changed(head + 100)],
    ['a bit of the last tag', changed(sealed.length - 1)],
    ['the last block gone', sealed.subarray(0, -(BLOCK + 16))],
    ['the last byte gone', sealed.subarray(0, -1)],
    ['two blocks exchanged', Buffer.concat([sealed.subarray(0, head), block(1), block(0), block(2)])],
    ['a block twice', Buffer.concat([sealed.subarray(0, head), block(0), block(0), block(2)])],
    ['nothing but the head', sealed.subarray(0, head)],
    ['nothing', Buffer.alloc(0)],
    ['another file', some(500)],
  ];

  const opened = await Promise.all(
    touched.map(async ([what, bytes]) => [
      what,
      await gathered(openedBytes([bytes])).then(
        () => 'opened',
        () => 'refused',
      ),
    ]),
  );

  expect(opened).toEqual(touched.map(([what]) => [what, 'refused']));
});

test('[PRV-09] after a rotation the older key still opens what it sealed, and without it nothing does', async () => {
  useKeys(readKeyring(`k1:${key('a')},lookup:${key('l')}`, 'tests'));
  const sealed = await seal(some(100));
  const open = () => gathered(openedBytes([sealed])).then((bytes) => bytes.equals(some(100)));

  useKeys(readKeyring(`k2:${key('b')},k1:${key('a')},lookup:${key('l')}`, 'tests'));
  const rotated = await open();
  useKeys(readKeyring(`k2:${key('b')},lookup:${key('l')}`, 'tests'));

  expect([keyIdOf(sealed), rotated]).toEqual(['k1', true]);
  await expect(open()).rejects.toThrow('k1');
});
