/** The concerts of whoever runs them, a new one, and one made of an earlier one. */

import { copyConcert } from '../../../concerts/making.ts';
import { concertsToStage } from '../../../concerts/queries.ts';
import { contestsWithin } from '../../../people/access.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { concertsButton } from '../attending/buttons.ts';
import { labelOf, showConcerts } from '../attending/list.ts';
import { pageOf } from '../managing/list.ts';
import { copyButton, earlierButton, leaveButton, newButton, stagedButton, stageListButton } from './buttons.ts';
import { sayStanding } from './home.ts';
import { refuseConcert } from './sentences.ts';
import { goOn, TALK } from './talk.ts';
import { thingScreen } from './thing-screen.ts';

/** Drafts, published and cancelled ones, or those put away. */
export async function showOwn(ctx: Ctx, { which, page }: { which: string; page: number }): Promise<void> {
  if (!mayStageAny(ctx)) return refuse(ctx, { code: 'not-allowed', action: 'concert.write' });
  const { say, now, caller, services } = ctx;
  const listed = which === 'archive' ? 'archive' : 'live';
  const archived = listed === 'live' ? await concertsToStage(services.db, caller, 'archive') : [];
  const { shown, at, pages } = pageOf(await concertsToStage(services.db, caller, listed), page);
  const lines = shown.map((one) => `<b>${escapeHtml(labelOf(one, say))}</b>\n${sayStanding(one, now, say)}`);
  const title = say.html(shown.length > 0 ? (listed === 'live' ? 'staging-list' : 'staging-archive') : 'staging-none');
  const rows = [
    ...shown.map((one) => [press(labelOf(one, say), stagedButton.data({ concert: one.id }))]),
    turns(at, pages, (to) => stageListButton.data({ which: listed, page: to })),
    [press(say('staging-button-new'), newButton.data({}))],
    archived.length > 0
      ? [
          press(
            say('staging-button-archived', { count: archived.length }),
            stageListButton.data({ which: 'archive', page: 0 }),
          ),
        ]
      : [],
    [press(say('concert-button-all'), concertsButton.data({ page: 0 }))],
  ];
  await redraw(ctx, [title, ...lines].join('\n\n'), inline(rows).keyboard);
}

function turns(at: number, pages: number, data: (page: number) => string) {
  return [...(at > 0 ? [press('‹', data(at - 1))] : []), ...(at + 1 < pages ? [press('›', data(at + 1))] : [])];
}

/** Whether the caller runs concerts at all. */
export function mayStageAny({ caller }: Ctx): boolean {
  return contestsWithin(caller, 'concert.write').length > 0;
}

/** Asks for the title; an earlier concert may be taken instead. */
export async function begin(ctx: Ctx): Promise<void> {
  if (!mayStageAny(ctx)) return refuse(ctx, { code: 'not-allowed', action: 'concert.write' });
  const { say } = ctx;
  const earlier = await earlierOnes(ctx);
  const rows = [
    earlier.length > 0 ? [press(say('staging-button-earlier'), earlierButton.data({ page: 0 }))] : [],
    [press(say('staging-button-stop'), leaveButton.data({}))],
  ];
  const screen = { html: say.html('staging-ask-first-title'), ...inline(rows), listens: false };
  await goOn(ctx, { screen, asking: { ask: 'title' } });
}

async function earlierOnes({ services, caller }: Ctx) {
  const all = [
    ...(await concertsToStage(services.db, caller, 'live')),
    ...(await concertsToStage(services.db, caller, 'archive')),
  ];
  return all.filter(({ state }) => state !== 'draft');
}

/** Earlier concerts, the latest first: each can be made anew. */
export async function chooseEarlier(ctx: Ctx, { page }: { page: number }): Promise<void> {
  if (!mayStageAny(ctx)) return refuse(ctx, { code: 'not-allowed', action: 'concert.write' });
  await ctx.conversation.exit(TALK);
  const { shown, at, pages } = pageOf(await earlierOnes(ctx), page);
  const rows = [
    ...shown.map((one) => [press(labelOf(one, ctx.say), copyButton.data({ concert: one.id }))]),
    turns(at, pages, (to) => earlierButton.data({ page: to })),
    [press(ctx.say('button-back'), newButton.data({}))],
  ];
  await redraw(ctx, ctx.say.html('staging-which-earlier'), inline(rows).keyboard);
}

/** A draft like the earlier one; its start is asked for at once. */
export async function copy(ctx: Ctx, { concert: concertId }: { concert: number }): Promise<void> {
  const { services, caller, now, say } = ctx;
  const made = await copyConcert(services.db, caller, concertId, now);
  if (!made.ok) return refuseConcert(ctx, made.refusal);
  const { screen, asking } = await thingScreen(ctx, made.value, 'starts');
  await goOn(ctx, { screen: { ...screen, html: `${say.html('staging-copied')}\n\n${screen.html}` }, asking });
}

/** Stops asking; a draft that stands is in the list. */
export async function leave(ctx: Ctx): Promise<void> {
  await ctx.conversation.exit(TALK);
  await showConcerts(ctx, 0, ctx.callbackQuery ? redraw : reply);
}
