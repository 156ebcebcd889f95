/** Forgets what nobody looks at any more: kept views, links long expired, what old digests told. */

import { lt, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { tallyShares } from '../sharing/tables.ts';

/**
 * Forgets views not asked for since `before` (those of standing digests stay), shares expired before it, and what digests
 * told before it, the last time of each aside: the next one says what changed since.
 */
export async function forgetLooks(db: Database, before: Date): Promise<void> {
  await db.execute(sql`delete from tally_views where used_at < ${before}::timestamptz
    and not exists (select 1 from digests where digests.view_id = tally_views.id and digests.ended_at is null)`);
  await db.delete(tallyShares).where(lt(tallyShares.expiresAt, before));
  await db.execute(sql`delete from digest_slots old where due_at < ${before}::timestamptz
    and exists (select 1 from digest_slots later where later.digest_id = old.digest_id and later.due_at > old.due_at)`);
}
