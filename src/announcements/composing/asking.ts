/** What somebody was asked to type about an announcement beside its text: it stands for a day, one question a person. */

import { and, eq, gt } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { HOUR_MS } from '../../time-units.ts';
import type { Asking } from '../rules.ts';
import { announcements } from '../tables.ts';

const ASKING_HOURS = 24;

/** The announcement this person was asked about within the last day, or undefined. */
export async function askedAbout(
  db: Database,
  personId: number,
  asking: Asking,
  now: Date,
): Promise<number | undefined> {
  const since = new Date(now.getTime() - ASKING_HOURS * HOUR_MS);
  const [found] = await db
    .select({ id: announcements.id })
    .from(announcements)
    .where(
      and(eq(announcements.askedOf, personId), eq(announcements.asking, asking), gt(announcements.askingSince, since)),
    );
  return found?.id;
}

/** Asks a person about this announcement and about no other one. */
export async function askAbout(
  tx: Database,
  announcementId: number,
  { personId, asking }: { personId: number; asking: Asking },
  now: Date,
): Promise<void> {
  await askNothing(tx, personId);
  await tx
    .update(announcements)
    .set({ asking, askedOf: personId, askingSince: now })
    .where(eq(announcements.id, announcementId));
}

/** Nothing is waited for any more; returns whether anything was. */
export async function askNothing(db: Database, personId: number): Promise<boolean> {
  const waited = await db
    .update(announcements)
    .set({ asking: null, askedOf: null })
    .where(eq(announcements.askedOf, personId))
    .returning({ id: announcements.id });
  return waited.length > 0;
}
