/** The word to an author whose announcement missed its time. */

import { announcementById } from '../../../announcements/queries.ts';
import type { Rendered, Rendering } from '../../outgoing/render.ts';
import { missedScreen } from './screens.ts';

/** Nothing is asked about what was decided meanwhile. */
export async function renderMissed(
  announcementId: number,
  { db, say, zone }: Rendering,
): Promise<Rendered | { void: string }> {
  const found = await announcementById(db, announcementId);
  if (found?.state !== 'missed') return { void: 'announcement-over' };
  const { html, keyboard } = missedScreen({ ...found, zone: found.zone ?? zone }, say);
  return { text: html, ...(keyboard && 'inline_keyboard' in keyboard && { keyboard }) };
}
