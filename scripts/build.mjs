/** `npm run build`: compiles the program and the packages it loads at a start into a few files in dist, from where its threads start too. */

import { readdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;
/** Compiled apart and then put in place: a build cut short leaves what was there before. */
const apart = `${root}dist-${process.pid}`;
/** They read files that lie beside their own. */
const APART = ['@electric-sql/pglite', '@resvg/resvg-wasm', 'pdfkit'];
/** What packages written for `require` find in a module that has none. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

const begun = new Date();
const threads = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('-worker.ts'),
);
try {
  await build({
    absWorkingDir: root,
    // All in one folder, so that a thread lies beside whatever part starts it.
    entryPoints: ['main.ts', ...threads].map((file) => ({ in: `src/${file}`, out: basename(file, '.ts') })),
    outdir: apart,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: APART,
    // What grammY's fetch, which nothing calls here, brings for old Nodes warns at each start of a new one.
    alias: { 'whatwg-url': 'node:url' },
    banner: { js: REQUIRE },
    sourcemap: true,
    sourcesContent: false,
  });
} catch {
  // What was minded is printed already.
  rmSync(apart, { recursive: true, force: true });
  process.exit(1);
}
// A source changed while this ran is newer than this, so that the next start sees it.
utimesSync(`${apart}/main.js`, begun, begun);
rmSync(dist, { recursive: true, force: true });
renameSync(apart, dist);
