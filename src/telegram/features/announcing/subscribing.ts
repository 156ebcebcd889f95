/** The families' side: subscribing by command or link, unsubscribing by one tap under every announcement, and the way back. */

import { InlineKeyboard } from 'grammy';
import { isSubscribed } from '../../../announcements/queries.ts';
import { subscribe, unsubscribe } from '../../../announcements/subscribing.ts';
import { proveDelivered } from '../../../deliveries/actions.ts';
import type { Say } from '../../../texts/texts.ts';
import { button } from '../../buttons.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { CHANNEL } from '../../receive.ts';
import { answerTap, reply, says } from '../../reply.ts';

/** `announcement` 0: the button stands under another message than a copy. */
const stop = button('un1', { announcement: 'id' });
const resume = button('su1', { announcement: 'id' });

export const subscribingFeature: Feature = {
  commands: [
    { name: 'subscribe', description: 'command-subscribe', handle: welcome },
    { name: 'unsubscribe', description: 'command-unsubscribe', handle: farewell },
    { name: 'stop', handle: farewell },
  ],
  links: [{ prefix: 's_all', handle: welcome }],
  taps: [onTap(stop, stopHere), onTap(resume, resumeHere)],
};

/** What stands under a copy of an announcement, and under the words after subscribing. */
export function unsubscribeButton(say: Say, announcementId: number, repeat = false): InlineKeyboard {
  const label = say(repeat ? 'announcement-copy-repeat-unsubscribe' : 'announcement-copy-unsubscribe');
  return new InlineKeyboard().text(label, stop.data({ announcement: announcementId }));
}

function subscribeButton(say: Say, announcementId: number): InlineKeyboard {
  return new InlineKeyboard().text(say('announcement-copy-subscribe'), resume.data({ announcement: announcementId }));
}

/** The link that subscribes whoever opens it. */
export function subscribeLink(botUsername: string): string {
  return `https://t.me/${botUsername}?start=s_all`;
}

async function welcome(ctx: Ctx): Promise<void> {
  const subscribed = await subscribe(ctx.services.db, ctx.caller, 'everything', ctx.now);
  if (!subscribed.ok) return void (await reply(ctx, ctx.say.html('refusal-not-allowed')));
  const key = subscribed.value.fresh ? 'subscribed' : 'subscribed-already';
  await reply(ctx, ctx.say.html(key), unsubscribeButton(ctx.say, 0));
}

async function farewell(ctx: Ctx): Promise<void> {
  const ended = await unsubscribe(ctx.services.db, ctx.caller, 'everything', ctx.now);
  if (!ended.ok) return void (await reply(ctx, ctx.say.html('refusal-not-allowed')));
  const key = ended.value.ended ? 'unsubscribed' : 'unsubscribed-already';
  await reply(ctx, ctx.say.html(key), subscribeButton(ctx.say, 0));
}

async function stopHere(ctx: Ctx, { announcement }: { announcement: number }): Promise<void> {
  await noteArrival(ctx, announcement);
  const ended = await unsubscribe(ctx.services.db, ctx.caller, 'everything', ctx.now);
  if (!ended.ok) return answerTap(ctx, ctx.say('refusal-not-allowed'), { alert: true });
  await answerTap(ctx, ctx.say('unsubscribed-note'));
  await offer(ctx, announcement);
}

async function resumeHere(ctx: Ctx, { announcement }: { announcement: number }): Promise<void> {
  await noteArrival(ctx, announcement);
  const subscribed = await subscribe(ctx.services.db, ctx.caller, 'everything', ctx.now);
  if (!subscribed.ok) return answerTap(ctx, ctx.say('refusal-not-allowed'), { alert: true });
  await answerTap(ctx, ctx.say('subscribed-note'));
  await offer(ctx, announcement);
}

/** Leaves the message as it is and puts the opposite button under it; an old message may keep its button. */
async function offer(ctx: Ctx, announcement: number): Promise<void> {
  const subscribed = await isSubscribed(ctx.services.db, ctx.caller.personId, 'everything');
  const keyboard = subscribed ? unsubscribeButton(ctx.say, announcement) : subscribeButton(ctx.say, announcement);
  try {
    await ctx.editMessageReplyMarkup({ reply_markup: keyboard });
  } catch (error) {
    if (!STAYS.some((words) => says(error, words))) throw error;
  }
}

/** How Telegram refuses to change what is fine as it is, or cannot be changed any more. */
const STAYS = ['message is not modified', "can't be edited", 'message to edit not found', 'MESSAGE_ID_INVALID'];

/** A tap on a copy proves that it arrived, whatever the network said. */
async function noteArrival(ctx: Ctx, announcementId: number): Promise<void> {
  const message = ctx.callbackQuery?.message;
  if (!announcementId || !message) return;
  const copy = { channel: CHANNEL, externalId: String(message.chat.id), messageId: String(message.message_id) };
  await proveDelivered(ctx.services.db, { ...copy, announcementId }, ctx.now);
}
