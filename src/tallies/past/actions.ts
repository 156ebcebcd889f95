/** Writes down what is known of contests from before the program, and strikes it out again. */

import { eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller, type NotAllowed } from '../../people/access.ts';
import { ok, type Result } from '../../result.ts';
import { seriesTitle } from '../comparing/series.ts';
import { pastTotals } from '../tables.ts';
import type { PastRecord } from './file.ts';

/**
 * Keeps these records and returns their ids; one of the same title and day is replaced. `caller` null: somebody at the
 * machine itself. All of them or none.
 */
export async function recordPastTotals(
  db: Database,
  caller: Caller | null,
  records: readonly PastRecord[],
  now: Date,
): Promise<Result<number[], NotAllowed>> {
  const allowed = caller ? authorize(caller, 'past-totals.write') : ok(true);
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const ids: number[] = [];
    for (const { title, held_on: heldOn, figures, cuts } of records) {
      const facts = { title, heldOn, figures, cuts, recordedBy: caller?.personId ?? null, recordedAt: now };
      const [kept] = await tx
        .insert(pastTotals)
        .values({ name: `${seriesTitle(title)} ${heldOn}`, ...facts })
        .onConflictDoUpdate({ target: pastTotals.name, set: facts })
        .returning({ id: pastTotals.id });
      if (kept) ids.push(kept.id);
    }
    return ok(ids);
  });
}

/** Strikes a record out; one that is gone already is fine. */
export async function forgetPastTotals(db: Database, caller: Caller, id: number): Promise<Result<null, NotAllowed>> {
  const allowed = authorize(caller, 'past-totals.write');
  if (!allowed.ok) return allowed;
  await db.delete(pastTotals).where(eq(pastTotals.id, id));
  return ok(null);
}
