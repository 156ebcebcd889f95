/** Replies to the bot's own messages: a feature whose message it was hears them, whatever conversation is under way. */

import type { MiddlewareFn } from 'grammy';
import type { Ctx } from '../context.ts';
import type { Feature } from '../feature.ts';

/** What is done with a reply once it is known what it answers. */
export type Heard = () => Promise<void>;

export interface Replies {
  /** Finds the feature a reply is for; to be asked before the conversations. */
  find: MiddlewareFn<Ctx>;
  /** Whether one was found: such a message passes conversations by. */
  has(ctx: Ctx): boolean;
  middleware: MiddlewareFn<Ctx>;
}

/** Gathers the features that hear replies; `passesBy` names what is no reply, such as a command. */
export function createReplies(features: readonly Feature[], passesBy: (ctx: Ctx) => boolean): Replies {
  const listeners = features.filter((feature) => feature.onReply);
  const found = new WeakMap<Ctx, Heard>();
  return {
    async find(ctx, next) {
      const to = ctx.message?.reply_to_message;
      if (to?.from?.id === ctx.me.id && !passesBy(ctx)) {
        for (const feature of listeners) {
          const heard = await feature.onReply?.(ctx, to.message_id);
          if (heard) {
            found.set(ctx, heard);
            break;
          }
        }
      }
      await next();
    },
    has: (ctx) => found.has(ctx),
    async middleware(ctx, next) {
      const heard = found.get(ctx);
      await (heard ? heard() : next());
    },
  };
}
