/** Markup to entities, and what is recognised in plain text. */

import { expect, test } from 'vitest';
import { formatted, written } from '../../src/sandbox/entities/text.ts';

const refusalOf = (text: string, parse_mode: 'HTML' | 'MarkdownV2' | 'Markdown') => {
  try {
    return formatted(text, { parse_mode });
  } catch (error) {
    return error instanceof Error ? error.message : 'an error of another kind';
  }
};

test.each([
  ['<b>Хор</b>', { text: 'Хор', entities: [{ type: 'bold', offset: 0, length: 3 }] }],
  ['🎭<i>да</i>', { text: '🎭да', entities: [{ type: 'italic', offset: 2, length: 2 }] }],
  [
    '<b>а<u>б</u></b>',
    {
      text: 'аб',
      entities: [
        { type: 'bold', offset: 0, length: 2 },
        { type: 'underline', offset: 1, length: 1 },
      ],
    },
  ],
  ['a &lt;b&gt; &amp; &quot;c&quot; &#33;&#x21; &nbsp;', { text: 'a <b> & "c" !! &nbsp;', entities: [] }],
  [
    '<a href="https://example.org/?a=1&amp;b=2">сюда</a>',
    { text: 'сюда', entities: [{ type: 'text_link', offset: 0, length: 4, url: 'https://example.org/?a=1&b=2' }] },
  ],
  ['<a href="nowhere">сюда</a>', { text: 'сюда', entities: [] }],
  [
    '<a href="tg://user?id=7002">мама</a>',
    {
      text: 'мама',
      entities: [{ type: 'text_mention', offset: 0, length: 4, user: { id: 7002, is_bot: false, first_name: '' } }],
    },
  ],
  [
    '<pre><code class="language-ts">let a</code></pre>',
    { text: 'let a', entities: [{ type: 'pre', offset: 0, length: 5, language: 'ts' }] },
  ],
  ['<code>/start</code>', { text: '/start', entities: [{ type: 'code', offset: 0, length: 6 }] }],
  [
    '<blockquote expandable>раз\nдва</blockquote>',
    { text: 'раз\nдва', entities: [{ type: 'expandable_blockquote', offset: 0, length: 7 }] },
  ],
  ['<span class="tg-spoiler">х</span>', { text: 'х', entities: [{ type: 'spoiler', offset: 0, length: 1 }] }],
  [
    '<tg-time unix="1800000000" format="Dt">скоро</tg-time>',
    {
      text: 'скоро',
      entities: [{ type: 'date_time', offset: 0, length: 5, unix_time: 1_800_000_000, date_time_format: 'Dt' }],
    },
  ],
  ['  <b>край</b>  ', { text: 'край', entities: [{ type: 'bold', offset: 0, length: 4 }] }],
  ['<b></b>пусто', { text: 'пусто', entities: [] }],
])('HTML %j becomes text and entities', (html, expected) => {
  expect(refusalOf(html, 'HTML')).toEqual(expected);
});

test.each([
  ['<b>нет конца', 'Can\'t find end tag corresponding to start tag "b"'],
  ['ё<x>а</x>', 'Unsupported start tag "x" at byte offset 2'],
  ['<b>ё</i>', 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'],
  ['конец</b>', 'Unexpected end tag at byte offset 10'],
  ['2 < 3', 'Unclosed start tag at byte offset 2'],
  ['<b>а</b', 'Unclosed end tag at byte offset 5'],
  ['<span>а</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
])('HTML %j is refused with its byte offset', (html, reason) => {
  expect(refusalOf(html, 'HTML')).toBe(`Bad Request: can't parse entities: ${reason}`);
});

test.each([
  ['*Хор* _и_ __соло__', 'Хор и соло', ['bold 0 3', 'italic 4 1', 'underline 6 4']],
  ['~нет~ ||тайна||', 'нет тайна', ['strikethrough 0 3', 'spoiler 4 5']],
  ['*а _б_*', 'а б', ['bold 0 3', 'italic 2 1']],
  ['1\\. Раз\\!', '1. Раз!', []],
  ['`а*б` и ```ts\nх\n```', 'а*б и х', ['code 0 3', 'pre 6 1']],
  ['[сюда](https://example.org/a\\)b)', 'сюда', ['text_link 0 4']],
  ['>раз\n>два\nтри', 'раз\nдва\nтри', ['blockquote 0 7']],
  ['**>раз\n>два||', 'раз\nдва', ['expandable_blockquote 0 7']],
])('MarkdownV2 %j becomes text and entities', (markdown, text, entities) => {
  const parsed = formatted(markdown, { parse_mode: 'MarkdownV2' });

  expect({ ...parsed, entities: parsed.entities.map((one) => `${one.type} ${one.offset} ${one.length}`) }).toEqual({
    text,
    entities,
  });
});

test.each([
  ['Раз.', "Character '.' is reserved and must be escaped with the preceding '\\'"],
  ['ё *нет конца', "Can't find end of Bold entity at byte offset 3"],
  ['`нет конца', "Can't find end of Code entity at byte offset 0"],
  ['[а](б', "Can't find end of a URL at byte offset 4"],
])('MarkdownV2 %j is refused', (markdown, reason) => {
  expect(refusalOf(markdown, 'MarkdownV2')).toBe(`Bad Request: can't parse entities: ${reason}`);
});

test.each([
  ['*Хор* _и_ `a_b` 2\\*2', { text: 'Хор и a_b 2*2', entities: ['bold 0 3', 'italic 4 1', 'code 6 3'] }],
  ['[сюда](https://example.org/)', { text: 'сюда', entities: ['text_link 0 4'] }],
  ['```ts\nа```', { text: 'а', entities: ['pre 0 1'] }],
  ['ё _нет конца', "Bad Request: can't parse entities: Can't find end of the entity starting at byte offset 3"],
])('the old Markdown %j is still read', (markdown, expected) => {
  const parsed = refusalOf(markdown, 'Markdown');

  expect(
    typeof parsed === 'object' && parsed !== null && 'entities' in parsed
      ? { ...parsed, entities: parsed.entities.map((one) => `${one.type} ${one.offset} ${one.length}`) }
      : parsed,
  ).toEqual(expected);
});

test.each([
  ['/start abc', ['bot_command /start']],
  ['/help@rampa_sandbox_bot!', ['bot_command /help@rampa_sandbox_bot']],
  ['и/или', []],
  ['пишите @rampa_helper, да', ['mention @rampa_helper']],
  ['почта anna@example.org.', ['email anna@example.org']],
  ['https://example.org/a?b=1, и', ['url https://example.org/a?b=1']],
  ['(см. vk.com/club1)', ['url vk.com/club1']],
  ['конкурс.рф и 12.03.2014', ['url конкурс.рф']],
  ['#конкурс2027 #2027', ['hashtag #конкурс2027']],
  ['🎭 /start', ['bot_command /start']],
])('in %j clients recognise what stands there', (text, found) => {
  const { entities } = written(text);

  expect(entities.map((one) => `${one.type} ${text.slice(one.offset, one.offset + one.length)}`)).toEqual(found);
});

test('entities given by the bot are moved with the trimmed text and cut at its end', () => {
  const entities = [{ type: 'bold' as const, offset: 2, length: 50 }];

  expect(formatted('  Хор  ', { entities })).toEqual({
    text: 'Хор',
    entities: [{ type: 'bold', offset: 0, length: 3 }],
  });
});
