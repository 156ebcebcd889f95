/** Sending files: one with its caption, or an album. */

import type { Message } from '@grammyjs/types';
import type { FileKind } from '../files.ts';
import { badRequest } from '../refusal.ts';
import { captionOf, carrying, fileFor, mediaOf, shownAs, videoWith, type WithFiles } from './attaching.ts';
import type { Methods } from './method.ts';
import { type Common, send } from './replying.ts';

type Media =
  | 'sendPhoto'
  | 'sendDocument'
  | 'sendVideo'
  | 'sendAnimation'
  | 'sendAudio'
  | 'sendVoice'
  | 'sendMediaGroup';

const ALBUM_SIZE = { least: 2, most: 10 };

export const media: Methods<Media> = {
  sendPhoto: (call) => sendFile(call, call.parameters.photo, 'photo'),
  sendDocument: (call) => sendFile(call, call.parameters.document, 'document'),
  sendVideo: (call) => sendFile(call, call.parameters.video, 'video', call.parameters),
  sendAnimation: (call) => sendFile(call, call.parameters.animation, 'animation'),
  sendAudio: (call) => sendFile(call, call.parameters.audio, 'audio'),
  sendVoice: (call) => sendFile(call, call.parameters.voice, 'voice'),

  sendMediaGroup(call) {
    const { stage, parameters } = call;
    const items = parameters.media;
    if (items.length < ALBUM_SIZE.least || items.length > ALBUM_SIZE.most) {
      throw badRequest('wrong number of messages to send as an album');
    }
    const kinds = new Set(items.map((item) => item.type));
    if (kinds.size > 1 && (kinds.has('document') || kinds.has('audio'))) {
      throw badRequest("document and audio can't be mixed with other media types in an album");
    }
    const contents = items.map((item) => mediaOf(call, item));
    const media_group_id = `1${String(stage.nextMessageId()).padStart(16, '0')}`;
    return contents.map((content) => send(stage, parameters, () => ({ ...content, media_group_id })));
  },
};

type OneFile = WithFiles & {
  parameters: Common & Parameters<typeof captionOf>[0] & Parameters<typeof shownAs>[0];
};

function sendFile(call: OneFile, value: string, kind: FileKind, video: Parameters<typeof videoWith>[2] = {}): Message {
  return send(call.stage, call.parameters, () => ({
    ...videoWith(call, carrying(fileFor(call, value, kind)), video),
    ...captionOf(call.parameters),
    ...shownAs(call.parameters),
  }));
}
