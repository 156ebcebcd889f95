/** A text with its entities: parsed, found, trimmed and measured as the server does before it takes a message. */

import type { MessageEntity, ParseMode } from '@grammyjs/types';
import { badRequest } from '../refusal.ts';
import { findEntities } from './find.ts';
import { type FormattedText, sorted } from './formatted.ts';
import { parseHtml } from './html.ts';
import { parseLegacyMarkdown } from './legacy-markdown.ts';
import { parseMarkdownV2 } from './markdown.ts';

/** How the sender says what is formatted; `entities` count only without `parse_mode`. */
export interface Formatting {
  parse_mode?: ParseMode | undefined;
  entities?: readonly MessageEntity[] | undefined;
}

/** In UTF-16 units, after parsing. */
export const TEXT_LIMIT = 4096;
export const CAPTION_LIMIT = 1024;

/** The text as it will be shown; refuses markup that cannot be read. */
export function formatted(raw: string, { parse_mode, entities }: Formatting): FormattedText {
  const parsed = parse_mode ? parseBy(parse_mode, clean(raw)) : { text: clean(raw), entities: [...(entities ?? [])] };
  const trimmed = trim(withinText(parsed));
  return { ...trimmed, entities: sorted([...trimmed.entities, ...findEntities(trimmed.text, trimmed.entities)]) };
}

/** What a person writes: kept as typed but for the spaces around it, with what they formatted and clients recognise. */
export function written(raw: string, formatted: readonly MessageEntity[] = []): FormattedText {
  const text = raw.trim();
  return { text, entities: sorted([...formatted, ...findEntities(text, formatted)]) };
}

function parseBy(mode: string, text: string): FormattedText {
  switch (mode.toLowerCase()) {
    case 'html':
      return parseHtml(text);
    case 'markdownv2':
      return parseMarkdownV2(text);
    case 'markdown':
      return parseLegacyMarkdown(text);
    default:
      throw badRequest('unsupported parse_mode');
  }
}

/** Control characters become spaces, carriage returns vanish. */
function clean(text: string): string {
  return [...text]
    .filter((letter) => letter !== '\r')
    .map((letter) => (letter < ' ' && letter !== '\n' ? ' ' : letter))
    .join('');
}

/** Drops what points outside the text; an entity over its end is cut. */
function withinText({ text, entities }: FormattedText): FormattedText {
  const kept = entities
    .filter(({ offset, length }) => offset >= 0 && length > 0 && offset < text.length)
    .map((entity) => ({ ...entity, length: Math.min(entity.length, text.length - entity.offset) }));
  return { text, entities: kept };
}

/** Spaces at the end go, and at the beginning as far as no entity covers them. */
function trim({ text, entities }: FormattedText): FormattedText {
  const end = text.trimEnd().length;
  const firstEntity = Math.min(end, ...entities.map((entity) => entity.offset));
  const start = Math.min(end - text.slice(0, end).trimStart().length, firstEntity);
  const moved = entities.map((entity) => ({ ...entity, offset: entity.offset - start }));
  return withinText({ text: text.slice(start, end), entities: moved });
}
