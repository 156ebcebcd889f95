/** The author's side before sending: asks for the message, shows it as it will be seen, asks for the one confirming tap. */

import { InlineKeyboard } from 'grammy';
import {
  type AnnouncementRefusal,
  beginAnnouncement,
  composeAnnouncement,
  dropAnnouncement,
  previewed,
  reviseAnnouncement,
} from '../../../announcements/composing.ts';
import { announcementAskedFor, audienceSize } from '../../../announcements/queries.ts';
import { SUBSCRIBERS } from '../../../announcements/segments.ts';
import type { Result } from '../../../result.ts';
import { escapeHtml } from '../../../texts/html.ts';
import { button } from '../../buttons.ts';
import type { Ctx } from '../../context.ts';
import { sendRendered } from '../../post.ts';
import { answerTap, redraw, reply, says } from '../../reply.ts';
import { contentOf } from './incoming.ts';
import { announcementRefusal } from './refusals.ts';
import { renderCopy } from './renderers.ts';
import { subscribeLink } from './subscribing.ts';

/** `count` is the audience the author saw. */
export const sendIt = button('an1', { announcement: 'id', count: 'id' });
export const editIt = button('ae1', { announcement: 'id' });
export const dropIt = button('ax1', { announcement: 'id' });
export const recountIt = button('ay1', { announcement: 'id' });

/** /announce: begins one and asks for its text; what was being talked about keeps itself. */
export async function askForAnnouncement(ctx: Ctx): Promise<void> {
  const begun = await beginAnnouncement(ctx.services.db, ctx.caller, toSubscribers(ctx), ctx.now);
  if (!begun.ok) return refuse(ctx, begun.refusal);
  await ctx.conversation.exitAll();
  await reply(ctx, ctx.say.html('announcement-ask'), dropButton(ctx, begun.value.announcementId));
}

function toSubscribers({ say }: Ctx) {
  return { segments: [SUBSCRIBERS], language: say.language };
}

/** /cancel: the announcement whose text is asked for is dropped. */
export async function letGo(ctx: Ctx): Promise<boolean> {
  const { db } = ctx.services;
  const announcementId = await announcementAskedFor(db, ctx.caller.personId, ctx.now);
  if (announcementId !== undefined) await dropAnnouncement(db, ctx.caller, announcementId);
  return false;
}

/** A message while an announcement's text is asked for; true when it was meant for that. */
export async function takeMessage(ctx: Ctx): Promise<boolean> {
  const { db } = ctx.services;
  const announcementId = ctx.message && (await announcementAskedFor(db, ctx.caller.personId, ctx.now));
  if (announcementId === undefined || !ctx.message) return false;
  const content = await contentOf(ctx, ctx.message);
  if (content === 'said-already') return true;
  if (typeof content === 'string') await reply(ctx, ctx.say.html(content), dropButton(ctx, announcementId));
  else await show(ctx, announcementId, await composeAnnouncement(db, ctx.caller, { announcementId, content }));
  return true;
}

/** The preview is a copy like any other; what Telegram refuses to show cannot be sent either. */
async function show(ctx: Ctx, announcementId: number, composed: Result<unknown, AnnouncementRefusal>): Promise<void> {
  if (!composed.ok) return void (await reply(ctx, sentence(ctx, composed.refusal), dropButton(ctx, announcementId)));
  const { db, zone, botUsername } = ctx.services;
  const at = { db, say: ctx.say, zone, now: ctx.now, botUsername, botId: String(ctx.me.id), repeat: false, recall };
  const copy = await renderCopy({ kind: 'announcement', announcementId, part: 0 }, at);
  if ('void' in copy) return refuse(ctx, { code: 'announcement-gone' });
  try {
    await sendRendered(ctx.api, ctx.chat?.id ?? 0, copy);
  } catch (error) {
    if (!says(error, 'Bad Request')) throw error;
    await reviseAnnouncement(db, ctx.caller, announcementId, ctx.now);
    return void (await reply(ctx, ctx.say.html('announcement-refused-by-messenger'), dropButton(ctx, announcementId)));
  }
  const seen = await previewed(db, ctx.caller, announcementId, ctx.now);
  await (seen.ok ? askToConfirm(ctx, announcementId, reply) : refuse(ctx, seen.refusal));
}

/** A draft may change from one preview to the next, so nothing is remembered of it. */
function recall<T>(_key: string, load: () => Promise<T>): Promise<T> {
  return load();
}

/** The exact count and the confirming button; an empty audience has its own words. */
export async function askToConfirm(ctx: Ctx, announcement: number, draw: typeof reply, before?: string): Promise<void> {
  const count = await audienceSize(ctx.services.db, [SUBSCRIBERS]);
  const keyboard = new InlineKeyboard();
  if (count === 0) keyboard.text(ctx.say('announcement-button-recount'), recountIt.data({ announcement }));
  else keyboard.text(ctx.say('announcement-button-send', { count }), sendIt.data({ announcement, count }));
  keyboard.row().text(ctx.say('announcement-button-edit'), editIt.data({ announcement }));
  keyboard.text(ctx.say('button-cancel'), dropIt.data({ announcement }));
  const link = subscribeLink(ctx.services.botUsername);
  const words =
    count === 0
      ? ctx.say.html('announcement-audience-empty', { link })
      : ctx.say.html('announcement-confirm', { count });
  const added = await ctx.added(ctx, 'announced', { announcementId: announcement });
  for (const row of added.rows) keyboard.row().add(...row);
  const said = [...(before ? [before] : []), words, ...(added.lines.length > 0 ? [added.lines.join('\n')] : [])];
  await draw(ctx, said.join('\n\n'), keyboard);
}

export async function askAgain(ctx: Ctx, { announcement }: { announcement: number }): Promise<void> {
  const revised = await reviseAnnouncement(ctx.services.db, ctx.caller, announcement, ctx.now);
  if (!revised.ok) return refuse(ctx, revised.refusal);
  await ctx.conversation.exitAll();
  await redraw(ctx, ctx.say.html('announcement-ask'), dropButton(ctx, announcement));
}

export async function drop(ctx: Ctx, { announcement }: { announcement: number }): Promise<void> {
  const dropped = await dropAnnouncement(ctx.services.db, ctx.caller, announcement);
  if (!dropped.ok) return refuse(ctx, dropped.refusal);
  await redraw(ctx, ctx.say.html('announcement-dropped'));
}

/** Says no where the author looks: on the tap, or as a message. */
export async function refuse(ctx: Ctx, refusal: AnnouncementRefusal): Promise<void> {
  if (ctx.callbackQuery) await answerTap(ctx, announcementRefusal(ctx.say, refusal), { alert: true });
  else await reply(ctx, sentence(ctx, refusal));
}

function sentence(ctx: Ctx, refusal: AnnouncementRefusal): string {
  return escapeHtml(announcementRefusal(ctx.say, refusal));
}

function dropButton(ctx: Ctx, announcement: number): InlineKeyboard {
  return new InlineKeyboard().text(ctx.say('button-cancel'), dropIt.data({ announcement }));
}
