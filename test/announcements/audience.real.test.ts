/** A large audience is counted and frozen quickly, on PostgreSQL. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { audienceSize, membersOf } from '../../src/announcements/audience/audience.ts';
import type { Segment } from '../../src/announcements/audience/segments.ts';
import type { Database } from '../../src/database/connect.ts';
import { oneRow } from '../../src/database/rows.ts';
import { seal } from '../../src/database/sealing/sealed.ts';
import { freezeRun } from '../../src/deliveries/runs/runs.ts';
import { NOW, people } from '../deliveries/stage.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest } from '../kit/entries.ts';

const FAMILIES = 20_000;
const ENTRIES = 8_000;
const CONTACTS = 500;
/** Milliseconds; alone on a machine it takes a tenth of that. */
const LONGEST_MS = 8_000;

/** Families of two children each, in entries of five; some of them subscribed too. Returns the contest's id. */
async function aFullHouse(db: Database): Promise<number> {
  const { contestId } = await aContest(db);
  await people(db, FAMILIES);
  const facts = seal({ lastName: 'Берестова', firstName: 'Кира', patronymic: null, birthDate: '2015-03-12' });
  await db.execute(sql`insert into entries (contest_id, state, contact_id, channel, nomination, answers, answered, issues,
      created_at, updated_at)
    select ${contestId}::int, 'accepted', 1 + n % ${CONTACTS}::int, 'telegram', 'pop_vocal', '{}', '[]', '[]',
      ${NOW}::timestamptz, ${NOW}::timestamptz from generate_series(1, ${ENTRIES}::int) n`);
  await db.execute(sql`insert into children (identity_id, created_by, match_key, facts, created_at)
    select n, 1, n::text, ${facts}::bytea, ${NOW}::timestamptz from generate_series(1, ${2 * FAMILIES}::int) n`);
  await db.execute(sql`insert into participations (entry_id, position, child_id, identity_id)
    select 1 + (id - 1) / 5, (id - 1) % 5, id, id from children`);
  await db.execute(sql`insert into guardians (person_id, child_id, entry_id, since)
    select 1 + (child_id - 1) / 2, child_id, entry_id, ${NOW}::timestamptz from participations`);
  await db.execute(sql`insert into subscriptions (person_id, topic, target, created_at)
    select id, 'contest', ${String(contestId)}::text, ${NOW}::timestamptz from persons where id % 4 = 0`);
  await db.execute(sql`analyze`);
  return contestId;
}

test('[ANN-11] [ANN-30] twenty thousand people, in several parts at once, are frozen within seconds, each once', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const only = { contest: [String(await aFullHouse(db))] };
  const audience: Segment[] = [
    { who: 'families', only },
    { who: 'contacts', only },
    { who: 'subscribers', only },
  ];
  const parts = [{ kind: 'announcement', announcementId: 1, part: 0 }];

  const counted = await audienceSize(db, audience);
  const begun = performance.now();
  const frozen = await db.transaction((tx) =>
    freezeRun(tx, { announcementId: 1, parts, urgent: false }, membersOf(audience), NOW),
  );
  const took = performance.now() - begun;

  const found = await oneRow(
    db,
    sql`select count(*)::int as rows, count(distinct person_id)::int as people from deliveries`,
  );
  expect({ counted, frozen, found }).toEqual({
    ...{ counted: FAMILIES, frozen: FAMILIES, found: { rows: FAMILIES, people: FAMILIES } },
  });
  expect(took).toBeLessThan(LONGEST_MS);
}, 120_000);
