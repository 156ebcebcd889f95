/** Answers to the person who just spoke: a message, the same message redrawn, a word on the tap, the typing mark. */

import { type Context, GrammyError } from 'grammy';
import type {
  ForceReply,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from 'grammy/types';
import { escapeHtml } from '../../texts/html.ts';

/** What may hang under a message: buttons of its own, a keyboard for the person, or its removal. */
export type Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

/** The typing mark stands for five seconds; it is set anew a little earlier. */
const TYPING_EVERY_MS = 4_500;
/** Work shorter than this shows nothing. */
const PATIENCE_MS = 2_000;
/** The longest text that the messenger takes on a tap, in characters. */
const MOST_ON_TAP = 200;

/** Sends a new message of HTML, without link previews, and returns its id; `to`: the message it stands as an answer to. */
export async function reply(ctx: Context, html: string, markup?: Markup, to?: number): Promise<number> {
  const sent = await ctx.reply(html, {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(markup && { reply_markup: markup }),
    ...(to !== undefined && { reply_parameters: { message_id: to, allow_sending_without_reply: true } }),
  });
  return sent.message_id;
}

/**
 * Draws the message under the tapped button anew and returns its id; of a photo it is the caption. A message that cannot
 * be edited any more (too old, deleted, neither text nor photo, too much for a caption), or no tap at all, gives a new
 * message. Drawing what stands there already is fine.
 */
export async function redraw(ctx: Context, html: string, markup?: Markup): Promise<number> {
  const drawn = ctx.callbackQuery?.message;
  if (!drawn?.date || (markup && !('inline_keyboard' in markup))) return reply(ctx, html, markup);
  const buttons = markup && { reply_markup: markup };
  try {
    if ('photo' in drawn) await ctx.editMessageCaption({ caption: html, parse_mode: 'HTML', ...buttons });
    else
      await ctx.editMessageText(html, { parse_mode: 'HTML', link_preview_options: { is_disabled: true }, ...buttons });
    return drawn.message_id;
  } catch (error) {
    if (says(error, 'message is not modified')) return drawn.message_id;
    if (UNEDITABLE.some((words) => says(error, words))) return reply(ctx, html, markup);
    throw error;
  }
}

/** How the messenger refuses to edit a message that stands in the way of no new one. */
const UNEDITABLE = [
  "can't be edited",
  'message to edit not found',
  'there is no text in the message',
  'MESSAGE_ID_INVALID',
  'caption is too long',
];

/** Takes the buttons from under the tapped message, whose words stay; one that cannot be edited any more keeps them. */
export async function withoutButtons(ctx: Context): Promise<void> {
  await withButtons(ctx, []);
}

/** The same with the tapped button alone: what it does is done, the others still serve. */
export async function withoutTapped(ctx: Context): Promise<void> {
  const { message, data } = ctx.callbackQuery ?? {};
  const rows = (message && 'reply_markup' in message && message.reply_markup?.inline_keyboard) || [];
  const isOther = (one: InlineKeyboardButton) => !('callback_data' in one) || one.callback_data !== data;
  await withButtons(
    ctx,
    rows.map((row) => row.filter(isOther)).filter((row) => row.length > 0),
  );
}

async function withButtons(ctx: Context, rows: InlineKeyboardButton[][]): Promise<void> {
  const known = ['message is not modified', ...UNEDITABLE];
  const markup = rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {};
  try {
    if (ctx.callbackQuery?.message?.date) await ctx.editMessageReplyMarkup(markup);
  } catch (error) {
    if (!known.some((words) => says(error, words))) throw error;
  }
}

/** Answers the tap: nothing but the end of the spinner, a short note, or an alert to be dismissed. */
export async function answerTap(ctx: Context, text?: string, { alert = false } = {}): Promise<void> {
  if (!ctx.callbackQuery) return;
  await ctx.answerCallbackQuery(text ? { text: shortened(text), show_alert: alert } : {});
}

/** Says plain text to whoever tapped, as an alert, or to whoever wrote, as a message. */
export async function note(ctx: Context, text: string): Promise<void> {
  if (ctx.callbackQuery) await answerTap(ctx, text, { alert: true });
  else await reply(ctx, escapeHtml(text));
}

/** Does `work`, and while it takes more than two seconds shows the person that the bot is busy. */
export async function whileTyping<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  const show = () => void ctx.replyWithChatAction('typing').catch(() => undefined);
  let every: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    show();
    every = setInterval(show, TYPING_EVERY_MS);
  }, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(every);
  }
}

/** Whether the messenger refused a request in these words. */
export function says(error: unknown, words: string): boolean {
  return error instanceof GrammyError && error.description.includes(words);
}

function shortened(text: string): string {
  if (text.length <= MOST_ON_TAP) return text;
  return `${text.slice(0, MOST_ON_TAP - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
