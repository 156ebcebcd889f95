/** Who wants to hear what: subscribing, leaving a topic, hearing of one's children only; also in the middle of a run. */

import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller, type NotAllowed } from '../../people/access.ts';
import { changeHearing } from '../../people/actions.ts';
import { ok, type Result, refused } from '../../result.ts';
import { presentWish, type Wish } from '../audience/targets.ts';
import { rewordWaiting } from '../sent/reasons-now.ts';
import { subscriptions } from '../tables.ts';
import { takeBackUnwanted } from './taking-back.ts';

export type SubscriptionRefusal = NotAllowed | { code: 'nothing-to-hear-of' };

/**
 * Subscribes the caller; `fresh` is false when they heard of it already. Whoever subscribes wants to hear announcements,
 * whatever they said before.
 */
export async function subscribe(
  db: Database,
  caller: Caller,
  wish: Wish,
  now: Date,
): Promise<Result<{ fresh: boolean; wish: Wish }, SubscriptionRefusal>> {
  const allowed = authorize(caller, 'subscription.change');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const present = await presentWish(tx, caller, wish);
    if (!present) return refused({ code: 'nothing-to-hear-of' });
    const changed = await tx
      .insert(subscriptions)
      .values({ personId: caller.personId, ...present, createdAt: now })
      .onConflictDoUpdate({
        ...KEY,
        set: { endedAt: null, createdAt: now },
        setWhere: isNotNull(subscriptions.endedAt),
      })
      .returning({ id: subscriptions.id });
    const louder = await changeHearing(tx, caller.personId, 'chosen');
    await rewordWaiting(tx, caller.personId);
    return ok({ fresh: changed.length > 0 || louder, wish: present });
  });
}

/**
 * Ends what the caller hears of these; of an own child's entry too. Copies of announcements under way that came by
 * nothing else and have not left for them stay here.
 */
export async function unsubscribe(
  db: Database,
  caller: Caller,
  wishes: readonly Wish[],
  now: Date,
): Promise<Result<{ ended: boolean }, NotAllowed>> {
  const allowed = authorize(caller, 'subscription.change');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table subscriptions in row exclusive mode`);
    let ended = false;
    for (const wish of wishes) {
      const over = wish.topic === 'entry' ? await endEntry(tx, caller, wish, now) : await end(tx, caller, wish, now);
      ended ||= over;
    }
    await takeBackUnwanted(tx, caller.personId, now);
    return ok({ ended });
  });
}

/** Ends everything the caller subscribed to; of their own children they hear as before. */
export async function hearOfChildrenOnly(db: Database, caller: Caller, now: Date): Promise<Result<true, NotAllowed>> {
  const allowed = authorize(caller, 'subscription.change');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const others = and(
      eq(subscriptions.personId, caller.personId),
      ne(subscriptions.topic, 'entry'),
      isNull(subscriptions.endedAt),
    );
    await tx.update(subscriptions).set({ endedAt: now }).where(others);
    await changeHearing(tx, caller.personId, 'chosen');
    await takeBackUnwanted(tx, caller.personId, now);
    return ok(true);
  });
}

const KEY = { target: [subscriptions.personId, subscriptions.topic, subscriptions.target] };

async function end(tx: Database, { personId }: Caller, { topic, target }: Wish, now: Date): Promise<boolean> {
  const mine = and(
    eq(subscriptions.personId, personId),
    eq(subscriptions.topic, topic),
    eq(subscriptions.target, target),
    isNull(subscriptions.endedAt),
  );
  const ended = await tx.update(subscriptions).set({ endedAt: now }).where(mine).returning({ id: subscriptions.id });
  return ended.length > 0;
}

/** A family hears of its own without a row, so an ended one is what says no. */
async function endEntry(tx: Database, caller: Caller, wish: Wish, now: Date): Promise<boolean> {
  if (!(await presentWish(tx, caller, wish))) return false;
  const ended = await tx
    .insert(subscriptions)
    .values({ personId: caller.personId, ...wish, createdAt: now, endedAt: now })
    .onConflictDoUpdate({ ...KEY, set: { endedAt: now }, setWhere: isNull(subscriptions.endedAt) })
    .returning({ id: subscriptions.id });
  return ended.length > 0;
}
