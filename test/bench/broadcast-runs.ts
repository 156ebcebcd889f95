/** Broadcasts as measured: each messenger and each sender in a process of its own, each database a fresh one. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import type { DatabaseChoice } from '../../src/database/connect.ts';
import { AS_STARTED } from '../kit/launch.ts';
import { startPostgres } from '../kit/postgres-server.ts';
import type { BroadcastReport, BroadcastSettings } from './broadcast-process.ts';
import type { ServerReport, ServerSettings } from './limited-server.ts';

export interface Measured extends ServerReport, BroadcastReport {
  /** Messages a second, from the first to the last as the messenger saw them. */
  rate: number;
}

/** Runs one broadcast against a fresh messenger, each in a process of its own. */
export async function run(settings: Omit<BroadcastSettings, 'apiRoot'>, limit: number): Promise<Measured> {
  const server = start('./limited-server.ts', { limit } satisfies ServerSettings);
  const { port } = await answer<{ port: number }>(server);
  const apiRoot = `http://127.0.0.1:${port}`;
  const sender = start('./broadcast-process.ts', { ...settings, apiRoot } satisfies BroadcastSettings);
  const cost = await answer<BroadcastReport>(sender);
  server.send('report');
  const seen = await answer<ServerReport>(server);
  server.kill();
  return { ...cost, ...seen, rate: ((seen.accepted - 1) / seen.spanMs) * 1_000 };
}

function start(program: string, settings: object): ChildProcess {
  const path = fileURLToPath(new URL(program, import.meta.url));
  return fork(path, [JSON.stringify(settings)], { execArgv: ['--import', 'tsx', ...AS_STARTED] });
}

async function answer<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`a measured process ended with ${code}`);
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return message as T;
}

export interface Databases {
  fresh(kind: 'pglite' | 'postgres'): Promise<DatabaseChoice>;
  stop(): Promise<void>;
}

export async function provideDatabases(): Promise<Databases> {
  const server = await startPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'rampa-bench-'));
  let made = 0;
  return {
    async fresh(kind) {
      made += 1;
      if (kind === 'pglite') return { kind, dir: join(folder, String(made)) };
      const admin = postgres(server.url('postgres'), { max: 1 });
      await admin.unsafe(`create database bench_${made}`);
      await admin.end();
      return { kind, url: server.url(`bench_${made}`) };
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
