/** The author's side before sending: asks for the message, takes it as it comes, lets go of it. */

import { type Segment, SUBSCRIBERS } from '../../../announcements/audience/segments.ts';
import {
  beginAnnouncement,
  ceaseAsking,
  dropAnnouncement,
  reviseAnnouncement,
} from '../../../announcements/composing/composing.ts';
import { announcementAskedFor, lastDraft } from '../../../announcements/queries.ts';
import { DAY_MS } from '../../../time-units.ts';
import type { Ctx } from '../../context.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { inline } from '../../screens/screen.ts';
import { listRow } from './again.ts';
import { showDraft } from './draft.ts';
import { showIt } from './draft-buttons.ts';
import { askedRow } from './draft-rows.ts';
import { refuse } from './refusing.ts';

/** Days for which a draft is offered again. */
const UNFINISHED_DAYS = 14;

interface Tapped {
  announcement: number;
}

/** /announce: begins one and asks for its message; what was being talked about keeps itself. */
export async function askForAnnouncement(ctx: Ctx): Promise<void> {
  const unfinished = await unfinishedDraft(ctx);
  const begun = await begin(ctx, [SUBSCRIBERS]);
  if (begun === undefined) return;
  const row = await askedRow(ctx, begun);
  if (unfinished !== undefined)
    row.row().text(ctx.say('announcement-button-unfinished'), showIt.data({ announcement: unfinished }));
  await reply(ctx, ctx.say.html('announcement-ask'), row);
}

/** The draft the author left lately, or undefined. */
export async function unfinishedDraft({ services, caller, now }: Ctx): Promise<number | undefined> {
  const since = new Date(now.getTime() - UNFINISHED_DAYS * DAY_MS);
  return lastDraft(services.db, caller.personId, since);
}

/** Begins an announcement to these; its id, or undefined where that was refused. */
export async function begin(ctx: Ctx, segments: Segment[], concertId?: number): Promise<number | undefined> {
  const about = concertId === undefined ? {} : { concertId };
  const beginning = { segments, language: ctx.say.language, ...about };
  const begun = await beginAnnouncement(ctx.services.db, ctx.caller, beginning, ctx.now);
  if (!begun.ok) return void (await refuse(ctx, begun.refusal));
  await ctx.conversation.exitAll();
  return begun.value.announcementId;
}

/** /cancel: what was asked for is asked for no more; a draft that says something already stays and is shown. */
export async function letGo(ctx: Ctx): Promise<boolean> {
  const { db } = ctx.services;
  const asked = await announcementAskedFor(db, ctx.caller.personId, ctx.now);
  if (!asked) return false;
  const ceased = await ceaseAsking(db, ctx.caller, asked.announcementId);
  if (!ceased.ok || !ceased.value.stays) return false;
  await showDraft(ctx, asked.announcementId, reply, ctx.say.html('announcement-kept'));
  return true;
}

/** Asks for the message anew; what it says now stays until another one comes. */
export async function askAgain(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  const revised = await reviseAnnouncement(ctx.services.db, ctx.caller, { announcementId: announcement }, ctx.now);
  if (!revised.ok) return refuse(ctx, revised.refusal);
  await ctx.conversation.exitAll();
  await redraw(ctx, ctx.say.html('announcement-ask'), await askedRow(ctx, announcement));
}

/** Back to the draft as it was. */
export async function keep(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  const ceased = await ceaseAsking(ctx.services.db, ctx.caller, announcement);
  if (!ceased.ok) return refuse(ctx, ceased.refusal);
  if (ceased.value.stays) return showDraft(ctx, announcement, redraw);
  await sayDropped(ctx);
}

export async function drop(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  const dropped = await dropAnnouncement(ctx.services.db, ctx.caller, announcement);
  if (!dropped.ok) return refuse(ctx, dropped.refusal);
  await sayDropped(ctx);
}

async function sayDropped(ctx: Ctx): Promise<void> {
  await redraw(ctx, ctx.say.html('announcement-dropped'), inline([listRow(ctx.say)]).keyboard);
}
