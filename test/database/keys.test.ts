/** Where the keys come from, and what is said when they are wrong. */

import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isSealingId, keyFileOf, keyringFromFile, loadKeyring, readKeyring } from '../../src/database/sealing/keys.ts';
import { StartError } from '../../src/database/start-error.ts';
import { keyLine } from './key-lines.ts';

test('[PRV-09] the first pair seals, all open, the look-up pair stands anywhere', () => {
  const keyring = readKeyring(`${keyLine('lookup', 9)}, ${keyLine('k2', 2)},${keyLine('k1', 1)}`, 'ENCRYPTION_KEYS');

  expect([keyring.current.id, [...keyring.all.keys()]]).toEqual(['k2', ['k2', 'k1']]);
});

const source = 'ENCRYPTION_KEYS';
test.each([
  ['secret', { code: 'keys-malformed', source, entry: 1, reason: 'no-colon' }],
  [
    `${keyLine('k1', 1)},k 2:${Buffer.alloc(32).toString('base64')}`,
    { code: 'keys-malformed', source, entry: 2, reason: 'bad-id' },
  ],
  ['k1:c2hvcnQ=', { code: 'keys-malformed', source, entry: 1, reason: 'not-32-bytes' }],
  [`${keyLine('k1', 1)},${keyLine('k1', 2)}`, { code: 'keys-malformed', source, entry: 2, reason: 'twice' }],
  [keyLine('k1', 1), { code: 'keys-incomplete', source, missing: 'lookup' }],
  [keyLine('lookup', 1), { code: 'keys-incomplete', source, missing: 'sealing' }],
])('[OPS-07] wrong keys are named by their place, never by their content: %#', (given, problem) => {
  expect(thrownBy(() => readKeyring(given, source))).toEqual(problem);
});

test('[PRV-09] the first start makes a key file of mode 600 beside the data folder, later starts read it', async () => {
  const dataDir = join(await aFolder(), 'data');

  const first = await loadKeyring(undefined, dataDir);
  const second = await loadKeyring(undefined, dataDir);

  const file = keyFileOf(dataDir);
  expect(file.startsWith(join(dataDir, '/'))).toBe(false);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(dirname(file))).toEqual(['encryption.keys']);
  expect(first.current.key.equals(second.current.key) && first.lookup.equals(second.lookup)).toBe(true);
});

test('[PRV-09] of many first starts at once one makes the keys and all use them', async () => {
  const dataDir = join(await aFolder(), 'data');

  const keyrings = await Promise.all(Array.from({ length: 8 }, () => loadKeyring(undefined, dataDir)));

  const exported = keyrings.map(({ current }) => current.key.export().toString('hex'));
  expect(new Set(exported).size).toBe(1);
  expect((await readFile(keyFileOf(dataDir), 'utf8')).split('\n').length).toBe(3);
});

test('[PRV-09] a key file that cannot be read is named, never replaced by a new one', async () => {
  const file = join(await aFolder(), 'encryption.keys');
  await mkdir(file);

  await expect(keyringFromFile(file)).rejects.toMatchObject({
    problem: { code: 'key-file-unusable', file, reason: 'EISDIR' },
  });
  expect(await readdir(dirname(file))).toEqual(['encryption.keys']);
});

test('[PRV-09] a new sealing key takes a name that can be given, and never the look-up key’s', () => {
  expect(['k2', 'K-2_b', 'a b', 'k:2', '', 'lookup'].filter(isSealingId)).toEqual(['k2', 'K-2_b']);
});

test('[PRV-09] a key file that others may read is refused', async () => {
  const file = join(await aFolder(), 'encryption.keys');
  await writeFile(file, `${keyLine('k1', 1)}\n${keyLine('lookup', 2)}\n`, { mode: 0o644 });

  await expect(keyringFromFile(file)).rejects.toMatchObject({ problem: { code: 'key-file-open-to-others', file } });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof StartError) return error.problem;
    throw error;
  }
  return undefined;
}

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rampa-keys-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
