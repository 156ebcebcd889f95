/** Our own storage: one sealed file for each content, under its hash; replicas share the folder. */

import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { goneBefore, KEPT_FOR } from '../kept-for.ts';
import { LOOKED_AT_BYTES, type Look, lookAt } from './looking.ts';
import { openedBytes, sealedBytes } from './sealed-bytes.ts';

/** What was put in: the hash of its bytes, how many they are, and what the first of them tell. */
export interface Kept extends Look {
  hash: string;
  size: number;
}

/** There were more bytes than are kept; nothing was put in. */
export class TooManyBytes extends Error {
  override name = 'TooManyBytes';
}

/** A folder of sealed files. */
export interface Storage {
  /** Puts a stream in, whole or not at all; the same bytes again change nothing. Throws `TooManyBytes`. */
  put(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Kept>;
  has(hash: string): Promise<boolean>;
  /** Pulls the bytes as they were put in; throws where they are missing or were changed. */
  read(hash: string): AsyncIterable<Buffer>;
  /** Removes the bytes for good. */
  remove(hash: string): Promise<void>;
  /** Removes what a process that was killed left half written an hour or longer before `now`, the machine's time. */
  tidy(now: Date): Promise<void>;
  /** Whether the folder can be written to; the system's code where it cannot. */
  trouble(): Promise<string | undefined>;
}

/** Where an instance keeps files. */
export function filesFolder(dataDir: string): string {
  return join(dataDir, 'files');
}

/** Where a backup keeps them: beside its file, one folder for all backups there, since files never change. */
export function filesBeside(backup: string): string {
  return join(dirname(backup), 'files');
}

/** The file of a content: folders of two digits keep each of them short. */
export function placeOf(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash);
}

/** The hashes of everything in a folder. */
export async function* storedIn(folder: string): AsyncGenerator<string> {
  for (const group of await readdir(folder).catch(() => [])) {
    if (!/^[\da-f]{2}$/.test(group)) continue;
    for (const hash of await readdir(join(folder, group))) if (/^[\da-f]{64}$/.test(hash)) yield hash;
  }
}

/** The storage in `folder`, which is made when the first file comes. */
export function createStorage(folder: string): Storage {
  const isThere = (hash: string) =>
    stat(placeOf(folder, hash)).then(
      () => true,
      () => false,
    );
  return {
    has: isThere,
    async put(bytes, most) {
      const partial = join(folder, 'partial', randomUUID());
      await mkdir(dirname(partial), { recursive: true, mode: 0o700 });
      try {
        const measured = measuring(bytes, most);
        // Opened before anything can break: a stream given up while it opens would leave a file behind.
        const file = await open(partial, 'wx', 0o600);
        await pipeline(sealedBytes(measured.bytes), file.createWriteStream({ flush: true })).finally(() =>
          file.close(),
        );
        const kept = measured.kept();
        if (!(await isThere(kept.hash))) await moveInto(folder, partial, kept.hash);
        return kept;
      } finally {
        await rm(partial, { force: true });
      }
    },
    read: (hash) => openedBytes(createReadStream(placeOf(folder, hash))),
    remove: (hash) => rm(placeOf(folder, hash), { force: true }),
    async tidy(now) {
      const abandoned = goneBefore(now, KEPT_FOR.halfFiles);
      const halves = join(folder, 'partial');
      for (const name of await readdir(halves).catch(() => [])) {
        const { mtime } = await stat(join(halves, name)).catch(() => ({ mtime: now }));
        if (mtime <= abandoned) await rm(join(halves, name), { force: true });
      }
    },
    async trouble() {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await access(folder, constants.R_OK | constants.W_OK);
        return undefined;
      } catch (error) {
        return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      }
    },
  };
}

/** Puts a finished file under its name and brings the name to the disk. */
export async function moveInto(folder: string, file: string, hash: string): Promise<void> {
  const place = placeOf(folder, hash);
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(file, place);
  // Windows opens no folders; NTFS journals their entries.
  const group = await open(dirname(place), 'r').catch(() => undefined);
  await group?.sync().catch(() => undefined);
  await group?.close();
}

/** Counts, hashes and looks at bytes as they pass. */
function measuring(bytes: AsyncIterable<Uint8Array>, most: number) {
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let size = 0;
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      if (size < LOOKED_AT_BYTES) head.push(chunk);
      size += chunk.length;
      if (size > most) throw new TooManyBytes();
      hash.update(chunk);
      yield chunk;
    }
  }
  const kept = (): Kept => ({ hash: hash.digest('hex'), size, ...lookAt(Buffer.concat(head)) });
  return { bytes: passing(), kept };
}

/** How storage is, for those who run the program. */
export async function storageHealth(storage: Storage): Promise<{ well: boolean; state: string }> {
  const trouble = await storage.trouble();
  return trouble === undefined ? { well: true, state: 'keeps' } : { well: false, state: `unusable: ${trouble}` };
}
