/** `npm start`: compiles the program when something is newer than what was compiled last, and runs it. Built-in modules only. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiled = `${root}dist/main.js`;
/** Changes to these change the program; the last is written whenever packages are installed. */
const SOURCES = ['src', 'tsconfig.json', 'scripts/build.mjs', 'scripts/compile.mjs', 'node_modules/.package-lock.json'];

// Compiled, the program loads in a third of the time; where nothing can be compiled, its sources run as they are.
if (isFresh() || build()) {
  module.enableCompileCache?.(`${root}node_modules/.cache/rampa/compiled`);
  await import('../dist/main.js');
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../src/main.ts');
}

function isFresh() {
  if (!existsSync(compiled)) return false;
  const made = statSync(compiled).mtimeMs;
  return SOURCES.every((name) => changedAt(`${root}${name}`) <= made);
}

/** When a file, or the latest of a folder and everything in it, was changed: a file taken away changes its folder. 0 where nothing is. */
function changedAt(path) {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file === undefined) return 0;
  if (!file.isDirectory()) return file.mtimeMs;
  return Math.max(file.mtimeMs, ...readdirSync(path).map((name) => changedAt(`${path}/${name}`)));
}

/** False without a compiler, and where it minds something in unfinished sources: neither stops a start. */
function build() {
  if (!existsSync(`${root}node_modules/esbuild`)) return false;
  console.error('Compiling the program (once after a change)…');
  return spawnSync(process.execPath, [`${root}scripts/build.mjs`], { cwd: root, stdio: 'ignore' }).status === 0;
}
