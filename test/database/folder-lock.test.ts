/** A data folder is held by one process at a time, and by none after a kill. */

import { mkdir, readdir, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askHolder, lockFolder } from '../../src/database/embedded/folder-lock.ts';
import { converse, pipeOf } from '../../src/database/embedded/holder-socket.ts';
import { aFolder, aWriter, next } from './children.ts';

const echo = async (line: string) => `heard ${line}`;

test('[OPS-11] a second holder is refused, also by another path to the folder, and let in after release', async () => {
  const dir = join(await aFolder(), 'data');
  const first = await lockFolder(dir, echo);
  await symlink(dir, `${dir}-link`);
  const inUse = { problem: { code: 'data-folder-in-use', dir } };

  await expect(lockFolder(dir, echo)).rejects.toMatchObject(inUse);
  await expect(lockFolder(`${dir}-link`, echo)).rejects.toMatchObject(inUse);
  await first.release();
  const second = await lockFolder(dir, echo);

  await expect(lockFolder(dir, echo)).rejects.toMatchObject(inUse);
  await second.release();
});

test('[OPS-11] of many contenders for a folder whose holder is gone, exactly one gets it, again and again', async () => {
  const dir = join(await aFolder(), 'data');
  for (let round = 0; round < 20; round += 1) {
    const contenders = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(dir, echo)));
    const holders = contenders.flatMap((contender) => (contender.status === 'fulfilled' ? [contender.value] : []));
    expect(holders.length).toBe(1);
    await holders[0]?.release();
  }
  expect(await readdir(join(dir, 'lock'))).toEqual(['20']);
});

test('[OPS-11] a folder deeper than a socket path may be long is held all the same', async () => {
  const dir = join(await aFolder(), ...Array.from({ length: 12 }, () => 'глубже-и-глубже'));
  await mkdir(dir, { recursive: true });
  const first = await lockFolder(dir, echo);

  await expect(lockFolder(dir, echo)).rejects.toMatchObject({ problem: { code: 'data-folder-in-use' } });
  expect(await askHolder(dir, 'hello')).toBe('heard hello');
  await first.release();
});

test('[OPS-11] the holder can be spoken to; where nobody holds, nobody answers', async () => {
  const dir = join(await aFolder(), 'data');
  expect(await askHolder(dir, 'hello')).toBe(undefined);
  const lock = await lockFolder(dir, echo);

  expect(await askHolder(dir, 'hello')).toBe('heard hello');
  await lock.release();
  expect(await askHolder(dir, 'hello')).toBe(undefined);
});

test('[OPS-12] a holder that cannot do what it was asked says why, and one that ends in between is told', async () => {
  const dir = join(await aFolder(), 'data');
  const full = await lockFolder(dir, async () => {
    throw Object.assign(new Error('the disk has no room'), { code: 'ENOSPC' });
  });
  await expect(askHolder(dir, 'hello')).rejects.toMatchObject({ name: 'HolderFailed', code: 'ENOSPC' });
  await full.release();
  const short = await lockFolder(dir, async () => '');
  expect(await askHolder(dir, 'hello')).toBe('');
  await short.release();

  const path = join(dir, 'ends');
  const ending = createServer((socket) => socket.end()).listen(path);
  await expect(converse(path, 'hello')).rejects.toMatchObject({ code: 'NO_ANSWER' });
  ending.close();
});

test('[OPS-11] a second process is refused while the first lives, and starts right after its kill -9', async () => {
  const dir = join(await aFolder(), 'data');
  const first = aWriter(dir);
  expect(await next(first)).toBe('open');

  expect(JSON.parse(await next(aWriter(dir)))).toEqual({ code: 'data-folder-in-use', dir });
  await first.kill();

  expect(await next(aWriter(dir))).toBe('open');
}, 60_000);

test('[OPS-11] on Windows one pipe stands for a folder, however its name is written', () => {
  expect(pipeOf('C:\\Rampa\\data')).toBe(pipeOf('c:\\rampa\\DATA'));
  expect(pipeOf('C:\\Rampa\\data')).toMatch(/^\\\\\.\\pipe\\rampa-[0-9a-f]{32}$/);
  expect(pipeOf('C:\\Rampa\\data')).not.toBe(pipeOf('C:\\Rampa\\data2'));
});
