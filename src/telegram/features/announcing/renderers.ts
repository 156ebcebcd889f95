/** How announcements and their authors' messages look: each kind is rendered here, for previews as for copies. */

import type { MessageEntity } from 'grammy/types';
import { type Content, limitOf, shifted } from '../../../announcements/content.ts';
import type { AnnouncementCopy, AnnouncementDelivery } from '../../../announcements/kinds.ts';
import { announcementContent, progressOf } from '../../../announcements/queries.ts';
import { doubtfulReceivers } from '../../../deliveries/queries.ts';
import { fileCopy } from '../../../files/queries.ts';
import { CHANNEL } from '../../receive.ts';
import type { Rendered, Renderers, Rendering } from '../../render.ts';
import { LISTED, progressScreen, reportScreen } from './screens.ts';
import { unsubscribeButton } from './subscribing.ts';

export const announcementRenderers: Renderers<AnnouncementDelivery> = {
  announcement: renderCopy,
  'announcement-progress': (content, at) => renderProgress(content.announcementId, at),
  'announcement-paused': (content, at) => renderProgress(content.announcementId, at),
  'announcement-report': (content, at) => renderReport(content.announcementId, at),
};

/** A copy as its receiver sees it; the author's preview is the same. */
export async function renderCopy(
  { announcementId }: AnnouncementCopy,
  at: Rendering,
): Promise<Rendered | { void: string }> {
  const said = await at.recall(`announcement ${announcementId}`, () => whatItSays(announcementId, at));
  return said ? { ...copyText(said.content, announcementId, at), ...said.picture } : { void: 'announcement-gone' };
}

async function whatItSays(announcementId: number, { db, botId }: Rendering) {
  const content = await announcementContent(db, announcementId);
  const [medium] = content?.media ?? [];
  if (!content || !medium) return content && { content, picture: {} };
  const photo = await fileCopy(db, medium.fileId, CHANNEL, botId);
  if (photo === undefined) throw new Error(`file ${medium.fileId} has no copy at this bot`);
  return { content, picture: { photo } };
}

/** A repeat says so before the text, or on its button where the text leaves no room. */
function copyText(content: Content, announcementId: number, { say, repeat }: Rendering): Rendered {
  const warning = repeat ? `${say('announcement-copy-repeat')}\n\n` : '';
  const fits = warning.length + content.text.length <= limitOf(content);
  const before = fits ? warning : '';
  return {
    text: before + content.text,
    entities: shifted(content.formatting, before.length) as MessageEntity[],
    keyboard: unsubscribeButton(say, announcementId, repeat && !fits),
  };
}

async function renderProgress(
  announcementId: number,
  { db, say, now }: Rendering,
): Promise<Rendered | { void: string }> {
  const progress = await progressOf(db, announcementId, now);
  return progress ? progressScreen(say, progress) : { void: 'announcement-gone' };
}

async function renderReport(announcementId: number, { db, say, now }: Rendering): Promise<Rendered | { void: string }> {
  const progress = await progressOf(db, announcementId, now);
  if (!progress) return { void: 'announcement-gone' };
  return reportScreen(say, progress, await doubtfulReceivers(db, announcementId, LISTED));
}
