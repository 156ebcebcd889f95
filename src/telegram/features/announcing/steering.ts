/** The author's side while it goes out: start, pause, resume, stop, send once more, the table of receivers. */

import { InlineKeyboard } from 'grammy';
import type { AnnouncementRefusal } from '../../../announcements/composing/composing.ts';
import { announcementById } from '../../../announcements/queries.ts';
import {
  cancelAnnouncement,
  pauseAnnouncement,
  resendDoubtful,
  resumeAnnouncement,
  startAnnouncement,
  watchIn,
} from '../../../announcements/sending.ts';
import { personById } from '../../../people/queries.ts';
import type { Result } from '../../../result.ts';
import { receiversWorkbook } from '../../../tallies/receivers/workbook.ts';
import type { Ctx } from '../../context.ts';
import { handOverSoon } from '../../files/handing.ts';
import { answerTap, redraw, whileTyping } from '../../screens/reply.ts';
import { showWaiting } from '../timing/feature.ts';
import { askToInsist, redrawDraft, showDraft } from './draft.ts';
import { refuse } from './refusing.ts';
import { standingScreen } from './standing.ts';

interface Tapped {
  announcement: number;
}

/** The confirming tap; when the audience is another one by now, had enough this week, or its concert is off, the author confirms that first. */
export async function start(
  ctx: Ctx,
  { announcement, count }: Tapped & { count: number },
  insist = false,
): Promise<void> {
  const { db } = ctx.services;
  const request = { announcementId: announcement, shown: count, insist, zone: ctx.services.zone };
  const started = await whileTyping(ctx, () => startAnnouncement(db, ctx.caller, request, ctx.now));
  if (!started.ok && started.refusal.code === 'announcement-audience-changed') {
    return showDraft(ctx, announcement, redraw, ctx.say.html('announcement-count-changed'));
  }
  if (!started.ok && started.refusal.code === 'announcement-audience-empty') return redrawDraft(ctx, { announcement });
  if (!started.ok && isHesitation(started.refusal)) {
    return askToInsist(ctx, { announcement, count }, started.refusal);
  }
  if (started.ok && started.value.state === 'scheduled') return showWaiting(ctx, { announcement });
  await after(ctx, announcement, started);
}

/** What its author may wave aside, once they know it. */
function isHesitation({ code }: AnnouncementRefusal): boolean {
  return code === 'announcement-third-this-week' || code === 'announcement-concert-off';
}

export async function pause(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  await after(ctx, announcement, await pauseAnnouncement(ctx.services.db, ctx.caller, announcement));
}

export async function resume(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  await after(ctx, announcement, await resumeAnnouncement(ctx.services.db, ctx.caller, announcement, ctx.now));
}

export async function cancel(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  await after(ctx, announcement, await cancelAnnouncement(ctx.services.db, ctx.caller, announcement, ctx.now));
}

export async function resend(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  const resent = await resendDoubtful(ctx.services.db, ctx.caller, announcement, ctx.now);
  const found = await announcementById(ctx.services.db, announcement);
  const said = found?.recalledAt ? 'amending-tried-again' : 'announcement-resent';
  if (resent.ok) await answerTap(ctx, ctx.say(said), { alert: true });
  await after(ctx, announcement, resent);
}

/** Every receiver with what became of their copy, written beside the handling of updates: numbers only, no names. */
export async function sendTable(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  const { say, now, services, caller } = ctx;
  const zone = (await personById(services.db, caller.personId))?.zone ?? services.zone;
  const table = await receiversWorkbook(services.db, caller, announcement, { say, zone, now });
  if (!table.ok) return refuse(ctx, table.refusal);
  const begun = handOverSoon(ctx, {
    ...{ what: `receivers-${announcement}`, contestId: null, personal: false, bytes: table.value },
    ...{ name: `announcement-${announcement}-receivers.xlsx`, caption: say('receivers-file-caption') },
  });
  await answerTap(ctx, say(begun ? 'receivers-coming' : 'handing-under-way'));
}

/** Shows where it stands in the message under the tap, which is the progress message from now on. */
export async function after(
  ctx: Ctx,
  announcementId: number,
  done: Result<unknown, AnnouncementRefusal>,
): Promise<void> {
  if (!done.ok) return refuse(ctx, done.refusal);
  const { db } = ctx.services;
  const standing = await standingScreen(announcementId, { db, say: ctx.say, now: ctx.now });
  if (!standing) return refuse(ctx, { code: 'announcement-gone' });
  const { text, keyboard } = standing;
  await watchIn(db, announcementId, String(await redraw(ctx, text, keyboard ?? new InlineKeyboard())));
  ctx.services.wakeSender();
}
