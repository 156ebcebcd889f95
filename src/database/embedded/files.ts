/** Copies of whole folders of the embedded database. */

import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies a folder's files and folders, nothing else; blocks are shared where the file system can. Half the time of
 * `fs.cp`, which looks at each file several times; statements wait while a snapshot is copied.
 */
export async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const entries = await readdir(from, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) await copyTree(source, target);
      else if (entry.isFile()) await copyFile(source, target, constants.COPYFILE_FICLONE);
    }),
  );
}

/** Copies a folder so that `to` is there whole or not at all. */
export async function copyWhole(from: string, to: string): Promise<void> {
  const partial = `${to}.partial`;
  await rm(partial, { recursive: true, force: true });
  await copyTree(from, partial);
  await rename(partial, to);
}
