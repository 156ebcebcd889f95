/** How announcements keep quiet hours: whose they are, who waits for the morning, when it is too late to say anything. */

import { sql } from 'drizzle-orm';
import { concertById } from '../../concerts/queries.ts';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { chosenZones, type Quiet } from '../../deliveries/runs/quiet.ts';
import { reachedBy } from '../../deliveries/runs/runs.ts';
import { decentInstant, isQuiet } from '../../people/quiet-hours.ts';
import { membersOf } from '../audience/audience.ts';
import type { Segment } from '../audience/segments.ts';
import { announcementById } from '../queries.ts';
import { judgeCopy } from './times.ts';

interface Kept {
  urgent: boolean;
  voidAfter: Date | null;
}

/** The instant past which nothing is said: the start of the concert it is about, wherever that was moved, or its own. */
export async function voidAfterOf(
  db: Database,
  { concertId, voidAfter }: { concertId: number | null; voidAfter: Date | null },
): Promise<Date | null> {
  const concert = concertId === null ? undefined : await concertById(db, concertId);
  return concert?.startsAt ?? voidAfter;
}

/** The same for what is on its way: a concert that is cancelled meanwhile invites nobody from then on. */
export async function silentAfterOf(
  db: Database,
  announced: { concertId: number | null; voidAfter: Date | null },
): Promise<Date | null> {
  const concert = announced.concertId === null ? undefined : await concertById(db, announced.concertId);
  return concert?.state === 'cancelled' ? (concert.cancelledAt ?? concert.createdAt) : voidAfterOf(db, announced);
}

/** How a run keeps quiet at `now`; `zone` is that of whoever chose none. */
export async function quietOf(db: Database, { urgent, voidAfter }: Kept, zone: string, now: Date): Promise<Quiet> {
  if (urgent) return { zone, until: {}, voidAfter };
  const zones = [zone, ...(await chosenZones(db))].filter((one) => isQuiet(now, one));
  return { zone, until: Object.fromEntries(zones.map((one) => [one, decentInstant(now, one)])), voidAfter };
}

/** How many people of an audience have quiet hours at `at`, and would get it in the morning. */
export async function quietAudience(
  db: Database,
  segments: readonly Segment[],
  zone: string,
  at: Date,
): Promise<number> {
  const zones = [zone, ...(await chosenZones(db))].filter((one) => isQuiet(at, one));
  if (zones.length === 0) return 0;
  const [found] = await rows<{ number: number }>(
    db,
    sql`select count(*)::int as number from (${reachedBy(membersOf(segments))}) reached
      join persons on persons.id = reached.person_id
      where coalesce(persons.zone, ${zone}) in (${sql.join(
        zones.map((one) => sql`${one}`),
        sql`, `,
      )})`,
  );
  return found?.number ?? 0;
}

/** What becomes at `now` of a copy for a receiver in `zone`; `recall` remembers the announcement for thousands of them. */
export async function copyLeaves(
  announcementId: number,
  {
    db,
    zone,
    now,
    recall,
  }: {
    db: Database;
    zone: string;
    now: Date;
    recall<T>(key: string, load: () => Promise<T>): Promise<T>;
  },
): Promise<'leaves' | 'too-late' | Date> {
  const kept = await recall(`quiet of announcement ${announcementId}`, async () => {
    const found = await announcementById(db, announcementId);
    return found && { urgent: found.urgent, voidAfter: await silentAfterOf(db, found) };
  });
  return kept ? judgeCopy(kept, zone, now) : 'leaves';
}
