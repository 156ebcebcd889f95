/** The life of an update: stored, and in the end done, put off or parked. */

import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { oneRow, rows } from '../database/rows.ts';
import { seal } from '../database/sealed.ts';
import { CLAIM_COLUMNS, type Claim, type ClaimRow, isChatTaken, toClaimed } from './claims.ts';
import { conversationStates, inbox } from './tables.ts';
import type { Claimed, ConversationChange, Incoming, Parked } from './update.ts';

/** What came of storing a batch. */
export interface Stored {
  /** Claimed in the same breath, since nothing of their chats was open. */
  claimed: Claimed[];
  /** Stored for later. */
  left: number;
  /** Known from an earlier delivery: nothing was done. */
  known: number;
}

/**
 * Stores updates durably, each once however often the messenger delivers it, in the order given. With `claim`, those
 * whose chat has nothing open are claimed at once. When this returns they may be confirmed to the messenger.
 */
export async function storeUpdates(
  db: Database,
  channel: string,
  updates: readonly Incoming[],
  receivedAt: Date,
  claim?: Claim,
): Promise<Stored> {
  if (updates.length === 0) return { claimed: [], left: 0, known: 0 };
  try {
    return await store(db, channel, updates, receivedAt, claim);
  } catch (error) {
    if (!claim?.atMost || !isChatTaken(error)) throw error;
    return store(db, channel, updates, receivedAt, undefined);
  }
}

async function store(
  db: Database,
  channel: string,
  updates: readonly Incoming[],
  receivedAt: Date,
  claim: Claim | undefined,
): Promise<Stored> {
  const chats = new Set<string>();
  const values = updates.map(({ externalId, chatKey, payload }, place) => {
    const mayClaim = claim !== undefined && !chats.has(chatKey) && chats.size < claim.atMost;
    chats.add(chatKey);
    return sql`(${place}::int, ${externalId}::text, ${chatKey}::text, ${seal(payload)}::bytea, ${mayClaim}::boolean)`;
  });
  const made = await rows<ClaimRow & { state: string }>(
    db,
    sql`with incoming (place, external_id, chat_key, payload, may_claim) as (values ${sql.join(values, sql`, `)}),
    judged as materialized (
      select *, may_claim and not exists (
        select 1 from ${inbox} open where open.channel = ${channel} and open.chat_key = incoming.chat_key
          and open.state in ('waiting', 'handling')) as free
      from incoming)
    insert into ${inbox} (channel, external_id, chat_key, received_at, payload, state, claims, leased_by, lease_until)
    select ${channel}, external_id, chat_key, ${receivedAt}::timestamptz, payload,
      case when free then 'handling' else 'waiting' end, free::int,
      case when free then ${claim?.owner ?? null}::text end, case when free then ${claim?.leaseUntil ?? null}::timestamptz end
    from judged order by place
    on conflict (channel, external_id) do nothing
    returning ${CLAIM_COLUMNS}, state`,
  );
  const claimed = made.filter(({ state }) => state === 'handling').map(toClaimed);
  return { claimed, left: made.length - claimed.length, known: updates.length - made.length };
}

/**
 * Ends a handling: the update is done, its payload gone, and the conversation's change written, all or nothing.
 * `ours` is false, and nothing is written, when the claim was lost meanwhile; `more` tells of further updates of the chat.
 */
export async function finishUpdate(
  db: Database,
  { id, claims, channel, chatKey }: Claimed,
  conversation: ConversationChange,
  now: Date,
): Promise<{ ours: boolean; more: boolean }> {
  return oneRow(
    db,
    sql`with finished as (
      update ${inbox} set state = 'done', payload = null, error = null, finished_at = ${now}::timestamptz,
        leased_by = null, lease_until = null
      where id = ${id} and claims = ${claims} and state = 'handling'
      returning channel, chat_key), ${conversationWrite(conversation, now)}
    select exists (select 1 from finished) as ours, exists (select 1 from finished) and exists (
      select 1 from ${inbox} later where later.channel = ${channel} and later.chat_key = ${chatKey} and later.id > ${id}
        and later.state in ('waiting', 'handling')) as more`,
  );
}

function conversationWrite(change: ConversationChange, now: Date): SQL {
  if (change.kind === 'kept') return sql`conversation as (select 1)`;
  const stored = conversationStates;
  if (change.kind === 'forgotten') {
    return sql`conversation as (delete from ${stored} using finished
      where ${stored}.channel = finished.channel and ${stored}.chat_key = finished.chat_key)`;
  }
  return sql`conversation as (insert into ${stored} (channel, chat_key, state, updated_at)
    select channel, chat_key, ${seal(change.state)}::bytea, ${now}::timestamptz from finished
    on conflict (channel, chat_key) do update set state = excluded.state, updated_at = excluded.updated_at)`;
}

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
