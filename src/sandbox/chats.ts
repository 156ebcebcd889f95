/** Chats: finding the one a request means, writing, changing and deleting messages in it, and telling the page. */

import type { InlineKeyboardMarkup, Message } from '@grammyjs/types';
import { bubbleOf } from './bubbles.ts';
import type { SandboxChat, SandboxEvent } from './contract.ts';
import { type Person, privateChatOf, shownPerson } from './people.ts';
import { badRequest, forbidden } from './refusal.ts';
import type { Stage, StoredChat, StoredMessage } from './stage.ts';

/** A chat that holds nothing yet. */
export function emptyChat(chat: StoredChat['chat']): StoredChat {
  return { chat, messages: new Map(), replyKeyboard: undefined };
}

/** The chat with this id or username, for a bot that has met its person. */
export function chatForBot(stage: Stage, chatId: number | string): StoredChat {
  const chat = findChat(stage, chatId);
  const person = chat && stage.people.get(chat.chat.id);
  if (chat === undefined || (person && !person.started)) throw badRequest('chat not found');
  if (chat.migratedTo !== undefined) {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.migratedTo });
  }
  return chat;
}

/** As `chatForBot`, for what a person who blocked the bot does not get. */
export function chatToWriteTo(stage: Stage, chatId: number | string): StoredChat {
  const chat = chatForBot(stage, chatId);
  const person = stage.people.get(chat.chat.id);
  if (person?.deactivated) throw forbidden('user is deactivated');
  if (person?.blocked) throw forbidden('bot was blocked by the user');
  return chat;
}

function findChat(stage: Stage, chatId: number | string): StoredChat | undefined {
  if (typeof chatId === 'string' && chatId === '') throw badRequest('chat_id is empty');
  if (typeof chatId === 'number' || /^-?\d+$/.test(chatId)) return stage.chats.get(Number(chatId));
  const username = chatId.replace(/^@/, '').toLowerCase();
  return [...stage.chats.values()].find((stored) => stored.chat.username?.toLowerCase() === username);
}

/** The person's own chat with the bot; made when they are added. */
export function chatOf(stage: Stage, person: Person): StoredChat {
  const known = stage.chats.get(person.id) ?? emptyChat(privateChatOf(person));
  stage.chats.set(person.id, known);
  return known;
}

/** A message that is there and not deleted. */
export function liveMessage(chat: StoredChat, messageId: number): StoredMessage | undefined {
  const stored = chat.messages.get(messageId);
  return stored?.deleted ? undefined : stored;
}

/** Puts a message into the chat under the next id and tells the page. */
export function write(stage: Stage, chat: StoredChat, content: Omit<Message, 'message_id' | 'date' | 'chat'>): Message {
  const message: Message = {
    message_id: stage.nextMessageId(),
    date: stage.nowSeconds(),
    chat: chat.chat,
    ...content,
  };
  const stored = { message, pinned: false, deleted: false };
  chat.messages.set(message.message_id, stored);
  stage.events.publish({ type: 'message', message: bubbleOf(stage, stored) });
  return message;
}

/** Puts the message's new version in the place of the old and tells the page. */
export function rewrite(stage: Stage, stored: StoredMessage, message: Message): Message {
  stored.message = message;
  stage.events.publish({ type: 'edited', message: bubbleOf(stage, stored) });
  return message;
}

/** Takes the messages away from both sides. */
export function remove(stage: Stage, chat: StoredChat, messages: readonly StoredMessage[]): void {
  for (const stored of messages) stored.deleted = true;
  const messageIds = messages.map((stored) => stored.message.message_id);
  stage.events.publish({ type: 'deleted', chatId: chat.chat.id, messageIds });
}

/** The message with these buttons under it, or with none. */
export function withButtons(message: Message, markup: InlineKeyboardMarkup | undefined): Message {
  const { reply_markup: _before, ...bare } = message;
  return markup === undefined || markup.inline_keyboard.length === 0 ? bare : { ...bare, reply_markup: markup };
}

/** The whole chat as its person sees it. */
export function shownChat(stage: Stage, person: Person): SandboxChat {
  const chat = chatOf(stage, person);
  return {
    person: shownPerson(person),
    messages: [...chat.messages.values()].filter((one) => !one.deleted).map((one) => bubbleOf(stage, one)),
    ...(chat.replyKeyboard === undefined ? {} : { replyKeyboard: chat.replyKeyboard }),
    commands: shownCommands(stage, person),
  };
}

/** The command menu of this person. */
export function shownCommands(stage: Stage, person: Person): SandboxChat['commands'] {
  return stage.commands
    .shownIn(person.id, person.languageCode)
    .map(({ command, description }) => ({ command, description }));
}

/** The event that shows a chat's present reply keyboard. */
export function replyKeyboardEvent(chat: StoredChat): SandboxEvent {
  const event = { type: 'reply-keyboard', chatId: chat.chat.id } as const;
  return chat.replyKeyboard === undefined ? event : { ...event, replyKeyboard: chat.replyKeyboard };
}
