/** Fresh migrated databases for tests: PGlite in memory in a fifth of a second, or PostgreSQL. */

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Database, type Opened, openPglite, openPostgres } from '../../src/database/connect.ts';
import { copyTree } from '../../src/database/embedded/files.ts';
import { provideMigratedSeed, provideSeed, startParams } from '../../src/database/embedded/seed.ts';
import { type Keyring, readKeyring } from '../../src/database/sealing/keys.ts';
import { useKeys } from '../../src/database/sealing/sealed.ts';
import { atEnd } from './at-end.ts';
import { lendDatabase } from './lent-databases.ts';
import { aPostgres } from './postgres.ts';

export interface Wanted {
  /** PGlite in memory unless said. */
  on?: 'pglite' | 'postgres';
  /** False for one without any table. */
  migrated?: boolean;
}

/** An empty migrated database until the test (or the file) ends; the test keys are in use. */
export async function aDatabase(wanted: Wanted = {}): Promise<Database> {
  const { on = 'pglite', migrated = true } = wanted;
  if (on === 'postgres' || !migrated) return (await anOpenedDatabase(wanted)).db;
  useKeys(testKeys());
  const { db, giveBack } = await lendDatabase(dumps.migrated);
  atEnd(giveBack);
  return db;
}

/** A fresh one, with what its keeper may do to it. */
export async function anOpenedDatabase({ on = 'pglite', migrated = true }: Wanted = {}): Promise<Opened> {
  useKeys(testKeys());
  const opened =
    on === 'postgres'
      ? openPostgres({ url: await aPostgres({ migrated }), max: 10 })
      : await openPglite({ dir: 'memory', dump: await (migrated ? dumps.migrated() : dumps.empty()) });
  atEnd(() => opened.close());
  return opened;
}

/** Keys that are the same in every test. */
export function testKeys(): Keyring {
  const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');
  return readKeyring(`test:${key('t')},lookup:${key('l')}`, 'tests');
}

/** The dumps databases in memory start from, made of the seeds and kept beside them. */
const dumps = { migrated: onceOnly(() => dumpOf(provideMigratedSeed)), empty: onceOnly(() => dumpOf(provideSeed)) };

function onceOnly<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function dumpOf(provide: () => Promise<string>): Promise<Blob> {
  const seed = await provide();
  const file = `${seed}.tar`;
  if (!existsSync(file)) await makeDump(seed, file);
  return new Blob([await readFile(file)]);
}

async function makeDump(seed: string, file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rampa-dump-'));
  await copyTree(seed, folder);
  const client = await PGlite.create(folder, { startParams: startParams('8MB') });
  await client.exec('checkpoint');
  const dump = await client.dumpDataDir('none');
  await client.close();
  await rm(folder, { recursive: true, force: true });
  // Another test file may be making the same one; each writes its own and the last name stands.
  await writeFile(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
  await rename(`${file}.${process.pid}`, file);
}
