/** The ways to subscribe: everything, a contest or one of its nominations, a school, a district. */

import type { InlineKeyboardButton } from 'grammy/types';
import { EVERYTHING, nominationTarget, type Wish } from '../../../announcements/audience/targets.ts';
import { wishesOf } from '../../../announcements/subscriptions/what-one-hears.ts';
import { type Contest, contestById, openContests, upcomingContests } from '../../../contests/queries.ts';
import { allDistricts } from '../../../institutions/queries.ts';
import { escapeHtml } from '../../../texts/html.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, type reply } from '../../screens/reply.ts';
import { inline, packed, press } from '../../screens/screen.ts';
import * as on from './buttons.ts';

/** The screen a button stands on; it is drawn anew after the tap. */
export type From = 'ways' | 'contest' | 'districts' | 'mine' | 'alone';

const MOST_ON_BUTTON = 40;

/** Wishes as they compare. */
type Held = ReadonlySet<string>;

/** /subscribe: what there is to subscribe to. */
export async function showWays(ctx: Ctx, draw: typeof reply = redraw): Promise<void> {
  const { say } = ctx;
  const held = await heldBy(ctx);
  const rows = [
    [toggle(say('hearing-everything'), EVERYTHING, held, 'ways')],
    ...packed([
      press(say('hearing-button-contest'), on.contestsButton.data({})),
      press(say('hearing-button-school'), on.schoolButton.data({})),
      press(say('hearing-button-district'), on.districtsButton.data({})),
      press(say('hearing-button-mine'), on.mineButton.data({ below: 0 })),
    ]),
  ];
  await draw(ctx, say.html('hearing-ways'), inline(rows).keyboard);
}

/** Contests that take entries now or will. */
export async function showContests(ctx: Ctx): Promise<void> {
  const { db } = ctx.services;
  const contests = [...(await openContests(db, ctx.now)), ...(await upcomingContests(db, ctx.now))];
  const rows = contests.map(({ id, definition }) => [
    press(shortTitle(definition.title), on.contestButton.data({ contest: id })),
  ]);
  const html = ctx.say.html(contests.length > 0 ? 'hearing-which-contest' : 'hearing-no-contests');
  await redraw(ctx, html, inline([...rows, backRow(ctx)]).keyboard);
}

/** The whole contest, or a nomination of it by itself. */
export async function showContest(ctx: Ctx, { contest: id }: { contest: number }): Promise<void> {
  const contest = await contestById(ctx.services.db, id);
  if (!contest || contest.definition.state === 'draft') return refuse(ctx, { code: 'nothing-to-hear-of' });
  const held = await heldBy(ctx);
  const whole = toggle(ctx.say('hearing-whole-contest'), contestWish(contest), held, 'contest');
  const nominations = contest.definition.nominations.map(({ id: nomination, title }) =>
    toggle(title, { topic: 'nomination', target: nominationTarget(id, nomination) }, held, 'contest'),
  );
  const html = [
    `<b>${escapeHtml(contest.definition.title)}</b>`,
    '',
    ctx.say.html(held.has(keyOf(contestWish(contest))) ? 'hearing-contest-whole-held' : 'hearing-contest-how'),
  ].join('\n');
  const back = [press(ctx.say('button-back'), on.contestsButton.data({}))];
  await redraw(ctx, html, inline([[whole], ...packed(nominations), back]).keyboard);
}

export async function showDistricts(ctx: Ctx): Promise<void> {
  const held = await heldBy(ctx);
  const districts = await allDistricts(ctx.services.db);
  const buttons = districts.map(({ id, name }) => toggle(name, { topic: 'district', target: id }, held, 'districts'));
  const html = ctx.say.html(districts.length > 0 ? 'hearing-which-district' : 'hearing-no-districts');
  await redraw(ctx, html, inline([...packed(buttons), backRow(ctx)]).keyboard);
}

/** The wish for a whole contest. */
export function contestWish({ id }: Pick<Contest, 'id'>): Wish {
  return { topic: 'contest', target: String(id) };
}

export function backRow({ say }: Pick<Ctx, 'say'>): InlineKeyboardButton[] {
  return [press(say('button-back'), on.waysButton.data({}))];
}

/** What is held has a tick and ends by its tap; each tap says which of both it is for, so that a second changes nothing. */
function toggle(label: string, wish: Wish, held: Held, from: From): InlineKeyboardButton {
  const is = held.has(keyOf(wish));
  const data = { ...wish, from };
  const text = shortened(is ? `✓ ${label}` : label, MOST_ON_BUTTON);
  return press(text, is ? on.leaveButton.data(data) : on.followButton.data(data));
}

async function heldBy(ctx: Ctx): Promise<Held> {
  return new Set((await wishesOf(ctx.services.db, ctx.caller)).map(keyOf));
}

function keyOf({ topic, target }: Wish): string {
  return `${topic}:${target}`;
}
