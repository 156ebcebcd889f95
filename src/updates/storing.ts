/** Updates come in: stored durably, each once, and claimed in the same breath where nothing of their chat is open. */

import type { Database } from '../database/connect.ts';
import { rowsOf } from '../database/rows.ts';
import { seal } from '../database/sealing/sealed.ts';
import { CLAIM_COLUMNS, type Claim, type ClaimRow, isChatTaken, toClaimed } from './claims.ts';
import type { Claimed, Incoming } from './update.ts';

/** An update with where and when it came in. */
export interface Received extends Incoming {
  channel: string;
  receivedAt: Date;
}

/** What became of an update: ours to handle now, stored for later, or known from an earlier delivery. */
export type Outcome = { kind: 'claimed'; update: Claimed } | { kind: 'left' } | { kind: 'known' };

/** What came of storing a batch. */
export interface Stored {
  /** Claimed in the same breath, since nothing of their chats was open. */
  claimed: Claimed[];
  /** Stored for later. */
  left: number;
  /** Known from an earlier delivery: nothing was done. */
  known: number;
}

/** Stores a batch received at one instant; see `storeReceived`. */
export async function storeUpdates(
  db: Database,
  channel: string,
  updates: readonly Incoming[],
  receivedAt: Date,
  claim?: Claim,
): Promise<Stored> {
  const received = updates.map((update) => ({ ...update, channel, receivedAt }));
  return summed(await storeReceived(db, received, claim));
}

/** The outcomes counted. */
export function summed(outcomes: readonly Outcome[]): Stored {
  return {
    claimed: outcomes.flatMap((outcome) => (outcome.kind === 'claimed' ? [outcome.update] : [])),
    left: outcomes.filter(({ kind }) => kind === 'left').length,
    known: outcomes.filter(({ kind }) => kind === 'known').length,
  };
}

/**
 * Stores updates durably, each once however often the messenger delivers it, in the order given. With `claim`, those
 * whose chat has nothing open are claimed at once. When this returns they may be confirmed to the messenger.
 */
export async function storeReceived(db: Database, received: readonly Received[], claim?: Claim): Promise<Outcome[]> {
  if (received.length === 0) return [];
  try {
    return await store(db, received, claim);
  } catch (error) {
    if (!claim?.atMost || !isChatTaken(error)) throw error;
    return store(db, received, undefined);
  }
}

/** Whether a chat has something open is asked chat by chat: a set of all that is open would grow with the queue. */
const STORE = `with incoming as (
    select * from json_to_recordset($1::text::json) as one (place int, channel text, external_id text, chat_key text,
      received_at timestamptz, payload text, may_claim boolean)),
  judged as materialized (
    select *, may_claim and (
      select true from inbox open where open.channel = incoming.channel and open.chat_key = incoming.chat_key
        and open.state in ('waiting', 'handling') limit 1) is null as free
    from incoming)
  insert into inbox (channel, external_id, chat_key, received_at, payload, state, claims, leased_by, lease_until)
  select channel, external_id, chat_key, received_at, decode(payload, 'base64'),
    case when free then 'handling' else 'waiting' end, free::int,
    case when free then $2::text end, case when free then $3::timestamptz end
  from judged order by place
  on conflict (channel, external_id) do nothing
  returning ${CLAIM_COLUMNS}, state`;

async function store(db: Database, received: readonly Received[], claim: Claim | undefined): Promise<Outcome[]> {
  const chats = new Set<string>();
  const incoming = received.map(({ channel, externalId, chatKey, receivedAt, payload }, place) => {
    const chat = idOf(channel, chatKey);
    const may_claim = claim !== undefined && !chats.has(chat) && chats.size < claim.atMost;
    chats.add(chat);
    const sealed = seal(payload).toString('base64');
    return {
      place,
      channel,
      external_id: externalId,
      chat_key: chatKey,
      received_at: receivedAt,
      payload: sealed,
      may_claim,
    };
  });
  const made = await rowsOf<ClaimRow & { state: string }>(db, STORE, [
    JSON.stringify(incoming),
    claim?.owner ?? null,
    claim?.leaseUntil ?? null,
  ]);
  const byId = new Map(made.map((row) => [idOf(row.channel, row.external_id), row]));
  return received.map(({ channel, externalId, payload }) => {
    const id = idOf(channel, externalId);
    const row = byId.get(id);
    byId.delete(id);
    if (!row) return { kind: 'known' };
    return row.state === 'handling' ? { kind: 'claimed', update: toClaimed(row, payload) } : { kind: 'left' };
  });
}

function idOf(channel: string, id: string): string {
  return `${channel} ${id}`;
}
