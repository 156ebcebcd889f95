/** The thread that draws: ended after many charts, when idle, when it hangs or falls; the next chart starts another. */

import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { createDrawer } from '../../../src/tallies/chart/drawer.ts';
import { widthOf, wrapped } from '../../../src/tallies/chart/measure.ts';
import type { Picture } from '../../../src/tallies/chart/option.ts';

/** Draws the width it is told; hangs at 0, falls at 1, cannot draw 2. */
const THREAD = `const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ width }) => {
    if (width === 0) return;
    if (width === 1) throw new Error('fell');
    parentPort.postMessage(width === 2 ? { error: 'not drawn' } : { png: Uint8Array.of(width) });
  });`;

function aDrawer(bounds: { answers?: number; idle?: number; answer?: number } = {}) {
  let started = 0;
  const drawer = createDrawer({ answers: 100, idle: 60_000, answer: 5_000, ...bounds }, () => {
    started += 1;
    return new Worker(THREAD, { eval: true });
  });
  onTestFinished(() => drawer.end());
  const draws = async (width: number) => [
    ...(await drawer.draw({ width, height: 1, option: {}, language: 'ru' } satisfies Picture)),
  ];
  return { draws, drawer, started: () => started };
}

test('[TAL-10] charts wanted at once are drawn one after the other by one thread', async () => {
  const { draws, started } = aDrawer();
  expect(await Promise.all([draws(3), draws(4), draws(5)])).toEqual([[3], [4], [5]]);
  expect(started()).toBe(1);
});

test('[TAL-10] after so many charts the thread and its memory go', async () => {
  const { draws, started, drawer } = aDrawer({ answers: 2 });
  for (const width of [3, 4, 5, 6]) await draws(width);
  expect({ started: started(), up: drawer.isUp() }).toEqual({ started: 2, up: false });
});

test('[TAL-10] an idle thread goes by itself', async () => {
  const { draws, drawer } = aDrawer({ idle: 5 });
  await draws(3);
  while (drawer.isUp()) await pause(2);
  expect(await draws(4)).toEqual([4]);
});

test.each([
  ['hangs', 0, 'a chart took too long'],
  ['falls', 1, 'fell'],
  ['cannot draw', 2, 'a chart was not drawn: not drawn'],
])('[TAL-10] a chart at which the thread %s is refused, and the next one is drawn', async (_, width, why) => {
  const { draws, started } = aDrawer(width === 0 ? { answer: 2_000 } : {});
  const [refused, next] = await Promise.allSettled([draws(width), draws(7)]);
  expect(refused).toMatchObject({ status: 'rejected', reason: { message: why } });
  expect(next).toEqual({ status: 'fulfilled', value: [7] });
  expect(started()).toBe(2);
});

test('[TAL-10] lines fit their width in the typeface itself, words too long are broken, and what is too much ends in dots', () => {
  const title = 'Художественное слово: проза, поэзия, литературно-музыкальные композиции';
  const at = { width: 400, size: 32 };
  const lines = wrapped(title, { ...at, most: 9 });
  expect(lines.join(' ')).toBe(title);
  expect(lines.every((line) => widthOf(line, 32) <= 400)).toBe(true);
  expect(wrapped('Сверхдлиннющееназваниебезединогопробела', { ...at, most: 9 }).join('')).toBe(
    'Сверхдлиннющееназваниебезединогопробела',
  );
  expect(wrapped(title, { ...at, most: 2 })).toHaveLength(2);
  expect(wrapped(title, { ...at, most: 2 })[1]).toMatch(/…$/);
  expect(wrapped('', { ...at, most: 2 })).toEqual([]);
});
