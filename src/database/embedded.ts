/** The embedded database: PGlite on a folder it holds alone, with snapshots to go back to. */

import { mkdir, realpath } from 'node:fs/promises';
import { type Extensions, PGlite } from '@electric-sql/pglite';
import { clusterOf, provideCluster } from './cluster.ts';
import { lockFolder } from './folder-lock.ts';
import { startParams } from './seed.ts';
import { takeSnapshot } from './snapshots.ts';
import { StartError } from './start-error.ts';

/** The line by which another process asks the holder for a fresh snapshot; the answer is its path. */
export const ASK_SNAPSHOT = 'snapshot';

interface Embedded {
  client: PGlite;
  keeper: { snapshot?(now: Date): Promise<string>; close(): Promise<void> };
}

/** Opens (or makes) the database in `dir` and holds the folder. Throws `StartError`. */
export async function openEmbedded(options: { dir: string; extensions?: Extensions }): Promise<Embedded> {
  await mkdir(options.dir, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new StartError({ code: 'data-folder-unusable', dir: options.dir, reason: error.code ?? '' });
  });
  const dir = await realpath(options.dir);
  let client: PGlite | undefined;
  const snapshot = (now: Date) => {
    if (!client) throw new Error('the database is not open');
    return takeSnapshot(client, dir, now);
  };
  const lock = await lockFolder(dir, (line) => answer(line, snapshot));
  try {
    await provideCluster(clusterOf(dir));
    const { extensions } = options;
    client = await PGlite.create(clusterOf(dir), {
      startParams: startParams('64MB'),
      ...(extensions && { extensions }),
    });
  } catch (error) {
    await lock.release();
    throw error;
  }
  const open = client;
  const close = once(async () => {
    await open.exec('checkpoint').finally(() => open.close());
    await lock.release();
  });
  return { client, keeper: { snapshot, close } };
}

/** A database in memory, from a dump or empty. */
export async function openInMemory(options: { extensions?: Extensions; dump?: Blob }): Promise<Embedded> {
  const { extensions, dump } = options;
  const client = await PGlite.create({
    startParams: startParams('8MB'),
    ...(extensions && { extensions }),
    ...(dump && { loadDataDir: dump }),
  });
  return { client, keeper: { close: once(() => client.close()) } };
}

async function answer(line: string, snapshot: (now: Date) => Promise<string>): Promise<string> {
  return line === ASK_SNAPSHOT ? snapshot(new Date()) : '';
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= act();
    return done;
  };
}
