/** Processes of the tests compiled as `npm start` compiles the program: from its sources each start would take three times as long. */

import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { inRoot } from '../../src/root.ts';

const compiling = new Map<string, Promise<string>>();

/** What the folders in the project begin with that were compiled for children of this process. */
export const foldersOf = (pid: number) => `dist-test-${pid}-`;

/** The file that `main`, a path in the project, is compiled to, once for each process that asks; removed when that ends, or after the run. */
export function compiled(main: string): Promise<string> {
  const found = compiling.get(main) ?? compile(main);
  compiling.set(main, found);
  return found;
}

async function compile(main: string): Promise<string> {
  const { compile: into } = (await import(new URL('../../scripts/compile.mjs', import.meta.url).href)) as {
    compile: (main: string, folder: string) => Promise<void>;
  };
  const name = basename(main, '.ts');
  const folder = inRoot(`${foldersOf(process.ppid)}${process.pid}-${name}`);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await into(main, folder);
  return `${folder}/${name}.js`;
}
