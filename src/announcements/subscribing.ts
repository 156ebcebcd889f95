/** Who wants to hear: subscribing and unsubscribing, also in the middle of a run. */

import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { optOut } from '../deliveries/runs.ts';
import { authorize, type Caller, type NotAllowed } from '../people/access.ts';
import { ok, type Result } from '../result.ts';
import type { Topic } from './segments.ts';
import { announcements, subscriptions } from './tables.ts';

/** Subscribes the caller to a topic; `fresh` is false when they were subscribed already. */
export async function subscribe(
  db: Database,
  caller: Caller,
  topic: Topic,
  now: Date,
): Promise<Result<{ fresh: boolean }, NotAllowed>> {
  const allowed = authorize(caller, 'subscription.change');
  if (!allowed.ok) return allowed;
  const changed = await db
    .insert(subscriptions)
    .values({ personId: caller.personId, topic, createdAt: now })
    .onConflictDoUpdate({
      target: [subscriptions.personId, subscriptions.topic, subscriptions.target],
      set: { endedAt: null, createdAt: now },
      setWhere: isNotNull(subscriptions.endedAt),
    })
    .returning({ id: subscriptions.id });
  return ok({ fresh: changed.length > 0 });
}

/** Ends the caller's subscription; copies of announcements under way that have not left for them stay here. */
export async function unsubscribe(
  db: Database,
  caller: Caller,
  topic: Topic,
  now: Date,
): Promise<Result<{ ended: boolean }, NotAllowed>> {
  const allowed = authorize(caller, 'subscription.change');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const mine = and(
      eq(subscriptions.personId, caller.personId),
      eq(subscriptions.topic, topic),
      isNull(subscriptions.endedAt),
    );
    const ended = await tx.update(subscriptions).set({ endedAt: now }).where(mine).returning({ id: subscriptions.id });
    const underWay = await tx
      .select({ id: announcements.id })
      .from(announcements)
      .where(inArray(announcements.state, ['sending', 'paused']));
    await optOut(
      tx,
      caller.personId,
      underWay.map(({ id }) => id),
      now,
    );
    return ok({ ended: ended.length > 0 });
  });
}
