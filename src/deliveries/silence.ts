/** Silence for one person: what was promised to them and has not left is taken back. */

import { sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';

/** Takes back every message that would come to this person unasked; edits and deletions of what they have go on. */
export async function silence(tx: Database, personId: number, now: Date): Promise<void> {
  for (const which of [sql`announcement_id is null`, sql`announcement_id is not null`]) {
    await tx.execute(sql`
      update deliveries set state = 'cancelled', reason = 'opted-out', finished_at = ${now}::timestamptz
      where person_id = ${personId} and state = 'pending' and ${which}
        and (action = 'send' or (action = 'keep' and message_id is null))`);
  }
}
