/** The schedule of two replicas on one PostgreSQL: each time is started once, whoever ticks first. */

import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { startDueAnnouncements } from '../../src/announcements/timing/starting.ts';
import { planTime } from '../../src/announcements/timing/timing.ts';
import { openDatabase } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { useKeys } from '../../src/database/sealing/sealed.ts';
import { NOW } from '../deliveries/stage.ts';
import { testKeys } from '../kit/database.ts';
import { aPostgres } from '../kit/postgres.ts';
import { aHouse } from './stage.ts';
import { aDraft, begin, clock, ZONE } from './stage-sending.ts';

test('[ANN-23] two replicas that tick at once start a scheduled announcement once, and each time of a repeated one once', async () => {
  useKeys(testKeys());
  const url = await aPostgres();
  const replicas = await Promise.all([0, 1, 2].map(() => openDatabase({ kind: 'postgres', url })));
  onTestFinished(async () => void (await Promise.all(replicas.map((one) => one.close()))));
  const [first] = replicas;
  if (!first) throw new Error('no database');
  const { db } = first;
  const { organizer } = await aHouse(db, 20);
  await db.execute(sql`insert into role_grants (person_id, role, granted_at)
    values (${organizer.personId}, 'organizer', ${NOW}::timestamptz)`);
  for (const repeat of [null, 'daily'] as const) {
    const id = await aDraft(db, organizer);
    await planTime(db, organizer, { announcementId: id, startAt: clock(9, '10:00'), repeat, zone: ZONE }, NOW);
    await begin(db, organizer, id, 20);
  }

  for (const now of [clock(9, '10:00'), clock(10, '10:00')])
    await Promise.all(replicas.map((replica) => startDueAnnouncements(replica.db, now, ZONE)));

  expect(await rows(db, sql`select state, count(*)::int as number from announcements group by 1 order by 1`)).toEqual([
    { state: 'scheduled', number: 1 },
    { state: 'sending', number: 3 },
  ]);
  expect(await rows(db, sql`select count(*)::int as number from deliveries`)).toEqual([{ number: 60 }]);
});
