/** Subscribing and leaving by one tap or one link: what the person reads then, and the way back under it. */

import { TOPICS, type Topic } from '../../../announcements/audience/segments.ts';
import { namedWish, nominationIn, type Wish } from '../../../announcements/audience/targets.ts';
import { subscribe, unsubscribe } from '../../../announcements/subscriptions/subscribing.ts';
import type { Ctx } from '../../context.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { showMine } from './mine.ts';
import { showContest, showDistricts, showWays } from './ways.ts';
import { targetName } from './words.ts';

interface Tapped {
  topic: string;
  target: string;
  from: string;
}

/** A tap on what there is to follow: said on the tap, and the screen is drawn anew. */
export async function follow(ctx: Ctx, { from, ...tapped }: Tapped): Promise<void> {
  const wish = wishIn(tapped);
  if (!wish) return answerOutdated(ctx);
  const subscribed = await subscribe(ctx.services.db, ctx.caller, wish, ctx.now);
  if (!subscribed.ok) return refuse(ctx, subscribed.refusal);
  await answerTap(ctx, ctx.say('hearing-followed-note'));
  const { wish: present, fresh } = subscribed.value;
  await drawAgain(ctx, from, present, fresh ? 'followed' : 'followed-already');
}

/** A tap on what is followed: it ends. */
export async function leave(ctx: Ctx, { from, ...tapped }: Tapped): Promise<void> {
  const wish = wishIn(tapped);
  if (!wish) return answerOutdated(ctx);
  const ended = await unsubscribe(ctx.services.db, ctx.caller, [wish], ctx.now);
  if (!ended.ok) return refuse(ctx, ended.refusal);
  await answerTap(ctx, ctx.say('hearing-left-note'));
  await drawAgain(ctx, from, wish, 'left');
}

/** Subscribes whoever opened a link, and says to what. */
export async function followByLink(ctx: Ctx, wish: Wish): Promise<void> {
  const subscribed = await subscribe(ctx.services.db, ctx.caller, wish, ctx.now);
  if (!subscribed.ok) return refuse(ctx, subscribed.refusal);
  const { fresh, wish: present } = subscribed.value;
  await sayFollowed(ctx, present, { fresh, draw: reply });
}

async function drawAgain(
  ctx: Ctx,
  from: string,
  wish: Wish,
  done: 'followed' | 'followed-already' | 'left',
): Promise<void> {
  const contest = Number(wish.topic === 'nomination' ? nominationIn(wish.target).contestId : wish.target);
  if (from === 'ways') return showWays(ctx);
  if (from === 'contest') return showContest(ctx, { contest });
  if (from === 'districts') return showDistricts(ctx);
  if (from === 'mine') return showMine(ctx);
  if (done === 'left') return sayLeft(ctx, wish);
  await sayFollowed(ctx, wish, { fresh: done === 'followed', draw: from === 'card' ? reply : redraw });
}

async function sayFollowed(
  ctx: Ctx,
  wish: Wish,
  { fresh, draw }: { fresh: boolean; draw: typeof reply },
): Promise<void> {
  const { say } = ctx;
  const name = await nameOf(ctx, wish);
  const html =
    wish.topic === 'everything'
      ? say.html(fresh ? 'subscribed' : 'subscribed-already')
      : say.html(fresh ? 'hearing-followed' : 'hearing-followed-already', { name });
  const rows = [
    wish.topic === 'contest'
      ? [press(say('hearing-button-one-nomination'), on.contestButton.data({ contest: Number(wish.target) }))]
      : [],
    [press(say('hearing-button-leave'), on.leaveButton.data({ ...wish, from: 'alone' }))],
    [press(say('hearing-button-mine'), on.mineButton.data({ below: 1 }))],
  ];
  await draw(ctx, html, inline(rows).keyboard);
}

async function sayLeft(ctx: Ctx, wish: Wish): Promise<void> {
  const { say } = ctx;
  const name = await nameOf(ctx, wish);
  const html = wish.topic === 'everything' ? say.html('unsubscribed') : say.html('hearing-left', { name });
  const again = [press(say('hearing-button-again'), on.followButton.data({ ...wish, from: 'alone' }))];
  const mine = [press(say('hearing-button-mine'), on.mineButton.data({ below: 1 }))];
  await redraw(ctx, html, inline([again, mine]).keyboard);
}

/** What was there a moment ago may be gone; its own name is then not known any more. */
async function nameOf(ctx: Ctx, wish: Wish): Promise<string> {
  const named = await namedWish(ctx.services.db, wish);
  return named ? targetName(named, ctx.say) : ctx.say('hearing-gone');
}

function wishIn({ topic, target }: { topic: string; target: string }): Wish | undefined {
  return isTopic(topic) ? { topic, target } : undefined;
}

function isTopic(topic: string): topic is Topic {
  return (TOPICS as readonly string[]).includes(topic);
}
