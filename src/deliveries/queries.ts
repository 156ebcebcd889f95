/** Questions about what went out: how far a run is, and what became of each receiver. */

import { count, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';
import { deliveries } from './tables.ts';
import type { DeliveryContent, DeliveryState } from './words.ts';

/** A run's rows by where they stand; together they are the whole audience. */
export interface RunCounts {
  total: number;
  pending: number;
  sending: number;
  sent: number;
  unreachable: number;
  unknown: number;
  refused: number;
  /** Called back before they left. */
  cancelled: number;
  /** Receivers who opted out before their copy left. */
  optedOut: number;
  /** Rows that ended since the instant asked about. */
  recent: number;
}

/** How far the run is; `recent` counts what ended since `since`. */
export async function runCounts(db: Database, announcementId: number, since: Date): Promise<RunCounts> {
  const found = await rows<{ state: DeliveryState; opted_out: boolean; number: number; recent: number }>(
    db,
    sql`select state, coalesce(reason = 'opted-out', false) as opted_out, count(*)::int as number,
        count(*) filter (where finished_at > ${since}::timestamptz)::int as recent
      from deliveries where announcement_id = ${announcementId} group by 1, 2`,
  );
  const counts: RunCounts = {
    ...{ total: 0, pending: 0, sending: 0, sent: 0, unreachable: 0, unknown: 0, refused: 0 },
    ...{ cancelled: 0, optedOut: 0, recent: 0 },
  };
  for (const { state, opted_out, number, recent } of found) {
    counts[state === 'cancelled' && opted_out ? 'optedOut' : state] += number;
    counts.total += number;
    counts.recent += recent;
  }
  return counts;
}

/** Whether rows of the run still wait or are in flight. */
export async function isUnderWay(db: Database, announcementId: number): Promise<boolean> {
  const open = await rows<{ id: number }>(
    db,
    sql`select id from deliveries where announcement_id = ${announcementId} and state in ('pending', 'sending') limit 1`,
  );
  return open.length > 0;
}

/** What became of one receiver; ids only, no names. */
export interface ReceiverOutcome {
  deliveryId: number;
  personId: number;
  state: DeliveryState;
  reason: string | null;
  attempts: number;
  repeats: number;
  messageId: string | null;
  /** Null while it has not ended. */
  finishedAt: Date | null;
}

/** Up to `size` receivers of a run after the delivery `after`, in the order they were frozen. */
export async function receiverOutcomes(
  db: Database,
  announcementId: number,
  after: number,
  size: number,
): Promise<ReceiverOutcome[]> {
  return rows<ReceiverOutcome>(
    db,
    sql`select id as "deliveryId", person_id as "personId", state, reason, attempts, repeats, message_id as "messageId",
        finished_at as "finishedAt"
      from deliveries where announcement_id = ${announcementId} and id > ${after} order by id limit ${size}`,
  );
}

/** Persons, up to `most`, of whom nobody knows whether their copy arrived, in the order they were frozen. */
export async function doubtfulReceivers(db: Database, announcementId: number, most: number): Promise<number[]> {
  const found = await rows<{ person: number }>(
    db,
    sql`select person_id as person from deliveries
      where announcement_id = ${announcementId} and state = 'unknown' order by id limit ${most}`,
  );
  return found.map(({ person }) => person);
}

/** What the first copy of an announcement to this person holds, or undefined when there was none. */
export async function copyContent(
  db: Database,
  personId: number,
  announcementId: number,
): Promise<DeliveryContent | undefined> {
  const [found] = await rows<{ content: DeliveryContent }>(
    db,
    sql`select content from deliveries
      where announcement_id = ${announcementId} and person_id = ${personId} and action = 'send' order by part limit 1`,
  );
  return found?.content;
}

/** How many deliveries are in which state. */
export async function outboxCounts(db: Database): Promise<Record<string, number>> {
  const found = await db.select({ state: deliveries.state, total: count() }).from(deliveries).groupBy(deliveries.state);
  return Object.fromEntries(found.map(({ state, total }) => [state, total]));
}

/** What was said by the message with this id in this chat, as it was promised; undefined where it was no delivery. */
export async function saidBy(
  db: Database,
  { channel, externalId, messageId }: { channel: string; externalId: string; messageId: string },
): Promise<DeliveryContent | undefined> {
  const [found] = await rows<{ content: DeliveryContent }>(
    db,
    sql`select d.content from deliveries d join addresses a on a.id = d.address_id
      where a.channel = ${channel} and a.external_id = ${externalId} and d.message_id = ${messageId}
        and d.announcement_id is null
      order by d.id desc limit 1`,
  );
  return found?.content;
}
