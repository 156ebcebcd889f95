/** Where an announcement stands, for its author: how far it is, or the report once it is over. */

import { progressOf } from '../../../announcements/queries.ts';
import { doubtfulReceivers } from '../../../deliveries/queries.ts';
import type { Rendered, Rendering } from '../../outgoing/render.ts';
import { LISTED, progressScreen, reportScreen } from './screens.ts';

/** Undefined where it was never started. */
export async function standingScreen(
  announcementId: number,
  { db, say, now }: Pick<Rendering, 'db' | 'say' | 'now'>,
): Promise<Rendered | undefined> {
  const progress = await progressOf(db, announcementId, now);
  if (!progress) return undefined;
  if (!progress.isOver) return progressScreen(say, progress);
  return reportScreen(say, progress, await doubtfulReceivers(db, announcementId, LISTED));
}
