/** What is installed before a command, by a play of npm that only writes down that it was called. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inRoot } from '../../src/root.ts';

/** A checkout where npm has written these files, at these seconds of 1970; those left out are not there. */
async function aCheckout(written: { lock?: number; installed?: number }): Promise<string> {
  const checkout = await mkdtemp(join(tmpdir(), 'rampa install '));
  onTestFinished(() => rm(checkout, { recursive: true, force: true }));
  for (const folder of ['scripts', 'bin', 'node_modules']) mkdirSync(join(checkout, folder));
  copyFileSync(inRoot('scripts/install.mjs'), join(checkout, 'scripts/install.mjs'));
  writeFileSync(join(checkout, 'bin/npm'), '#!/bin/sh\necho "$@" > called\n', { mode: 0o755 });
  const files = { 'package-lock.json': written.lock, 'node_modules/.package-lock.json': written.installed };
  for (const [name, seconds] of Object.entries(files)) {
    if (seconds === undefined) continue;
    writeFileSync(join(checkout, name), '');
    utimesSync(join(checkout, name), seconds, seconds);
  }
  return checkout;
}

test.each([
  ['right after a clone', { lock: 1 }, { start: true, command: true }],
  ['when all is there', { lock: 1, installed: 2 }, { start: false, command: false }],
  ['after an upgrade, beside a running bot perhaps', { lock: 2, installed: 1 }, { start: true, command: false }],
  ['in the image, which has no lock file', { installed: 1 }, { start: false, command: false }],
])('%s a start and an operator’s command install no more than they should', async (_, written, expected) => {
  const installs = async (words: string[]) => {
    const checkout = await aCheckout(written);
    const PATH = [join(checkout, 'bin'), process.env['PATH']].join(delimiter);
    const { status } = spawnSync(process.execPath, [join(checkout, 'scripts/install.mjs'), ...words], {
      env: { PATH },
    });
    return { status, installed: existsSync(join(checkout, 'called')) };
  };

  expect(await installs([])).toEqual({ status: 0, installed: expected.start });
  expect(await installs(['--if-none'])).toEqual({ status: 0, installed: expected.command });
});
