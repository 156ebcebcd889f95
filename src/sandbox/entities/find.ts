/** What clients recognise in plain text: commands, mentions, hashtags, addresses of pages and mail. */

import type { MessageEntity } from '@grammyjs/types';
import type { Span } from './formatted.ts';

type Found = MessageEntity & { type: 'bot_command' | 'mention' | 'hashtag' | 'url' | 'email' };

/** Tried in this order; an earlier find keeps its place. The first group, where there is one, is what counts. */
const PATTERNS: readonly { type: Found['type']; pattern: RegExp }[] = [
  { type: 'email', pattern: /(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?![\w@])/g },
  { type: 'url', pattern: /(?<![\p{L}\p{N}_@.])(?:https?|tg):\/\/[^\s<>"«»]+/giu },
  {
    type: 'url',
    pattern:
      /(?<![\p{L}\p{N}_@./-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:ru|рф|su|com|org|net|me|info|io|edu|gov|by|kz|dev|app|site|online|art|tv)(?::\d+)?(?:\/[^\s<>"«»]*)?(?![\p{L}\p{N}_@-])/giu,
  },
  {
    type: 'bot_command',
    pattern: /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu,
  },
  { type: 'mention', pattern: /(?<![\p{L}\p{N}_@.])@[A-Za-z][A-Za-z0-9_]{2,31}(?![\p{L}\p{N}_])/gu },
  {
    type: 'hashtag',
    pattern: /(?<![\p{L}\p{N}_#&])#(?=[\p{L}\p{N}_]*[\p{L}_])[\p{L}\p{N}_]{1,256}(?![\p{L}\p{N}_#])/gu,
  },
];

/** Inside these nothing is looked for. */
const OPAQUE: readonly MessageEntity['type'][] = ['code', 'pre', 'text_link', 'text_mention', 'custom_emoji'];

/** Entities found in `text` beside those it already has; offsets in UTF-16 units. */
export function findEntities(text: string, known: readonly MessageEntity[]): MessageEntity[] {
  const taken: Span[] = known.filter(({ type }) => OPAQUE.includes(type) || PATTERNS.some((one) => one.type === type));
  const found: Found[] = [];
  for (const { type, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const length = type === 'url' ? withoutTail(match[0]).length : match[0].length;
      const entity = { type, offset: match.index, length };
      if (taken.some((other) => overlaps(other, entity))) continue;
      taken.push(entity);
      found.push(entity);
    }
  }
  return found.sort((one, other) => one.offset - other.offset);
}

/** Punctuation after an address belongs to the sentence; a closing bracket does unless it was opened inside. */
function withoutTail(url: string): string {
  const bare = url.replace(/[.,:;!?'…]+$/u, '');
  return bare.endsWith(')') && !bare.includes('(') ? withoutTail(bare.slice(0, -1)) : bare;
}

function overlaps(one: Span, other: Span): boolean {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length;
}
