/** Families tap while the program sends to thousands: their answers do not wait for it. How long they take is measured. */

import { expect, onTestFinished, test } from 'vitest';
import { aGround, beside } from '../bench/processes.ts';
import { tapDuringBroadcast } from '../bench/replying.ts';

/** The long series is `npm run bench -- --only replies`. */
const SERIES = { on: 'postgres', audience: 3_000, sendRate: 25, taps: 20, seconds: 8 } as const;

test('[ANN-37] during a broadcast to 3,000 every tap of a family is answered while most of it waits', async () => {
  const ground = await aGround();
  onTestFinished(() => ground.leave());
  const messenger = await beside('./bot-api-process.ts');
  onTestFinished(() => messenger.stop());

  const { waits, sent } = await tapDuringBroadcast(SERIES, ground, messenger);

  expect(waits).toHaveLength(SERIES.taps * SERIES.seconds);
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan(SERIES.audience / 2);
}, 120_000);
