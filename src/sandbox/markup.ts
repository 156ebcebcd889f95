/** Keyboards: inline ones checked as the server does, reply keyboards put under or taken from the text field. */

import type { InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton } from '@grammyjs/types';
import { replyKeyboardEvent } from './chats.ts';
import { openable } from './entities/link.ts';
import type { Call } from './methods/method.ts';
import { badRequest } from './refusal.ts';
import type { Stage, StoredChat } from './stage.ts';

type AnyMarkup = NonNullable<Call<'sendMessage'>['parameters']['reply_markup']>;

/** Buttons of one keyboard together. */
const BUTTONS_LIMIT = 100;

/** In bytes, not characters. */
const CALLBACK_DATA_LIMIT = 64;

/** The inline keyboard as it is kept, without empty rows; undefined for the other kinds of markup. */
export function inlineOf(markup: AnyMarkup | undefined): InlineKeyboardMarkup | undefined {
  if (markup === undefined || !('inline_keyboard' in markup)) return undefined;
  const rows = markup.inline_keyboard.filter((row) => row.length > 0);
  if (rows.flat().length > BUTTONS_LIMIT) throw badRequest('reply markup is too long');
  for (const button of rows.flat()) checkInlineButton(button);
  return rows.length === 0 ? undefined : { inline_keyboard: rows };
}

/** Refuses a keyboard the server would; before anything is written. */
export function checkMarkup(markup: AnyMarkup | undefined): void {
  if (markup === undefined) return;
  if ('inline_keyboard' in markup) inlineOf(markup);
  if ('keyboard' in markup) {
    for (const button of markup.keyboard.flat()) checkReplyButton(button);
  }
}

/** Shows or removes the keyboard under the text field, where the markup says so. */
export function placeReplyKeyboard(stage: Stage, chat: StoredChat, markup: AnyMarkup | undefined): void {
  if (markup === undefined || 'inline_keyboard' in markup || !('keyboard' in markup || 'remove_keyboard' in markup))
    return;
  chat.replyKeyboard = 'keyboard' in markup && markup.keyboard.length > 0 ? shownKeyboard(markup) : undefined;
  stage.events.publish(replyKeyboardEvent(chat));
}

function shownKeyboard(markup: Extract<AnyMarkup, { keyboard: unknown }>): NonNullable<StoredChat['replyKeyboard']> {
  return {
    keyboard: markup.keyboard.filter((row) => row.length > 0),
    ...(markup.one_time_keyboard === undefined ? {} : { one_time_keyboard: markup.one_time_keyboard }),
    ...(markup.resize_keyboard === undefined ? {} : { resize_keyboard: markup.resize_keyboard }),
  };
}

function checkInlineButton(button: InlineKeyboardButton): void {
  if (button.text.trim() === '') throw badRequest("can't parse inline keyboard button: Text must be non-empty");
  const uses = Object.keys(button).filter((key) => !['text', 'style', 'icon_custom_emoji_id'].includes(key));
  if (uses.length !== 1) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if ('callback_data' in button) {
    const bytes = Buffer.byteLength(button.callback_data);
    if (bytes < 1 || bytes > CALLBACK_DATA_LIMIT) throw badRequest('BUTTON_DATA_INVALID');
  }
  if ('url' in button && openable(button.url) === undefined) {
    throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
  }
  if ('copy_text' in button && (button.copy_text.text.length < 1 || button.copy_text.text.length > 256)) {
    throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
}

function checkReplyButton(button: KeyboardButton): void {
  const text = typeof button === 'string' ? button : button.text;
  if (text.trim() === '') throw badRequest("can't parse keyboard button: Text must be non-empty");
}
