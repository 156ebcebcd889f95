/** The contest behind a tap, for those who may change it. */

import { type Contest, contestById } from '../../../contests/queries.ts';
import { authorize, type NotAllowed } from '../../../people/access.ts';
import { ok, type Result, refused } from '../../../result.ts';
import type { Ctx } from '../../context.ts';

/** Where in a contest: a part, and a thing of its list counted from 1, or 0 for the part itself. */
export interface Where {
  contest: number;
  part: string;
  item: number;
}

/** The contest as it is now. */
export async function toChange(
  ctx: Ctx,
  contestId: number,
): Promise<Result<Contest, NotAllowed | { code: 'contest-not-found' }>> {
  const allowed = authorize(ctx.caller, 'contest.change', { contestId });
  if (!allowed.ok) return allowed;
  const contest = await contestById(ctx.services.db, contestId);
  return contest ? ok(contest) : refused({ code: 'contest-not-found' });
}

/** The place in the list as the parts count: from 0, null for the part itself. */
export function placeOf(item: number): number | null {
  return item === 0 ? null : item - 1;
}
