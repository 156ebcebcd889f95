/** Results on PostgreSQL: organizers who publish, give and take back at once. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { recordAward, takeBackAward } from '../../src/awards/actions.ts';
import { publicationPreview } from '../../src/awards/preview.ts';
import { publishAwards } from '../../src/awards/publishing.ts';
import { rows } from '../../src/database/rows.ts';
import { aPerson, later } from '../kit/entries.ts';
import { taken } from '../kit/school.ts';
import { aFinal, DEGREES } from './stage.ts';

const ROUNDS = 10;

test('[ORG-09] two organizers who publish the same at once: one publication, one letter each', async () => {
  const { db, organizer, contestId, first, second } = await aFinal({}, 'postgres');
  const other = await aPerson(db, ['organizer']);
  const outcomes: unknown[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { id: entryId } of [first, second]) {
      const degree = DEGREES[round % DEGREES.length]?.id ?? '';
      taken(await recordAward(db, organizer, { entryId, degree }, later(10 + round)));
    }
    const { mark } = taken(await publicationPreview(db, organizer, contestId));
    const both = await Promise.all(
      [organizer, other].map((caller) => publishAwards(db, caller, { contestId, mark }, later(10 + round))),
    );
    outcomes.push(both.map((result) => (result.ok ? result.value.published : result.refusal.code)).sort());
  }
  const letters = await rows<{ key: string; count: number }>(
    db,
    sql`select once_key as key, count(*)::int as count from deliveries where content ->> 'kind' = 'results-told' group by 1`,
  );

  expect(outcomes).toEqual(Array.from({ length: ROUNDS }, () => [0, 2]));
  expect(letters.map(({ count }) => count)).toEqual(Array.from({ length: ROUNDS }, () => 1));
}, 120_000);

test('[ORG-06, ORG-09] degrees given at once to one entry leave one; publishing beside them never waits in a circle', async () => {
  const { db, organizer, contestId, first, second } = await aFinal({}, 'postgres');
  for (let round = 0; round < ROUNDS; round += 1) {
    const now = later(20 + round);
    const given = DEGREES.flatMap(({ id: degree }) =>
      [first, second].map(({ id: entryId }) => recordAward(db, organizer, { entryId, degree }, now)),
    );
    const published = [1, 2].map(() => publishAwards(db, organizer, { contestId, mark: null }, now));
    const held = await rows<{ id: number }>(db, sql`select id from awards where revoked_at is null limit 1`);
    const back = held.map(({ id }) => takeBackAward(db, organizer, id, now));
    const results = await Promise.all([...given, ...published, ...back]);
    const codes = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]));
    expect(codes.filter((code) => code !== 'award-gone')).toEqual([]);
  }
  // Whatever was taken back last, both have a degree in the end.
  for (const { id: entryId } of [first, second]) {
    taken(await recordAward(db, organizer, { entryId, degree: DEGREES[0]?.id ?? '' }, later(59)));
  }
  taken(await publishAwards(db, organizer, { contestId, mark: null }, later(60)));
  const standing = await rows<{ entry: number; degrees: number }>(
    db,
    sql`select entry_id as entry, count(*)::int as degrees from awards where revoked_at is null group by 1 order by 1`,
  );
  expect(standing).toEqual([first, second].map(({ id: entry }) => ({ entry, degrees: 1 })));
}, 120_000);
