/** A place for files in a test: a folder of its own, gone when the test ends. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './at-end.ts';

/** An empty folder, removed at the end. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rampa-files-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
