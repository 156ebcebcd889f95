/** The right to send tells whether a program runs: held while it does, given back at its end, and over by itself after a kill. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { holdChannel, leaseStanding, releaseLease, takeLease } from '../../src/deliveries/sending/lease.ts';
import { aDatabase } from '../kit/database.ts';
import { NOON } from '../kit/sandbox.ts';

const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1_000);

test('[OPS-12] [ANN-35] a lease stands until its holder gives it back or it ends; a wish to wait is none', async () => {
  const db = await aDatabase();
  const lease = { channel: 'telegram', holder: 'one', expiresAt: later(10) };
  const standing = (at: Date) => db.transaction((tx) => leaseStanding(tx, at));

  const before = await standing(NOON);
  await holdChannel(db, 'telegram', later(60));
  const waiting = await standing(NOON);
  await takeLease(db, lease, NOON);
  const held = [await standing(later(1)), await standing(later(10))];
  await releaseLease(db, 'telegram', 'one');

  expect([before, waiting, ...held, await standing(later(1))]).toEqual([
    ...[undefined, undefined, later(10)],
    ...[undefined, undefined],
  ]);
});

test('[OPS-12] where there is no table of leases nobody sends', async () => {
  const db = await aDatabase();
  await db.execute(sql`drop table sending_leases`);

  expect(await db.transaction((tx) => leaseStanding(tx, NOON))).toBeUndefined();
});
