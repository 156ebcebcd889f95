/** What of a message is not sent out, told to its author at once: links to people by their ids, and buttons of a forwarded post. */

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
  ];
  if (lines.length > 0) await reply(ctx, lines.join('\n\n'));
}
