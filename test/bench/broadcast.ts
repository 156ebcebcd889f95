/** Broadcasts against a messenger that enforces its limit: the rate kept, the 429s, the CPU, the memory; others' ways beside. */

import type { BroadcastWay } from './broadcast-process.ts';
import { type Databases, type Measured, provideDatabases, run } from './broadcast-runs.ts';
import type { BenchRow } from './row.ts';

/** SEND_RATE over the messenger's limit, as operating.md advises. */
const PART = 0.97;
/** How long each broadcast lasts. */
const SECONDS = 30;
const LIMITS = [30, 1_000];

/** The rows "broadcast at 30/s and at 1000/s" and "peak memory", on PGlite and on PostgreSQL, and what others do. */
export async function broadcastRows(): Promise<BenchRow[]> {
  const databases = await provideDatabases();
  try {
    const found: BenchRow[] = [];
    for (const limit of LIMITS) {
      const paced = { rate: limit * PART, receivers: limit * SECONDS };
      const floor = await run({ ...paced, way: 'paced', database: null }, limit);
      for (const kind of ['pglite', 'postgres'] as const) {
        const measured = await run({ ...paced, way: 'outbox', database: await databases.fresh(kind) }, limit);
        found.push(rateRow(limit, kind, measured), cpuRow(limit, kind, floor, measured));
      }
      for (const peer of PEERS) found.push(await peerRow(limit, peer));
    }
    return [...found, await memoryRow(databases.fresh)];
  } finally {
    await databases.stop();
  }
}

interface Peer {
  way: BroadcastWay;
  what: string;
  /** Receivers, fewer than ours where the way would take many minutes or millions of refusals. */
  receivers(limit: number): number;
}

const PEERS: readonly Peer[] = [
  { way: 'loop', what: 'a plain loop, one after the other', receivers: () => 300 },
  { way: 'retry', what: 'all at once, repeated as auto-retry does', receivers: (limit) => limit * 5 },
];

/** What others do in the same run, for comparison; never missed. */
async function peerRow(limit: number, { way, what, receivers }: Peer): Promise<BenchRow> {
  const measured = await run({ way, database: null, rate: limit, receivers: receivers(limit) }, limit);
  return {
    what: `${what}, at ${limit}/s`,
    floor: `${limit}/s (the limit)`,
    measured: costs(measured),
    ratio: measured.rate / limit,
    target: 'beside ours, which keeps 0.97 of the limit',
    met: true,
    note: `${receivers(limit)} receivers, no database`,
  };
}

function costs({ rate, refused, cpuMs, peakMb }: Measured): string {
  return `${rate.toFixed(2)}/s, ${refused} × 429, ${(cpuMs * 10).toFixed(1)} s CPU for 10,000, ${peakMb.toFixed(0)} MB`;
}

function rateRow(limit: number, kind: string, measured: Measured): BenchRow {
  const sendRate = limit * PART;
  const ratio = measured.rate / sendRate;
  return {
    what: `broadcast at ${limit}/s, ${kind}`,
    floor: `${sendRate.toFixed(1)}/s (SEND_RATE)`,
    measured: costs(measured),
    ratio,
    target: 'at least 0.985 of SEND_RATE, no 429',
    met: ratio >= 0.985 && measured.refused === 0,
    note: 'bucket and strict second enforced at once, 60 ms latency',
  };
}

function cpuRow(limit: number, kind: string, floor: Measured, { cpuMs }: Measured): BenchRow {
  return {
    what: `CPU of a broadcast at ${limit}/s, ${kind}`,
    floor: `${floor.cpuMs.toFixed(3)} ms a message`,
    measured: `${cpuMs.toFixed(3)} ms a message`,
    ratio: cpuMs / floor.cpuMs,
    target: 'at most 1.1 of pacing without a database',
    met: cpuMs / floor.cpuMs <= 1.1,
    note: kind === 'pglite' ? 'the database runs in the same process' : 'the database runs beside it',
  };
}

/** So fast that the larger run ends in a minute; memory does not depend on the pace. */
const MEMORY_RATE = 2_000;

async function memoryRow(fresh: Databases['fresh']): Promise<BenchRow> {
  const fast = { way: 'outbox', rate: MEMORY_RATE } as const;
  const few = await run({ ...fast, database: await fresh('postgres'), receivers: 10_000 }, 0);
  const many = await run({ ...fast, database: await fresh('postgres'), receivers: 100_000 }, 0);
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
