/** One person's flood does not drown the others: what is over the limit is dropped, and the person is told once. */

import type { MiddlewareFn } from 'grammy';
import type { Ctx } from '../context.ts';
import { answerTap, reply } from '../screens/reply.ts';
import { type Allowance, createRateLimit } from './rate-limit.ts';

/** Drops what is over the limit. Messages count at the instant they were written: after an outage many come at once. */
export function floodsAreStopped(allowance?: Allowance): MiddlewareFn<Ctx> {
  const limit = createRateLimit(allowance);
  return async (ctx, next) => {
    const at = ctx.message ? ctx.message.date * 1000 : ctx.now.getTime();
    const verdict = limit.take(String(ctx.caller.personId), at);
    if (verdict === 'passes') return next();
    ctx.services.log.warn({ flood: verdict }, 'over the rate limit');
    if (verdict === 'silent') return answerTap(ctx);
    await (ctx.callbackQuery ? answerTap(ctx, ctx.say('flood'), { alert: true }) : reply(ctx, ctx.say.html('flood')));
  };
}
