/** When an announcement goes: at once, at an instant, again and again; at night too where it is urgent. */

import { askedAbout, askNothing } from '../../../announcements/composing/asking.ts';
import { announcementById, hasGone } from '../../../announcements/queries.ts';
import { REPEATS, type Repeat } from '../../../announcements/rules.ts';
import type { Steered } from '../../../announcements/sending.ts';
import { quietAudience, voidAfterOf } from '../../../announcements/timing/quiet.ts';
import { judgeCopy } from '../../../announcements/timing/times.ts';
import { askForTime, callOff, markUrgent, planRepeat, planTime } from '../../../announcements/timing/timing.ts';
import { readWhen } from '../../../announcements/timing/when.ts';
import { authorize } from '../../../people/access.ts';
import { personById } from '../../../people/queries.ts';
import { formatTime } from '../../../texts/format.ts';
import { MINUTE_MS } from '../../../time-units.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import type { Addition } from '../../screens/additions.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { press, type Screen } from '../../screens/screen.ts';
import { showDraft } from '../announcing/draft.ts';
import { refuse, sentenceOf } from '../announcing/refusing.ts';
import * as on from './buttons.ts';
import {
  calledOffScreen,
  draftRows,
  missedScreen,
  repeatScreen,
  scheduledScreen,
  type Timed,
  timeLines,
  whenScreen,
} from './screens.ts';

interface Tapped {
  announcement: number;
}

export const timing: Feature = {
  taps: [
    onTap(on.whenButton, askWhen),
    onTap(on.atButton, setAt),
    onTap(on.repeatButton, (ctx, of) => show(ctx, of, repeatScreen)),
    onTap(on.everyButton, setRepeat),
    onTap(on.urgentButton, (ctx, { announcement, urgent }) =>
      settle(
        ctx,
        announcement,
        markUrgent(ctx.services.db, ctx.caller, { announcementId: announcement, urgent: urgent === 1 }),
      ),
    ),
    onTap(on.draftButton, back),
    onTap(on.callOffButton, drop),
    onTap(on.scheduledButton, showWaiting),
  ],
  additions: { announced: onDraft },
  onMessage: takeTime,
  onCancel: async (ctx) => {
    await askNothing(ctx.services.db, ctx.caller.personId);
    return false;
  },
};

/** On a draft: when it goes, who sleeps then, and the buttons that change either. */
async function onDraft(ctx: Ctx, { announcementId }: { announcementId: number }): Promise<Addition> {
  const found = await announcementById(ctx.services.db, announcementId);
  if (!found) return {};
  const { say } = ctx;
  const timed = { ...found, zone: found.zone ?? (await ownZone(ctx)) };
  const label = say(found.urgent ? 'timing-button-not-urgent' : 'timing-button-urgent');
  const urgent = press(label, on.urgentButton.data({ announcement: announcementId, urgent: found.urgent ? 0 : 1 }));
  const lines = [...timeLines(timed, say), ...(await nightLines(ctx, found))];
  return { lines, rows: draftRows(timed, urgent, say) };
}

type Found = NonNullable<Awaited<ReturnType<typeof announcementById>>>;

/** Who would get it at night: in the morning, or not at all where that is too late. */
async function nightLines({ services, say, now }: Ctx, found: Found): Promise<string[]> {
  if (found.urgent) return [say.html('timing-urgent')];
  const { db, zone } = services;
  const at = found.startAt && found.startAt > now ? found.startAt : now;
  const count = await quietAudience(db, found.segments, zone, at);
  if (count === 0) return [];
  const leaves = judgeCopy({ urgent: false, voidAfter: await voidAfterOf(db, found) }, zone, at);
  if (leaves === 'too-late') return [say.html('timing-night-too-late', { count })];
  const until = formatTime(leaves === 'leaves' ? at : leaves, zone, say.language);
  return [say.html('timing-night', { count, until })];
}

async function askWhen(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  const asked = await askForTime(ctx.services.db, ctx.caller, announcement, ctx.now);
  if (!asked.ok) return refuse(ctx, asked.refusal);
  await ctx.conversation.exitAll();
  await show(ctx, { announcement }, (timed, say) => whenScreen(timed, ctx.now, say));
}

async function setAt(ctx: Ctx, { announcement, minute }: Tapped & { minute: number }): Promise<void> {
  const startAt = minute === 0 ? null : new Date(minute * MINUTE_MS);
  const wish = { announcementId: announcement, startAt, zone: await ownZone(ctx) };
  await settle(ctx, announcement, planTime(ctx.services.db, ctx.caller, wish, ctx.now));
}

async function setRepeat(ctx: Ctx, { announcement, every }: Tapped & { every: string }): Promise<void> {
  const repeat = REPEATS.find((one): one is Repeat => one === every) ?? null;
  await settle(ctx, announcement, planRepeat(ctx.services.db, ctx.caller, { announcementId: announcement, repeat }));
}

/** A time that was asked for; what cannot be read is asked for again. */
async function takeTime(ctx: Ctx): Promise<boolean> {
  const { db } = ctx.services;
  const announcementId = ctx.message && (await askedAbout(db, ctx.caller.personId, 'time', ctx.now));
  if (announcementId === undefined) return false;
  const zone = await ownZone(ctx);
  const read = readWhen(ctx.message?.text ?? '', ctx.now, zone);
  if (!read.ok) {
    const typed = 'typed' in read.refusal ? read.refusal.typed : '';
    await askAgain(
      ctx,
      announcementId,
      typed ? ctx.say.html('timing-no-such-day', { typed }) : ctx.say.html('timing-unread'),
    );
    return true;
  }
  const planned = await planTime(db, ctx.caller, { announcementId, startAt: read.value, zone }, ctx.now);
  if (planned.ok) await showDraft(ctx, announcementId, reply);
  else if (ANOTHER_TIME.has(planned.refusal.code))
    await askAgain(ctx, announcementId, sentenceOf(ctx, planned.refusal));
  else await refuse(ctx, planned.refusal);
  return true;
}

/** Refusals that another time answers. */
const ANOTHER_TIME: ReadonlySet<string> = new Set(['announcement-time-past', 'announcement-time-too-late']);

/** What is wrong with the time, and the usual times on buttons. */
async function askAgain(ctx: Ctx, announcement: number, html: string): Promise<void> {
  await show(ctx, { announcement }, (timed, say) => ({ ...whenScreen(timed, ctx.now, say), html }), reply);
}

async function back(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  await askNothing(ctx.services.db, ctx.caller.personId);
  const found = await announcementById(ctx.services.db, announcement);
  if (found?.state === 'scheduled' || found?.state === 'missed') return showWaiting(ctx, { announcement });
  await showDraft(ctx, announcement, redraw);
}

async function settle(ctx: Ctx, announcement: number, changing: Promise<Steered>): Promise<void> {
  const changed = await changing;
  await (changed.ok ? showDraft(ctx, announcement, redraw) : refuse(ctx, changed.refusal));
}

async function drop(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  const { db } = ctx.services;
  const dropped = await callOff(db, ctx.caller, announcement, ctx.now);
  if (!dropped.ok) return refuse(ctx, dropped.refusal);
  const { state } = dropped.value;
  if (state !== 'cancelled') return refuse(ctx, { code: 'announcement-over', state });
  await showWaiting(ctx, { announcement });
}

/** Where one stands that has not gone: it waits for its time, missed it, was called off, or is a draft again. */
export async function showWaiting(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  const { db } = ctx.services;
  const found = await announcementById(db, announcement);
  if (found?.state === 'draft' || found?.state === 'asking') return showDraft(ctx, announcement, redraw);
  const gone = await hasGone(db, announcement);
  const text = found?.content?.text ?? '';
  await show(ctx, { announcement }, (timed, say) => {
    if (found?.state === 'missed') return missedScreen(timed, say);
    if (found?.state === 'cancelled') return calledOffScreen({ ...timed, gone, text }, say);
    return scheduledScreen({ ...timed, gone }, say);
  });
}

async function show(
  ctx: Ctx,
  { announcement }: Tapped,
  draw: (timed: Timed, say: Ctx['say']) => Screen,
  by: typeof reply = redraw,
): Promise<void> {
  const found = await announcementById(ctx.services.db, announcement);
  if (!found) return refuse(ctx, { code: 'announcement-gone' });
  const steers = authorize(ctx.caller, 'announcement.steer', { ownerId: found.authorId });
  if (!steers.ok) return refuse(ctx, steers.refusal);
  const { html, keyboard } = draw({ ...found, zone: found.zone ?? (await ownZone(ctx)) }, ctx.say);
  await by(ctx, html, keyboard);
}

/** The zone the author lives in. */
export async function ownZone({ services, caller }: Ctx): Promise<string> {
  return (await personById(services.db, caller.personId))?.zone ?? services.zone;
}
