/** Exports: the workbook of a contest with 100,000 entries, its memory with a million, and whether others get their turn meanwhile. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DatabaseChoice } from '../../src/database/connect.ts';
import { openDatabase } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { readKeyring } from '../../src/database/sealing/keys.ts';
import { useKeys } from '../../src/database/sealing/sealed.ts';
import { compiled } from '../kit/compiled.ts';
import { NOON } from '../kit/entries.ts';
import { AS_STARTED } from '../kit/launch.ts';
import type { ExportReport, ExportSettings } from './export-process.ts';
import { seedEntries } from './many-entries.ts';
import { aGround, DATABASES } from './processes.ts';
import type { BenchRow } from './row.ts';

const [MANY, MOST] = [100_000, 1_000_000] as const;
const KEYS = `bench:${Buffer.alloc(32, 'b').toString('base64')},lookup:${Buffer.alloc(32, 'l').toString('base64')}`;
const [SLOWER, MORE_MEMORY, BLOCK_MS] = [1.3, 1.15, 30] as const;

/** The rows "workbook" and "longest block", on PostgreSQL and PGlite. */
export async function exportRows(): Promise<BenchRow[]> {
  const ground = await aGround();
  useKeys(readKeyring(KEYS, 'bench'));
  try {
    const program = await compiled('test/bench/export-process.ts');
    const found: BenchRow[] = [];
    const floor = await written(program, null, 0, MANY, join(await ground.folder(), 'bare.xlsx'));
    for (const on of DATABASES) {
      const folder = await ground.folder();
      const { DATABASE_URL: url } = await ground.database(on);
      const choice: DatabaseChoice =
        url === undefined ? { kind: 'pglite', dir: join(folder, 'data') } : { kind: 'postgres', url };
      const report = await written(program, choice, await seeded(choice, MANY), MANY, join(folder, 'many.xlsx'));
      found.push(timeRow(on, floor, report), blockRow(on, report));
      if (on === 'postgres') {
        const most = await written(program, choice, await seeded(choice, MOST), MOST, join(folder, 'most.xlsx'));
        found.push(memoryRow(report, most));
      }
    }
    return found;
  } finally {
    await ground.leave();
  }
}

/** One more contest of so many entries; its id. */
async function seeded(choice: DatabaseChoice, entries: number): Promise<number> {
  const { db, close } = await openDatabase(choice);
  try {
    await migrate(db);
    const [contest] = await seedEntries(db, 1, entries);
    return contest?.id ?? 0;
  } finally {
    await close();
  }
}

async function written(
  program: string,
  database: DatabaseChoice | null,
  contestId: number,
  entries: number,
  path: string,
) {
  const settings: ExportSettings = { database, keys: KEYS, contestId, entries, at: NOON.toISOString(), path };
  const child = fork(program, [JSON.stringify(settings)], {
    execArgv: [...AS_STARTED],
  });
  const [report] = (await once(child, 'message')) as [ExportReport];
  return report;
}

function timeRow(on: string, floor: ExportReport, { ms }: ExportReport): BenchRow {
  return {
    what: `workbook of ${MANY.toLocaleString('en')} entries, ${on}`,
    floor: `${(floor.ms / 1_000).toFixed(1)} s (the bare writer library, same cells)`,
    measured: `${(ms / 1_000).toFixed(1)} s`,
    ratio: ms / floor.ms,
    target: `at most ${SLOWER} of it`,
    met: ms / floor.ms <= SLOWER,
    note: 'figures, entries and children; read, opened and written',
  };
}

function blockRow(on: string, { blockMs }: ExportReport): BenchRow {
  const target = on === 'postgres' ? `at most ${BLOCK_MS} ms` : 'none';
  return {
    what: `longest block during that workbook, ${on}`,
    floor: '',
    measured: `${blockMs.toFixed(0)} ms`,
    ratio: null,
    target,
    met: on !== 'postgres' || blockMs <= BLOCK_MS,
    note: 'a timer of 1 ms asks for its turn',
  };
}

function memoryRow(many: ExportReport, most: ExportReport): BenchRow {
  return {
    what: `peak memory of a workbook, ${MOST.toLocaleString('en')} against ${MANY.toLocaleString('en')} entries, postgres`,
    floor: `${many.peakMb.toFixed(0)} MB`,
    measured: `${most.peakMb.toFixed(0)} MB`,
    ratio: most.peakMb / many.peakMb,
    target: `at most ${MORE_MEMORY}`,
    met: most.peakMb / many.peakMb <= MORE_MEMORY,
    note: `${(most.ms / 1_000).toFixed(0)} s for the million`,
  };
}
