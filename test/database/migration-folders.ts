/** Folders of migrations of tests' own. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aFolder } from './children.ts';

/** A folder with these migrations, each given as its statements; they are dated a day apart. */
export async function aMigrationFolder(...migrations: readonly string[][]): Promise<string> {
  const folder = await aFolder();
  await mkdir(join(folder, 'meta'));
  const entries = migrations.map((_, idx) => ({
    idx,
    version: '7',
    when: Date.UTC(2026, 0, idx + 1),
    tag: `000${idx}_step`,
    breakpoints: true,
  }));
  await writeFile(
    join(folder, 'meta', '_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  );
  for (const [index, statements] of migrations.entries()) {
    await writeFile(join(folder, `000${index}_step.sql`), statements.join('--> statement-breakpoint\n'));
  }
  return folder;
}
