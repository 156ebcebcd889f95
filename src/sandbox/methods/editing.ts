/** Changing messages the bot has sent: text, caption, media, buttons. */

import { isDeepStrictEqual } from 'node:util';
import type { Message } from '@grammyjs/types';
import { fileIdOf } from '../bubbles.ts';
import { chatForBot, liveMessage, rewrite, withButtons } from '../chats.ts';
import { inlineOf } from '../markup.ts';
import { badRequest } from '../refusal.ts';
import type { Stage, StoredMessage } from '../stage.ts';
import { captionOf, mediaOf, shownAs } from './attaching.ts';
import type { Call, Methods } from './method.ts';
import { messageText } from './sending.ts';

type Editing = 'editMessageText' | 'editMessageCaption' | 'editMessageReplyMarkup' | 'editMessageMedia';

const SAME =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

export const editing: Methods<Editing> = {
  editMessageText({ stage, parameters }) {
    const stored = messageToEdit(stage, parameters);
    if (stored.message.text === undefined) throw badRequest('there is no text in the message to edit');
    if (parameters.text === undefined) throw badRequest('message text is empty');
    const { text: _text, entities: _entities, ...rest } = stored.message;
    return apply(stage, stored, { ...rest, ...messageText(parameters.text, parameters) }, parameters.reply_markup);
  },

  editMessageCaption({ stage, parameters }) {
    const stored = messageToEdit(stage, parameters);
    if (fileIdOf(stored.message) === undefined) throw badRequest('there is no caption in the message to edit');
    const {
      caption: _caption,
      caption_entities: _entities,
      show_caption_above_media: _above,
      ...rest
    } = stored.message;
    const said = { ...captionOf(parameters), ...shownAs(parameters) };
    return apply(stage, stored, { ...rest, ...said }, parameters.reply_markup);
  },

  editMessageReplyMarkup({ stage, parameters }) {
    const stored = messageToEdit(stage, parameters);
    return apply(stage, stored, stored.message, parameters.reply_markup);
  },

  editMessageMedia(call) {
    const { stage, parameters } = call;
    const stored = messageToEdit(stage, parameters);
    const {
      text: _text,
      entities: _entities,
      caption: _caption,
      caption_entities: _captionEntities,
      has_media_spoiler: _spoiler,
      show_caption_above_media: _above,
      ...rest
    } = stored.message;
    const { photo: _photo, document: _document, video: _video, animation: _animation, audio: _audio, ...bare } = rest;
    return apply(stage, stored, { ...bare, ...mediaOf(call, parameters.media) }, parameters.reply_markup);
  },
};

function messageToEdit(stage: Stage, at: { chat_id?: number | string; message_id?: number }): StoredMessage {
  if (at.chat_id === undefined) throw badRequest('chat_id is empty');
  if (at.message_id === undefined) throw badRequest('message identifier is not specified');
  const stored = liveMessage(chatForBot(stage, at.chat_id), at.message_id);
  if (!stored) throw badRequest('message to edit not found');
  if (stored.message.from?.id !== stage.bot.id) throw badRequest("message can't be edited");
  return stored;
}

/** Content and buttons change together; buttons not given are taken away. */
function apply(
  stage: Stage,
  stored: StoredMessage,
  content: Message,
  markup: Call<'editMessageText'>['parameters']['reply_markup'],
): Message {
  const next = withButtons(content, inlineOf(markup));
  if (isDeepStrictEqual(next, stored.message)) throw badRequest(SAME);
  const onlyButtons = isDeepStrictEqual(withButtons(content, undefined), withButtons(stored.message, undefined));
  // As in Telegram, a change of buttons alone leaves no "edited" mark.
  return rewrite(stage, stored, onlyButtons ? next : { ...next, edit_date: stage.nowSeconds() });
}
