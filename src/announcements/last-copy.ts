/** The copy that came to somebody last: what they write right below it may answer it. */

import { sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';

/** A copy of an announcement about a concert. */
export interface ConcertCopy {
  concertId: number;
  deliveredAt: Date;
}

/**
 * The copy that is the newest message sent to this person since `since`, where it is about a concert; undefined where it
 * is about none, was called back, or copies about another concert came since then too: nobody could tell which is meant.
 */
export async function lastConcertCopy(db: Database, personId: number, since: Date): Promise<ConcertCopy | undefined> {
  const sent = await rows<{ isCopy: boolean; concertId: number | null; at: string }>(
    db,
    sql`select d.announcement_id is not null as "isCopy", d.finished_at as at,
        case when a.recalled_at is null then a.concert_id end as "concertId"
      from deliveries d left join announcements a on a.id = d.announcement_id
      where d.person_id = ${personId} and d.action = 'send' and d.state = 'sent' and d.finished_at >= ${since}::timestamptz
      order by d.finished_at desc, d.id desc`,
  );
  const [last] = sent;
  if (!last?.isCopy || last.concertId === null) return undefined;
  const concerts = new Set(sent.map(({ concertId }) => concertId).filter((id) => id !== null));
  return concerts.size === 1 ? { concertId: last.concertId, deliveredAt: new Date(last.at) } : undefined;
}
