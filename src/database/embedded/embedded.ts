/** The embedded database: PGlite on a folder it holds alone, with snapshots to go back to. */

import { mkdir, realpath } from 'node:fs/promises';
import { type Extensions, PGlite } from '@electric-sql/pglite';
import { codeOf, isOfSystem } from '../../error-codes.ts';
import { StartError } from '../start-error.ts';
import { clusterOf, provideCluster } from './cluster.ts';
import { lockFolder } from './folder-lock.ts';
import { type Free, requireRoom } from './room.ts';
import { startParams } from './seed.ts';
import { takeSnapshot } from './snapshots.ts';

/** The line by which another process asks the holder for a fresh snapshot; the answer is its path. */
export const ASK_SNAPSHOT = 'snapshot';

interface Embedded {
  client: PGlite;
  keeper: { snapshot?(now: Date): Promise<string>; checkpoint(): Promise<void>; close(): Promise<void> };
}

interface EmbeddedOptions {
  dir: string;
  extensions?: Extensions;
  /** What is free on the disk; asked of the system unless said. */
  free?: Free;
}

/** Opens (or makes) the database in `dir` and holds the folder. Throws `StartError`. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  await mkdir(options.dir, { recursive: true, mode: 0o700 }).catch(unusable(options.dir));
  const dir = await realpath(options.dir);
  let client: PGlite | undefined;
  const snapshot = (now: Date) => {
    if (!client) throw new Error('the database is not open');
    return takeSnapshot(client, dir, now, options.free);
  };
  const lock = await lockFolder(dir, (line) => answer(line, snapshot)).catch(unusable(dir));
  try {
    await provideCluster(clusterOf(dir)).catch(unusable(dir));
    const { extensions } = options;
    const params = { startParams: startParams('64MB'), ...(extensions && { extensions }) };
    client = await PGlite.create(clusterOf(dir), params).catch((cause: unknown) => {
      throw new StartError({ code: 'data-folder-does-not-open', dir }, { cause });
    });
  } catch (error) {
    await lock.release();
    throw error;
  }
  const open = client;
  const close = once(async () => {
    if (await hasRoom(dir, options.free)) await open.exec('checkpoint').finally(() => open.close());
    else await leave(open);
    await lock.release();
  });
  const checkpoint = async () => {
    await requireRoom(dir, 0, options.free);
    await open.exec('checkpoint');
  };
  return { client, keeper: { snapshot, checkpoint, close } };
}

function hasRoom(dir: string, free?: Free): Promise<boolean> {
  return requireRoom(dir, 0, free).then(
    () => true,
    () => false,
  );
}

/**
 * Lets no statement run any more and leaves the files as after a kill, which the next start survives: the engine's own
 * end writes a checkpoint too.
 */
function leave(client: PGlite): Promise<void> {
  return new Promise((resolve) => {
    void client.runExclusive(() => {
      resolve();
      return new Promise<never>(() => undefined);
    });
  });
}

/** A database in memory, from a dump or empty. */
export async function openInMemory(options: { extensions?: Extensions; dump?: Blob }): Promise<Embedded> {
  const { extensions, dump } = options;
  const client = await PGlite.create({
    startParams: startParams('8MB'),
    ...(extensions && { extensions }),
    ...(dump && { loadDataDir: dump }),
  });
  const checkpoint = async () => void (await client.exec('checkpoint'));
  return { client, keeper: { checkpoint, close: once(() => client.close()) } };
}

/** What the system refuses in the data folder is a problem of the start; anything else stays what it is. */
function unusable(dir: string): (error: unknown) => never {
  return (error) => {
    if (!isOfSystem(error)) throw error;
    throw new StartError({ code: 'data-folder-unusable', dir, reason: codeOf(error) }, { cause: error });
  };
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
