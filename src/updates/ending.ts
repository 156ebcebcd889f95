/** A handling ends: the update is done, the conversation's change written, and the chat's next update claimed, as one. */

import type { Database } from '../database/connect.ts';
import { rowsOf } from '../database/rows.ts';
import { seal } from '../database/sealing/sealed.ts';
import { CLAIM_COLUMNS, type Claim, type ClaimRow, toClaimed } from './claims.ts';
import type { Claimed, ConversationChange } from './update.ts';

/** A handling that came to its end at `at`. */
export interface End {
  update: Claimed;
  conversation: ConversationChange;
  at: Date;
}

/** What an end leaves behind. */
export interface Ended {
  /** False when the claim was lost meanwhile; nothing was written then. */
  ours: boolean;
  /** The next update of the chat, claimed. */
  next: Claimed | undefined;
  /** Whether the chat has open updates of which none was claimed here. */
  more: boolean;
}

const FINISH = `with ended as (
    select * from json_to_recordset($1::text::json) as one (place int, id bigint, claims int, at timestamptz,
      change text, state text)),
  finished as (
    update inbox set state = 'done', payload = null, error = null, finished_at = ended.at, leased_by = null,
      lease_until = null
    from ended where inbox.id = ended.id and inbox.claims = ended.claims and inbox.state = 'handling'
    returning ended.*, inbox.channel, inbox.chat_key),
  forgotten as (
    delete from conversation_states using finished where finished.change = 'forgotten'
      and conversation_states.channel = finished.channel and conversation_states.chat_key = finished.chat_key),
  replaced as (
    insert into conversation_states (channel, chat_key, state, updated_at)
    select channel, chat_key, decode(state, 'base64'), at from finished where change = 'replaced'
    on conflict (channel, chat_key) do update set state = excluded.state, updated_at = excluded.updated_at),
  following as (
    select finished.place, finished.at, later.id from finished left join lateral (
      select id from inbox where channel = finished.channel and chat_key = finished.chat_key
        and id > finished.id and state in ('waiting', 'handling') order by id limit 1) as later on true),
  next as (
    update inbox set state = 'handling', claims = inbox.claims + 1, leased_by = $2::text, lease_until = $3::timestamptz,
      not_before = null
    from following where $2::text is not null and inbox.id = following.id and inbox.state = 'waiting'
      and (inbox.not_before is null or inbox.not_before <= following.at)
    returning following.place, ${CLAIM_COLUMNS})
  select following.place as ended, following.id is not null as more, next.*
  from following left join next on next.place = following.place`;

interface EndRow extends ClaimRow {
  ended: number;
  /** Whether updates of the chat are open behind the one that ended. */
  more: boolean;
}

/**
 * Ends handlings, each for itself: the update is done, its payload gone and the conversation's change written, all or
 * nothing. With `claim`, the next update of each chat is claimed as far as its time has come.
 */
export async function finishUpdates(db: Database, ends: readonly End[], claim?: Claim): Promise<Ended[]> {
  const ended = ends.map(({ update: { id, claims }, conversation, at }, place) => {
    const state = conversation.kind === 'replaced' ? seal(conversation.state).toString('base64') : null;
    return { place, id, claims, at, change: conversation.kind, state };
  });
  const found = await rowsOf<EndRow | (Omit<EndRow, 'id'> & { id: null })>(db, FINISH, [
    JSON.stringify(ended),
    claim?.owner ?? null,
    claim?.leaseUntil ?? null,
  ]);
  const byPlace = new Map(found.map((row) => [row.ended, row]));
  return ends.map(({ conversation }, place) => {
    const row = byPlace.get(place);
    if (!row) return { ours: false, next: undefined, more: false };
    if (row.id === null) return { ours: true, next: undefined, more: row.more };
    return { ours: true, next: after(conversation, toClaimed(row)), more: false };
  });
}

/** Ends one handling and claims nothing. */
export async function finishUpdate(
  db: Database,
  update: Claimed,
  conversation: ConversationChange,
  at: Date,
): Promise<Pick<Ended, 'ours' | 'more'>> {
  const [ended] = await finishUpdates(db, [{ update, conversation, at }]);
  return { ours: ended?.ours ?? false, more: ended?.more ?? false };
}

/** The statement reads the conversation as it was before its own change. */
function after(change: ConversationChange, next: Claimed): Claimed {
  if (change.kind === 'kept') return next;
  return { ...next, conversation: change.kind === 'replaced' ? structuredClone(change.state) : undefined };
}
