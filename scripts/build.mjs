/** `npm run build`: compiles src to dist and lays the sandbox's page and samples beside it. Built-in modules only. */

import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What the compiler leaves: read at run time, not imported. */
const READ = ['sandbox/page', 'sandbox/samples'];

rmSync(`${root}dist`, { recursive: true, force: true });
const compiled = spawnSync('npx', ['tsc', '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (compiled.status !== 0) process.exit(compiled.status ?? 1);
for (const folder of READ) {
  cpSync(`${root}src/${folder}`, `${root}dist/${folder}`, {
    recursive: true,
    filter: (path) => !/\.ts$|tsconfig\.json$/.test(path),
  });
}
