/** The embedded database's files within a data folder. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import { copyWhole } from './files.ts';
import { nearestSeed } from './seed.ts';

/** The major version of the PostgreSQL inside PGlite, as files state it. */
const MAJOR = '18';

/** Where in a data folder the database's files are. */
export function clusterOf(dir: string): string {
  return join(dir, 'pglite');
}

/**
 * Makes sure that `cluster` holds a database's files; new ones are a copy of the seed.
 * Throws `StartError` for files of another major version.
 */
export async function provideCluster(cluster: string): Promise<void> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) return copyWhole(await nearestSeed(), cluster);
  if (version.trim() !== MAJOR) {
    throw new StartError({
      code: 'data-folder-of-other-version',
      dir: cluster,
      found: version.trim(),
      expected: MAJOR,
    });
  }
}
