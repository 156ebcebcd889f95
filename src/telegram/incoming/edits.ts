/** Messages changed after they were sent: what was read stays as it was, and the person hears how to put it right. */

import type { MiddlewareFn } from 'grammy';
import type { Ctx } from '../context.ts';
import { reply } from '../screens/reply.ts';
import { inline } from '../screens/screen.ts';

/**
 * Answers a change of words, and nothing else: a place that moves along, or a sign put under a message, comes as a
 * change too and has no time of its own. Whatever is under way stays under way.
 */
export function editsAreAnswered(): MiddlewareFn<Ctx> {
  return async (ctx, next) => {
    const edited = ctx.editedMessage;
    if (!edited) return next();
    if (!edited.edit_date || (edited.text ?? edited.caption) === undefined) return;
    const { lines, rows } = await ctx.added(ctx, 'edited', ctx.caller);
    await reply(ctx, [ctx.say.html('edited-after-reading'), ...lines].join('\n'), inline(rows).keyboard);
  };
}
