/** Called back: delivered copies are taken back, what has not left stays here. */

import type { Database } from '../../database/connect.ts';
import { recallDelivered } from '../../deliveries/runs/amending.ts';
import { cancelPending, steerRun } from '../../deliveries/runs/runs.ts';
import type { Caller } from '../../people/access.ts';
import { ok, refused } from '../../result.ts';
import type { AnnouncementRecalled } from '../kinds.ts';
import { wholeRun } from '../queries.ts';
import { failuresOf } from '../rules.ts';
import { change, type Steered, steer } from '../sending.ts';

/** What stands in place of a copy that cannot be deleted any more; each keeps its own part. */
export function recalledCopy(announcementId: number): Omit<AnnouncementRecalled, 'part'> {
  return { kind: 'announcement-recalled', announcementId };
}

/** Takes every copy back, also of one that was cancelled on its way; called back once, it stays so. */
export async function recallAnnouncement(
  db: Database,
  caller: Caller,
  announcementId: number,
  now: Date,
): Promise<Steered> {
  return steer(db, caller, announcementId, async (tx, row) => {
    if (!row.startedAt) return refused({ code: 'announcement-gone' });
    if (row.recalledAt) return ok(row.state);
    const toleratedFailures = failuresOf(await wholeRun(tx, row, now));
    await cancelPending(tx, announcementId, { actions: ['send', 'edit'], reason: 'recalled' }, now);
    await recallDelivered(tx, announcementId, recalledCopy(announcementId), now);
    await steerRun(tx, announcementId, 'amending');
    await change(tx, announcementId, {
      ...{ state: 'sending', pauseReason: null, toleratedFailures, finishedAt: null },
      ...{ recalledAt: now, begunAt: now, progressAt: now, asking: null, correction: null },
    });
    return ok('sending');
  });
}
