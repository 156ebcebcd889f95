/**
 * Installs what is missing before a command, so that each works right after a clone. Built-in modules only. What is
 * installed and out of date is replaced too, unless told `--if-none`: the operator's commands run beside a running bot.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What the installed tree is made from: the lock file and the mends of packages. */
const sources = [`${root}package-lock.json`, ...mends(`${root}patches`)];
/** npm writes this file last, so it tells whether the installed tree is whole and of the present lock file. */
const installed = `${root}node_modules/.package-lock.json`;

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Rampa needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

const isNone = !existsSync(installed);
// The image has neither: what it was built with is what it has.
const isOld =
  !isNone && sources.some((file) => existsSync(file) && statSync(installed).mtimeMs < statSync(file).mtimeMs);
if (isNone || (isOld && !process.argv.includes('--if-none'))) {
  console.error('Installing what is needed (once; about a minute)…');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  // The embedded database's first start copies what is prepared here; without it the start only takes longer.
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/seed.ts'], { cwd: root, stdio: 'ignore' });
}

function mends(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : [];
}
