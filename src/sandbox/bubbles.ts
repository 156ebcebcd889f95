/** A message of the Bot API as a person sees it: one bubble. */

import type { Message } from '@grammyjs/types';
import type { SandboxFile, SandboxMessage } from './contract.ts';
import type { FileShelf, StoredFile } from './files.ts';
import type { Stage, StoredMessage } from './stage.ts';

/** The bubble of a stored message, a copy of its own: what it shows does not change with later edits. */
export function bubbleOf(stage: Stage, stored: StoredMessage): SandboxMessage {
  const { message } = stored;
  return structuredClone({
    id: message.message_id,
    chatId: message.chat.id,
    from: message.from?.id === stage.bot.id ? 'bot' : 'person',
    at: new Date(message.date * 1000).toISOString(),
    ...wordsOf(message),
    ...attachmentsOf(message, stage.files),
    ...(message.media_group_id === undefined ? {} : { albumId: message.media_group_id }),
    ...(message.reply_to_message === undefined ? {} : { replyTo: message.reply_to_message.message_id }),
    ...(message.forward_origin === undefined ? {} : { forwarded: true }),
    ...(message.reply_markup === undefined ? {} : { inlineKeyboard: message.reply_markup.inline_keyboard }),
    edited: message.edit_date !== undefined,
    pinned: stored.pinned,
  });
}

function wordsOf(message: Message): Partial<SandboxMessage> {
  return {
    ...(message.text === undefined ? {} : { text: message.text }),
    ...(message.entities === undefined ? {} : { entities: message.entities }),
    ...(message.caption === undefined ? {} : { caption: message.caption }),
    ...(message.caption_entities === undefined ? {} : { captionEntities: message.caption_entities }),
    ...(message.show_caption_above_media && { captionAbove: true }),
    ...(message.has_media_spoiler && { spoiler: true }),
  };
}

function attachmentsOf({ contact, location, venue, ...message }: Message, files: FileShelf): Partial<SandboxMessage> {
  const fileId = fileIdOf(message);
  const file = fileId === undefined ? undefined : files.byId(fileId);
  const place = venue === undefined ? {} : { title: venue.title, address: venue.address };
  const { cover, start_timestamp: startSecond } = message.video ?? {};
  const picture = files.byId(cover?.at(-1)?.file_id ?? '');
  return {
    ...(file === undefined ? {} : { file: shownFile(file) }),
    ...(picture && { cover: shownFile(picture) }),
    ...(startSecond !== undefined && { startSecond }),
    ...(location === undefined
      ? {}
      : { location: { latitude: location.latitude, longitude: location.longitude, ...place } }),
    ...(contact === undefined
      ? {}
      : {
          contact: {
            phone: contact.phone_number,
            firstName: contact.first_name,
            ...(contact.last_name === undefined ? {} : { lastName: contact.last_name }),
          },
        }),
  };
}

/** The id of the file a message carries, whatever its kind; of a photo the largest size's. */
export function fileIdOf(
  message: Pick<Message, 'photo' | 'document' | 'video' | 'animation' | 'audio' | 'voice' | 'sticker'>,
): string | undefined {
  const single =
    message.animation ?? message.document ?? message.video ?? message.audio ?? message.voice ?? message.sticker;
  return message.photo?.at(-1)?.file_id ?? single?.file_id;
}

/** The address holds no token, so that the page may keep it. */
function shownFile(file: StoredFile): SandboxFile {
  return {
    kind: file.kind,
    fileId: file.fileId,
    ...(file.name === undefined ? {} : { name: file.name }),
    mime: file.mime,
    size: file.bytes.length,
    ...(file.width === undefined ? {} : { width: file.width }),
    ...(file.height === undefined ? {} : { height: file.height }),
    url: `/sandbox/files/${file.uniqueId}`,
  };
}
