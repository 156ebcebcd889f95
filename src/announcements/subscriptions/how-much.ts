/** How much a person hears unasked: said by themselves, honoured at once, also for what is on its way. */

import { sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { silence } from '../../deliveries/silence.ts';
import { unlinkChild } from '../../entries/family/unlinking.ts';
import { authorize, type Caller, type NotAllowed } from '../../people/access.ts';
import { changeHearing } from '../../people/actions.ts';
import type { Hearing } from '../../people/hearing.ts';
import { ok, type Result } from '../../result.ts';
import { takeBackUnwanted } from './taking-back.ts';

/** Sets how much the caller hears; less of it takes back what has not left. Subscriptions stay for when they want more. */
export async function setHearing(
  db: Database,
  caller: Caller,
  hearing: Hearing,
  now: Date,
): Promise<Result<{ changed: boolean }, NotAllowed>> {
  const allowed = authorize(caller, 'hearing.change');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    await waitForFreeze(tx);
    const changed = await changeHearing(tx, caller.personId, hearing);
    if (hearing !== 'chosen') await takeBackUnwanted(tx, caller.personId, now);
    if (hearing === 'nothing') await silence(tx, caller.personId, now);
    return ok({ changed });
  });
}

/** The caller is no guardian of this child in this entry any more; consents they gave stay as they are. */
export async function leaveChild(
  db: Database,
  caller: Caller,
  which: { entryId: number; childId: number },
  now: Date,
): Promise<Result<{ left: boolean }, NotAllowed>> {
  const allowed = authorize(caller, 'hearing.change');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    await waitForFreeze(tx);
    const left = await unlinkChild(tx, caller, which);
    await takeBackUnwanted(tx, caller.personId, now);
    return ok({ left });
  });
}

/** An audience being frozen locks subscriptions: the change comes before it or finds its rows. */
async function waitForFreeze(tx: Database): Promise<void> {
  await tx.execute(sql`lock table subscriptions in row exclusive mode`);
}
