/** Who may see which figures: every picture of a tally asks here first. */

import { allContests, type Contest, contestById } from '../contests/queries.ts';
import type { Database } from '../database/connect.ts';
import { type Action, authorize, type Caller, contestsWithin, type NotAllowed } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import { type DimensionId, dimensionOf } from './counting/dimensions.ts';

export type TallyRefusal = NotAllowed | { code: 'contest-not-found' };

/** The contests whose figures the caller may see, the soonest to close first. */
export async function contestsToTally(db: Database, caller: Caller): Promise<Result<Contest[], NotAllowed>> {
  const within = contestsWithin(caller, 'tally.see');
  if (within.length === 0) return refused({ code: 'not-allowed', action: 'tally.see' });
  const contests = await allContests(db);
  return ok(within === 'all' ? contests : contests.filter(({ id }) => within.includes(id)));
}

/** A contest that the caller may do `action` with. */
export async function contestFor(
  db: Database,
  caller: Caller,
  action: Action,
  contestId: number,
): Promise<Result<Contest, TallyRefusal>> {
  const allowed = authorize(caller, action, { contestId });
  if (!allowed.ok) return allowed;
  const contest = await contestById(db, contestId);
  return contest ? ok(contest) : refused({ code: 'contest-not-found' });
}

/** Whether the caller may see this contest's figures cut so that rows name people. */
export function maySeeNames(caller: Caller, contestId: number): boolean {
  return authorize(caller, 'workbook.personal', { contestId }).ok;
}

/** The dimensions a caller may cut a contest's figures by: those whose rows name people are not for everybody. */
export function openDimensions<D extends DimensionId>(caller: Caller, contestId: number, ids: readonly D[]): D[] {
  return ids.filter((id) => dimensionOf(id).personal !== true || maySeeNames(caller, contestId));
}
