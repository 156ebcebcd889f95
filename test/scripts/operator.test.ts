/** The operator's commands say what keeps them from their work, in one sentence, and end. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { lockFolder } from '../../src/database/embedded/folder-lock.ts';
import { newKeys } from '../../src/database/sealing/keys.ts';
import { inRoot } from '../../src/root.ts';
import { freePort, launch } from '../kit/launch.ts';

const DIRECTORY = inRoot('src/sandbox/samples/institutions.json');
const KEYS = newKeys(['k1']).trim().replace('\n', ',');

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rampa-operator-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('[OPS-07] a database that does not answer is a sentence in the operator’s commands, whichever', {
  timeout: 60_000,
}, async () => {
  const cwd = await aFolder();
  const environment = {
    DATABASE_URL: `postgres://rampa:secret@127.0.0.1:${await freePort()}/rampa`,
    ENCRYPTION_KEYS: KEYS,
    LANGUAGE_DEFAULT: 'en',
  };
  const sentence =
    'PostgreSQL does not answer (ECONNREFUSED). See that it runs, and check host and port in DATABASE_URL.';
  const commands = [['scripts/backup.ts'], ['scripts/institutions.ts', 'load', DIRECTORY]];

  for (const words of commands)
    expect(await launch(words, environment, cwd).ended).toEqual({ code: 1, said: [sentence] });
});

test('[OPS-12] a backup of nothing and one that cannot be written are said, and are no success', {
  timeout: 60_000,
}, async () => {
  const cwd = await aFolder();
  const environment = { DATA_DIR: join(cwd, 'data'), ENCRYPTION_KEYS: KEYS, LANGUAGE_DEFAULT: 'en' };
  const run = (...words: string[]) => launch(words, environment, cwd).ended;

  expect(await run('scripts/backup.ts')).toEqual({
    code: 1,
    said: [expect.stringMatching(/^There is nothing to back up/)],
  });
  expect(await run('scripts/institutions.ts', 'load', DIRECTORY)).toEqual({ code: 0, said: [] });
  await writeFile(join(cwd, 'file'), '');
  expect(await run('scripts/backup.ts', join(cwd, 'file', 'backup.gz'))).toEqual({
    code: 1,
    said: [expect.stringMatching(/^The backup .* could not be written \((ENOTDIR|EEXIST)\)/)],
  });
});

test('[OPS-12] a backup beside a running bot names the disk that has no room', {
  timeout: 60_000,
}, async () => {
  const cwd = await aFolder();
  const dataDir = join(cwd, 'data');
  const environment = { DATA_DIR: dataDir, ENCRYPTION_KEYS: KEYS, LANGUAGE_DEFAULT: 'en' };
  const backup = (more: Record<string, string> = {}) =>
    launch(['scripts/backup.ts'], { ...environment, ...more }, cwd).ended;
  const full = await lockFolder(dataDir, async () => {
    throw Object.assign(new Error('the disk has no room'), { code: 'ENOSPC' });
  });
  const noRoom = await backup();
  const inRussian = await backup({ LANGUAGE_DEFAULT: 'ru' });
  await full.release();
  const running = await lockFolder(dataDir, async () => join(cwd, 'taken-away'));
  onTestFinished(() => running.release());

  expect(noRoom).toEqual({
    code: 1,
    said: [
      `The bot is running, so the backup begins with a snapshot beside its database in ${dataDir}, and that did not ` +
        'succeed (ENOSPC): there is no room on the disk there; a snapshot takes as much as the database. Make room ' +
        'and repeat the command.',
    ],
  });
  expect(inRussian.said).toEqual([expect.stringMatching(/\(ENOSPC\): на диске там нет места/)]);
  expect(await backup()).toEqual({
    code: 1,
    said: [expect.stringMatching(/^The bot is running, so its database is copied to .*\(ENOENT\)/)],
  });
});

test('[OPS-12] a restore names the instant of the backup as people write it', { timeout: 60_000 }, async () => {
  const cwd = await aFolder();
  const file = join(cwd, 'newer.backup.gz');
  const start = { rampaBackup: 1, takenAt: '2025-12-31T19:30:00.000Z', migrations: [{ when: 1, hash: 'of tomorrow' }] };
  await writeFile(file, gzipSync(`${JSON.stringify(start)}\n`));
  const environment = { DATA_DIR: join(cwd, 'data'), ENCRYPTION_KEYS: KEYS, TZ_DEFAULT: 'Asia/Novosibirsk' };
  const restore = (language: string) =>
    launch(['scripts/restore.ts', file], { ...environment, LANGUAGE_DEFAULT: language }, cwd).ended;

  expect([await restore('ru'), await restore('en')]).toEqual([
    { code: 1, said: [expect.stringMatching(/^Копию от 1 января 2026, 02:30 \(по Новосибирску\) сделала/)] },
    { code: 1, said: [expect.stringMatching(/^The backup of 1 January 2026, 02:30 \(Novosibirsk time\) was taken/)] },
  ]);
});

test('[OPS-07] what is mistyped is answered with what can be typed', { timeout: 60_000 }, async () => {
  const cwd = await aFolder();
  await mkdir(join(cwd, 'data'));
  const run = (...words: string[]) => launch(words, { LANGUAGE_DEFAULT: 'en' }, cwd).ended;

  expect(await run('scripts/keys.ts', 'lookup')).toEqual({
    code: 2,
    said: [expect.stringMatching(/^"lookup" cannot/)],
  });
  expect(await run('scripts/restore.ts', '--frce')).toEqual({ code: 2, said: [] });
  expect(await run('scripts/contest.ts', 'laod', 'file')).toMatchObject({ code: 2 });
});
