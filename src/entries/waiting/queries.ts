/** Where an entry stands in the line. */

import { sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { oneRow } from '../../database/rows.ts';
import { countPlaces } from '../judging/counted.ts';
import { fullCap } from '../judging/submission.ts';
import type { EntryView } from '../view.ts';

/**
 * The entry's place in the line, from 1: before it stand those who would be offered the next place first, which is
 * the whole contest's line while the contest is full and the nomination's otherwise. Null for whoever is in no line.
 */
export async function placeInLine(db: Database, entry: EntryView): Promise<number | null> {
  const { id, contestId, contest, state, waitingSince, offeredUntil, offerLapsed } = entry;
  if (state !== 'waitlisted' || waitingSince === null || offeredUntil !== null || offerLapsed) return null;
  const nomination = entry.nomination?.id ?? null;
  const full = fullCap(contest, { nomination }, await countPlaces(db, { id, contestId, nomination }));
  const rivals = full?.cap === 'contest' ? sql`` : sql`and other.nomination = own.nomination`;
  const { ahead } = await oneRow<{ ahead: number }>(
    db,
    sql`select count(other.id)::int as ahead from entries own
      left join entries other on other.contest_id = own.contest_id and other.state = 'waitlisted'
        and other.offered_until is null and not other.offer_lapsed
        and (other.waiting_since, other.number) < (own.waiting_since, own.number) ${rivals}
      where own.id = ${id}`,
  );
  return ahead + 1;
}
