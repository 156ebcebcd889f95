/** A message of the author as what an announcement says: its words, and its picture or file. */

import type { Message } from 'grammy/types';
import {
  keptFormatting,
  MEDIUM_KINDS,
  type Medium,
  type MediumKind,
  type Wording,
} from '../../../announcements/content.ts';
import { rememberFile } from '../../../files/actions.ts';
import { arrivedFile } from '../../arrived-file.ts';
import type { Ctx } from '../../context.ts';

export interface Incoming {
  wording: Wording;
  medium: Medium | undefined;
}

/** Undefined where it can be no announcement: a voice, a round video, a sticker, a poll, a place. */
export async function incomingOf(ctx: Ctx, message: Message): Promise<Incoming | undefined> {
  if (message.text !== undefined) {
    return { wording: wordingOf(message), medium: undefined };
  }
  if (message.video_note) return undefined;
  const file = arrivedFile(message, ctx.me.id);
  if (!file || !isMedium(file.kind)) return undefined;
  const { kind } = file;
  const fileId = await rememberFile(ctx.services.db, file, ctx.now);
  return { wording: wordingOf(message), medium: { kind, fileId } };
}

/** The words of a message, its text or its caption, as they were written. */
export function wordingOf(message: Said): Wording {
  const {
    text = message.caption ?? '',
    entities = message.caption_entities ?? [],
    link_preview_options: link,
  } = message;
  return { text, formatting: keptFormatting(entities), ...(link && { link }) };
}

type Said = Pick<Message, 'text' | 'caption' | 'entities' | 'caption_entities' | 'link_preview_options'>;

function isMedium(kind: string): kind is MediumKind {
  return (MEDIUM_KINDS as readonly string[]).includes(kind);
}
