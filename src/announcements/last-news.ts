/** What came to somebody last by itself: what they write right below it may answer it. */

import { sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';

/** A message about a concert: a copy of its announcement, seats offered, a reminder. */
export interface ConcertNews {
  concertId: number;
  deliveredAt: Date;
}

/**
 * The newest message sent to this person since `since`, where it is about a concert; undefined where it is about none, was
 * called back, or messages about another concert came since then too: nobody could tell which is meant.
 */
export async function lastConcertNews(db: Database, personId: number, since: Date): Promise<ConcertNews | undefined> {
  const sent = await rows<{ concertId: number | null; at: string }>(
    db,
    sql`select d.finished_at as at, case
          when a.id is not null then case when a.recalled_at is null then a.concert_id end
          when d.content->>'kind' in ('seats-offered', 'concert-reminder') then (d.content->>'concertId')::int
        end as "concertId"
      from deliveries d left join announcements a on a.id = d.announcement_id
      where d.person_id = ${personId} and d.action = 'send' and d.state = 'sent' and d.finished_at >= ${since}::timestamptz
      order by d.finished_at desc, d.id desc`,
  );
  const [last] = sent;
  if (typeof last?.concertId !== 'number') return undefined;
  const concerts = new Set(sent.map(({ concertId }) => concertId).filter((id) => id !== null));
  return concerts.size === 1 ? { concertId: last.concertId, deliveredAt: new Date(last.at) } : undefined;
}
