/** How many rows the sender holds at once: few enough for a crash, a pause and a row's lease. */

import { expect, test } from 'vitest';
import { HABITS } from '../../src/deliveries/sending/sender.ts';
import { inDoubtAfterACrash, sizesFor } from '../../src/deliveries/sending/sizes.ts';

test.each([
  [0.1, { takenAhead: 2, unwritten: 2 }],
  [2, { takenAhead: 2, unwritten: 2 }],
  [25, { takenAhead: 5, unwritten: 8 }],
  [1_000, { takenAhead: 40, unwritten: 60 }],
])('[ANN-34] at %s messages a second a crash leaves few in doubt beside those on their way', (rate, few) => {
  expect(inDoubtAfterACrash(rate)).toEqual(few);
});

test.each([0.1, 0.5, 2, 7, 25, 970])(
  '[ANN-31] [ANN-38] at %s messages a second what is taken leaves before its lease is over, and a pause is felt',
  (rate) => {
    const { size, lead } = sizesFor(rate);
    const slowestMs = ((size + lead) / rate) * 1_000;
    const lastsMs = Math.max(1_000, 2_000 / rate);
    expect({ leased: slowestMs < HABITS.rowLeaseMs, paused: slowestMs <= lastsMs }).toEqual({
      leased: true,
      paused: true,
    });
  },
);
