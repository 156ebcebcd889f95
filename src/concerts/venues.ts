/** Halls that an organizer may pick instead of writing: of earlier concerts, and of contests' stages. */

import { desc, ne } from 'drizzle-orm';
import { allContests } from '../contests/queries.ts';
import type { Database } from '../database/connect.ts';
import type { ConcertFacts } from './rules.ts';
import { concerts } from './tables.ts';

/** A hall with all that is known of its place. */
export type Place = Pick<ConcertFacts, 'venue' | 'address' | 'latitude' | 'longitude'>;

/** A hall and where it stands: `of` is the concert's or the contest's id, `nth` the stage's place, from 0. */
export interface KnownVenue extends Place {
  readonly from: 'concert' | 'contest';
  readonly of: number;
  readonly nth: number;
}

/** Rows looked through for halls. */
const LOOKED_AT = 100;

/** The halls used last first; each once, as it was written last. */
export async function knownVenues(db: Database, most: number): Promise<KnownVenue[]> {
  const used = await db
    .select()
    .from(concerts)
    .where(ne(concerts.venue, ''))
    .orderBy(desc(concerts.startsAt), desc(concerts.id))
    .limit(LOOKED_AT);
  const halls = used.map(
    ({ id, venue, address, latitude, longitude }): KnownVenue => ({
      ...{ venue, address, latitude, longitude },
      ...{ from: 'concert', of: id, nth: 0 },
    }),
  );
  const stages = (await allContests(db))
    .reverse()
    .flatMap(({ id, definition }) =>
      definition.stages.flatMap(({ venue }, nth): KnownVenue[] =>
        venue === undefined
          ? []
          : [{ venue, address: null, latitude: null, longitude: null, from: 'contest', of: id, nth }],
      ),
    );
  const known = new Map<string, KnownVenue>();
  for (const hall of [...halls, ...stages]) {
    const name = hall.venue.toLowerCase();
    if (!known.has(name)) known.set(name, hall);
  }
  return [...known.values()].slice(0, most);
}
