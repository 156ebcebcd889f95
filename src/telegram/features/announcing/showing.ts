/** A copy for its author's eyes: sent like any other, and what the messenger itself left out of it is said. */

import type { Message } from 'grammy/types';
import type { Ctx } from '../../context.ts';
import { sendMessages } from '../../outgoing/post.ts';
import type { Rendered } from '../../outgoing/render.ts';
import { reply } from '../../screens/reply.ts';

/** Sends it to the author; only bots of some owners may send custom emoji, and Telegram drops others' without a word. */
export async function showCopy(ctx: Ctx, copy: Rendered): Promise<void> {
  const sent = await sendMessages(ctx.api, ctx.chat?.id ?? 0, copy);
  const taken = sent.reduce((sum, message) => sum + customEmojiIn(entitiesOf(message)), 0);
  if (taken < customEmojiIn(copy.entities)) await reply(ctx, ctx.say.html('announcement-emoji-stay'));
}

function entitiesOf({ entities, caption_entities }: Message): Rendered['entities'] {
  return entities ?? caption_entities;
}

function customEmojiIn(entities: Rendered['entities'] = []): number {
  return entities.filter(({ type }) => type === 'custom_emoji').length;
}
