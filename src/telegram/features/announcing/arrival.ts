/** A tap under a copy of an announcement, or a reply to it: it arrived, whatever the network said. */

import { copyArrived } from '../../../announcements/sent/arriving.ts';
import type { Ctx } from '../../context.ts';
import { CHANNEL } from '../../incoming/receive.ts';

/** Notes that the copy tapped or replied to arrived; `announcementId` 0: it is another message. */
export async function noteArrival(ctx: Ctx, announcementId: number): Promise<void> {
  const message = ctx.callbackQuery?.message ?? ctx.message?.reply_to_message;
  if (!announcementId || !message) return;
  const copy = { channel: CHANNEL, externalId: String(message.chat.id), messageId: String(message.message_id) };
  const wasInDoubt = await copyArrived(ctx.services.db, { ...copy, announcementId }, ctx.now);
  if (wasInDoubt) ctx.services.wakeSender();
}
