/** What becomes of a message after it was promised under a key: kept ones drawn anew or forgotten, waiting ones joined or let go. */

import { sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows, rowsOf } from '../database/rows.ts';
import type { DeliveryContent } from './words.ts';

/**
 * Draws a kept message once more, if there is one under this key; makes none. Cheap, for changes that come often:
 * drawn at `notBefore`, or earlier when that was promised already.
 */
export async function drawKept(tx: Database, onceKey: string, notBefore: Date): Promise<void> {
  await rowsOf(tx, drawingKept('$1::text', '$2::timestamptz'), [onceKey, notBefore]);
}

/** The statement of `drawKept` as a part of a larger one, which says where its key and its instant stand: in `from`. */
export function drawingKept(onceKey: string, notBefore: string, from = ''): string {
  return `update deliveries set finished_at = null, stale = state = 'sending',
      state = case when state = 'sending' then 'sending' else 'pending' end,
      attempts = case when state in ('pending', 'sending') then attempts else 0 end,
      not_before = case when state <> 'pending' then ${notBefore} when not_before is null then null
        else least(not_before, ${notBefore}) end
    ${from} where once_key = ${onceKey} and deliveries.action = 'keep'`;
}

/** Forgets where the kept message stands, so that the next drawing is a new message; returns where it stood, or null. */
export async function forgetKept(tx: Database, onceKey: string): Promise<string | null> {
  const [kept] = await rows<{ id: number; message: string | null }>(
    tx,
    sql`select id, message_id as message from deliveries where once_key = ${onceKey} and action = 'keep' for update`,
  );
  if (!kept || kept.message === null) return null;
  await tx.execute(sql`update deliveries set message_id = null where id = ${kept.id}`);
  return kept.message;
}

/** Whether the message under this key still waits; if so it does not leave before the transaction ends. */
export async function holdPending(tx: Database, onceKey: string): Promise<boolean> {
  const held = await rows(
    tx,
    sql`select id from deliveries where once_key = ${onceKey} and state = 'pending' for update`,
  );
  return held.length > 0;
}

/** The message under this key may leave at once. */
export async function releasePending(tx: Database, onceKey: string): Promise<void> {
  await tx.execute(sql`update deliveries set not_before = null where once_key = ${onceKey} and state = 'pending'`);
}

/** Those of these people for whom a message with these facts still waits; none of them leaves before the transaction ends. */
export async function holdPendingTo(
  tx: Database,
  personIds: readonly number[],
  facts: Partial<DeliveryContent>,
): Promise<Set<number>> {
  if (personIds.length === 0) return new Set();
  const held = await rows<{ personId: number }>(
    tx,
    sql`select person_id as "personId" from deliveries
      where state = 'pending' and announcement_id is null and content @> ${JSON.stringify(facts)}::text::jsonb
        and person_id in (select value::int from jsonb_array_elements_text(${JSON.stringify(personIds)}::text::jsonb))
      order by id for update`,
  );
  return new Set(held.map(({ personId }) => personId));
}
