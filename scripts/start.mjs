/** `npm start`: compiles the sources when they are newer than what was compiled last, and runs them. Built-in modules only. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiled = `${root}dist/main.js`;
/** Changes to these change the program. */
const SOURCES = ['src', 'tsconfig.json', 'tsconfig.build.json', 'scripts/build.mjs'];

// Compiled, the program's files load in half the time; where nothing can be compiled, they run as they are.
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

/** When a file, or the latest of a folder and everything in it, was changed: a file taken away changes its folder. */
function changedAt(path) {
  const file = statSync(path);
  if (!file.isDirectory()) return file.mtimeMs;
  return Math.max(file.mtimeMs, ...readdirSync(path).map((name) => changedAt(`${path}/${name}`)));
}

/** False without a compiler, and where it minds something in unfinished sources: neither stops a start. */
function build() {
  if (!existsSync(`${root}node_modules/typescript`)) return false;
  console.error('Compiling the program (once after a change; some seconds)…');
  return spawnSync(process.execPath, [`${root}scripts/build.mjs`], { cwd: root, stdio: 'ignore' }).status === 0;
}
