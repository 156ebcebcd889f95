/** Families tap while the program sends to thousands: their answers do not wait for it. */

import { expect, onTestFinished, test } from 'vitest';
import { aGround, beside, quantile } from '../bench/processes.ts';
import { tapDuringBroadcast } from '../bench/replying.ts';

/** The long series is `npm run bench -- --only replies`. */
const SERIES = { on: 'postgres', audience: 3_000, sendRate: 25, taps: 20, seconds: 8 } as const;

test('[ANN-37] during a broadcast to 3,000 the taps of families are answered within a second, 95 of 100', async () => {
  const ground = await aGround();
  onTestFinished(() => ground.leave());
  const messenger = await beside('./bot-api-process.ts');
  onTestFinished(() => messenger.stop());

  const { waits, sentPerSecond } = await tapDuringBroadcast(SERIES, ground, messenger);

  expect(waits).toHaveLength(SERIES.taps * SERIES.seconds);
  expect(quantile(waits, 0.95)).toBeLessThan(1_000);
  expect(sentPerSecond).toBeGreaterThan(0.5 * SERIES.sendRate);
}, 120_000);
