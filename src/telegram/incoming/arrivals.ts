/** Who speaks: the person behind the chat is found or made, and what the handlers need is put at hand. */

import { InlineKeyboard, type MiddlewareFn } from 'grammy';
import { arrive, markReachable, membershipChanged } from '../../people/actions.ts';
import { isLanguage } from '../../texts/texts.ts';
import type { Ctx, Services } from '../context.ts';
import type { Added } from '../screens/additions.ts';
import { reply } from '../screens/reply.ts';
import { CHANNEL } from './receive.ts';
import { commandIn } from './router.ts';

/** Groups told already, as far as this process remembers. */
const MOST_GROUPS = 1_000;

/** In groups the bot is silent; to /start it says once that it talks in private. Nothing else of a group passes on. */
export function groupsAreTold({ texts }: Services): MiddlewareFn<Ctx> {
  const told = new Set<number>();
  return async (ctx, next) => {
    if (ctx.chat?.type === 'private' || (!ctx.chat && ctx.callbackQuery)) return next();
    if (!ctx.chat || ctx.chat.type === 'channel' || commandIn(ctx)?.name !== 'start' || told.has(ctx.chat.id)) return;
    if (told.size >= MOST_GROUPS) told.clear();
    told.add(ctx.chat.id);
    const code = ctx.from?.language_code?.slice(0, 2) ?? '';
    const say = texts(isLanguage(code) ? code : 'ru');
    const keyboard = new InlineKeyboard().url(say('group-open'), `https://t.me/${ctx.me.username}`);
    await reply(ctx, say.html('group-private'), keyboard);
  };
}

/** Finds or makes the person and fills the context. Bots and channels are nobody. */
export function arrivals(services: Services, added: Added): MiddlewareFn<Ctx> {
  return async (ctx, next) => {
    if (!ctx.from || ctx.from.is_bot) return;
    const { receivedAt: now, log } = ctx.handling;
    const externalId = String(ctx.from.id);
    const hint = ctx.from.language_code;
    const { person, caller, reachable } = await arrive(
      services.db,
      { channel: CHANNEL, externalId, fallback: services.language, ...(hint && { languageCode: hint }) },
      now,
    );
    // Whoever writes or taps has let the bot in, whatever was told of them before.
    if (!reachable && (ctx.message || ctx.callbackQuery)) await markReachable(services.db, CHANNEL, externalId);
    Object.assign(ctx, {
      services: { ...services, log },
      caller,
      say: services.texts(person.language),
      added,
      now,
      newcomer: !person.languageChosen,
    });
    await next();
  };
}

/** Somebody blocked the bot or let it in again. */
export function memberships(): MiddlewareFn<Ctx> {
  return async (ctx, next) => {
    const change = ctx.myChatMember;
    if (!change) return next();
    const member = !['kicked', 'left'].includes(change.new_chat_member.status);
    const at = new Date(change.date * 1000);
    await membershipChanged(ctx.services.db, { channel: CHANNEL, externalId: String(change.chat.id), member, at });
  };
}
