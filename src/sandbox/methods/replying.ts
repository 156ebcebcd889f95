/** What every message the bot sends has in common: whom it answers, its keyboard, its protection. */

import type { Message, ReplyParameters } from '@grammyjs/types';
import { chatToWriteTo, liveMessage, write } from '../chats.ts';
import { checkMarkup, inlineOf, placeReplyKeyboard } from '../markup.ts';
import { badRequest } from '../refusal.ts';
import type { Stage, StoredChat } from '../stage.ts';
import type { Call } from './method.ts';

/** The parameters all the send methods share. */
export interface Common {
  chat_id: number | string;
  reply_parameters?: ReplyParameters;
  reply_to_message_id?: number;
  reply_markup?: Call<'sendMessage'>['parameters']['reply_markup'];
  protect_content?: boolean;
}

type Content = Omit<Message, 'message_id' | 'date' | 'chat'>;

/** Sends what `content` makes, once the chat, the reply and the keyboard have been found good. */
export function send(stage: Stage, common: Common, content: () => Content): Message {
  const chat = chatToWriteTo(stage, common.chat_id);
  checkMarkup(common.reply_markup);
  const made = content();
  const inline = inlineOf(common.reply_markup);
  const message = write(stage, chat, {
    from: botAsUser(stage),
    ...made,
    ...repliedTo(chat, common),
    ...(inline === undefined ? {} : { reply_markup: inline }),
    ...(common.protect_content ? { has_protected_content: true } : {}),
  });
  placeReplyKeyboard(stage, chat, common.reply_markup);
  return message;
}

/** The bot as the sender of a message. */
export function botAsUser({ bot }: Stage): NonNullable<Message['from']> {
  return { id: bot.id, is_bot: true, first_name: bot.first_name, username: bot.username };
}

/** The message answered to, without what it answered itself. */
function repliedTo(chat: StoredChat, common: Common): Pick<Message, 'reply_to_message'> {
  const messageId = common.reply_parameters?.message_id ?? common.reply_to_message_id;
  if (messageId === undefined) return {};
  const target = liveMessage(chat, messageId);
  if (target) return { reply_to_message: Object.assign({}, target.message, { reply_to_message: undefined }) };
  if (common.reply_parameters?.allow_sending_without_reply) return {};
  throw badRequest('message to be replied not found');
}
