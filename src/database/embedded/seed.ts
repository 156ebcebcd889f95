/** The seed: an empty database kept in the cache, since `initdb` takes two to three seconds and a copy a tenth of one. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { codeOf } from '../../error-codes.ts';
import { inRoot } from '../../root.ts';
import { knownMigrations, migrate } from '../migrate.ts';
import { copyTree } from './files.ts';

/**
 * Small log segments and few of them, because they are copied with each new database and snapshot; letters' case as
 * Unicode has it, whatever the machine's locale.
 */
const AT_INITDB = ['--wal-segsize=1', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
const POSTGRESQL_CONF = ['min_wal_size=2MB', 'max_wal_size=64MB'];

/**
 * How the server part is started: PGlite's own 128 MB of buffers would cost their memory and 100 ms at each start, and a
 * plan made once while the tables were empty would stay for all statements remembered.
 */
export function startParams(sharedBuffers: '8MB' | '64MB'): string[] {
  const settings = [`shared_buffers=${sharedBuffers}`, 'timezone=UTC', 'plan_cache_mode=force_custom_plan'];
  return [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])];
}

/** The folder of a database without any table, made if need be. */
export async function provideSeed(): Promise<string> {
  const seed = await seedPath();
  return existsSync(join(seed, 'PG_VERSION')) ? seed : makeOnce(seed, initialize);
}

/** The folder of an empty database with the program's tables, made if need be; what a new data folder starts from. */
export async function provideMigratedSeed(): Promise<string> {
  const seed = await migratedSeedPath();
  return existsSync(join(seed, 'PG_VERSION')) ? seed : makeOnce(seed, fillMigrated);
}

/** The seed that takes least time to provide: the migrated one if it is there already. */
export async function nearestSeed(): Promise<string> {
  const migrated = await migratedSeedPath();
  return existsSync(join(migrated, 'PG_VERSION')) ? migrated : provideSeed();
}

async function seedPath(): Promise<string> {
  const manifest = join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), '..', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  return join(await cacheFolder(), `pglite-${version}-${hashOf([AT_INITDB, POSTGRESQL_CONF])}`);
}

async function migratedSeedPath(): Promise<string> {
  return `${await seedPath()}-${hashOf(knownMigrations())}`;
}

/** Fills a folder of this process's own and gives it the name; another process may have been first, which is as good. */
async function makeOnce(seed: string, fill: (dir: string) => Promise<void>): Promise<string> {
  const partial = `${seed}.${process.pid}.partial`;
  await rm(partial, { recursive: true, force: true });
  await fill(partial);
  await rename(partial, seed).catch(() => rm(partial, { recursive: true, force: true }));
  await forgetOthers(seed);
  return seed;
}

/** Removes seeds (and what was made of them) of other versions and migrations, unless made within a day. */
async function forgetOthers(seed: string): Promise<void> {
  const [folder, bare] = [dirname(seed), await seedPath()];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!name.startsWith('pglite-') || path === bare || path.startsWith(seed)) continue;
    const made = await stat(path).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > DAY) await rm(path, { recursive: true, force: true });
  }
}

const DAY = 24 * 3600 * 1000;

async function initialize(dir: string): Promise<void> {
  const options = { initDbStartParams: AT_INITDB, postgresqlconf: POSTGRESQL_CONF, startParams: startParams('8MB') };
  const client = await PGlite.create(dir, options);
  // Databases nobody can connect to here would be two thirds of every copy and snapshot.
  await client.exec('update pg_database set datistemplate = false where datname <> current_database()');
  for (const name of ['template0', 'template1']) await client.exec(`drop database ${name}`);
  await client.exec('checkpoint');
  await client.close();
}

async function fillMigrated(dir: string): Promise<void> {
  await copyTree(await provideSeed(), dir);
  const client = await PGlite.create(dir, { startParams: startParams('8MB') });
  await migrate(drizzle(client));
  await client.exec('checkpoint');
  await client.close();
}

/**
 * Beside the installed packages, or in the temporary folder where those may not be written to: a seed that another user
 * made there could not be read either. On a disk that nobody may write to, the seed was put there for whoever runs.
 */
async function cacheFolder(): Promise<string> {
  const beside = inRoot('node_modules/.cache/rampa');
  const trouble = await mkdir(beside, { recursive: true })
    .then(() => access(beside, constants.W_OK))
    .then(() => undefined, codeOf);
  if (trouble === undefined || trouble === 'EROFS') return beside;
  const temporary = join(tmpdir(), `rampa-cache-${process.getuid?.() ?? 0}`);
  await mkdir(temporary, { recursive: true, mode: 0o700 });
  return temporary;
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
}
