/** A picture, a file or words sent when nothing was asked: they are added to the draft its author has just seen. */

import { addWords, keepFurther } from '../../../announcements/composing/adding.ts';
import { composeGathered } from '../../../announcements/composing/gathering.ts';
import { announcementContent, lastDraft } from '../../../announcements/queries.ts';
import { HOUR_MS } from '../../../time-units.ts';
import type { Ctx } from '../../context.ts';
import type { Feature } from '../../feature.ts';
import { incomingOf } from './incoming.ts';
import { refuse } from './refusing.ts';
import { tellWhatStaysBehind } from './staying-behind.ts';
import { showGathered, takeOfAlbum } from './taking.ts';

/** Hours for which what is sent unasked is meant for a draft. */
const IN_HAND_HOURS = 3;

/** Stands behind all that may be waiting for a file. */
export const adding: Feature = { onMessage: add };

/** The draft its author has just seen, or undefined. */
export async function draftInHand({ services, caller, now }: Ctx): Promise<number | undefined> {
  return lastDraft(services.db, caller.personId, new Date(now.getTime() - IN_HAND_HOURS * HOUR_MS));
}

/** True where the message was meant for a draft; words are, where the draft has none. */
async function add(ctx: Ctx): Promise<boolean> {
  const { message, caller, now } = ctx;
  const { db } = ctx.services;
  const announcementId = message && (await draftInHand(ctx));
  if (announcementId === undefined || !message) return false;
  const said = await announcementContent(db, announcementId);
  if (message.text !== undefined && said?.text.trim() !== '') return false;
  const incoming = await incomingOf(ctx, message);
  if (!incoming) return false;
  const { wording: caption, medium, above } = incoming;
  const added = ctx.say.html('announcement-added');
  if (message.media_group_id === undefined) await tellWhatStaysBehind(ctx, message);
  if (!medium) {
    await showGathered(ctx, announcementId, await addWords(db, caller, { announcementId, text: caption }, now), added);
    return true;
  }
  if (message.media_group_id !== undefined) {
    await takeOfAlbum(ctx, message, announcementId, message.media_group_id, keepFurther);
    return true;
  }
  const place = message.message_id;
  const arrival = { announcementId, albumId: `alone-${place}`, place, medium, caption, above };
  const kept = await keepFurther(db, caller, arrival, now);
  if (!kept.ok) await refuse(ctx, kept.refusal);
  else await showGathered(ctx, announcementId, await composeGathered(db, caller, { announcementId }), added);
  return true;
}
