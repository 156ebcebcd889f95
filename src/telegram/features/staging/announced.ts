/** An announcement that went out before its concert changed still says what was: whoever may correct it is reminded. */

import { sentAbout } from '../../../announcements/queries.ts';
import type { Concert } from '../../../concerts/queries.ts';
import { authorize } from '../../../people/access.ts';
import type { Ctx } from '../../context.ts';

/** A line of HTML for the announcement that stands with people, if this person may correct it. */
export async function announcedLines(
  { services: { db }, caller, say }: Ctx,
  { id }: Concert,
  key: 'staging-announced-moved' | 'staging-announced-cancelled',
): Promise<string[]> {
  const sent = await sentAbout(db, id);
  return sent && authorize(caller, 'announcement.steer', { ownerId: sent.authorId }).ok ? [say.html(key)] : [];
}
