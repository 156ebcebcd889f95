/** What is typed under the figures: another day, a stretch of days, totals of the past. */

import { type PlainDate, plainDateAt } from '../../../calendar.ts';
import { authorize } from '../../../people/access.ts';
import { contestsToTally } from '../../../tallies/access.ts';
import { endOfDay, periodWord } from '../../../tallies/counting/periods.ts';
import { instantSaid } from '../../../tallies/questions/hours.ts';
import { daySaid, periodSaid } from '../../../tallies/questions/periods.ts';
import { readDay, readDays } from '../../../tallies/typed-days.ts';
import type { TallyView } from '../../../tallies/views/view.ts';
import { keepView, requestOf, viewById } from '../../../tallies/views/views.ts';
import { tellMoment } from '../../../tallies/wording/telling.ts';
import { formatDate } from '../../../texts/format.ts';
import type { Ctx } from '../../context.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import { viewButton } from './buttons.ts';
import { changed } from './changing.ts';
import { writePast } from './past.ts';
import { viewScreen } from './showing.ts';

/** The conversation that waits for it. */
export const TALK = 'totals';

/** What is waited for, and the view it is for. */
export interface Typing {
  readonly view: number;
  readonly what: string;
}

const ASKS = { day: 'totals-type-day', days: 'totals-type-days' } as const;

/** Asks for a day, for days, or for totals of the past. */
export async function askToType(ctx: Ctx, typing: Typing): Promise<void> {
  const found = await lookedAt(ctx, typing.view);
  if (!found) return answerOutdated(ctx);
  const { what } = typing;
  if (what === 'past') {
    const allowed = authorize(ctx.caller, 'past-totals.write');
    if (!allowed.ok) return refuse(ctx, allowed.refusal);
    if (!found.contest) return answerOutdated(ctx);
    const title = shortTitle(found.contest.definition.title);
    await redraw(ctx, ctx.say.html('totals-type-past', { title }), backRow(ctx, typing).keyboard);
  } else if (what === 'day' || what === 'days') {
    await redraw(ctx, ctx.say.html(ASKS[what]), backRow(ctx, typing).keyboard);
  } else return answerOutdated(ctx);
  await converse(ctx, TALK, typing);
}

/** Hears one message after another until one of them says it. */
export const hearing = hearingUntilTaken(heard);

async function heard(ctx: Ctx, typing: Typing): Promise<Screen> {
  const text = ctx.message?.text;
  if (text === undefined) return again(ctx, typing, ctx.say.html('totals-as-text'));
  const found = await lookedAt(ctx, typing.view);
  if (!found) return { html: ctx.say.html('button-outdated'), listens: false };
  const { view, contest, zone } = found;
  const today = plainDateAt(ctx.now, zone);
  if (typing.what === 'past') {
    if (!contest) return { html: ctx.say.html('button-outdated'), listens: false };
    const written = await writePast(ctx, { view, contest, today }, text);
    return written.ok ? written.value : again(ctx, typing, written.refusal);
  }
  return typing.what === 'day'
    ? onDay(ctx, typing, { view, zone, today }, text)
    : onDays(ctx, typing, { view, zone, today }, text);
}

async function onDay(
  ctx: Ctx,
  typing: Typing,
  { view, zone, today }: { view: TallyView; zone: string; today: PlainDate },
  text: string,
): Promise<Screen> {
  const instant = instantSaid(text, ctx.now, zone);
  if (instant && instant <= ctx.now) return shown(ctx, changed(view, 'moment', String(instant.getTime())));
  if (instant) {
    return again(ctx, typing, ctx.say.html('totals-future-day', { day: tellMoment(instant, zone, ctx.say) }));
  }
  const day = readDay(text, today) ?? daySaid(text, today);
  if (day === undefined) return again(ctx, typing, ctx.say.html('totals-not-a-day'));
  if (day > today) {
    return again(ctx, typing, ctx.say.html('totals-future-day', { day: formatDate(day, ctx.say.language) }));
  }
  return shown(ctx, changed(view, 'moment', String(endOfDay(day, zone).getTime())));
}

async function onDays(
  ctx: Ctx,
  typing: Typing,
  { view, zone, today }: { view: TallyView; zone: string; today: PlainDate },
  text: string,
): Promise<Screen> {
  if (instantSaid(text, ctx.now, zone)) return again(ctx, typing, ctx.say.html('totals-days-are-whole'));
  const days = readDays(text, today);
  const period = days ? ({ kind: 'days', ...days } as const) : periodSaid(text, today);
  if (!period) return again(ctx, typing, ctx.say.html('totals-not-days'));
  return shown(ctx, changed(view, 'period', periodWord(period)));
}

async function shown(ctx: Ctx, view: TallyView | undefined): Promise<Screen> {
  if (!view) return { html: ctx.say.html('button-outdated'), listens: false };
  const screen = await viewScreen(ctx, view, await keepView(ctx.services.db, view, ctx.now));
  return screen.ok ? screen.value : { html: refusalHtml(ctx, screen.refusal), listens: false };
}

/** The view with the one contest it is of, and the zone its days are of. */
async function lookedAt(ctx: Ctx, viewId: number) {
  const view = await viewById(ctx.services.db, viewId);
  const reached = await contestsToTally(ctx.services.db, ctx.caller);
  if (!view || !reached.ok) return undefined;
  const { contests } = requestOf(view, reached.value);
  const [first, another] = contests;
  return { view, contest: another ? undefined : first, zone: first?.definition.zone ?? ctx.services.zone };
}

function again(ctx: Ctx, typing: Typing, html: string): Screen {
  return { html, ...backRow(ctx, typing), listens: true };
}

function backRow({ say }: Pick<Ctx, 'say'>, { view }: Typing) {
  return inline([[press(say('totals-button-show'), viewButton.data({ view }))]]);
}
