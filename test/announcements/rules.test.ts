/** What may be announced, when it may start, when it stops by itself. */

import { expect, test } from 'vitest';
import {
  type Content,
  joinedWordings,
  judgeContent,
  judgeVersions,
  keptFormatting,
  type LinkPreview,
  type Medium,
  shifted,
  type Version,
} from '../../src/announcements/composing/content.ts';
import { judgeMedia } from '../../src/announcements/composing/media.ts';
import { failsTooOften, judgeBrake, judgeStart, rateOf } from '../../src/announcements/rules.ts';
import type { RunCounts } from '../../src/deliveries/queries.ts';
import { ok, refused } from '../../src/result.ts';
import { NOW } from '../deliveries/stage.ts';

const PHOTO: Medium = { kind: 'photo', fileId: 1 };
const text = (words: string): Content => ({ text: words, formatting: [], media: [] });

test.each([
  ['a text of exactly 4096', text('я'.repeat(4_096))],
  ['a caption of exactly 1024', { ...text('я'.repeat(1_024)), media: [PHOTO] }],
  ['a photo without a word', { ...text(''), media: [PHOTO] }],
])('[ANN-21] %s can be sent', (_title, content) => {
  expect(judgeContent(content)).toEqual(ok(content));
});

test.each([
  ['nothing', text(''), { code: 'announcement-empty' }],
  ['only blanks', text(' \n '), { code: 'announcement-empty' }],
  [
    'a text one too long',
    text(`${'я'.repeat(4_096)}!`),
    { code: 'announcement-too-long', length: 4_097, limit: 4_096, over: 1, from: '!' },
  ],
  [
    'a caption too long, an emoji counting as two',
    { ...text(`${'я'.repeat(1_023)}🎭 и дальше`), media: [PHOTO] },
    { code: 'announcement-too-long', length: 1_034, limit: 1_024, over: 10, from: 'и дальше' },
  ],
])('[ANN-21] %s is refused, saying where', (_title, content, refusal) => {
  expect(judgeContent(content)).toEqual(refused(refusal));
});

const of = (kind: Medium['kind']) => ({ kind });

test.each([
  ['nothing', []],
  ['ten photos and videos', [...Array(5).fill(of('photo')), ...Array(5).fill(of('video'))]],
  ['documents', [of('document'), of('document')]],
])('[ANN-21] %s can be sent together', (_title, media) => {
  expect(judgeMedia(media)).toEqual(ok(true));
});

test.each([
  ['eleven photos', Array(11).fill(of('photo')), { code: 'announcement-album-too-many', count: 11, most: 10 }],
  ['a photo with a document', [of('photo'), of('document')], { code: 'announcement-album-mixed' }],
  ['music with documents', [of('audio'), of('document')], { code: 'announcement-album-mixed' }],
])('[ANN-21] %s is refused, saying which', (_title, media, refusal) => {
  expect(judgeMedia(media)).toEqual(refused(refusal));
});

const inRussian = (words: string): Version => ({ language: 'ru', text: words, formatting: [] });
const inEnglish = (words: string): Version => ({ language: 'en', text: words, formatting: [] });

test.each<[string, [Version, ...Version[]], readonly Medium[], unknown]>([
  ['both fit', [inRussian('Концерт'), inEnglish('A concert')], [PHOTO], ok(true)],
  ['a photo speaks, its translation has words', [inRussian(''), inEnglish('A concert')], [PHOTO], ok(true)],
  [
    'the author’s language is too long among several',
    [inRussian('я'.repeat(1_025)), inEnglish('A concert')],
    [PHOTO],
    refused({ code: 'announcement-too-long', language: 'ru', length: 1_025, limit: 1_024, over: 1, from: 'я' }),
  ],
  [
    'alone it need not be named',
    [inRussian('я'.repeat(1_025))],
    [PHOTO],
    refused({ code: 'announcement-too-long', length: 1_025, limit: 1_024, over: 1, from: 'я' }),
  ],
  [
    'the English one is too long',
    [inRussian('Концерт'), inEnglish('a'.repeat(4_100))],
    [],
    refused({ code: 'announcement-too-long', language: 'en', length: 4_100, limit: 4_096, over: 4, from: 'aaaa' }),
  ],
  [
    'the English one has no words',
    [inRussian('Концерт'), inEnglish('  ')],
    [PHOTO],
    refused({ code: 'announcement-translation-empty', language: 'en' }),
  ],
  [
    'an album has no words at all',
    [inRussian('')],
    [PHOTO, PHOTO],
    refused({ code: 'announcement-album-needs-text', count: 2 }),
  ],
])('[ANN-21] [ANN-22] preflight of every language: %s', (_title, versions, media, judged) => {
  expect(judgeVersions(versions, media)).toEqual(judged);
});

test('[ANN-20] captions of an album are one text, their formatting in its place', () => {
  const bold = (words: string) => ({ text: words, formatting: [{ type: 'bold' as const, offset: 0, length: 3 }] });

  expect(joinedWordings([bold('Раз два'), { text: '', formatting: [] }, bold('Три 🎭')])).toEqual({
    text: 'Раз два\n\nТри 🎭',
    formatting: [
      { type: 'bold', offset: 0, length: 3 },
      { type: 'bold', offset: 9, length: 3 },
    ],
  });
});

test('[ANN-20] of texts put together the last one that says so decides how a link shows', () => {
  const said = (text: string, link?: LinkPreview) => ({ text, formatting: [], ...(link && { link }) });
  const hidden = { is_disabled: true };

  expect(joinedWordings([said('Запись'), said('example.org', hidden), said('Ждём')])).toEqual({
    ...{ text: 'Запись\n\nexample.org\n\nЖдём', formatting: [], link: hidden },
  });
  expect(joinedWordings([said('Запись'), said('example.org')])).toEqual(said('Запись\n\nexample.org'));
});

test('[ANN-15] the weekly brake holds until the author insists', () => {
  const brake = refused({ code: 'announcement-third-this-week', people: 40 });

  expect([judgeBrake(0, false), judgeBrake(40, false), judgeBrake(40, true)]).toEqual([ok(true), brake, ok(true)]);
});

test('[ANN-20] formatting is kept as it was sent; what Telegram finds by itself is not repeated', () => {
  const reported = [
    { type: 'bold', offset: 0, length: 5 },
    { type: 'url', offset: 6, length: 10 },
    { type: 'text_link', offset: 20, length: 4, url: 'https://example.org/' },
    { type: 'pre', offset: 30, length: 4, language: 'text' },
    { type: 'text_mention', offset: 40, length: 4, user: { id: 1 } },
  ];

  const kept = keptFormatting(reported);

  expect(shifted(kept, 2)).toEqual([
    { type: 'bold', offset: 2, length: 5 },
    { type: 'text_link', offset: 22, length: 4, url: 'https://example.org/' },
    { type: 'pre', offset: 32, length: 4, language: 'text' },
  ]);
});

const shown = { shown: 34, present: 34 };
const draft = { state: 'draft' as const, previewedAt: NOW };

test.each([
  ['a previewed draft starts', draft, shown, ok('start')],
  ['a second tap finds it started', { ...draft, state: 'sending' as const }, shown, ok('started-already')],
  ['a paused one is started already', { ...draft, state: 'paused' as const }, shown, ok('started-already')],
  [
    'without a preview nothing starts',
    { ...draft, previewedAt: null },
    shown,
    refused({ code: 'announcement-not-previewed' }),
  ],
  [
    'a text being changed is not started',
    { ...draft, state: 'asking' as const },
    shown,
    refused({ code: 'announcement-not-previewed' }),
  ],
  ['nobody there', draft, { shown: 0, present: 0 }, refused({ code: 'announcement-audience-empty' })],
  [
    'another count than was shown',
    draft,
    { shown: 34, present: 35 },
    refused({ code: 'announcement-audience-changed', shown: 34, present: 35 }),
  ],
  [
    'cancelled is final',
    { ...draft, state: 'cancelled' as const },
    shown,
    refused({ code: 'announcement-over', state: 'cancelled' }),
  ],
])('[ANN-20] %s', (_title, row, audience, judged) => {
  expect(judgeStart(row, audience)).toEqual(judged);
});

const counts = (some: Partial<RunCounts>): RunCounts => ({
  ...{ total: 100, pending: 0, sending: 0, sent: 0, unreachable: 0 },
  ...{ unknown: 0, refused: 0, cancelled: 0, optedOut: 0, recent: 0, tooLate: 0, held: 0, otherwise: 0 },
  ...some,
});

test.each([
  ['nine failures are few', counts({ refused: 9 }), 0, false],
  ['ten in a row are many', counts({ refused: 10 }), 0, true],
  ['ten in a thousand are few', counts({ sent: 990, unknown: 10 }), 0, false],
  ['a fifth is many', counts({ sent: 80, unknown: 15, refused: 5 }), 0, true],
  ['who blocked the bot is no failure', counts({ sent: 10, unreachable: 90 }), 0, false],
  ['what the author went on after is not held against it', counts({ sent: 20, unknown: 15, refused: 5 }), 20, false],
])('[ANN-38] %s', (_title, found, tolerated, stops) => {
  expect(failsTooOften(found, tolerated)).toBe(stops);
});

test('[ANN-39] the rate is that of the last ten seconds, at the beginning that of the seconds so far', () => {
  const started = (secondsAgo: number) => new Date(NOW.getTime() - secondsAgo * 1_000);

  expect([rateOf(250, started(60), NOW), rateOf(50, started(2), NOW), rateOf(3, started(0.1), NOW)]).toEqual([
    25, 25, 3,
  ]);
});
