/** What a database is for is asked before its keys: the sandbox's are never those of a bot. */

import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import type { InstanceKind } from '../src/database/instance.ts';
import { newKeys } from '../src/database/sealing/keys.ts';
import { openInstance } from '../src/opening.ts';

test.each<[InstanceKind, InstanceKind]>([
  ['live', 'sandbox'],
  ['sandbox', 'live'],
])('[OPS-07] a database that is %s is no %s, whatever the keys', async (first, then) => {
  const folder = await mkdtemp(join(tmpdir(), 'rampa-opening-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const open = async (kind: InstanceKind) => {
    const config = readConfig({
      DATA_DIR: join(folder, 'data'),
      ENCRYPTION_KEYS: newKeys(['k1']),
      LOG_LEVEL: 'silent',
    });
    if (Array.isArray(config)) throw new Error(JSON.stringify(config));
    await (await openInstance(config, kind, new AbortController().signal)).close();
  };
  await open(first);

  await expect(open(then)).rejects.toMatchObject({ problem: { code: 'database-of-other-kind', kind: first } });
  await expect(open(first)).rejects.toMatchObject({ problem: { code: 'key-wrong' } });
});

test('[PRV-09] a key file that is gone is asked for, and no other is left in its place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rampa-opening-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const config = readConfig({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' });
  if (Array.isArray(config)) throw new Error(JSON.stringify(config));
  const open = async () => (await openInstance(config, 'live', new AbortController().signal)).close();
  const file = join(folder, 'data-keys', 'encryption.keys');
  await open();
  await rename(file, join(folder, 'elsewhere'));

  await expect(open()).rejects.toMatchObject({ problem: { code: 'key-file-missing', file } });
  expect(await readdir(join(folder, 'data-keys'))).toEqual([]);

  await rename(join(folder, 'elsewhere'), file);
  await open();
});
