/** MarkdownV2 of a message to text and entities, refusing with the real words and byte offsets. */

import type { MessageEntity } from '@grammyjs/types';
import { bytesBefore, cannotParse, type FormattedText, type Span, sorted } from './formatted.ts';
import { linkEntity, momentEntity } from './link.ts';

/** These mean something, so as plain characters they must be escaped. */
const RESERVED = '_*[]()~`>#+-=|{}.!';

const MARKS = {
  '*': { type: 'bold', name: 'Bold' },
  _: { type: 'italic', name: 'Italic' },
  __: { type: 'underline', name: 'Underline' },
  '~': { type: 'strikethrough', name: 'Strikethrough' },
  '||': { type: 'spoiler', name: 'Spoiler' },
} as const;

const CODE_MARKS = { '`': 'Code', '```': 'Pre' } as const;

type Mark = keyof typeof MARKS;

interface Open {
  mark: Mark | '[' | '![';
  offset: number;
  at: number;
}

/** Reads the source once, left to right; `at` counts characters of the source, offsets those of the text. */
class Reader {
  private readonly source: string;
  private at = 0;
  private text = '';
  private readonly open: Open[] = [];
  private readonly entities: MessageEntity[] = [];
  private quote: { offset: number; expandable: boolean } | undefined;

  constructor(source: string) {
    this.source = source;
  }

  read(): FormattedText {
    while (this.at < this.source.length) {
      this.lineStart();
      if (this.at < this.source.length) this.step();
    }
    this.endQuote();
    const left = this.open.at(-1);
    if (left)
      throw cannotParse(
        `Can't find end of ${nameOf(left.mark)} entity at byte offset ${bytesBefore(this.source, left.at)}`,
      );
    return { text: this.text, entities: sorted(this.entities) };
  }

  /** `>` begins a quote's line; a line without it ends the quote. */
  private lineStart(): void {
    if (this.at !== 0 && this.source[this.at - 1] !== '\n') return;
    const begins = /^(\*\*)?>/.exec(this.source.slice(this.at));
    if (!begins) {
      this.endQuote();
      return;
    }
    if (begins[1]) this.endQuote();
    this.quote ??= { offset: this.text.length, expandable: false };
    this.at += begins[0].length;
  }

  private endQuote(): void {
    if (!this.quote) return;
    const { offset, expandable } = this.quote;
    const length = this.text.slice(offset).replace(/\n$/, '').length;
    if (length > 0) this.entities.push({ type: expandable ? 'expandable_blockquote' : 'blockquote', offset, length });
    this.quote = undefined;
  }

  private step(): void {
    const letter = this.source[this.at] ?? '';
    const next = this.source[this.at + 1];
    if (letter === '\\' && next !== undefined && next.charCodeAt(0) > 0 && next.charCodeAt(0) <= 126) {
      this.text += next;
      this.at += 2;
    } else if (!RESERVED.includes(letter)) {
      this.text += letter;
      this.at += 1;
    } else if (letter === '`') {
      this.code(this.source.startsWith('```', this.at) ? '```' : '`');
    } else if (letter === ']' && this.open.some(({ mark }) => mark === '[' || mark === '![')) {
      this.link();
    } else {
      this.mark(letter);
    }
  }

  /** Opens or closes a style or a link, or refuses a reserved character. */
  private mark(letter: string): void {
    const pair = this.source.slice(this.at, this.at + 2);
    const mark = pair === '__' || pair === '||' || pair === '![' ? pair : letter;
    if (
      mark === '||' &&
      this.quote &&
      /^\|\|(\n|$)/.test(this.source.slice(this.at)) &&
      this.open.at(-1)?.mark !== '||'
    ) {
      this.quote.expandable = true;
      this.at += 2;
      return;
    }
    if (mark === '[' || mark === '![') {
      this.begin(mark);
      return;
    }
    if (!isMark(mark)) {
      throw cannotParse(`Character '${letter}' is reserved and must be escaped with the preceding '\\'`);
    }
    const last = this.open.at(-1);
    if (last?.mark !== mark) {
      this.begin(mark);
      return;
    }
    this.open.pop();
    this.at += mark.length;
    const length = this.text.length - last.offset;
    if (length > 0) this.entities.push({ type: MARKS[mark].type, offset: last.offset, length });
  }

  private begin(mark: Open['mark']): void {
    this.open.push({ mark, offset: this.text.length, at: this.at });
    this.at += mark.length;
  }

  private link(): void {
    const last = this.open.pop();
    if (last?.mark !== '[' && last?.mark !== '![') {
      const inner = last ?? { mark: '[', at: this.at };
      throw cannotParse(
        `Can't find end of ${nameOf(inner.mark)} entity at byte offset ${bytesBefore(this.source, inner.at)}`,
      );
    }
    const span = { offset: last.offset, length: this.text.length - last.offset };
    this.at += 1;
    const address = /^\(((?:\\.|[^)\\])*)\)/.exec(this.source.slice(this.at));
    if (this.source[this.at] === '(' && !address) {
      throw cannotParse(`Can't find end of a URL at byte offset ${bytesBefore(this.source, this.at)}`);
    }
    this.at += address?.[0].length ?? 0;
    const url = (address?.[1] ?? this.text.slice(last.offset)).replace(/\\(.)/g, '$1');
    if (span.length === 0) return;
    this.entities.push(...(last.mark === '[' ? linkEntity(url, span) : [pictured(url, span)]));
  }

  /** Inside code only the mark itself and backslashes are special. */
  private code(mark: keyof typeof CODE_MARKS): void {
    const begun = this.at;
    const body = new RegExp(`^((?:\\\\[\\s\\S]|(?!${mark})[\\s\\S])*)${mark}`).exec(
      this.source.slice(begun + mark.length),
    );
    if (!body)
      throw cannotParse(
        `Can't find end of ${CODE_MARKS[mark]} entity at byte offset ${bytesBefore(this.source, begun)}`,
      );
    this.at += 2 * mark.length + (body[1] ?? '').length;
    const written = (body[1] ?? '').replace(/\\([\s\S])/g, '$1');
    const language = mark === '```' ? /^([!-~]+)\n/.exec(written)?.[1] : undefined;
    const shown = mark === '```' ? written.replace(/^[!-~]*\n/, '') : written;
    const span = { offset: this.text.length, length: shown.length };
    this.text += shown;
    if (span.length === 0) return;
    if (mark === '`') this.entities.push({ type: 'code', ...span });
    else this.entities.push(language === undefined ? { type: 'pre', ...span } : { type: 'pre', ...span, language });
  }
}

/** Refuses characters left unescaped and marks left open. */
export function parseMarkdownV2(source: string): FormattedText {
  return new Reader(source).read();
}

/** What stands behind `![…](…)`: an emoji of one's own or a moment. */
function pictured(url: string, span: Span): MessageEntity {
  const emoji = /^tg:\/\/emoji\?id=(\d+)$/.exec(url)?.[1];
  if (emoji !== undefined) return { type: 'custom_emoji', ...span, custom_emoji_id: emoji };
  const [, unix, format = ''] = /^tg:\/\/time\?unix=(\d+)(?:&format=(\w*))?$/.exec(url) ?? [];
  const moment = unix === undefined ? undefined : momentEntity(unix, format, span);
  if (!moment) throw cannotParse('Custom emoji entity must contain a tg://emoji URL');
  return moment;
}

function isMark(mark: string): mark is Mark {
  return mark in MARKS;
}

function nameOf(mark: Open['mark']): string {
  return mark === '[' ? 'TextUrl' : mark === '![' ? 'CustomEmoji' : MARKS[mark].name;
}
