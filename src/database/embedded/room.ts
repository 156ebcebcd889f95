/** Room on the disk of the embedded database, asked for before it writes much at once. */

import { statfs } from 'node:fs/promises';

/** What must stay free beside it: the engine does not survive a checkpoint that breaks off. */
const SPARE_BYTES = 32 * 1024 * 1024;

/** Bytes free where a folder lies. */
export type Free = (dir: string) => Promise<number>;

/** Rejects with ENOSPC where `dir` has no room for so many bytes and some to spare. */
export async function requireRoom(dir: string, bytes = 0, free: Free = freeBytes): Promise<void> {
  if ((await free(dir)) < bytes + SPARE_BYTES)
    throw Object.assign(new Error('the disk has no room'), { code: 'ENOSPC' });
}

async function freeBytes(dir: string): Promise<number> {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize;
}
