/** A copy in doubt turns out to have arrived: what was done to the others meanwhile is done to it too. */

import { eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { type Copy, isInDoubt, proveDelivered } from '../../deliveries/actions.ts';
import { correctDelivered, recallDelivered } from '../../deliveries/runs/amending.ts';
import { steerRun } from '../../deliveries/runs/runs.ts';
import { change, type Row } from '../sending.ts';
import { announcements } from '../tables.ts';
import { goOn } from './correcting.ts';
import { asHeardNow } from './reasons-now.ts';
import { recalledCopy } from './recalling.ts';

/**
 * A tap came from this copy, so it arrived, whatever the network said; one that was corrected or called back since is
 * corrected or called back now. Returns whether it was in doubt.
 */
export async function copyArrived(db: Database, copy: Copy, now: Date): Promise<boolean> {
  if (!(await isInDoubt(db, copy))) return false;
  return db.transaction(async (tx) => {
    const { announcementId: id } = copy;
    const [row] = await tx.select().from(announcements).where(eq(announcements.id, id)).for('update');
    if (!row || !(await proveDelivered(tx, copy, now))) return false;
    const late = row.recalledAt
      ? await recallDelivered(tx, id, recalledCopy(id), now)
      : await correctDelivered(tx, id, asHeardNow('s'), now);
    if (late > 0) await takeUpAgain(tx, row, now);
    return true;
  });
}

/** What is under way or paused finds the copy by itself; what was over is under way once more. */
async function takeUpAgain(tx: Database, row: Row, now: Date): Promise<void> {
  if (!row.finishedAt && row.state !== 'cancelled') return;
  if (row.recalledAt) await steerRun(tx, row.id, 'amending');
  const state = row.recalledAt ? 'sending' : await goOn(tx, row);
  await change(tx, row.id, { state, finishedAt: null, begunAt: now, progressAt: now });
}
