/**
 * What of a message is not sent out as its author sees it, told to them at once: links to people by their ids, buttons,
 * an effect, whose post it was, the movement of a photo.
 */

import type { Message } from 'grammy/types';
import type { Ctx } from '../../context.ts';
import { isFirstOfAlbum } from '../../incoming/albums.ts';
import { reply } from '../../screens/reply.ts';
import { linkedPeople } from './incoming.ts';

/** Says what stays behind, if anything does; what is alike in all messages of an album once. */
export async function tellWhatStaysBehind(ctx: Ctx, message: Message): Promise<void> {
  const lines = [...linesOfOne(ctx, message), ...linesOfAll(ctx, message)];
  if (lines.length > 0) await reply(ctx, lines.join('\n\n'));
}

function linesOfOne({ say }: Ctx, message: Message): string[] {
  const names = linkedPeople(message);
  const buttons = (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);
  const { live_photo: livePhoto } = message;
  return [
    ...(names.length > 0
      ? [say.html('announcement-names-alone', { count: names.length, names: names.join(', ') })]
      : []),
    ...(buttons.length > 0
      ? [say.html('announcement-buttons-stay', { count: buttons.length, buttons: buttons.join(', ') })]
      : []),
    ...(livePhoto ? [say.html('announcement-movement-stays')] : []),
  ];
}

/** An effect, and whose post it was, stand at each message of an album. */
function linesOfAll({ say }: Ctx, { effect_id: effect, forward_origin: origin, media_group_id: album }: Message) {
  const lines = [
    ...(effect ? [say.html('announcement-effect-stays')] : []),
    ...(origin ? [say.html('announcement-origin-stays')] : []),
  ];
  return lines.length > 0 && (album === undefined || isFirstOfAlbum(`${album} stays`)) ? lines : [];
}
