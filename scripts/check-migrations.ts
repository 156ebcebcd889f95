/** Fails when the tables in src were changed and no migration says so, telling what to run. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { generateDrizzleJson } from 'drizzle-kit/api';
import { MIGRATIONS } from '../src/database/migrate.ts';
import * as schema from '../src/database/schema.ts';

/** What drizzle-kit keeps of a schema beside each migration; the parts that differ by themselves are left out. */
interface Recorded {
  tables: Record<string, unknown>;
  [part: string]: unknown;
}

/** The tables (and the other parts of the schema) that are not as the last migration in `folder` left them. */
export function unmigrated(tables: Record<string, unknown>, folder = MIGRATIONS): string[] {
  const snapshots = readdirSync(join(folder, 'meta')).filter((name) => name.endsWith('_snapshot.json'));
  const last = snapshots.sort().at(-1);
  if (last === undefined) throw new Error(`no snapshot in ${folder}`);
  const recorded = comparable(readFileSync(join(folder, 'meta', last), 'utf8'));
  const present = comparable(JSON.stringify(generateDrizzleJson(tables)));
  return [
    ...differences(recorded.tables, present.tables),
    ...differences(recorded, present).filter((part) => part !== 'tables'),
  ];
}

function comparable(json: string): Recorded {
  const { id, prevId, ...rest } = JSON.parse(json) as Recorded;
  return rest as Recorded;
}

function differences(one: Record<string, unknown>, other: Record<string, unknown>): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => !isDeepStrictEqual(one[name], other[name])).sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const different = unmigrated(schema);
  if (different.length > 0) {
    console.error(`Changed without a migration: ${different.join(', ')}. Run \`npm run migration\`.`);
    process.exitCode = 1;
  }
}
