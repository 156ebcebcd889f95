/** Under a copy of an announcement: one tap ends what it came by and offers to hear less; the same place brings it back. */

import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { type Reason, wishesIn } from '../../../announcements/audience/reasons.ts';
import { setHearing } from '../../../announcements/subscriptions/how-much.ts';
import { hearOfChildrenOnly, subscribe, unsubscribe } from '../../../announcements/subscriptions/subscribing.ts';
import { reasonsOf } from '../../../announcements/subscriptions/what-one-hears.ts';
import { hasOwnChildren } from '../../../entries/family/queries.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { button, buttonName } from '../../screens/buttons.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap } from '../../screens/reply.ts';
import { mineButton } from '../hearing/buttons.ts';
import { noteArrival } from './arrival.ts';
import { putUnder, tellHeard, tellLeft } from './retelling.ts';
import { againKeyboard, leaveKeyboard, resume, stop } from './why.ts';

/** Hearing less than what was left: of one's own children only, or no announcements at all. */
const childrenOnly = button('anc1', { announcement: 'id' });
const none = button('ann1', { announcement: 'id' });

export const subscribingFeature: Feature = {
  taps: [
    onTap(stop, stopHere),
    onTap(resume, resumeHere),
    onTap(childrenOnly, childrenOnlyHere),
    onTap(none, noneHere),
  ],
};

/** The link that subscribes whoever opens it. */
export function subscribeLink(botUsername: string): string {
  return `https://t.me/${botUsername}?start=s_all`;
}

interface Tapped {
  announcement: number;
}

/**
 * For what the copy came; an old button, a preview and a message that is no copy speak of everything, and say nothing of
 * why.
 */
async function reasonsHere(ctx: Ctx, { announcement }: Tapped): Promise<{ reasons: Reason[]; said: boolean }> {
  await noteArrival(ctx, announcement);
  const reasons = announcement === 0 ? undefined : await reasonsOf(ctx.services.db, ctx.caller, announcement);
  return reasons && reasons.length > 0
    ? { reasons, said: true }
    : { reasons: [{ kind: 'everything', target: '' }], said: false };
}

/** What came by no subscription, such as to a school's contact, can only be left with all announcements. */
async function stopHere(ctx: Ctx, tapped: Tapped): Promise<void> {
  const { db } = ctx.services;
  const { reasons } = await reasonsHere(ctx, tapped);
  const wishes = wishesIn(reasons);
  const ended =
    wishes.length > 0
      ? await unsubscribe(db, ctx.caller, wishes, ctx.now)
      : await setHearing(db, ctx.caller, 'service', ctx.now);
  if (!ended.ok) return refuse(ctx, ended.refusal);
  await answerTap(ctx, ctx.say('unsubscribed-note'));
  const { say } = ctx;
  const keyboard = againKeyboard(say, tapped.announcement, reasons);
  if (wishes.some(({ topic }) => topic !== 'entry') && (await hasOwnChildren(db, ctx.caller)))
    keyboard.row().text(say('hearing-button-children-only'), childrenOnly.data(tapped));
  if (wishes.length > 0) keyboard.row().text(say('hearing-button-service'), none.data(tapped));
  await tellLeft(ctx, reasons, below(ctx, keyboard));
}

async function resumeHere(ctx: Ctx, tapped: Tapped): Promise<void> {
  const { db } = ctx.services;
  const { reasons, said } = await reasonsHere(ctx, tapped);
  const back = await setHearing(db, ctx.caller, 'chosen', ctx.now);
  if (!back.ok) return refuse(ctx, back.refusal);
  for (const wish of wishesIn(reasons)) {
    const subscribed = await subscribe(db, ctx.caller, wish, ctx.now);
    if (!subscribed.ok) return refuse(ctx, subscribed.refusal);
  }
  await answerTap(ctx, ctx.say('subscribed-note'));
  const keyboard = (line: string | null) => below(ctx, leaveKeyboard(ctx.say, tapped.announcement, { reasons, line }));
  await (said ? tellHeard(ctx, reasons, keyboard) : putUnder(ctx, keyboard(null)));
}

async function childrenOnlyHere(ctx: Ctx, tapped: Tapped): Promise<void> {
  await noteArrival(ctx, tapped.announcement);
  const done = await hearOfChildrenOnly(ctx.services.db, ctx.caller, ctx.now);
  if (!done.ok) return refuse(ctx, done.refusal);
  await answerTap(ctx, ctx.say('hearing-children-only-note'), { alert: true });
  await putUnder(ctx, below(ctx, mineKeyboard(ctx)));
}

async function noneHere(ctx: Ctx, tapped: Tapped): Promise<void> {
  await noteArrival(ctx, tapped.announcement);
  const done = await setHearing(ctx.services.db, ctx.caller, 'service', ctx.now);
  if (!done.ok) return refuse(ctx, done.refusal);
  await answerTap(ctx, ctx.say('hearing-service-note'), { alert: true });
  await putUnder(ctx, below(ctx, mineKeyboard(ctx)));
}

function mineKeyboard({ say }: Ctx): InlineKeyboard {
  return new InlineKeyboard().text(say('hearing-button-mine'), mineButton.data({ below: 1 }));
}

/** These buttons below the rows of the copy that stay. */
function below(ctx: Ctx, { inline_keyboard }: InlineKeyboard) {
  return { inline_keyboard: [...othersRows(ctx), ...inline_keyboard] };
}

/** The rows of the copy that are not about hearing, such as the ways to answer: they stay. */
function othersRows({ callbackQuery }: Ctx): InlineKeyboardButton[][] {
  const own = new Set([stop, resume, childrenOnly, none, mineButton].map(({ name }) => name));
  const isOwn = (one: InlineKeyboardButton) => 'callback_data' in one && own.has(buttonName(one.callback_data));
  return callbackQuery?.message?.reply_markup?.inline_keyboard.filter((row) => !row.some(isOwn)) ?? [];
}
