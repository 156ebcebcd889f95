/** Messages that left as answers and are kept up to date from then on, as kept deliveries are. */

import { sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows, rowsOf } from '../database/rows.ts';
import { PRIORITY } from './actions.ts';
import { drawingKept } from './kept.ts';
import type { DeliveryContent } from './words.ts';

/** A message that stands in somebody's chat already. */
export interface Standing {
  personId: number;
  channel: string;
  externalId: string;
  messageId: string;
  /** What it is drawn from when it changes. */
  content: DeliveryContent;
  /** Names the message kept; the one kept under it before is kept no more. */
  onceKey: string;
}

/** Keeps the message under its key; returns where the former one stands, or null where there was none. */
export async function adoptSent(db: Database, standing: Standing, now: Date): Promise<string | null> {
  const { personId, channel, externalId, messageId, content, onceKey } = standing;
  const [adopted] = await rows<{ former: string | null }>(
    db,
    sql`with former as (select message_id from deliveries where once_key = ${onceKey} and action = 'keep')
      insert into deliveries (person_id, address_id, channel, action, content, priority, once_key, state, message_id,
        created_at, finished_at)
      select ${personId}::int, address.id, address.channel, 'keep', ${JSON.stringify(content)}::text::jsonb,
        ${PRIORITY.service}::int, ${onceKey}, 'sent', ${messageId}, ${now}::timestamptz, ${now}::timestamptz
      from addresses address where address.channel = ${channel} and address.external_id = ${externalId}
      on conflict (once_key) where once_key is not null do update set
        message_id = excluded.message_id, address_id = excluded.address_id, content = excluded.content,
        state = case when deliveries.state in ('pending', 'sending') then deliveries.state else 'sent' end
      returning (select message_id from former) as former`,
  );
  return adopted?.former === messageId ? null : (adopted?.former ?? null);
}

/** Draws those of the kept messages under these keys that there are once more, at `notBefore` or earlier. */
export async function drawAllKept(tx: Database, onceKeys: readonly string[], notBefore: Date): Promise<void> {
  if (onceKeys.length === 0) return;
  const keys = 'any(array(select jsonb_array_elements_text($1::text::jsonb)))';
  await rowsOf(tx, drawingKept(keys, '$2::timestamptz'), [JSON.stringify(onceKeys), notBefore]);
}
