/** What one person hears: their subscriptions, and for what a copy came to them. */

import { and, asc, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { copyContent } from '../../deliveries/queries.ts';
import type { Caller } from '../../people/access.ts';
import { type Reason, readReasons } from '../audience/reasons.ts';
import type { Wish } from '../audience/targets.ts';
import type { AnnouncementCopy } from '../kinds.ts';
import { subscriptions } from '../tables.ts';

/** What the caller subscribed to, the oldest first; their own children's entries are no subscriptions. */
export async function wishesOf(db: Database, { personId }: Caller): Promise<Wish[]> {
  return db
    .select({ topic: subscriptions.topic, target: subscriptions.target })
    .from(subscriptions)
    .where(and(eq(subscriptions.personId, personId), ne(subscriptions.topic, 'entry'), isNull(subscriptions.endedAt)))
    .orderBy(asc(subscriptions.createdAt), asc(subscriptions.id));
}

/** The entries of own children of which the caller does not want to hear. */
export async function silentEntries(db: Database, { personId }: Caller): Promise<Set<number>> {
  const found = await db
    .select({ target: subscriptions.target })
    .from(subscriptions)
    .where(
      and(eq(subscriptions.personId, personId), eq(subscriptions.topic, 'entry'), isNotNull(subscriptions.endedAt)),
    );
  return new Set(found.map(({ target }) => Number(target)));
}

/** For what a copy of this announcement came to the caller; undefined when they got none. */
export async function reasonsOf(
  db: Database,
  { personId }: Caller,
  announcementId: number,
): Promise<Reason[] | undefined> {
  const content = (await copyContent(db, personId, announcementId)) as AnnouncementCopy | undefined;
  return content && readReasons(content.why);
}
