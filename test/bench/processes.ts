/** What a measurement stands on: processes that tell how it went, fresh databases, a folder; all gone when it ends. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { type PostgresServer, startPostgres } from '../kit/postgres-server.ts';

/** A process beside this one that answers questions. */
export interface Beside {
  /** What it tells first, when it is ready. */
  port: number;
  /** Asks it and waits for the answer; one question at a time. */
  ask<T>(question: object): Promise<T>;
  stop(): void;
}

/** Starts a script of this folder and waits until it tells its port. */
export async function beside(script: string, ...words: string[]): Promise<Beside> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = fork(path, words, { execArgv: ['--import', 'tsx'] });
  const told = async () => (await once(child, 'message'))[0] as unknown;
  const { port } = (await told()) as { port: number };
  return {
    port,
    async ask<T>(question: object) {
      const answer = told();
      child.send(question);
      return (await answer) as T;
    },
    stop: () => void child.kill(),
  };
}

/** The databases the program runs on. */
export const DATABASES = ['postgres', 'pglite'] as const;

/** A place to measure in. */
export interface Ground {
  /** A fresh folder. */
  folder(): Promise<string>;
  /** The settings that choose a fresh database: an address for PostgreSQL, nothing for the embedded one. */
  database(on: (typeof DATABASES)[number]): Promise<Record<string, string>>;
  leave(): Promise<void>;
}

export async function aGround(): Promise<Ground> {
  const root = await mkdtemp(join(tmpdir(), 'rampa-bench-'));
  let server: PostgresServer | undefined;
  let made = 0;
  return {
    folder: () => mkdtemp(join(root, 'at-')),
    async database(on) {
      if (on === 'pglite') return {};
      server ??= await startPostgres();
      made += 1;
      const admin = postgres(server.url('postgres'), { max: 1 });
      await admin.unsafe(`create database fresh_${made}`);
      await admin.end();
      return { DATABASE_URL: server.url(`fresh_${made}`) };
    },
    async leave() {
      await server?.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** Milliseconds on a clock that all processes of this machine share. */
export function sharedNow(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** The value below which `part` (0…1) of the numbers lie; NaN for none. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
