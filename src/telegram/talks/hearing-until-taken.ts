/** The conversation of one question: it hears one message after another until one of them can be taken. */

import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Ctx } from '../context.ts';
import { reply } from '../screens/reply.ts';
import type { Screen } from '../screens/screen.ts';

/**
 * Makes the conversation. `hear` takes a message, which `ctx` carries, for what the conversation was begun with, and
 * hands back the answer to it; while that `listens`, the next message is heard like the first, so that what has to be
 * replayed stays as short.
 */
export function hearingUntilTaken<B>(hear: (ctx: Ctx, begunWith: B) => Promise<Screen>) {
  return async (conversation: Conversation<Ctx, Context>, _: Context, begunWith: B): Promise<void> => {
    const beginning = conversation.checkpoint();
    const said = await conversation.waitFor('message');
    const screen = await conversation.external((ctx) => hear(ctx, begunWith));
    await reply(said, screen.html, screen.keyboard);
    if (screen.listens) await conversation.rewind(beginning);
  };
}
