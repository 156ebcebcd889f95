/** A text with its entities, and what both parsers of markup share. */

import type { MessageEntity } from '@grammyjs/types';
import { type BotApiRefusal, badRequest } from '../refusal.ts';

/** Offsets and lengths of the entities count UTF-16 units. */
export interface FormattedText {
  text: string;
  entities: MessageEntity[];
}

/** Where an entity lies. */
export interface Span {
  offset: number;
  length: number;
}

/** Outer before inner, earlier before later. */
export function sorted(entities: readonly MessageEntity[]): MessageEntity[] {
  return [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
}

/** Refusals count bytes where offsets count UTF-16 units. */
export function bytesBefore(source: string, index: number): number {
  return Buffer.byteLength(source.slice(0, index));
}

export function cannotParse(reason: string): BotApiRefusal {
  return badRequest(`can't parse entities: ${reason}`);
}
