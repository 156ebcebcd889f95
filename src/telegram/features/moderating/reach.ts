/** Which contests an organizer has before them. */

import { allContests, type Contest } from '../../../contests/queries.ts';
import { contestsWithin } from '../../../people/access.ts';
import type { Ctx } from '../../context.ts';

/** The active contests within the caller's reach, the soonest to close first; archived ones are left to tallies. */
export async function contestsInReach({ services, caller }: Pick<Ctx, 'services' | 'caller'>): Promise<Contest[]> {
  const within = contestsWithin(caller, 'entry.list');
  if (within.length === 0) return [];
  const contests = await allContests(services.db);
  return contests.filter(
    ({ id, definition }) => definition.state === 'active' && (within === 'all' || within.includes(id)),
  );
}
