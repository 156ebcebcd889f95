/** Claims on updates: a lease on the next one of each chat, renewed while it is handled, given back when it is not. */

import { sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows, rowsOf } from '../database/rows.ts';
import { openSealed } from '../database/sealing/sealed.ts';
import { inbox } from './tables.ts';
import type { Claimed } from './update.ts';

/** Who claims, until when the claim holds unless renewed, and how many updates at most. */
export interface Claim {
  owner: string;
  leaseUntil: Date;
  atMost: number;
}

/** What a claim returns of its row. */
export const CLAIM_COLUMNS = `inbox.id, inbox.channel, inbox.external_id, inbox.chat_key, inbox.received_at,
  inbox.payload, inbox.attempts, inbox.claims, inbox.crashes, (
    select kept.state from conversation_states kept
    where kept.channel = inbox.channel and kept.chat_key = inbox.chat_key) as conversation`;

/** Chats being handled are set aside first: with two thousand updates behind forty chats that is 17 ms in place of 240. */
const CLAIM_NEXT = `with handled as materialized (select channel, chat_key from inbox where state = 'handling'),
  next as (
    select id from inbox due
    where state in ('waiting', 'handling') and id not in (select value::bigint from json_array_elements_text($2::text::json))
      and (state = 'handling' and lease_until <= $1::timestamptz
        or state = 'waiting' and (not_before is null or not_before <= $1::timestamptz)
          and (channel, chat_key) not in (select channel, chat_key from handled)
          and not exists (
            select 1 from inbox earlier where earlier.channel = due.channel and earlier.chat_key = due.chat_key
              and earlier.id < due.id and earlier.state in ('waiting', 'handling')))
    order by id limit $3::int for update skip locked)
  update inbox set state = 'handling', claims = inbox.claims + 1,
    crashes = inbox.crashes + (inbox.state = 'handling')::int,
    leased_by = $4::text, lease_until = $5::timestamptz, not_before = null
  from next where inbox.id = next.id
  returning ${CLAIM_COLUMNS}`;

/**
 * Claims the next updates whose turn it is, at most one of a chat: waiting ones, and those whose handling nobody ended
 * in time. `except` are ids still being handled here, whatever their lease says. Safe among replicas.
 */
export async function claimNext(db: Database, claim: Claim, except: readonly number[], now: Date): Promise<Claimed[]> {
  const values = [now, JSON.stringify(except), claim.atMost, claim.owner, claim.leaseUntil];
  try {
    const claimed = await rowsOf<ClaimRow>(db, CLAIM_NEXT, values);
    return claimed.map((row) => toClaimed(row)).sort((one, other) => one.id - other.id);
  } catch (error) {
    if (isChatTaken(error)) return [];
    throw error;
  }
}

/** What another statement holds is being ended at this moment; waiting for it could end in a circle. */
const RENEW = `with held as (
    select inbox.id from inbox, json_to_recordset($1::text::json) as one (id bigint, claims int)
    where inbox.id = one.id and inbox.claims = one.claims and state = 'handling' and leased_by = $2::text
    for update of inbox skip locked)
  update inbox set lease_until = $3::timestamptz from held where inbox.id = held.id`;

/** Renews the claims of these updates. Claims lost meanwhile stay lost. */
export async function renewClaims(
  db: Database,
  claimed: readonly Claimed[],
  owner: string,
  leaseUntil: Date,
): Promise<void> {
  if (claimed.length === 0) return;
  const held = claimed.map(({ id, claims }) => ({ id, claims }));
  await rowsOf(db, RENEW, [JSON.stringify(held), owner, leaseUntil]);
}

/** Gives a claim back unused, for anybody to take at once. */
export async function releaseUpdate(db: Database, { id, claims }: Claimed): Promise<void> {
  await rows(
    db,
    sql`update ${inbox} set state = 'waiting', leased_by = null, lease_until = null
    where id = ${id} and claims = ${claims} and state = 'handling'`,
  );
}

/** Gives back what a dead process held, without waiting for its leases. Only where no other process can be alive. */
export async function releaseAll(db: Database): Promise<number> {
  const released = await rows(
    db,
    sql`update ${inbox} set state = 'waiting', crashes = crashes + 1, leased_by = null, lease_until = null
    where state = 'handling' returning id`,
  );
  return released.length;
}

export interface ClaimRow {
  id: number;
  channel: string;
  external_id: string;
  chat_key: string;
  received_at: Date;
  payload: Uint8Array;
  attempts: number;
  claims: number;
  crashes: number;
  conversation: Uint8Array | null;
}

/** A returned row as the program knows it; `payload` where it is known already. */
export function toClaimed(row: ClaimRow, payload: unknown = openSealed(row.payload)): Claimed {
  return {
    id: row.id,
    channel: row.channel,
    externalId: row.external_id,
    chatKey: row.chat_key,
    receivedAt: row.received_at,
    payload,
    attempts: row.attempts,
    claims: row.claims,
    crashes: row.crashes,
    conversation: row.conversation ? openSealed(row.conversation) : undefined,
  };
}

/**
 * Whether a claim failed because another replica has just begun with an update of the same chat, or because both waited
 * for each other's chats and the database ended this one.
 */
export function isChatTaken(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (!('code' in cause)) continue;
    if (cause.code === '23505' && cause.message.includes('inbox_one_handling')) return true;
    if (cause.code === '40P01') return true;
  }
  return false;
}
