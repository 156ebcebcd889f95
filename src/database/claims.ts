/** Claims of scheduled runs: of any number of ticks, late or doubled, in any number of replicas, one gets the run. */

import { lt } from 'drizzle-orm';
import type { Database } from './connect.ts';
import { scheduledRuns } from './tables.ts';

/**
 * Takes the run of `job` for `slot`; true for one caller only, ever. Call it in the transaction of what the run does,
 * and a run that fails is given back with it.
 */
export async function claimSlot(db: Database, job: string, slot: string, now: Date): Promise<boolean> {
  const claimed = await db
    .insert(scheduledRuns)
    .values({ job, slot, claimedAt: now })
    .onConflictDoNothing()
    .returning({ job: scheduledRuns.job });
  return claimed.length === 1;
}

/** Forgets claims made before `before`, when no tick for their slots can come any more. */
export async function forgetClaims(db: Database, before: Date): Promise<void> {
  await db.delete(scheduledRuns).where(lt(scheduledRuns.claimedAt, before));
}
