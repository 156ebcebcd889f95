/** A file in a message, whichever way it was sent: photo, GIF, document, audio, video, voice. */

import type { Message } from 'grammy/types';
import type { ArrivedFile } from '../../files/actions.ts';
import { CHANNEL } from '../incoming/receive.ts';

type Facts = Omit<ArrivedFile, 'channel' | 'botId'>;

/** The file as this bot knows it; undefined where the message has none. */
export function arrivedFile(message: Message, botId: number): ArrivedFile | undefined {
  const facts = factsOf(message);
  return facts && { channel: CHANNEL, botId: String(botId), ...facts };
}

function factsOf({ photo, animation, document, audio, video, voice, video_note: note }: Message): Facts | undefined {
  const largest = photo?.at(-1);
  if (largest) return { ...ids(largest), kind: 'photo', name: null, mime: 'image/jpeg', ...pixels(largest) };
  // A GIF comes as a document too, under an id that no document may be sent by.
  if (animation) return { ...ids(animation), kind: 'animation', ...named(animation), ...pixels(animation) };
  if (document) return { ...ids(document), kind: 'document', ...named(document), ...pixels({}) };
  if (audio) return { ...ids(audio), kind: 'audio', ...named(audio), ...pixels({}) };
  if (video) return { ...ids(video), kind: 'video', ...named(video), ...pixels(video) };
  if (note) return { ...ids(note), kind: 'video', name: null, mime: 'video/mp4', ...pixels({}) };
  if (voice) return { ...ids(voice), kind: 'voice', ...named(voice), ...pixels({}) };
  return undefined;
}

function ids({ file_id, file_unique_id, file_size }: { file_id: string; file_unique_id: string; file_size?: number }) {
  return { externalId: file_id, uniqueId: file_unique_id, size: file_size ?? null };
}

function named({ file_name, mime_type }: { file_name?: string; mime_type?: string }) {
  return { name: file_name ?? null, mime: mime_type ?? null };
}

function pixels({ width, height }: { width?: number; height?: number }) {
  return { width: width ?? null, height: height ?? null };
}
