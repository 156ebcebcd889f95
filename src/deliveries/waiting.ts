/** What single messages that still wait will say besides. */

import { sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import type { DeliveryContent } from './words.ts';

/**
 * Adds facts to the messages to these people that have the given ones and still wait; what a message says already stays.
 * The caller holds them, by `holdPendingTo`.
 */
export async function addToWaiting(
  tx: Database,
  personIds: Iterable<number>,
  facts: Partial<DeliveryContent>,
  added: Partial<DeliveryContent>,
): Promise<void> {
  const people = [...personIds];
  if (people.length === 0) return;
  await tx.execute(sql`update deliveries set content = ${JSON.stringify(added)}::text::jsonb || content
    where state = 'pending' and announcement_id is null and content @> ${JSON.stringify(facts)}::text::jsonb
      and person_id in (select value::int from jsonb_array_elements_text(${JSON.stringify(people)}::text::jsonb))`);
}
