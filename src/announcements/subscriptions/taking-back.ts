/** Opting out while announcements are under way: what came to a person by nothing else any more does not leave. */

import { inArray } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { optOut, runsAheadOf } from '../../deliveries/runs/runs.ts';
import { membersOf } from '../audience/audience.ts';
import { rewordWaiting } from '../sent/reasons-now.ts';
import { announcements } from '../tables.ts';

/**
 * Takes back what the person is no longer in the audience of, whatever they still hear by another topic; corrections on
 * their way no longer name what they left. Call it after
 * the change, in its transaction, which must have locked or written `subscriptions`: a freeze under way is waited for.
 */
export async function takeBackUnwanted(tx: Database, personId: number, now: Date): Promise<void> {
  await rewordWaiting(tx, personId);
  const ahead = await runsAheadOf(tx, personId);
  if (ahead.length === 0) return;
  const open = await tx
    .select({ id: announcements.id, segments: announcements.segments })
    .from(announcements)
    .where(inArray(announcements.id, ahead))
    .orderBy(announcements.id);
  for (const { id, segments } of open) {
    await optOut(tx, personId, { announcementId: id, audience: membersOf(segments) }, now);
  }
}
