/** HTML of a message to text and entities, refusing with the real words and byte offsets. */

import type { MessageEntity } from '@grammyjs/types';
import { bytesBefore, cannotParse, type FormattedText, type Span, sorted } from './formatted.ts';
import { linkEntity, momentEntity } from './link.ts';

type Simple = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler' | 'blockquote' | 'expandable_blockquote';

const SIMPLE_TAGS: Readonly<Record<string, Simple>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  blockquote: 'blockquote',
};

const OTHER_TAGS: readonly string[] = ['a', 'code', 'pre', 'tg-emoji', 'tg-time'];

const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

interface OpenTag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  offset: number;
}

/** Reads start tags, end tags, character references and text, in the order they come. */
const TOKEN =
  /<\/([^\s>]*)\s*(>?)|<([^\s>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)(>?)|&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);?|[^<&]+|[<&]/gi;

/** Refuses what the server refuses: unknown tags, tags left open or closed in the wrong order. */
export function parseHtml(source: string): FormattedText {
  const open: OpenTag[] = [];
  const entities: MessageEntity[] = [];
  let text = '';
  for (const match of source.matchAll(TOKEN)) {
    const [token, endName, endBracket, startName, attributes, startBracket, reference] = match;
    if (endName !== undefined) {
      const tag = closed(open, endName.toLowerCase(), endBracket === '>', () => bytesBefore(source, match.index));
      entities.push(...entitiesOf(tag, text, entities));
    } else if (startName !== undefined) {
      const where = bytesBefore(source, match.index);
      open.push({
        ...opened(startName.toLowerCase(), attributes ?? '', startBracket === '>', where),
        offset: text.length,
      });
    } else {
      text += reference === undefined ? token : (decoded(reference) ?? token);
    }
  }
  const left = open.at(-1);
  if (left) throw cannotParse(`Can't find end tag corresponding to start tag "${left.name}"`);
  return { text, entities: sorted(entities) };
}

function opened(name: string, attributes: string, complete: boolean, byteOffset: number): Omit<OpenTag, 'offset'> {
  if (!complete) throw cannotParse(`Unclosed start tag at byte offset ${byteOffset}`);
  if (!(name in SIMPLE_TAGS) && !OTHER_TAGS.includes(name)) {
    throw cannotParse(`Unsupported start tag "${name}" at byte offset ${byteOffset}`);
  }
  const read = new Map<string, string>();
  for (const [, key = '', double, single, bare] of attributes.matchAll(
    /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s]*)))?/g,
  )) {
    read.set(key.toLowerCase(), decodeAll(double ?? single ?? bare ?? ''));
  }
  if (name === 'span' && read.get('class') !== 'tg-spoiler') {
    throw cannotParse(`Tag "span" must have class "tg-spoiler" at byte offset ${byteOffset}`);
  }
  return { name, attributes: read };
}

function closed(open: OpenTag[], name: string, complete: boolean, byteOffset: () => number): OpenTag {
  const tag = open.pop();
  if (tag === undefined) throw cannotParse(`Unexpected end tag at byte offset ${byteOffset()}`);
  if (!complete) throw cannotParse(`Unclosed end tag at byte offset ${byteOffset()}`);
  if (name !== '' && name !== tag.name) {
    throw cannotParse(
      `Unmatched end tag at byte offset ${byteOffset()}, expected "</${tag.name}>", found "</${name}>"`,
    );
  }
  return tag;
}

/** The entity a closed tag makes; `<pre><code class="language-…">` become one, so the inner is taken back out. */
function entitiesOf(tag: OpenTag, text: string, before: MessageEntity[]): MessageEntity[] {
  const span = { offset: tag.offset, length: text.length - tag.offset };
  if (span.length === 0) return [];
  const simple = SIMPLE_TAGS[tag.name];
  if (simple === 'blockquote' && tag.attributes.has('expandable')) return [{ type: 'expandable_blockquote', ...span }];
  if (simple !== undefined) return [{ type: simple, ...span }];
  if (tag.name === 'a') return linkEntity(tag.attributes.get('href') || text.slice(tag.offset), span);
  if (tag.name === 'tg-emoji') return [customEmoji(tag, span)];
  if (tag.name === 'tg-time') return [moment(tag, span)];
  if (tag.name === 'code') {
    const language = /^language-(.+)$/.exec(tag.attributes.get('class') ?? '')?.[1];
    return [language === undefined ? { type: 'code', ...span } : { type: 'pre', ...span, language }];
  }
  const inner = before.at(-1);
  const sameSpan = inner?.offset === span.offset && inner.length === span.length;
  if (inner?.type === 'pre' && sameSpan) return [];
  return [{ type: 'pre', ...span }];
}

function customEmoji(tag: OpenTag, span: Span): MessageEntity {
  const id = tag.attributes.get('emoji-id') ?? '';
  if (!/^[1-9]\d*$/.test(id)) throw cannotParse('Invalid custom emoji identifier specified');
  return { type: 'custom_emoji', ...span, custom_emoji_id: id };
}

function moment({ attributes }: OpenTag, span: Span): MessageEntity {
  const entity = momentEntity(attributes.get('unix') ?? '', attributes.get('format') ?? '', span);
  if (!entity) throw cannotParse('Invalid date and time specified');
  return entity;
}

function decoded(reference: string): string | undefined {
  if (!reference.startsWith('#')) return CHARACTERS[reference];
  const code = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function decodeAll(text: string): string {
  return text.replace(
    /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);?/gi,
    (whole, reference: string) => decoded(reference) ?? whole,
  );
}
