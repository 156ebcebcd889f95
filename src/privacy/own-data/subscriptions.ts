/** What a person subscribed to, and the own children's entries they do not want to hear of. */

import { asc, eq } from 'drizzle-orm';
import { type Named, namedWish } from '../../announcements/audience/targets.ts';
import { subscriptions } from '../../announcements/tables.ts';
import type { Database } from '../../database/connect.ts';

export interface OwnSubscription {
  topic: typeof subscriptions.$inferSelect.topic;
  target: string;
  /** What it is called; null for an own child's entry, and for what is gone. */
  named: Named | null;
  since: Date;
  /** Null while it lasts. */
  until: Date | null;
}

/** Every subscription, also those that have ended, the oldest first. */
export async function ownSubscriptions(db: Database, personId: number): Promise<OwnSubscription[]> {
  const found = await db
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.personId, personId))
    .orderBy(asc(subscriptions.id));
  const own: OwnSubscription[] = [];
  for (const { topic, target, createdAt: since, endedAt: until } of found) {
    own.push({ topic, target, named: (await namedWish(db, { topic, target })) ?? null, since, until });
  }
  return own;
}
