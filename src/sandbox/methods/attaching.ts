/** Files of a request: uploaded, known by id, checked for their kind and size, and put into a message. */

import type { InputMedia, Message, MessageEntity, ParseMode } from '@grammyjs/types';
import { CAPTION_LIMIT, formatted } from '../entities/text.ts';
import type { FileKind, StoredFile } from '../files.ts';
import { pictureSize } from '../picture.ts';
import { BotApiRefusal, badRequest } from '../refusal.ts';
import type { Stage } from '../stage.ts';
import type { Upload } from './method.ts';

/** What finding a file needs of a call. */
export interface WithFiles {
  stage: Stage;
  uploads: ReadonlyMap<string, Upload>;
}

interface Caption {
  caption?: string | undefined;
  parse_mode?: ParseMode | undefined;
  caption_entities?: readonly MessageEntity[] | undefined;
}

const MEGABYTE = 1024 * 1024;

/** Uploads over this end at the door, whatever they are. */
export const UPLOAD_LIMIT = 50 * MEGABYTE;
const PHOTO_LIMIT = 10 * MEGABYTE;

/** Sum of a photo's sides, and how many times one may be the other. */
const PHOTO_SIDES_LIMIT = 10_000;
const PHOTO_RATIO_LIMIT = 20;

/** The file that `value` means: `attach://<part>`, or the id of a file this bot has seen. */
export function fileFor(call: WithFiles, value: string, kind: FileKind): StoredFile {
  if (value.startsWith('attach://')) {
    const upload = call.uploads.get(value.slice('attach://'.length));
    if (!upload) throw badRequest("there is no file in the request matching the 'attach' address");
    return stored(call.stage, upload, kind);
  }
  if (/^https?:\/\//i.test(value)) throw badRequest('failed to get HTTP URL content');
  const known = call.stage.files.byId(value);
  if (!known) throw badRequest('wrong file identifier/HTTP URL specified');
  if (known.kind !== kind) {
    throw badRequest(`can't use file of type ${nameOf(known.kind)} as ${nameOf(kind)}`);
  }
  return known;
}

function stored(stage: Stage, upload: Upload, kind: FileKind): StoredFile {
  const { bytes, filename, mime } = upload;
  if (bytes.length === 0) throw badRequest('file must be non-empty');
  if (bytes.length > UPLOAD_LIMIT) throw new BotApiRefusal(413, 'Request Entity Too Large');
  const named = {
    kind,
    bytes,
    ...(filename === undefined ? {} : { name: filename }),
    ...(mime === undefined || mime === 'application/octet-stream' ? {} : { mime }),
  };
  if (kind !== 'photo') return stage.files.add(named);
  if (bytes.length > PHOTO_LIMIT) {
    throw badRequest(
      `file of size ${bytes.length} bytes is too big for a photo; the maximum size is ${PHOTO_LIMIT} bytes`,
    );
  }
  const size = pictureSize(bytes);
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  const tooLong = Math.max(width, height) > PHOTO_RATIO_LIMIT * Math.min(width, height);
  if (width + height > PHOTO_SIDES_LIMIT || tooLong) throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return stage.files.add({ ...named, width, height });
}

function nameOf(kind: FileKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** The part of a message that carries this file. */
export function carrying(
  file: StoredFile,
): Pick<Message, 'photo' | 'document' | 'video' | 'animation' | 'audio' | 'voice' | 'sticker'> {
  const base = { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.bytes.length };
  const named = { ...base, mime_type: file.mime, ...(file.name === undefined ? {} : { file_name: file.name }) };
  const frame = { width: file.width ?? 512, height: file.height ?? 512 };
  const carriers: Record<FileKind, () => ReturnType<typeof carrying>> = {
    photo: () => ({ photo: [...file.sizes] }),
    document: () => ({ document: named }),
    video: () => ({ video: { ...named, ...frame, duration: 0 } }),
    animation: () => ({ animation: { ...named, ...frame, duration: 0 }, document: named }),
    audio: () => ({ audio: { ...named, duration: 0 } }),
    voice: () => ({ voice: { ...base, mime_type: file.mime, duration: 1 } }),
    sticker: () => ({ sticker: { ...base, ...frame, type: 'regular', is_animated: false, is_video: false } }),
  };
  return carriers[file.kind]();
}

/** Caption and entities within the limit; nothing for an empty one. */
export function captionOf(given: Caption): Pick<Message, 'caption' | 'caption_entities'> {
  if (given.caption === undefined || given.caption === '') return {};
  const { text, entities } = formatted(given.caption, {
    parse_mode: given.parse_mode,
    entities: given.caption_entities,
  });
  if (text.length > CAPTION_LIMIT) throw badRequest('message caption is too long');
  if (text === '') return {};
  return entities.length === 0 ? { caption: text } : { caption: text, caption_entities: entities };
}

/** Whether it is covered until tapped, and its caption stands above it. */
export function shownAs(given: {
  has_spoiler?: boolean | undefined;
  show_caption_above_media?: boolean | undefined;
}): Pick<Message, 'has_media_spoiler' | 'show_caption_above_media'> {
  return {
    ...(given.has_spoiler && { has_media_spoiler: true }),
    ...(given.show_caption_above_media && { show_caption_above_media: true }),
  };
}

/** What stands for a video until it plays, and the second at which it starts. */
export function videoWith(
  call: WithFiles,
  carried: Partial<Message>,
  { cover, start_timestamp }: { cover?: string | undefined; start_timestamp?: number | undefined },
): Partial<Message> {
  if (!carried.video) return carried;
  const picture = cover === undefined ? {} : { cover: [...fileFor(call, cover, 'photo').sizes] };
  return { ...carried, video: { ...carried.video, ...picture, ...(start_timestamp && { start_timestamp }) } };
}

/** Media with its caption, as albums and edits give it. */
export function mediaOf(call: WithFiles, media: InputMedia<string>): Partial<Message> {
  const { type } = media;
  if (type !== 'photo' && type !== 'video' && type !== 'document' && type !== 'audio') {
    throw badRequest(`can't parse InputMedia: type ${type} is not available in the sandbox`);
  }
  const shown = media.type === 'photo' || media.type === 'video' ? shownAs(media) : {};
  const carried = carrying(fileFor(call, media.media, type));
  const first = media.type === 'video' ? videoWith(call, carried, media) : carried;
  return { ...first, ...captionOf(media), ...shown };
}
