/** Draws the chart of a kept view and sends it as a photo. */

import { type Charted, chartPng } from '../../../tallies/chart/chart.ts';
import { dimensionOf } from '../../../tallies/counting/dimensions.ts';
import { LEAST_CHILDREN } from '../../../tallies/sharing/rules.ts';
import { countView, type ViewCounted, viewById } from '../../../tallies/views/views.ts';
import { tellMoment } from '../../../tallies/wording/telling.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { handOver } from '../../files/handing.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, note, whileTyping } from '../../screens/reply.ts';

/** Counts a kept view for whoever asks and sends its chart: for a tap, or for words. */
export async function sendChart(ctx: Ctx, viewId: number): Promise<void> {
  const { db } = ctx.services;
  const view = await viewById(db, viewId);
  if (!view) return answerOutdated(ctx);
  const counted = await whileTyping(ctx, () => countView(db, ctx.caller, view, ctx.now));
  if (!counted.ok) return refuse(ctx, counted.refusal);
  const { tally, compared, small } = counted.value;
  if (tally.by.length > 0 && tally.rows.length === 0) return note(ctx, ctx.say('chart-empty'));
  await answerTap(ctx, ctx.say('chart-coming'));
  const { ratio } = view;
  const png = await drawn(ctx, {
    tally,
    ...(compared && compared !== 'nothing' && { compared }),
    ...(ratio && { ratio }),
  });
  if (!png) return void (await ctx.reply(ctx.say('chart-failed')));
  await send(ctx, { tally, small }, png);
}

/** The picture, or undefined where it did not come out: that is no reason to lose the figures. */
async function drawn(ctx: Ctx, charted: Charted): Promise<Buffer | undefined> {
  try {
    return await whileTyping(ctx, () => chartPng(charted, ctx.say));
  } catch (error) {
    ctx.services.log.error({ err: error }, 'a chart was not drawn');
    return undefined;
  }
}

/** As a photo, so that a phone shows it at once. */
async function send(ctx: Ctx, { tally, small }: Pick<ViewCounted, 'tally' | 'small'>, png: Buffer): Promise<void> {
  const [contest, other] = tally.contests;
  const contests = tally.contests.map(({ definition }) => shortTitle(definition.title)).join(', ');
  const caption = ctx.say('chart-caption', { contests, moment: tellMoment(tally.moment, tally.zone, ctx.say) });
  const stays = ctx.say('share-chart-stays', { least: LEAST_CHILDREN });
  await handOver(ctx, {
    what: 'chart',
    contestId: contest && !other ? contest.id : null,
    personal: tally.by.some((id) => dimensionOf(id).personal),
    name: 'chart.png',
    bytes: png,
    caption: [shortened(caption, MOST_CAPTION - stays.length), ...(small ? [stays] : [])].join('\n'),
    photo: true,
  });
}

/** The messenger takes 1024 characters; some are left for line ends. */
const MOST_CAPTION = 1000;
