/** What happens to an update whose handling failed: put off or parked; and the end of what is long over. */

import { sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';
import { conversationStates, inbox } from './tables.ts';
import type { Claimed, Parked } from './update.ts';

/** Puts an update off until `notBefore`; its chat waits with it. `counted` failures lead to parking. False when not ours. */
export async function postponeUpdate(
  db: Database,
  { id, claims }: Claimed,
  { notBefore, error, counted }: { notBefore: Date; error: string; counted: boolean },
): Promise<boolean> {
  const put = await rows(
    db,
    sql`update ${inbox} set state = 'waiting', attempts = attempts + ${counted ? 1 : 0}, error = ${error},
      not_before = ${notBefore}::timestamptz, leased_by = null, lease_until = null
    where id = ${id} and claims = ${claims} and state = 'handling' returning id`,
  );
  return put.length > 0;
}

/**
 * Parks an update for people to look at; its chat goes on without it and with its conversation forgotten, so that
 * whatever it tripped over does not trip the next. `within` promises in the same transaction what is to be told.
 */
export async function parkUpdate(
  db: Database,
  { id, claims, channel, chatKey }: Claimed,
  { error, reference }: { error: string; reference: string },
  within: (tx: Database, parked: Parked) => Promise<void>,
  now: Date,
): Promise<Parked | undefined> {
  return db.transaction(async (tx) => {
    const parked = await rows(
      tx,
      sql`update ${inbox} set state = 'parked', error = ${error}, reference = ${reference},
        finished_at = ${now}::timestamptz, leased_by = null, lease_until = null
      where id = ${id} and claims = ${claims} and state = 'handling' returning id`,
    );
    if (parked.length === 0) return undefined;
    await rows(tx, sql`delete from ${conversationStates} where channel = ${channel} and chat_key = ${chatKey}`);
    const facts: Parked = { id, channel, chatKey, reference, error };
    await within(tx, facts);
    return facts;
  });
}

/**
 * Deletes updates done before `before.done` and those parked before `before.parked`; returns how many. An id deleted may
 * come again: messengers count anew after a pause of a week.
 */
export async function pruneUpdates(db: Database, before: { done: Date; parked: Date }): Promise<number> {
  const gone = await rows(
    db,
    sql`delete from ${inbox} where state = 'done' and finished_at < ${before.done}::timestamptz
      or state = 'parked' and finished_at < ${before.parked}::timestamptz returning id`,
  );
  return gone.length;
}
