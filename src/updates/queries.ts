/** Questions about what came in. */

import { and, asc, desc, eq, gt, lte, ne, sql } from 'drizzle-orm';
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

/** An update as the messenger names it. */
export interface Arrived {
  readonly channel: string;
  readonly chatKey: string;
  readonly externalId: string;
}

/** Whether anything but this update came from its chat after `instant`, at its channel. */
export async function cameSince(db: Database, own: Arrived, instant: Date): Promise<boolean> {
  return (await othersSince(db, own, instant)).length > 0;
}

/** Replicas' clocks may differ by so much; ids grow as updates come. */
const CLOCKS_MS = 60_000;

/**
 * Finds one that did. Reads the updates since `instant` alone, along the ids: an index of its own would be written with
 * every update for so rare a question.
 */
export function othersSince(db: Database, { channel, chatKey, externalId }: Arrived, instant: Date) {
  const lastBefore = db
    .select({ id: inbox.id })
    .from(inbox)
    .where(lte(inbox.receivedAt, new Date(instant.getTime() - CLOCKS_MS)))
    .orderBy(desc(inbox.id))
    .limit(1);
  const others = and(
    gt(inbox.id, sql`coalesce(${lastBefore}, 0)`),
    ...[eq(inbox.channel, channel), eq(inbox.chatKey, chatKey)],
    ...[ne(inbox.externalId, externalId), gt(inbox.receivedAt, instant)],
  );
  return db.select({ id: inbox.id }).from(inbox).where(others).limit(1);
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
