/** Once for each run of the tests: a door at which they ask for PostgreSQL, which starts when the first one asks. */

import { readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { inRoot } from '../../src/root.ts';
import { foldersOf } from './compiled.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The loopback port at which tests ask for PostgreSQL. */
    postgresDoor: number;
  }
}

/** The migrated database that tests get copies of. */
export const TEMPLATE = 'rampa_template';

/** Opens the door; the returned function stops whatever was started behind it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<PostgresServer> | undefined;
  const door = createServer((socket) => {
    starting ??= startMigrated();
    starting.then(
      (server) => socket.end(server.url('postgres')),
      (error: unknown) => socket.end(`error: ${String(error)}`),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('the door has no port');
  project.provide('postgresDoor', address.port);
  return async () => {
    door.close();
    const server = await starting?.catch(() => undefined);
    await server?.stop();
    // The run's processes are ended from outside, with no moment for what they compiled.
    for (const name of readdirSync(inRoot('')).filter((file) => file.startsWith(foldersOf(process.pid))))
      rmSync(inRoot(name), { recursive: true, force: true });
  };
}

async function startMigrated(): Promise<PostgresServer> {
  const server = await startPostgres();
  const admin = postgres(server.url('postgres'), { max: 1 });
  await admin.unsafe(`create database ${TEMPLATE}`);
  await admin.end();
  const template = openPostgres({ url: server.url(TEMPLATE), max: 1 });
  await migrate(template.db);
  await template.close();
  return server;
}
