/** Scheduled runs are claimed once, whoever ticks. */

import { expect, test } from 'vitest';
import { claimSlot, forgetClaims } from '../../src/database/claims.ts';
import { openPostgres } from '../../src/database/connect.ts';
import { scheduledRuns } from '../../src/database/tables.ts';
import { aDatabase } from '../kit/database.ts';
import { aPostgres } from '../kit/postgres.ts';

const now = new Date('2026-03-01T02:00:00Z');

test.each(['pglite', 'postgres'] as const)(
  '[OPS-09] a slot is claimed once on %s, another slot or job anew',
  async (on) => {
    const db = await aDatabase({ on });

    const claimed = [
      await claimSlot(db, 'digest', '2026-03-01', now),
      await claimSlot(db, 'digest', '2026-03-01', now),
      await claimSlot(db, 'digest', '2026-03-02', now),
      await claimSlot(db, 'reminders', '2026-03-01', now),
    ];

    expect(claimed).toEqual([true, false, true, true]);
  },
);

test('[OPS-09] of two replicas with twenty late ticks each, one gets the run', async () => {
  const url = await aPostgres();
  const replicas = [openPostgres({ url, max: 5 }), openPostgres({ url, max: 5 })];

  const claims = await Promise.all(
    replicas.flatMap(({ db }) => Array.from({ length: 20 }, () => claimSlot(db, 'digest', '2026-03-01', now))),
  );

  expect(claims.filter(Boolean)).toEqual([true]);
  await Promise.all(replicas.map((replica) => replica.close()));
});

test('[OPS-09] a run that failed with its transaction can be claimed again', async () => {
  const db = await aDatabase();

  const failing = db.transaction(async (tx) => {
    await claimSlot(tx, 'digest', '2026-03-01', now);
    throw new Error('no printer');
  });

  await expect(failing).rejects.toThrow('no printer');
  expect(await claimSlot(db, 'digest', '2026-03-01', now)).toBe(true);
});

test('[OPS-09] old claims are forgotten, recent ones kept', async () => {
  const db = await aDatabase();
  await claimSlot(db, 'digest', '2025-12-01', new Date('2025-12-01T02:00:00Z'));
  await claimSlot(db, 'digest', '2026-03-01', now);

  await forgetClaims(db, new Date('2026-01-01T00:00:00Z'));

  expect(await db.select({ slot: scheduledRuns.slot }).from(scheduledRuns)).toEqual([{ slot: '2026-03-01' }]);
});
