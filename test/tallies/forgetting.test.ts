/** What is forgotten of figures that were looked at, and what stays for those who still look. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { forgetLooks } from '../../src/tallies/views/forgetting.ts';
import { keepView, viewById } from '../../src/tallies/views/views.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, aPerson, later, NOON } from '../kit/entries.ts';

const DAY = 24 * 60;

test('[TAL-14] views, links and digests of long ago are forgotten, what is still wanted stays, and twice is as once', async () => {
  const db = await aDatabase();
  const { contestId } = await aContest(db);
  const { personId } = await aPerson(db, ['organizer']);
  const old = await keepView(db, { units: ['entries'] }, NOON);
  const wanted = await keepView(db, { units: ['children'] }, NOON);
  const fresh = await keepView(db, { units: ['acts'] }, later(100 * DAY));
  await db.execute(sql`insert into digests (id, person_id, contest_id, view_id, hour, since) overriding system value
    values (1, ${personId}, ${contestId}, ${wanted}, 9, ${NOON}::timestamptz)`);
  await db.execute(sql`insert into digest_slots (digest_id, due_at, moment, drafts)
    select 1, ${NOON}::timestamptz + make_interval(days => at), ${NOON}::timestamptz, 0 from generate_series(1, 3) at`);
  await db.execute(sql`insert into tally_shares (token_hash, view, created_by, created_at, expires_at)
    values ('a', '{}', ${personId}, ${NOON}::timestamptz, ${later(30 * DAY)}::timestamptz),
      ('b', '{}', ${personId}, ${NOON}::timestamptz, ${later(95 * DAY)}::timestamptz)`);

  for (const _ of [1, 2]) await forgetLooks(db, later(90 * DAY));

  expect(await Promise.all([old, wanted, fresh].map(async (id) => (await viewById(db, id)) !== undefined))).toEqual([
    false,
    true,
    true,
  ]);
  const left = await rows<{ slots: number; shares: number }>(
    db,
    sql`select (select count(*)::int from digest_slots) as slots, (select count(*)::int from tally_shares) as shares`,
  );
  expect(left).toEqual([{ slots: 1, shares: 1 }]);
});
