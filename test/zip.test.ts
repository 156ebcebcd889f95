/** Archives that other programs can open, with names in any script. */

import { expect, test } from 'vitest';
import { mostBytesOf, zipped } from '../src/zip.ts';
import { gathered, unzip } from './kit/unzip.ts';

test('[REG-28] an archive keeps Russian names and bytes as they are, and stays within the size told before', async () => {
  const noise = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * 48_271) % 251));
  const parts = [
    {
      path: '07_ЗЛБ-012_Зимняя сказка.mp3',
      chunks: [noise.subarray(0, 40_000), noise.subarray(40_000)],
      packedAlready: true,
    },
    { path: 'empty.bin', chunks: [], packedAlready: true },
    { path: 'чего нет.txt', chunks: ['Этих файлов ', 'в архиве нет'] },
  ];

  const archive = await gathered(zipped(parts));

  expect(unzip(archive)).toEqual([
    { name: '07_ЗЛБ-012_Зимняя сказка.mp3', bytes: noise },
    { name: 'empty.bin', bytes: Buffer.alloc(0) },
    { name: 'чего нет.txt', bytes: Buffer.from('Этих файлов в архиве нет') },
  ]);
  const most = [70_000, 0, 100].map((size, at) => mostBytesOf(parts[at]?.path ?? '', size));
  expect(archive.length).toBeLessThanOrEqual(most.reduce((sum, bytes) => sum + bytes, 0));
});
