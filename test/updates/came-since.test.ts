/** Whether somebody wrote since: asked beside three days of everybody's updates. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { cameSince, othersSince } from '../../src/updates/queries.ts';
import { inbox } from '../../src/updates/tables.ts';
import { aDatabase } from '../kit/database.ts';
import { AT, later } from '../kit/updates.ts';

const own = { channel: 'telegram', chatKey: '7', externalId: 'own' };

test('[ANN-02] what came from the same chat after the instant counts, and nothing else does', async () => {
  const db = await aDatabase();
  const came = async (values: Partial<typeof inbox.$inferInsert>) => {
    await db.delete(inbox);
    const other = { ...own, externalId: 'other', receivedAt: later(1), state: 'done' as const, ...values };
    await db.insert(inbox).values([{ ...own, receivedAt: later(2) }, other]);
    return cameSince(db, own, AT);
  };

  expect([
    await came({}),
    await came({ receivedAt: AT }),
    await came({ receivedAt: later(-600_000) }),
    await came({ chatKey: '8' }),
    await came({ channel: 'another' }),
  ]).toEqual([true, false, false, false, false]);
});

test('[ANN-02] an id that a slower clock gave a later instant is found all the same', async () => {
  const db = await aDatabase();
  await db.insert(inbox).values([
    { ...own, externalId: 'other', receivedAt: later(1), state: 'done' },
    { ...own, chatKey: '8', externalId: 'late', receivedAt: later(-30_000), state: 'done' },
    { ...own, receivedAt: later(2) },
  ]);

  expect(await cameSince(db, own, AT)).toBe(true);
});

test.each(['pglite', 'postgres'] as const)('[ANN-02] [OPS-10] it is looked up along the ids on %s', async (on) => {
  const db = await aDatabase({ on });
  await db.execute(sql`insert into ${inbox} (channel, external_id, chat_key, received_at, state)
    select 'telegram', i, i % 900, ${AT}::timestamptz - i * interval '13 s', 'done'
    from generate_series(20000, 1, -1) i`);
  await db.execute(sql`analyze ${inbox}`);

  const plan = await rows<{ 'QUERY PLAN': string }>(db, sql`explain ${othersSince(db, own, later(-3_600_000))}`);
  const scans = plan.flatMap((row) => /\S.* Scan.* on \S+/u.exec(row['QUERY PLAN'])?.[0] ?? []);

  expect(scans.map((scan) => scan.replace(/^.*?(\w+ Scan(?: Backward)? using \w+|\w+ Scan) on .*$/u, '$1'))).toEqual([
    'Index Scan Backward using inbox_pkey',
    'Index Scan using inbox_pkey',
  ]);
});
