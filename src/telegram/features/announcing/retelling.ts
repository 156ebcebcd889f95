/** The copy under a tap, drawn anew: other buttons below it, and why it came only as long as it is true. */

import type { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton, Message } from 'grammy/types';
import type { Reason } from '../../../announcements/audience/reasons.ts';
import { CAPTION_LIMIT, TEXT_LIMIT } from '../../../announcements/composing/content.ts';
import { LANGUAGES } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { says } from '../../screens/reply.ts';
import { lineOf, withWhy } from './why.ts';

/** Takes the line away that says why the copy came: its receiver has left that. An old message may stay as it was. */
export async function tellLeft(ctx: Ctx, reasons: readonly Reason[], keyboard: Rows): Promise<void> {
  const text = textOf(ctx);
  for (const language of LANGUAGES) {
    const line = await lineOf(reasons, { ...at(ctx), say: ctx.services.texts(language) });
    const told = withWhy('', { line }, TEXT_LIMIT).text;
    const footer = text === told ? told : `\n\n${told}`;
    if (told !== '' && text.endsWith(footer)) return draw(ctx, text.slice(0, -footer.length), keyboard);
  }
  await draw(ctx, text, keyboard);
}

/** Puts the line back, where there is room; `keyboard` is told whether there was. */
export async function tellHeard(ctx: Ctx, reasons: readonly Reason[], keyboard: (line: string | null) => Rows) {
  const line = await lineOf(reasons, at(ctx));
  const text = textOf(ctx);
  const isThere = line !== null && text.endsWith(line);
  const limit = isCaption(ctx) ? CAPTION_LIMIT : TEXT_LIMIT;
  const whole = isThere ? { text, told: true } : withWhy(text, { line }, limit);
  await draw(ctx, whole.text, keyboard(whole.told ? null : line));
}

/** Puts other buttons under the message, which stays as it is. */
export async function putUnder(ctx: Ctx, keyboard: Rows): Promise<void> {
  await draw(ctx, textOf(ctx), keyboard);
}

type Rows = InlineKeyboard | { inline_keyboard: InlineKeyboardButton[][] };

function at({ services: { db }, say }: Ctx) {
  return { db, say, recall: <T>(_key: string, load: () => Promise<T>) => load() };
}

function under({ callbackQuery }: Ctx): Partial<Message> {
  return callbackQuery?.message ?? {};
}

function textOf(ctx: Ctx): string {
  return under(ctx).text ?? under(ctx).caption ?? '';
}

function isCaption(ctx: Ctx): boolean {
  return under(ctx).text === undefined;
}

async function draw(ctx: Ctx, text: string, { inline_keyboard }: Rows): Promise<void> {
  const { entities = [], caption_entities = entities, link_preview_options: link } = under(ctx);
  const above = under(ctx).show_caption_above_media && { show_caption_above_media: true };
  const reply_markup = { inline_keyboard };
  const kept = caption_entities.filter(({ offset, length }) => offset + length <= text.length);
  try {
    if (text === textOf(ctx)) await ctx.editMessageReplyMarkup({ reply_markup });
    else if (isCaption(ctx))
      await ctx.editMessageCaption({ caption: text, caption_entities: kept, reply_markup, ...above });
    else await ctx.editMessageText(text, { entities: kept, reply_markup, ...(link && { link_preview_options: link }) });
  } catch (error) {
    if (!STAYS.some((words) => says(error, words))) throw error;
  }
}

/** How Telegram refuses to change what is fine as it is, or cannot be changed any more. */
const STAYS = ['message is not modified', "can't be edited", 'message to edit not found', 'MESSAGE_ID_INVALID'];
