/** Claims on updates: a lease on the next one of each chat, renewed while it is handled, given back when it is not. */

import { sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';
import { openSealed } from '../database/sealed.ts';
import { inbox } from './tables.ts';
import type { Claimed } from './update.ts';

/** Who claims, until when the claim holds unless renewed, and how many updates at most. */
export interface Claim {
  owner: string;
  leaseUntil: Date;
  atMost: number;
}

/**
 * Claims the next updates whose turn it is, at most one of a chat: waiting ones, and those whose handling nobody ended
 * in time. `except` are ids still being handled here, whatever their lease says. Safe among replicas.
 */
export async function claimNext(db: Database, claim: Claim, except: readonly number[], now: Date): Promise<Claimed[]> {
  const spared =
    except.length > 0
      ? sql`and id not in (${sql.join(
          except.map((id) => sql`${id}`),
          sql`, `,
        )})`
      : sql``;
  try {
    const claimed = await rows<ClaimRow>(
      db,
      sql`with next as (
        select id from ${inbox} due
        where (state = 'waiting' and (not_before is null or not_before <= ${now}::timestamptz)
            or state = 'handling' and lease_until <= ${now}::timestamptz) ${spared}
          and not exists (
            select 1 from ${inbox} other where other.channel = due.channel and other.chat_key = due.chat_key
              and (other.state = 'waiting' and other.id < due.id or other.state = 'handling' and other.id <> due.id))
        order by id limit ${claim.atMost} for update skip locked)
      update ${inbox} set state = 'handling', claims = inbox.claims + 1,
        crashes = inbox.crashes + (inbox.state = 'handling')::int,
        leased_by = ${claim.owner}, lease_until = ${claim.leaseUntil}::timestamptz, not_before = null
      from next where inbox.id = next.id
      returning ${CLAIM_COLUMNS}`,
    );
    return claimed.map(toClaimed).sort((one, other) => one.id - other.id);
  } catch (error) {
    if (isChatTaken(error)) return [];
    throw error;
  }
}

/** Renews the claims of these updates. Claims lost meanwhile stay lost. */
export async function renewClaims(
  db: Database,
  claimed: readonly Claimed[],
  owner: string,
  leaseUntil: Date,
): Promise<void> {
  if (claimed.length === 0) return;
  const pairs = sql.join(
    claimed.map(({ id, claims }) => sql`(${id}, ${claims})`),
    sql`, `,
  );
  await rows(
    db,
    sql`update ${inbox} set lease_until = ${leaseUntil}::timestamptz
    where state = 'handling' and leased_by = ${owner} and (id, claims) in (${pairs})`,
  );
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

/** What a claim returns of its row. */
export const CLAIM_COLUMNS =
  sql.raw(`inbox.id, inbox.channel, inbox.external_id, inbox.chat_key, inbox.received_at, inbox.payload,
  inbox.attempts, inbox.claims, inbox.crashes, (
    select kept.state from conversation_states kept
    where kept.channel = inbox.channel and kept.chat_key = inbox.chat_key) as conversation`);

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

/** A returned row as the program knows it. */
export function toClaimed(row: ClaimRow): Claimed {
  return {
    id: row.id,
    channel: row.channel,
    externalId: row.external_id,
    chatKey: row.chat_key,
    receivedAt: row.received_at,
    payload: openSealed(row.payload),
    attempts: row.attempts,
    claims: row.claims,
    crashes: row.crashes,
    conversation: row.conversation ? openSealed(row.conversation) : undefined,
  };
}

/** Whether a claim failed because another replica has just begun with an update of the same chat. */
export function isChatTaken(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && cause.code === '23505' && cause.message.includes('inbox_one_handling')) return true;
  }
  return false;
}
