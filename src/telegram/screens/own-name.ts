/** What people are called by others who act beside them: the name they use in the messenger. */

import { updateProfile } from '../../people/actions.ts';
import { personById } from '../../people/queries.ts';
import type { Ctx } from '../context.ts';

const LONGEST_NAME = 100;

/** Keeps the caller's name from the messenger; a name known already stays. Called where a colleague or the staff will read it. */
export async function rememberName(ctx: Ctx): Promise<void> {
  const { db } = ctx.services;
  const known = (await personById(db, ctx.caller.personId))?.profile?.name;
  const name = [ctx.from?.first_name, ctx.from?.last_name].filter(Boolean).join(' ').slice(0, LONGEST_NAME);
  if (!known && name) await updateProfile(db, ctx.caller.personId, { name });
}
