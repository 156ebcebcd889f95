/** Writing down how tries ended, several in one statement, with what follows for the receivers' addresses. */

import { sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows, rowsOf } from '../../database/rows.ts';
import { markUnreachable } from '../../people/actions.ts';
import type { Attempt } from '../outcome.ts';
import { afterTry, type Ending } from '../rules.ts';

/** A try and how it ended at the instant `at`. */
export interface Ended {
  attempt: Attempt;
  ending: Ending;
  at: Date;
}

/**
 * Writes the outcomes of tries. An outcome counts only for the try it belongs to; one that comes late settles a row that
 * was put in doubt meanwhile. Safe to repeat.
 */
export async function settle(db: Database, ended: readonly Ended[]): Promise<void> {
  if (ended.length === 0) return;
  if (ended.every(isRowAlone)) return writeRows(db, ended);
  await db.transaction(async (tx) => {
    await writeRows(tx, ended);
    for (const { attempt, ending, at } of ended) {
      if (ending.kind === 'unreachable') await markUnreachable(tx, attempt.addressId, ending.reason, at);
      if (ending.kind === 'migrated') await moveTo(tx, attempt, ending.externalId, at);
    }
  });
}

async function writeRows(db: Database, ended: readonly Ended[]): Promise<void> {
  await rowsOf(db, writing('$1', '$2'), [...written(ended)]);
}

/** Whether writing the row down is all there is to do, so that another statement may do it along. */
export function isRowAlone({ ending }: Ended): boolean {
  return ending.kind !== 'unreachable' && ending.kind !== 'migrated';
}

/** The values of `writing`: how the tries ended, and of which rows. */
export function written(ended: readonly Ended[]): [changes: string, ids: string] {
  const changes = ended.map(({ attempt, ending, at }) => {
    const change = afterTry(attempt, ending, at);
    return {
      id: attempt.deliveryId,
      attempt_id: attempt.attemptId,
      state: change.state,
      message_id: change.messageId,
      reason: change.reason,
      language: attempt.language,
      not_before: change.notBefore?.toISOString() ?? null,
      attempts: change.counted ? 1 : 0,
      repeats: change.repeated ? 1 : 0,
      forgotten: change.forgotten ? attempt.targetMessageId : null,
      finished_at: change.state === 'pending' ? null : at.toISOString(),
    };
  });
  return [JSON.stringify(changes), `{${changes.map(({ id }) => id).join(',')}}`];
}

/** A kept message that changed while its last drawing was under way. */
const DRAWN_AGAIN = `d.stale and c.state = 'sent'`;

/**
 * The update that writes outcomes; `changes` and `ids` are the places of its values. The ids come beside the changes,
 * since the planner takes JSON for a hundred rows and may read the whole table for them.
 */
export function writing(changes: string, ids: string): string {
  return `
  update deliveries d set reason = c.reason, language = c.language, not_before = c.not_before, repeats = d.repeats + c.repeats,
    message_id = case when d.message_id = c.forgotten then null else coalesce(c.message_id, d.message_id) end,
    state = case when ${DRAWN_AGAIN} then 'pending' else c.state end,
    attempts = case when ${DRAWN_AGAIN} then 0 else d.attempts + c.attempts end,
    finished_at = case when ${DRAWN_AGAIN} then null else c.finished_at end,
    stale = false, lease_until = null
  from jsonb_to_recordset(${changes}::text::jsonb) as c(id int, attempt_id text, state text, message_id text, reason text,
    language text, not_before timestamptz, attempts int, repeats int, forgotten text, finished_at timestamptz)
  where d.id = any(${ids}::int[]) and d.id = c.id and d.attempt_id = c.attempt_id
    and (d.state in ('sending', 'unknown') or (d.state = 'pending' and c.state = 'sent'))`;
}

/**
 * The chat has another id now, and its messages other numbers; where that id is known already, what makes a message goes
 * there and the old address is done with.
 */
async function moveTo(tx: Database, attempt: Attempt, externalId: string, at: Date): Promise<void> {
  const [present] = await rows<{ at: string }>(
    tx,
    sql`select external_id as at from addresses where id = ${attempt.addressId} for update`,
  );
  if (present?.at === externalId) return;
  const moved = await rows<{ id: number }>(
    tx,
    sql`update addresses a set external_id = ${externalId} where a.id = ${attempt.addressId} and not exists (
      select 1 from addresses known where known.channel = a.channel and known.external_id = ${externalId}) returning a.id`,
  );
  if (moved.length > 0) return forgetMessages(tx, attempt, at);
  await markUnreachable(tx, attempt.addressId, 'migrated', at);
  await tx.execute(sql`
    update deliveries d set address_id = known.id from addresses old, addresses known
    where d.id = ${attempt.deliveryId} and d.state = 'pending' and old.id = ${attempt.addressId} and known.channel = old.channel
      and known.external_id = ${externalId} and known.id <> old.id`);
}

/** Where earlier messages stood at this address is not known any more; what was to be done to them cannot be. */
async function forgetMessages(tx: Database, { addressId, deliveryId }: Attempt, at: Date): Promise<void> {
  const others = sql`address_id = ${addressId} and id <> ${deliveryId}`;
  await tx.execute(sql`
    update deliveries set state = 'refused', reason = 'migrated', finished_at = ${at}::timestamptz
    where ${others} and state = 'pending' and action in ('edit', 'delete')`);
  await tx.execute(sql`
    update deliveries set message_id = null, reason = 'migrated' where ${others} and message_id is not null`);
}

/** Whether the try under way may have made a message, of which there must not be two. */
const MAKES_MESSAGE = sql`(action = 'send' or (action = 'keep' and message_id is null))`;

/**
 * Rows left in flight past their lease, such as by a process that died: in doubt, so only an urgent one is tried again,
 * once; edits and deletions may be repeated. Returns how many.
 */
export async function settleExpired(
  db: Database,
  channel: string,
  at: { now: Date; machineNow: Date },
): Promise<number> {
  const expired = await rows<{ id: number }>(
    db,
    sql`update deliveries set
        state = case when not ${MAKES_MESSAGE} or (urgent and repeats = 0) then 'pending' else 'unknown' end,
        repeats = repeats + case when ${MAKES_MESSAGE} and urgent and repeats = 0 then 1 else 0 end,
        finished_at = case when not ${MAKES_MESSAGE} or (urgent and repeats = 0) then null
          else ${at.now}::timestamptz end,
        reason = 'interrupted', lease_until = null
      where state = 'sending' and channel = ${channel} and lease_until < ${at.machineNow}::timestamptz
      returning id`,
  );
  return expired.length;
}
