/** A message as a handler or a conversation hands it over: plain data, so that a conversation can replay it. */

import type {
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from 'grammy/types';

export interface Screen {
  html: string;
  keyboard?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove;
  /** Said first, to take the person's own keyboard away: a message can do that or carry buttons, not both. */
  clears?: string;
  /** Whether the person is expected to write next. */
  listens: boolean;
  /** It asks whether to delete, beside the question that stands: «yes» and «no» are answers to this. */
  asks?: 'cancel';
}

/** One inline button. */
export function press(text: string, data: string): InlineKeyboardButton {
  return { text, callback_data: data };
}

/** Rows of inline buttons; empty rows fall away, and no rows is no keyboard. */
export function inline(rows: InlineKeyboardButton[][]): { keyboard?: InlineKeyboardMarkup } {
  const filled = rows.filter((row) => row.length > 0);
  return filled.length > 0 ? { keyboard: { inline_keyboard: filled } } : {};
}

/** Longest texts of two buttons that still stand side by side on a phone, in characters. */
const SIDE_BY_SIDE = 16;

/** Rows of one short button share a row; the others stay as they are, above them. */
export function packedRows(rows: readonly (readonly InlineKeyboardButton[])[]): InlineKeyboardButton[][] {
  const alone = rows.filter((row) => row.length === 1).flat();
  return [...rows.filter((row) => row.length > 1).map((row) => [...row]), ...packed(alone)];
}

/** Buttons two in a row where both are short, one in a row otherwise. */
export function packed(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (const button of buttons) {
    const last = rows.at(-1);
    const fits = last?.length === 1 && [...last, button].every(({ text }) => text.length <= SIDE_BY_SIDE);
    if (fits) last?.push(button);
    else rows.push([button]);
  }
  return rows;
}
