/** `npm run build`: compiles src to dist and lays the sandbox's page and samples beside it. Built-in modules only. */

import { spawnSync } from 'node:child_process';
import { cpSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;
/** Compiled apart and then put in place: a build cut short leaves what was there before. */
const apart = `${root}dist-${process.pid}`;
/** What the compiler leaves: read at run time, not imported. */
const READ = ['sandbox/page', 'sandbox/samples'];

const begun = new Date();
const compiler = `${root}node_modules/typescript/bin/tsc`;
const compiled = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', apart], {
  cwd: root,
  stdio: 'inherit',
});
if (compiled.status !== 0) {
  rmSync(apart, { recursive: true, force: true });
  process.exit(compiled.status ?? 1);
}
for (const folder of READ) {
  cpSync(`${root}src/${folder}`, `${apart}/${folder}`, {
    recursive: true,
    filter: (path) => !/\.ts$|tsconfig\.json$/.test(path),
  });
}
// A source changed while this ran is newer than this, so that the next start sees it.
utimesSync(`${apart}/main.js`, begun, begun);
rmSync(dist, { recursive: true, force: true });
renameSync(apart, dist);
