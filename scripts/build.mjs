/** `npm run build`: compiles the program into dist, from where its threads start too. */

import { renameSync, rmSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from './compile.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;
/** Compiled apart and then put in place: a build cut short leaves what was there before. */
const apart = `${root}dist-${process.pid}`;

const begun = new Date();
try {
  await compile('src/main.ts', apart);
} catch {
  rmSync(apart, { recursive: true, force: true });
  process.exit(1);
}
// A source changed while this ran is newer than this, so that the next start sees it.
utimesSync(`${apart}/main.js`, begun, begun);
rmSync(dist, { recursive: true, force: true });
renameSync(apart, dist);
