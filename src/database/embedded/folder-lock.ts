/** Holds a data folder for one process: a listening socket in it, which the operating system silences by itself. */

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import { type Answering, answers, closed, converse, listen, pipeOf, shortWay } from './holder-socket.ts';

export interface FolderLock {
  release(): Promise<void>;
}

const SOCKET = 's';

/**
 * Holds `dir` until released or until this process ends in whatever way. Throws `StartError` when another has it.
 *
 * Each holder's socket lives in a numbered folder under `<dir>/lock`. Who finds the highest one silent (its process
 * is gone, kill -9 included) renames a folder with a socket already listening to the next number, which only one can;
 * the highest number is never removed, so a slow contender always sees that it came too late.
 */
export async function lockFolder(dir: string, answer: Answering): Promise<FolderLock> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const folder = await realpath(dir);
  if (process.platform === 'win32') return lockByPipe(folder, answer);
  const way = await shortWay(folder);
  try {
    return await lockByGeneration(folder, way.path, answer);
  } finally {
    await way.remove();
  }
}

async function lockByGeneration(folder: string, way: string, answer: Answering): Promise<FolderLock> {
  const locks = join(folder, 'lock');
  await mkdir(locks, { recursive: true, mode: 0o700 });
  const own = randomUUID().slice(0, 8);
  await mkdir(join(locks, own), { mode: 0o700 });
  const server = await listen(join(way, 'lock', own, SOCKET), answer);
  const giveUp = async () => {
    await closed(server);
    await rm(join(locks, own), { recursive: true, force: true });
  };
  for (;;) {
    const highest = Math.max(0, ...(await generations(locks)));
    if (highest > 0 && (await answers(join(way, 'lock', String(highest), SOCKET)))) {
      await giveUp();
      throw new StartError({ code: 'data-folder-in-use', dir: folder });
    }
    const mine = highest + 1;
    if (!(await claim(join(locks, own), join(locks, String(mine))))) continue;
    const all = await generations(locks);
    if (Math.max(...all) > mine) {
      await closed(server);
      throw new StartError({ code: 'data-folder-in-use', dir: folder });
    }
    await Promise.all(
      all.filter((n) => n < mine).map((n) => rm(join(locks, String(n)), { recursive: true, force: true })),
    );
    return { release: () => closed(server) };
  }
}

/** Renames a folder to a name that must be free; a folder with something in it keeps its name. */
async function claim(own: string, wanted: string): Promise<boolean> {
  try {
    await rename(own, wanted);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes(String((error as NodeJS.ErrnoException).code))) return false;
    throw error;
  }
}

async function generations(locks: string): Promise<number[]> {
  return (await readdir(locks)).filter((name) => /^\d{1,7}$/.test(name)).map(Number);
}

/** Windows frees a pipe's name with its process, so the name itself is the lock. */
async function lockByPipe(folder: string, answer: Answering): Promise<FolderLock> {
  try {
    const server = await listen(pipeOf(folder), answer);
    return { release: () => closed(server) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartError({ code: 'data-folder-in-use', dir: folder });
  }
}

/** Sends one line to the process that holds `dir` and returns its answer; undefined when nobody holds it. Rejects with `HolderFailed`. */
export async function askHolder(dir: string, line: string): Promise<string | undefined> {
  const folder = await realpath(dir).catch(() => undefined);
  if (folder === undefined) return undefined;
  if (process.platform === 'win32') return converse(pipeOf(folder), line);
  const highest = Math.max(0, ...(await generations(join(folder, 'lock')).catch(() => [])));
  const way = await shortWay(folder);
  try {
    return highest === 0 ? undefined : await converse(join(way.path, 'lock', String(highest), SOCKET), line);
  } finally {
    await way.remove();
  }
}
