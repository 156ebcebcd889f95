/** Broadcasts against a messenger that enforces its limit: the rate kept, the 429s, the CPU, the memory. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import type { DatabaseChoice } from '../../src/database/connect.ts';
import { startPostgres } from '../kit/postgres-server.ts';
import type { BroadcastReport, BroadcastSettings } from './broadcast-process.ts';
import type { ServerReport, ServerSettings } from './limited-server.ts';
import type { BenchRow } from './row.ts';

/** SEND_RATE over the messenger's limit, as operating.md advises. */
const PART = 0.97;
/** How long each broadcast lasts. */
const SECONDS = 20;
const LIMITS = [30, 1_000];

interface Measured extends ServerReport, BroadcastReport {
  /** Messages a second, from the first to the last as the messenger saw them. */
  rate: number;
}

/** The rows "broadcast at 30/s and at 1000/s" and "peak memory", on PGlite and on PostgreSQL. */
export async function broadcastRows(): Promise<BenchRow[]> {
  const databases = await provideDatabases();
  try {
    const found: BenchRow[] = [];
    for (const limit of LIMITS) {
      const floor = await measure(null, limit, limit * SECONDS);
      for (const kind of ['pglite', 'postgres'] as const) {
        const measured = await measure(await databases.fresh(kind), limit, limit * SECONDS);
        found.push(rateRow(limit, kind, measured), cpuRow(limit, kind, floor, measured));
      }
    }
    return [...found, await memoryRow(databases.fresh)];
  } finally {
    await databases.stop();
  }
}

function rateRow(limit: number, kind: string, { rate, refused }: Measured): BenchRow {
  const sendRate = limit * PART;
  const ratio = rate / sendRate;
  return {
    what: `broadcast at ${limit}/s, ${kind}`,
    floor: `${sendRate.toFixed(1)}/s (SEND_RATE)`,
    measured: `${rate.toFixed(2)}/s, ${refused} × 429`,
    ratio,
    target: 'at least 0.985 of SEND_RATE, no 429',
    met: ratio >= 0.985 && refused === 0,
    note: 'bucket and strict second enforced at once, 60 ms latency',
  };
}

function cpuRow(limit: number, kind: string, floor: Measured, { cpuMs, accepted }: Measured): BenchRow {
  const perMessage = cpuMs / accepted;
  const bare = floor.cpuMs / floor.accepted;
  return {
    what: `CPU of a broadcast at ${limit}/s, ${kind}`,
    floor: `${bare.toFixed(3)} ms a message`,
    measured: `${perMessage.toFixed(3)} ms a message`,
    ratio: perMessage / bare,
    target: 'at most 1.1 of pacing without a database',
    met: perMessage / bare <= 1.1,
    note: kind === 'pglite' ? 'the database runs in the same process' : 'the database runs beside it',
  };
}

/** So fast that the larger run ends in a minute; memory does not depend on the pace. */
const MEMORY_RATE = 2_000;

async function memoryRow(fresh: Databases['fresh']): Promise<BenchRow> {
  const few = await run({ database: await fresh('postgres'), rate: MEMORY_RATE, receivers: 10_000 }, 0);
  const many = await run({ database: await fresh('postgres'), rate: MEMORY_RATE, receivers: 100_000 }, 0);
  const ratio = many.peakMb / few.peakMb;
  return {
    what: 'peak memory, 100,000 against 10,000 recipients',
    floor: `${few.peakMb.toFixed(0)} MB`,
    measured: `${many.peakMb.toFixed(0)} MB`,
    ratio,
    target: 'at most 1.1',
    met: ratio <= 1.1,
    note: 'PostgreSQL; freezing the audience included',
  };
}

function measure(database: DatabaseChoice | null, limit: number, receivers: number): Promise<Measured> {
  return run({ database, rate: limit * PART, receivers }, limit);
}

/** Runs one broadcast against a fresh messenger, each in a process of its own. */
async function run(settings: Omit<BroadcastSettings, 'apiRoot'>, limit: number): Promise<Measured> {
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
  return fork(path, [JSON.stringify(settings)], { execArgv: ['--import', 'tsx'] });
}

async function answer<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`a measured process ended with ${code}`);
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return message as T;
}

interface Databases {
  fresh(kind: 'pglite' | 'postgres'): Promise<DatabaseChoice>;
  stop(): Promise<void>;
}

async function provideDatabases(): Promise<Databases> {
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
