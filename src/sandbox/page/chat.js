// @ts-check
/** A chat and what events make of it; pure, so that the drawing has one thing to follow. */

/** @import { SandboxChat, SandboxEvent, SandboxMessage } from '../contract.ts' */

/**
 * The chat after the event; the same object when the event does not concern it.
 *
 * @param {SandboxChat} chat
 * @param {SandboxEvent} event
 * @returns {SandboxChat}
 */
export function chatAfter(chat, event) {
  const id = chat.person.id;
  switch (event.type) {
    case 'message':
    case 'edited':
      return event.message.chatId === id ? { ...chat, messages: placed(chat.messages, event.message) } : chat;
    case 'deleted':
      return event.chatId === id ? without(chat, event.messageIds) : chat;
    case 'reply-keyboard': {
      if (event.chatId !== id) return chat;
      const { replyKeyboard: _gone, ...rest } = chat;
      return event.replyKeyboard ? { ...rest, replyKeyboard: event.replyKeyboard } : rest;
    }
    case 'commands':
      return event.chatId === id ? { ...chat, commands: event.commands } : chat;
    case 'people': {
      const person = event.people.find((one) => one.id === id);
      return person ? { ...chat, person } : chat;
    }
    default:
      return chat;
  }
}

/**
 * Puts a message in its place by id, over its older self; hearing of it twice changes nothing.
 *
 * @param {SandboxMessage[]} messages in order of ids
 * @param {SandboxMessage} message
 */
function placed(messages, message) {
  const others = messages.filter((one) => one.id !== message.id);
  const after = others.findIndex((one) => one.id > message.id);
  return after < 0 ? [...others, message] : others.toSpliced(after, 0, message);
}

/**
 * @param {SandboxChat} chat
 * @param {number[]} messageIds
 */
function without(chat, messageIds) {
  return { ...chat, messages: chat.messages.filter((message) => !messageIds.includes(message.id)) };
}

/**
 * The bot's newest message: what the person wrote before it counts as answered. 0 when the bot has said nothing.
 *
 * @param {SandboxChat} chat
 */
export function lastAnsweredId(chat) {
  return chat.messages.findLast((message) => message.from === 'bot')?.id ?? 0;
}

/**
 * The person's last text, which they may edit.
 *
 * @param {SandboxChat | undefined} chat
 */
export function lastOwnText(chat) {
  return chat?.messages.findLast(
    (message) => message.from === 'person' && message.text !== undefined && !message.forwarded,
  );
}

/**
 * The message shown pinned above the chat: the latest one.
 *
 * @param {SandboxChat} chat
 */
export function pinnedMessage(chat) {
  return chat.messages.findLast((message) => message.pinned);
}
