/** How many seats of concerts are promised and how many people came: one statement for every place that tells it. */

import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';

/** Attendance of one concert. */
export interface Attendance {
  concertId: number;
  title: string;
  startsAt: Date;
  zone: string;
  contestId: number | null;
  capacity: number | null;
  /** Seats that are somebody's. */
  promised: number;
  /** Families that have seats. */
  families: number;
  /** Seats held for whoever was offered them. */
  offered: number;
  /** Families in the line, those with an offer too. */
  waiting: number;
  /** Families that said they do not come. */
  notComing: number;
  /** People who came on a ticket, and on none. */
  arrived: number;
  walkIns: number;
  /** Everybody who came. */
  came: number;
}

/** The concerts that `condition` (over `concert`) keeps, by their start. */
export function attendanceOf(db: Database, condition: SQL): Promise<Attendance[]> {
  return rows<Attendance>(
    db,
    sql`select concert.id as "concertId", concert.title, concert.starts_at as "startsAt", concert.zone,
        concert.contest_id as "contestId", concert.capacity,
        coalesce(sum(answer.seats), 0)::int as promised,
        count(answer.id) filter (where answer.seats > 0)::int as families,
        coalesce(sum(answer.offered_seats), 0)::int as offered,
        count(answer.id) filter (where answer.waiting_since is not null)::int as waiting,
        count(answer.id) filter (where answer.state = 'not-coming')::int as "notComing",
        coalesce(sum(answer.arrived_seats), 0)::int as arrived,
        concert.walk_ins as "walkIns",
        (coalesce(sum(answer.arrived_seats), 0) + concert.walk_ins)::int as came
      from concerts concert left join rsvps answer on answer.concert_id = concert.id
      where ${condition} group by concert.id order by concert.starts_at, concert.id`,
  );
}

/** One concert's attendance; undefined where there is none. */
export async function attendanceAt(db: Database, concertId: number): Promise<Attendance | undefined> {
  const [found] = await attendanceOf(db, sql`concert.id = ${concertId}`);
  return found;
}
