/** Compiles the program and the packages it loads at a start into a few files, with its threads beside them. */

import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
/** They read files that lie beside their own. */
const APART = ['@electric-sql/pglite', '@resvg/resvg-wasm', 'pdfkit'];
/** What packages written for `require` find in a module that has none. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/**
 * Compiles `main`, a path in the project, into `folder` in its root. Rejects when the sources cannot be compiled; what was
 * minded is printed then.
 *
 * @param {string} main
 * @param {string} folder
 */
export async function compile(main, folder) {
  const threads = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('-worker.ts'),
  );
  await build({
    absWorkingDir: root,
    // All in one folder, so that a thread lies beside whatever part starts it.
    entryPoints: [main, ...threads.map((file) => `src/${file}`)].map((file) => ({
      in: file,
      out: basename(file, '.ts'),
    })),
    outdir: folder,
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
}
