/** Whole storages copied, for backups and back, and sealed anew after a rotation: file by file, each whole or not at all. */

import { randomUUID } from 'node:crypto';
import { constants, createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { keys } from '../database/sealing/sealed.ts';
import { keyIdOf, openedBytes, sealedBytes } from './sealed-bytes.ts';
import { moveInto, placeOf, storedIn } from './storage.ts';

/** Enough for the key's id and the salt, which no two sealings share. */
const HEAD_BYTES = 96;

/**
 * Copies what `to` does not have yet, as it is sealed; returns how many. What was sealed anew since is copied anew, so
 * that old keys may go from a folder that is written again and again. The same folder copied to itself is left alone.
 */
export async function copyFiles(from: string, to: string): Promise<number> {
  let count = 0;
  for await (const hash of storedIn(from)) {
    const source = placeOf(from, hash);
    const [mine, theirs] = await Promise.all([headOf(source), headOf(placeOf(to, hash))]);
    if (mine === undefined || (theirs !== undefined && mine.equals(theirs))) continue;
    await replace(to, hash, (partial) => copyFile(source, partial, constants.COPYFILE_FICLONE));
    count += 1;
  }
  return count;
}

/** Seals anew every file that is not sealed with the first key; returns how many. May be interrupted and repeated. */
export async function resealFiles(folder: string): Promise<number> {
  let count = 0;
  for await (const hash of storedIn(folder)) {
    const source = placeOf(folder, hash);
    const head = await headOf(source);
    if (head === undefined || keyIdOf(head) === keys().current.id) continue;
    await replace(folder, hash, (partial) =>
      pipeline(
        sealedBytes(openedBytes(createReadStream(source))),
        createWriteStream(partial, { mode: 0o600, flush: true }),
      ),
    );
    count += 1;
  }
  return count;
}

async function replace(folder: string, hash: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = join(folder, 'partial', randomUUID());
  await mkdir(dirname(partial), { recursive: true, mode: 0o700 });
  try {
    await write(partial);
    await moveInto(folder, partial, hash);
  } finally {
    await rm(partial, { force: true });
  }
}

/** The first bytes of a file; undefined where there is none. */
async function headOf(path: string): Promise<Buffer | undefined> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
