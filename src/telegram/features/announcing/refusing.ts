/** Says no to an author where they look: on the tap, or as a message. */

import type { AnnouncementRefusal } from '../../../announcements/composing/composing.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Ctx } from '../../context.ts';
import { noteIntrusion } from '../../screens/refusing.ts';
import { answerTap, reply } from '../../screens/reply.ts';
import { announcementRefusal } from './refusals.ts';

export async function refuse(ctx: Ctx, refusal: AnnouncementRefusal): Promise<void> {
  if (refusal.code === 'not-allowed') noteIntrusion(ctx, refusal);
  if (ctx.callbackQuery) await answerTap(ctx, announcementRefusal(ctx.say, refusal), { alert: true });
  else await reply(ctx, sentenceOf(ctx, refusal));
}

/** The refusal as HTML. */
export function sentenceOf({ say }: Pick<Ctx, 'say'>, refusal: AnnouncementRefusal): string {
  return escapeHtml(announcementRefusal(say, refusal));
}
