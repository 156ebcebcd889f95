/** What somebody looked at last, kept so that a question that goes on from it finds it after a restart too. */

import { and, eq, gte } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { MINUTE_MS } from '../../time-units.ts';
import { tallyLooks, tallyViews } from '../tables.ts';
import { type TallyView, viewSchema } from './view.ts';

/** How long a question may go on from figures, in minutes: a talk over the phone with them before one's eyes. */
const LOOK_MINUTES = 30;

/** Remembers that the person was shown this view. */
export async function rememberLook(db: Database, personId: number, viewId: number, now: Date): Promise<void> {
  await db
    .insert(tallyLooks)
    .values({ personId, viewId, seenAt: now })
    .onConflictDoUpdate({ target: tallyLooks.personId, set: { viewId, seenAt: now } });
}

/** What the person looked at within the last half hour. */
export async function lookBefore(db: Database, personId: number, now: Date): Promise<TallyView | undefined> {
  const since = new Date(now.getTime() - LOOK_MINUTES * MINUTE_MS);
  const [look] = await db
    .select({ view: tallyViews.view })
    .from(tallyLooks)
    .innerJoin(tallyViews, eq(tallyViews.id, tallyLooks.viewId))
    .where(and(eq(tallyLooks.personId, personId), gte(tallyLooks.seenAt, since)));
  return look && viewSchema.parse(look.view);
}
