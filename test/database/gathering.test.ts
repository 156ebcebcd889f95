/** Asks side by side go to the database together, and each gets its own answer. */

import { expect, test } from 'vitest';
import { gathering } from '../../src/database/gathering.ts';

/** Doubles numbers, and remembers which of them were asked together; it answers when it is let. */
function aDoubler() {
  const together: number[][] = [];
  const held: (() => void)[] = [];
  const double = gathering<number, number>(async (asks) => {
    together.push([...asks]);
    await new Promise<void>((resolve) => held.push(resolve));
    if (asks.includes(0)) throw new Error('nothing is not doubled');
    return asks.map((ask) => ask * 2);
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    together,
    double,
    turn,
    async answers() {
      await turn();
      held.shift()?.();
      await turn();
    },
  };
}

test('what is asked at one moment, and while a statement runs, is asked together and in order', async () => {
  const { double, together, turn, answers } = aDoubler();
  const first = [double(1), double(2)];
  await turn();
  const meanwhile = [double(3), double(4), double(5)];
  await answers();
  await answers();

  expect(together).toEqual([
    [1, 2],
    [3, 4, 5],
  ]);
  expect(await Promise.all([...first, ...meanwhile])).toEqual([2, 4, 6, 8, 10]);
});

test('when a statement fails all of its asks fail, and the next is asked as if nothing had been', async () => {
  const { double, answers } = aDoubler();
  const failing = Promise.allSettled([double(0), double(1)]);
  await answers();
  const after = double(2);
  await answers();

  expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await after).toBe(4);
});

test('[OPS-06] a statement that never ends holds up its own asks and nobody else’s', async () => {
  const never = new Promise<readonly number[]>(() => undefined);
  const ask = gathering<number, number>((asks) => (asks.includes(1) ? never : Promise.resolve(asks)), 10);
  const hung = ask(1);
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  expect(await Promise.all([ask(2), ask(3)])).toEqual([2, 3]);
  expect(await Promise.race([hung, Promise.resolve('still waiting')])).toBe('still waiting');
});
