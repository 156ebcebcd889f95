/** Work that outlasts an answer: once a key, never louder than a line of the log, waited for at the end, but not for ever. */

import { expect, test } from 'vitest';
import { createLogger } from '../../src/log.ts';
import { createErrands } from '../../src/telegram/files/errands.ts';

/** Errands, what they log, and a door that one of them waits behind. */
function aStage() {
  const lines: string[] = [];
  const errands = createErrands(
    createLogger({ level: 'info', destination: { write: (line) => void lines.push(line) } }),
  );
  let open: () => void = () => undefined;
  const door = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { errands, lines, door, open: () => open() };
}

test('[UX-07] the same errand is not begun twice, and can be begun again when it has ended', async () => {
  const { errands, door, open } = aStage();
  const done: string[] = [];
  const begin = (name: string) =>
    errands.begin('archive', async () => {
      await door;
      done.push(name);
    });

  const begun = [begin('first'), begin('second')];
  open();
  await errands.ended(5_000);
  begun.push(begin('third'));
  await errands.ended(5_000);

  expect({ begun, done, underWay: errands.underWay() }).toEqual({
    ...{ begun: [true, false, true], done: ['first', 'third'], underWay: 0 },
  });
});

test('[OPS-05] the end waits for errands in bounded time, and a failed one is a line of the log', async () => {
  const { errands, lines, door, open } = aStage();
  errands.begin('slow', () => door);
  errands.begin('broken', () => Promise.reject(new Error('no luck')));

  await errands.ended(10);
  const cutOff = errands.underWay();
  open();
  await errands.ended(5_000);

  expect([cutOff, errands.underWay()]).toEqual([1, 0]);
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['an errand was not done']);
});
