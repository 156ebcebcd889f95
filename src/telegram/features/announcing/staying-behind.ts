/** What of a message is not sent out, told to its author at once: links to people by their ids, buttons of a forwarded post, a place over an album. */

import type { Message } from 'grammy/types';
import type { Ctx } from '../../context.ts';
import { reply } from '../../reply.ts';
import { linkedPeople } from './incoming.ts';

/** Says what stays behind, if anything does. */
export async function tellWhatStaysBehind(ctx: Ctx, message: Message): Promise<void> {
  const { say } = ctx;
  const names = linkedPeople(message);
  const buttons = (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);
  const lines = [
    ...(names.length > 0
      ? [say.html('announcement-names-alone', { count: names.length, names: names.join(', ') })]
      : []),
    ...(buttons.length > 0
      ? [say.html('announcement-buttons-stay', { count: buttons.length, buttons: buttons.join(', ') })]
      : []),
    ...(isAboveAlbum(message) ? [say.html('announcement-words-below-album')] : []),
  ];
  if (lines.length > 0) await reply(ctx, lines.join('\n\n'));
}

/** Words over an album follow it instead, since an album carries no buttons. */
function isAboveAlbum({ media_group_id, caption, show_caption_above_media }: Message): boolean {
  return media_group_id !== undefined && caption !== undefined && show_caption_above_media === true;
}
