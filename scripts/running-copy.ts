/** A copy of the embedded database that a running bot holds, for a backup beside it. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterOf } from '../src/database/embedded/cluster.ts';
import { ASK_SNAPSHOT } from '../src/database/embedded/embedded.ts';
import { copyWhole } from '../src/database/embedded/files.ts';
import { askHolder } from '../src/database/embedded/folder-lock.ts';
import { HolderFailed } from '../src/database/embedded/holder-socket.ts';
import { codeOf, isOfSystem } from '../src/error-codes.ts';

/** The database of a running bot could not be copied: which of the two copies failed, into which folder, and why. */
export class NotCopied extends Error {
  readonly sentence: 'backup-no-snapshot' | 'backup-no-copy';
  readonly folder: string;
  readonly reason: string;

  constructor(sentence: NotCopied['sentence'], folder: string, cause: unknown) {
    super('the database was not copied', { cause });
    this.sentence = sentence;
    this.folder = folder;
    this.reason = codeOf(cause);
  }
}

/** A copy of the database in a folder of its own; undefined when no bot holds it. Throws `NotCopied`. */
export async function copyOfRunning(dir: string): Promise<string | undefined> {
  const snapshot = await askHolder(dir, ASK_SNAPSHOT).catch((error: unknown) => {
    throw error instanceof HolderFailed ? new NotCopied('backup-no-snapshot', dir, error) : error;
  });
  if (snapshot === undefined) return undefined;
  let copy: string | undefined;
  try {
    copy = await mkdtemp(join(tmpdir(), 'rampa-backup-'));
    await copyWhole(snapshot, clusterOf(copy));
    return copy;
  } catch (error) {
    if (copy !== undefined) await rm(copy, { recursive: true, force: true });
    throw isOfSystem(error) ? new NotCopied('backup-no-copy', tmpdir(), error) : error;
  }
}
