/** Sending again what a chat already holds: as a copy of one's own or as a forward. */

import type { Message } from '@grammyjs/types';
import { chatForBot, chatToWriteTo, liveMessage, write } from '../chats.ts';
import { badRequest } from '../refusal.ts';
import type { Stage } from '../stage.ts';
import { captionOf, shownAs } from './attaching.ts';
import type { Methods } from './method.ts';
import { botAsUser, send } from './replying.ts';

export const copying: Methods<'copyMessage' | 'forwardMessage'> = {
  copyMessage({ stage, parameters }) {
    chatToWriteTo(stage, parameters.chat_id);
    const source = messageIn(stage, parameters.from_chat_id, parameters.message_id, 'message to copy not found');
    const content = contentOf(source);
    const { caption: _caption, caption_entities: _entities, show_caption_above_media: _above, ...bare } = content;
    const hasFile = content.text === undefined && content.contact === undefined && content.location === undefined;
    const captioned = { ...bare, ...captionOf(parameters), ...shownAs(parameters) };
    const copied = parameters.caption === undefined || !hasFile ? content : captioned;
    const { message_id } = send(stage, parameters, () => copied);
    return { message_id };
  },

  forwardMessage({ stage, parameters }) {
    const chat = chatToWriteTo(stage, parameters.chat_id);
    const source = messageIn(stage, parameters.from_chat_id, parameters.message_id, 'message to forward not found');
    const protect = parameters.protect_content ? { has_protected_content: true as const } : {};
    return write(stage, chat, { from: botAsUser(stage), ...forwarded(stage, source), ...protect });
  },
};

function messageIn(stage: Stage, chatId: number | string, messageId: number, otherwise: string): Message {
  const stored = liveMessage(chatForBot(stage, chatId), messageId);
  if (!stored) throw badRequest(otherwise);
  return stored.message;
}

/** What the message says, without whose it is, when, in which album and with which buttons. */
function contentOf(message: Message): Partial<Message> {
  const { text, entities, caption, caption_entities, contact, location, venue } = message;
  const { photo, document, video, animation, audio, voice, sticker, has_media_spoiler, show_caption_above_media } =
    message;
  const all = {
    text,
    entities,
    caption,
    caption_entities,
    contact,
    location,
    venue,
    photo,
    document,
    video,
    animation,
    audio,
    voice,
    sticker,
    has_media_spoiler,
    show_caption_above_media,
  };
  return structuredClone(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
}

/** The content with its origin: who wrote it first. */
export function forwarded(stage: Stage, source: Message): Partial<Message> {
  const origin = source.forward_origin ?? {
    type: 'user' as const,
    sender_user: source.from ?? botAsUser(stage),
    date: source.date,
  };
  return { ...contentOf(source), forward_origin: origin };
}
