/** A card that may stand under a picture: sent, and drawn anew after a tap, as a text or as a caption, whichever it is. */

import { type Context, InputFile } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import { rememberCopy } from '../../files/actions.ts';
import { fileCopiesOf, fileFacts } from '../../files/queries.ts';
import { escapeHtml } from '../../texts/html.ts';
import type { Ctx } from '../context.ts';
import { arrivedFile } from '../files/arrived-file.ts';
import { BAD_ID } from '../files/uploads.ts';
import { CHANNEL } from '../incoming/receive.ts';
import { redraw, reply, says } from './reply.ts';

export interface PictureCard {
  /** HTML; under a picture at most `MOST_IN_CAPTION` units remain after its marks. */
  html: string;
  keyboard?: InlineKeyboardMarkup;
  /** The file of the picture; null: the card is a text. */
  pictureId: number | null;
}

/** UTF-16 units of a caption after its formatting. */
export const MOST_IN_CAPTION = 1024;
/** A picture that has just been sent is waited for. */
const FETCH_MS = 4_000;

/** Sends the card; without its picture where neither the messenger nor storage has that. */
export async function sendCard(ctx: Ctx, card: PictureCard): Promise<void> {
  if (card.pictureId === null || !(await sendPicture(ctx, card, card.pictureId)))
    await reply(ctx, card.html, card.keyboard);
}

/** Draws the card anew in the tapped message; one of the other kind, or one that is gone, gives a new message. */
export async function redrawCard(ctx: Ctx, card: PictureCard): Promise<void> {
  const hasPicture = isUnderPicture(ctx);
  if (!ctx.callbackQuery?.message?.date || hasPicture !== (card.pictureId !== null)) return sendCard(ctx, card);
  if (!hasPicture) return void (await redraw(ctx, card.html, card.keyboard));
  try {
    await ctx.editMessageCaption({
      caption: card.html,
      parse_mode: 'HTML',
      ...(card.keyboard && { reply_markup: card.keyboard }),
    });
  } catch (error) {
    if (says(error, 'message is not modified')) return;
    if (!UNEDITABLE.some((words) => says(error, words))) throw error;
    await sendCard(ctx, card);
  }
}

/** Whether the tapped button hangs under a picture. */
export function isUnderPicture(ctx: Ctx): boolean {
  const drawn = ctx.callbackQuery?.message;
  return Boolean(drawn && 'photo' in drawn && drawn.photo);
}

const UNEDITABLE = ["can't be edited", 'message to edit not found', 'MESSAGE_ID_INVALID'];

/** How many units of an HTML text stand in a message. */
export function unitsOf(html: string): number {
  return html.replace(/<[^>]*>/gu, '').replace(/&(?:lt|gt|amp);/gu, '&').length;
}

/**
 * The lines around a text of people's own, which is cut short by as much as a caption lacks room. `text` null: there is
 * none.
 */
export function captionOf(before: readonly string[], text: string | null, after: readonly string[]): string {
  const whole = (own: string | null) =>
    [before.join('\n'), own === null || own === '' ? '' : escapeHtml(own), after.join('\n')]
      .filter((part) => part !== '')
      .join('\n\n');
  const over = unitsOf(whole(text)) - MOST_IN_CAPTION;
  if (over <= 0 || text === null) return whole(text);
  const kept = text.slice(0, Math.max(0, text.length - over - 1)).replace(/[\uD800-\uDBFF]$/u, '');
  return whole(kept === '' ? null : `${kept.trimEnd()}…`);
}

async function sendPicture(ctx: Ctx, { html, keyboard }: PictureCard, fileId: number): Promise<boolean> {
  const other = { caption: html, parse_mode: 'HTML' as const, ...(keyboard && { reply_markup: keyboard }) };
  const copies = await fileCopiesOf(ctx.services.db, fileId, CHANNEL, String(ctx.me.id));
  for (const { kind, externalId } of copies) {
    if (kind !== 'photo') continue;
    try {
      await ctx.replyWithPhoto(externalId, other);
      return true;
    } catch (error) {
      if (!BAD_ID.some((words) => says(error, words))) throw error;
    }
  }
  return uploadPicture(ctx, fileId, other);
}

/** A picture that came as a document is sent as a photo from storage once; the messenger's id of it is kept. */
async function uploadPicture(
  ctx: Ctx,
  fileId: number,
  other: NonNullable<Parameters<Context['replyWithPhoto']>[1]>,
): Promise<boolean> {
  const { db, files } = ctx.services;
  await files.look(fileId, FETCH_MS);
  const file = (await fileFacts(db, [fileId])).get(fileId);
  if (!file?.hash || !(await files.storage.has(file.hash))) return false;
  const { hash } = file;
  const picture = new InputFile(() => files.storage.read(hash), `picture_${fileId}.${file.family ?? 'jpg'}`);
  try {
    const sent = await ctx.replyWithPhoto(picture, other);
    const copy = arrivedFile(sent, ctx.me.id);
    if (copy) {
      const { channel, botId, externalId, uniqueId, kind } = copy;
      await rememberCopy(db, { fileId, channel, botId, externalId, uniqueId, kind });
    }
    return true;
  } catch (error) {
    if (!UNSHOWABLE.some((words) => says(error, words))) throw error;
    return false;
  }
}

/** Pictures that the messenger does not show as photos, such as very long ones. */
const UNSHOWABLE = ['PHOTO_INVALID_DIMENSIONS', 'IMAGE_PROCESS_FAILED', 'PHOTO_EXT_INVALID', 'PHOTO_SAVE_FILE_INVALID'];
