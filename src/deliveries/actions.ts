/** Promising single messages, and proving that a copy arrived. */

import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';
import type { DeliveryAction, DeliveryContent } from './words.ts';

/** A message promised to a person. */
export interface Promised {
  personId: number;
  content: DeliveryContent;
  /** Lower goes first; service messages have 0, which is the default. */
  priority?: number;
  /** A promise made twice under one key is one delivery. */
  onceKey?: string;
  /** With a `onceKey`: a delivery already made under it is made again. For edits, which may be repeated without harm. */
  again?: boolean;
  /**
   * `edit` and `delete` need `targetMessageId`; `keep` needs a `onceKey`, which names the message kept, and of one that
   * stands already before it is first promised `targetMessageId` says where.
   */
  action?: DeliveryAction;
  targetMessageId?: string;
  urgent?: boolean;
  /** Not to be sent before this instant. */
  notBefore?: Date;
}

/** Service messages go before announcements. */
export const PRIORITY = { service: 0, announcement: 10 } as const;

/**
 * Promises messages in the caller's transaction: they are sent if it commits, and only then.
 * Each goes to the person's first reachable address; someone without any address is skipped, and so is whoever wants to
 * hear nothing: only what stands with them already is still edited and deleted.
 */
export async function promise(tx: Database, promised: readonly Promised[], now: Date): Promise<void> {
  const wanted = promised.map((one, order) => ({
    order,
    person_id: one.personId,
    content: one.content,
    priority: one.priority ?? PRIORITY.service,
    once_key: one.onceKey ?? null,
    again: one.again ?? false,
    action: one.action ?? 'send',
    target_message_id: one.targetMessageId ?? null,
    urgent: one.urgent ?? false,
    not_before: one.notBefore?.toISOString() ?? null,
  }));
  if (wanted.length === 0) return;
  const [kept, others] = [
    wanted.filter(({ action }) => action === 'keep'),
    wanted.filter(({ action }) => action !== 'keep'),
  ];
  const once = others.filter(({ again }) => !again);
  const again = others.filter((one) => one.again);
  await insertWanted(tx, once, sql`do nothing`, now);
  await insertWanted(tx, again, DO_AGAIN, now);
  await insertWanted(tx, kept, sql`do update set ${DRAW_AGAIN}`, now);
}

const DO_AGAIN = sql`do update set state = 'pending', content = excluded.content, attempts = 0, not_before = excluded.not_before,
  target_message_id = excluded.target_message_id, finished_at = null where deliveries.state not in ('pending', 'sending')`;

/** A kept message has one drawing before it, at the earlier of two instants; one under way is followed by another. */
const DRAW_AGAIN = sql`content = excluded.content, finished_at = null, stale = deliveries.state = 'sending',
  state = case when deliveries.state = 'sending' then 'sending' else 'pending' end,
  attempts = case when deliveries.state in ('pending', 'sending') then deliveries.attempts else 0 end,
  not_before = case when deliveries.state <> 'pending' then excluded.not_before
    when deliveries.not_before is null or excluded.not_before is null then null
    else least(deliveries.not_before, excluded.not_before) end`;

async function insertWanted(tx: Database, wanted: readonly object[], onConflict: SQL, now: Date): Promise<void> {
  if (wanted.length === 0) return;
  await tx.execute(sql`
    insert into deliveries (person_id, address_id, channel, action, target_message_id, message_id, content, priority, urgent,
      once_key, not_before, created_at)
    select wanted.person_id, address.id, address.channel, wanted.action,
      case when wanted.action <> 'keep' then wanted.target_message_id end,
      case when wanted.action = 'keep' then wanted.target_message_id end, wanted.content,
      wanted.priority, wanted.urgent, wanted.once_key, wanted.not_before, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(wanted)}::text::jsonb) as wanted(
      "order" int, person_id int, content jsonb, priority int, once_key text, action text, target_message_id text,
      urgent boolean, not_before timestamptz)
    join persons on persons.id = wanted.person_id and (persons.hearing <> 'nothing' or wanted.target_message_id is not null
      or exists (select 1 from deliveries kept where kept.once_key = wanted.once_key and kept.message_id is not null))
    cross join lateral (
      select id, channel from addresses where addresses.person_id = wanted.person_id
      order by (unreachable_reason is not null), id limit 1) address
    order by wanted."order"
    on conflict (once_key) where once_key is not null ${onConflict}`);
}

/** A copy of an announcement as it stands in a chat. */
export interface Copy {
  channel: string;
  externalId: string;
  announcementId: number;
  messageId: string;
}

/** Rows `d` at the address `a` of whom nobody knows whether this copy arrived; of several parts the speaking one carries the buttons. */
function inDoubt({ channel, externalId, announcementId }: Copy): SQL {
  return sql`a.id = d.address_id and a.channel = ${channel} and a.external_id = ${externalId}
    and d.announcement_id = ${announcementId} and d.action = 'send'
    and (d.state = 'unknown' or (d.state in ('pending', 'cancelled') and d.repeats > 0)) and d.part = (
      select coalesce(r.speaking, r.parts - 1) from delivery_runs r where r.announcement_id = d.announcement_id)`;
}

/** Whether it is in doubt that this copy arrived. */
export async function isInDoubt(db: Database, copy: Copy): Promise<boolean> {
  const found = await rows(db, sql`select d.id from deliveries d, addresses a where ${inDoubt(copy)} limit 1`);
  return found.length > 0;
}

/**
 * A tap came from a copy in this chat, so that copy arrived, whatever the network said; of one that was to be repeated it
 * may be the first. Returns whether it was in doubt.
 */
export async function proveDelivered(db: Database, copy: Copy, now: Date): Promise<boolean> {
  const proved = await rows<{ id: number }>(
    db,
    sql`update deliveries d
      set state = 'sent', message_id = ${copy.messageId}, reason = 'proved-by-tap', finished_at = ${now}::timestamptz,
        edition = case when d.state = 'unknown' then d.edition else least(d.edition, 1) end
      from addresses a where ${inDoubt(copy)} returning d.id`,
  );
  return proved.length > 0;
}
