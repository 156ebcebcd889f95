/** The places left under caps and limits, told as soon as nomination and age are known. */

import { contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { nominationOf } from '../questions.ts';
import type { CapName } from '../refusals.ts';
import { loadEntry } from '../storing/load.ts';
import type { InstitutionLimit } from '../words.ts';
import { proposeCategory } from './age.ts';
import { countNeighbours, countPlaces } from './counted.ts';

/** A cap or limit with what is left of it for this entry. */
export interface PlacesLeft {
  limit: CapName | InstitutionLimit;
  size: number;
  taken: number;
  left: number;
}

/** The places left under every cap and limit that concerns the entry; empty until its nomination and age are known. */
export async function remainingPlaces(db: Database, entryId: number): Promise<PlacesLeft[]> {
  const entry = await loadEntry(db, entryId);
  const contest = entry && (await contestById(db, entry.contestId))?.definition;
  if (!contest || entry.nomination === null || proposeCategory(contest, entry.participants).category === null)
    return [];
  const places = await countPlaces(db, entry);
  const { limits } = contest;
  const counted = await countNeighbours(db, contest, entry);
  return [
    ...placesLeft('contest', contest.cap, places.contest),
    ...placesLeft('nomination', nominationOf(contest, entry)?.cap, places.nomination),
    ...placesLeft('per_institution', limits.per_institution, counted.ofInstitution),
    ...placesLeft(
      'per_institution_nomination_category',
      limits.per_institution_nomination_category,
      counted.ofInstitutionHere,
    ),
  ];
}

function placesLeft(limit: PlacesLeft['limit'], size: number | undefined, taken: number): PlacesLeft[] {
  return size === undefined ? [] : [{ limit, size, taken, left: Math.max(0, size - taken) }];
}
