/** A message of the author as an announcement's content, or why it cannot be one. */

import type { Message } from 'grammy/types';
import { type Content, keptFormatting } from '../../../announcements/content.ts';
import { rememberFile } from '../../../files/actions.ts';
import { isFirstOfAlbum } from '../../albums.ts';
import type { Ctx } from '../../context.ts';
import { CHANNEL } from '../../receive.ts';

/** The content, the key of the sentence that says what can be sent, or that this was said already. */
export async function contentOf(
  ctx: Ctx,
  message: Message,
): Promise<Content | 'announcement-unsendable' | 'announcement-unsendable-album' | 'said-already'> {
  if (message.media_group_id !== undefined) {
    return isFirstOfAlbum(message.media_group_id) ? 'announcement-unsendable-album' : 'said-already';
  }
  if (message.text !== undefined) {
    return { text: message.text, formatting: keptFormatting(message.entities ?? []), media: [] };
  }
  if (!message.photo) return 'announcement-unsendable';
  const formatting = keptFormatting(message.caption_entities ?? []);
  return {
    text: message.caption ?? '',
    formatting,
    media: [{ kind: 'photo', fileId: await remember(ctx, message.photo) }],
  };
}

/** The largest size stands for the photo; its id can be sent again without uploading. */
async function remember(ctx: Ctx, sizes: NonNullable<Message['photo']>): Promise<number> {
  const largest = sizes.reduce((best, size) => (size.width * size.height > best.width * best.height ? size : best));
  const { file_id, file_unique_id, file_size, width, height } = largest;
  const copy = { channel: CHANNEL, botId: String(ctx.me.id), externalId: file_id, uniqueId: file_unique_id };
  const facts = { kind: 'photo' as const, name: null, mime: 'image/jpeg', size: file_size ?? null, width, height };
  return rememberFile(ctx.services.db, { ...copy, ...facts }, ctx.now);
}
