/** What came to somebody last by itself: what they write right below it may answer it. */

import { type SQL, sql } from 'drizzle-orm';
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
    sql`select finished_at as at, "concertId"
      from (${toldApart(personId)} union all ${announced(personId)}) sent
      where state = 'sent' and finished_at >= ${since}::timestamptz
      order by finished_at desc, id desc`,
  );
  const [last] = sent;
  if (typeof last?.concertId !== 'number') return undefined;
  const concerts = new Set(sent.map(({ concertId }) => concertId).filter((id) => id !== null));
  return concerts.size === 1 ? { concertId: last.concertId, deliveredAt: new Date(last.at) } : undefined;
}

/** What was sent to this person alone: found by their addresses. */
function toldApart(personId: number): SQL {
  return sql`select d.id, d.state, d.finished_at,
      case when d.content->>'kind' in ('seats-offered', 'concert-reminder') then (d.content->>'concertId')::int end
        as "concertId"
    from deliveries d
    where d.address_id in (select id from addresses where person_id = ${personId})
      and d.message_id is not null and d.announcement_id is null and d.action = 'send'`;
}

/** Their copies of announcements: one look for each announcement, of which there are hundreds at most. */
function announced(personId: number): SQL {
  return sql`select d.id, d.state, d.finished_at, case when a.recalled_at is null then a.concert_id end as "concertId"
    from announcements a join deliveries d on d.announcement_id = a.id
    where d.person_id = ${personId} and d.action = 'send'`;
}
