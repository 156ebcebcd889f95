/** Sending what needs no file: texts, contacts, places, the typing sign. */

import { chatToWriteTo } from '../chats.ts';
import { formatted, TEXT_LIMIT } from '../entities/text.ts';
import { badRequest } from '../refusal.ts';
import type { Methods } from './method.ts';
import { send } from './replying.ts';

const ACTIONS = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];

export const sending: Methods<'sendMessage' | 'sendContact' | 'sendLocation' | 'sendVenue' | 'sendChatAction'> = {
  sendMessage({ stage, parameters }) {
    return send(stage, parameters, () => messageText(parameters.text, parameters));
  },

  sendContact({ stage, parameters }) {
    const { phone_number, first_name, last_name, vcard } = parameters;
    if (phone_number === '') throw badRequest('PHONE_NUMBER_INVALID');
    if (first_name === '') throw badRequest('first name must be non-empty');
    const contact = {
      phone_number,
      first_name,
      ...(last_name === undefined ? {} : { last_name }),
      ...(vcard === undefined ? {} : { vcard }),
    };
    return send(stage, parameters, () => ({ contact }));
  },

  sendLocation({ stage, parameters }) {
    const location = placeOf(parameters);
    return send(stage, parameters, () => ({ location }));
  },

  sendVenue({ stage, parameters }) {
    const { title, address } = parameters;
    const location = placeOf(parameters);
    return send(stage, parameters, () => ({ location, venue: { location, title, address } }));
  },

  sendChatAction({ stage, parameters }) {
    const chat = chatToWriteTo(stage, parameters.chat_id);
    if (!ACTIONS.includes(parameters.action)) throw badRequest('wrong parameter action in request');
    stage.events.publish({ type: 'action', chatId: chat.chat.id, action: parameters.action });
    return true;
  },
};

/** Text and entities within the limit; `text` is as the bot gave it. */
export function messageText(text: string, formatting: Parameters<typeof formatted>[1]) {
  const parsed = formatted(text, formatting);
  if (parsed.text === '') throw badRequest('message text is empty');
  if (parsed.text.length > TEXT_LIMIT) throw badRequest('message is too long');
  return parsed.entities.length === 0 ? { text: parsed.text } : parsed;
}

function placeOf({ latitude, longitude }: { latitude: number; longitude: number }) {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw badRequest('wrong latitude or longitude specified');
  return { latitude, longitude };
}
