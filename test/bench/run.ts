/** `npm run bench [-- --only NAME] [--json FILE]` measures side by side and prints a table: what is possible, and what we do. */

import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { broadcastRows } from './broadcast.ts';
import { exportRows } from './exports.ts';
import { killRows } from './kills.ts';
import { registrationRows } from './registration.ts';
import { replyRows } from './replies.ts';
import type { BenchRow } from './row.ts';
import { startRows } from './start.ts';
import { tallyRows } from './tallies.ts';

/** What can be measured, by the name that `--only` takes. */
const MEASUREMENTS: Record<string, () => Promise<BenchRow[]>> = {
  registration: registrationRows,
  start: startRows,
  broadcast: broadcastRows,
  kills: killRows,
  replies: replyRows,
  tallies: tallyRows,
  exports: exportRows,
};

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
const names = values.only === undefined ? Object.keys(MEASUREMENTS) : [values.only];
const found: BenchRow[] = [];

// Ending at once ends what was started too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

for (const name of names) {
  const measure = MEASUREMENTS[name];
  if (!measure) {
    console.error(`There is no measurement ${name}; there are ${Object.keys(MEASUREMENTS).join(', ')}.`);
    process.exit(2);
  }
  console.error(`measuring ${name} …`);
  found.push(...(await measure()));
}

print(found);
if (values.json) await writeFile(values.json, `${JSON.stringify({ machine: machine(), rows: found }, null, 2)}\n`);
process.exitCode = found.every(({ met }) => met) ? 0 : 1;

function print(rows: readonly BenchRow[]): void {
  console.log(`${machine()}\n`);
  const table = [
    ['what', 'floor', 'measured', 'ratio', 'to reach', 'met', 'how'],
    ...rows.map(({ what, floor, measured, ratio, target, met, note }) => {
      return [what, floor, measured, ratio === null ? '' : ratio.toFixed(3), target, met ? 'yes' : 'NO', note];
    }),
  ];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
  for (const line of table)
    console.log(`| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
}

function machine(): string {
  return `Node ${process.version} on ${process.platform}-${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
}
