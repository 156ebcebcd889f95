/** Concerts of a stretch of time: seats promised and people who came; one statement for the screen and the file. */

import { type SQL, sql } from 'drizzle-orm';
import { type Attendance, attendanceOf } from '../../concerts/seats/figures.ts';
import type { Database } from '../../database/connect.ts';
import { type Caller, contestsWithin, type NotAllowed } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';

/** From an instant, inclusive, to another, exclusive. */
export interface Stretch {
  readonly from: Date;
  readonly to: Date;
}

export interface ConcertsTally extends Stretch {
  readonly concerts: readonly Attendance[];
  readonly promised: number;
  readonly came: number;
}

/** Concerts that took place or are announced, by their start; cancelled ones do not count. */
export async function tallyConcerts(
  db: Database,
  caller: Caller,
  { from, to }: Stretch,
): Promise<Result<ConcertsTally, NotAllowed>> {
  const within = contestsWithin(caller, 'tally.see');
  if (within !== 'all' && within.length === 0) return refused({ code: 'not-allowed', action: 'tally.see' });
  const held = sql`concert.state in ('published', 'archived')
    and concert.starts_at >= ${from}::timestamptz and concert.starts_at < ${to}::timestamptz`;
  const concerts = await attendanceOf(db, sql`${held} and ${reached(within)}`);
  const sum = (figure: 'promised' | 'came') => concerts.reduce((total, one) => total + one[figure], 0);
  return ok({ from, to, concerts, promised: sum('promised'), came: sum('came') });
}

/** A role for one contest reaches its concerts only. */
function reached(within: 'all' | number[]): SQL {
  if (within === 'all') return sql`true`;
  return sql`concert.contest_id in (${sql.join(
    within.map((id) => sql`${id}`),
    sql`, `,
  )})`;
}

/** Whether there is any concert to be counted. */
export async function hasConcerts(db: Database): Promise<boolean> {
  const found = await attendanceOf(
    db,
    sql`concert.id = (select min(id) from concerts where state in ('published', 'archived'))`,
  );
  return found.length > 0;
}
