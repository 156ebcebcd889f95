/** A message of the author as what an announcement says: its words, and its picture or file. */

import type { Message, MessageEntity, Video } from 'grammy/types';
import {
  keptFormatting,
  MEDIUM_KINDS,
  type Medium,
  type MediumKind,
  type Wording,
} from '../../../announcements/composing/content.ts';
import { rememberFile } from '../../../files/actions.ts';
import type { Ctx } from '../../context.ts';
import { arrivedFile } from '../../files/arrived-file.ts';

export interface Incoming {
  wording: Wording;
  medium: Medium | undefined;
  /** The words stand over the picture. */
  above?: true;
}

/** Undefined where it can be no announcement: a voice, a round video, a sticker, a poll, a place, a list of tasks. */
export async function incomingOf(ctx: Ctx, message: Message): Promise<Incoming | undefined> {
  if (message.text !== undefined) {
    return { wording: wordingOf(message), medium: undefined };
  }
  if (message.video_note) return undefined;
  const file = arrivedFile(message, ctx.me.id);
  if (!file || !isMedium(file.kind)) return undefined;
  const { kind } = file;
  const fileId = await rememberFile(ctx.services.db, file, ctx.now);
  const medium: Medium = {
    ...{ kind, fileId },
    ...(message.has_media_spoiler && { spoiler: true }),
    ...(message.video && (await beginningOf(ctx, message.video))),
  };
  return { wording: wordingOf(message), medium, ...(message.show_caption_above_media && { above: true }) };
}

/** What stands for a video before it plays, and where it starts. */
async function beginningOf(ctx: Ctx, { cover, start_timestamp: second }: Video) {
  const picture = cover && arrivedFile({ photo: cover } as Message, ctx.me.id);
  return {
    ...(picture && { coverFileId: await rememberFile(ctx.services.db, picture, ctx.now) }),
    ...(second && { startSecond: second }),
  };
}

/** The words of a message, its text or its caption, as they were written; of a link to a person the name stays. */
export function wordingOf(message: Said): Wording {
  const { text, entities } = wordsOf(message);
  const { link_preview_options: link } = message;
  const formatting = keptFormatting(entities.filter((entity) => !leadsToPerson(entity)));
  return { text, formatting, ...(link && { link }) };
}

/** The names in a message that led to a person by their id, each once. */
export function linkedPeople(message: Said): string[] {
  const { text, entities } = wordsOf(message);
  const named = entities.filter(leadsToPerson).map(({ offset, length }) => text.slice(offset, offset + length).trim());
  return [...new Set(named)];
}

function wordsOf({ text, caption, entities, caption_entities }: Said) {
  return { text: text ?? caption ?? '', entities: entities ?? caption_entities ?? [] };
}

function leadsToPerson(entity: MessageEntity): boolean {
  if (entity.type === 'text_mention') return true;
  return entity.type === 'text_link' && /^tg:\/\/(user|openmessage)\b/i.test(entity.url);
}

type Said = Pick<Message, 'text' | 'caption' | 'entities' | 'caption_entities' | 'link_preview_options'>;

function isMedium(kind: string): kind is MediumKind {
  return (MEDIUM_KINDS as readonly string[]).includes(kind);
}
