/** From start to ready: the program on a fresh database and on one with data in it. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Environment, launchProgram, START } from '../kit/launch.ts';
import { seedDrafts } from './form.ts';
import { aGround, type Beside, beside, DATABASES, type Ground, quantile } from './processes.ts';
import { settingsFor, within } from './registration.ts';
import type { BenchRow } from './row.ts';

const TIMES = 3;
const PEOPLE = Array.from({ length: 2_000 }, (_, at) => 500_000 + at);

/** The rows "start to ready, data there and fresh", on PostgreSQL and PGlite. */
export async function startRows(): Promise<BenchRow[]> {
  const ground = await aGround();
  const messenger = await beside('./bot-api-process.ts');
  try {
    const floor = await repeated(() =>
      promisify(execFile)(process.execPath, ['--import', import.meta.resolve('tsx'), '-e', '0']),
    );
    const found: BenchRow[] = [];
    for (const on of DATABASES) {
      found.push(row(`start to ready, data there, ${on}`, floor, await onData(on, ground, messenger), 1_500));
      found.push(row(`start to ready, fresh, ${on}`, floor, await onNothing(on, ground, messenger), 4_000));
    }
    return found;
  } finally {
    messenger.stop();
    await ground.leave();
  }
}

async function onData(on: (typeof DATABASES)[number], ground: Ground, messenger: Beside): Promise<number> {
  const folder = await ground.folder();
  const environment = await settingsFor(folder, messenger, await ground.database(on));
  await within(environment, (db) => seedDrafts(db, PEOPLE, new Date()));
  return repeated(() => started(environment, folder));
}

function onNothing(on: (typeof DATABASES)[number], ground: Ground, messenger: Beside): Promise<number> {
  return repeated(async () => {
    const folder = await ground.folder();
    return started(await settingsFor(folder, messenger, await ground.database(on)), folder);
  });
}

/** Starts the program until it is well, and gives back how to end it. */
async function started(environment: Environment, folder: string): Promise<() => Promise<unknown>> {
  const program = await launchProgram(environment, folder, START);
  return () => program.terminate();
}

/** The median of some times, in milliseconds; what is to be done afterwards is not counted. */
async function repeated(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < TIMES; at += 1) {
    const begun = performance.now();
    const after = await work();
    times.push(performance.now() - begun);
    if (typeof after === 'function') await after();
  }
  return quantile(times, 0.5);
}

function row(what: string, floor: number, measured: number, most: number): BenchRow {
  return {
    what,
    floor: `${floor.toFixed(0)} ms (node -e 0 with tsx)`,
    measured: `${measured.toFixed(0)} ms`,
    ratio: measured / floor,
    target: `under ${most / 1_000} s`,
    met: measured < most,
    note: `median of ${TIMES} starts, from the command to /healthz`,
  };
}
