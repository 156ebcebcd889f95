/** Questions about what came in. */

import { and, asc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { oneRow } from '../database/rows.ts';
import { inbox } from './tables.ts';
import type { Parked } from './update.ts';

/** How many updates wait, are being handled and are parked. */
export async function inboxCounts(db: Database): Promise<{ waiting: number; handling: number; parked: number }> {
  return oneRow(
    db,
    sql`select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'handling') as handling,
      count(*) filter (where state = 'parked') as parked
    from ${inbox} where state <> 'done'`,
  );
}

/** Whether anything but this update came from its chat after `instant`, at its channel. */
export async function cameSince(
  db: Database,
  { channel, chatKey, externalId }: { channel: string; chatKey: string; externalId: string },
  instant: Date,
): Promise<boolean> {
  const others = and(
    ...[eq(inbox.channel, channel), eq(inbox.chatKey, chatKey)],
    ...[ne(inbox.externalId, externalId), gt(inbox.receivedAt, instant)],
  );
  const found = await db.select({ id: inbox.id }).from(inbox).where(others).limit(1);
  return found.length > 0;
}

/** Updates that were parked, oldest first, with when they were given up. */
export async function parkedUpdates(db: Database): Promise<(Parked & { parkedAt: Date | null })[]> {
  const parked = await db.select().from(inbox).where(eq(inbox.state, 'parked')).orderBy(asc(inbox.id)).limit(100);
  return parked.map(({ id, channel, chatKey, reference, error, finishedAt }) => ({
    id,
    channel,
    chatKey,
    reference: reference ?? '',
    error: error ?? '',
    parkedAt: finishedAt,
  }));
}
