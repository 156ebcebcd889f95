/** Links to works as people paste them. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMediaLink, type TypedLink } from '../../src/contests/fields/link.ts';
import { accept, doubt, reject } from '../../src/typed.ts';
import { anyText } from '../people/any-text.ts';

const VIDEO = 'https://vk.com/video-200000001_4560001';

test.each<[string, TypedLink]>([
  ['vk.com/video-200000001_4560001', accept(VIDEO)],
  ['http://vk.com/video-200000001_4560001', accept(VIDEO)],
  ['HTTPS://VK.COM/video-200000001_4560001.', accept(VIDEO)],
  ['vк.com/video-200000001_4560001', accept(VIDEO)],
  ['https://vk.com/video?z=video-1_2%2Fpl_cat', accept('https://vk.com/video?z=video-1_2%2Fpl_cat')],
  ['https://m.vk.com/clip-1_2', accept('https://m.vk.com/clip-1_2')],
  ['https://vkvideo.ru/video-1_2', accept('https://vkvideo.ru/video-1_2')],
  ['https://rutube.ru/video/0123456789abcdef/', accept('https://rutube.ru/video/0123456789abcdef/')],
  ['https://disk.yandex.ru/d/AbCdEfGhIjKlMn', accept('https://disk.yandex.ru/d/AbCdEfGhIjKlMn')],
  ['https://yadi.sk/i/QwErTyUiOp', accept('https://yadi.sk/i/QwErTyUiOp')],
  ['https://cloud.mail.ru/public/AbCd/EfGhIjKlM', accept('https://cloud.mail.ru/public/AbCd/EfGhIjKlM')],
  ['https://ok.ru/video/123', accept('https://ok.ru/video/123')],
  [`Видео: ${VIDEO} (смотреть с начала)`, accept(VIDEO, 'смотреть с начала')],
])('[REG-25] «%s» is open to everybody', (typed, outcome) => {
  expect(parseMediaLink(typed)).toEqual(outcome);
});

test.each<[string, TypedLink]>([
  ['https://youtu.be/AbCdEfGhIjK', doubt('https://youtu.be/AbCdEfGhIjK', { code: 'hard-to-reach', host: 'youtu.be' })],
  [
    'https://drive.google.com/file/d/abc/view',
    doubt('https://drive.google.com/file/d/abc/view', { code: 'hard-to-reach', host: 'drive.google.com' }),
  ],
  ['example.org/work', doubt('https://example.org/work', { code: 'unknown-site', host: 'example.org' })],
  [
    'https://vk.com.example.org/video-1_2',
    doubt('https://vk.com.example.org/video-1_2', { code: 'unknown-site', host: 'vk.com.example.org' }),
  ],
  [
    `${VIDEO} vk.com/video-1_2`,
    doubt(VIDEO, { code: 'several-links', count: 2 }, { alternatives: ['https://vk.com/video-1_2'] }),
  ],
])('[REG-25] «%s» is shown back for one tap', (typed, outcome) => {
  expect(parseMediaLink(typed)).toEqual(outcome);
});

test.each<[string, TypedLink]>([
  ['', reject({ code: 'empty' })],
  ['пришлю позже', reject({ code: 'not-a-link' })],
  ['Пришлю позже.Спасибо', reject({ code: 'not-a-link' })],
  ['orlova@example.org', reject({ code: 'not-a-link' })],
  ['https://', reject({ code: 'not-a-link' })],
  ['http://localhost/video', reject({ code: 'not-a-link' })],
  ['http://127.0.0.1/video', reject({ code: 'not-a-link' })],
  ['https://user:word@vk.com/video-1_2', reject({ code: 'not-a-link' })],
  ['танец.mp4', reject({ code: 'local-file' })],
  ['C:\\Users\\Olga\\Desktop\\танец.mp4', reject({ code: 'local-file' })],
  ['file:///C:/танец.mp4', reject({ code: 'local-file' })],
  ['/storage/emulated/0/DCIM/танец.mp4', reject({ code: 'local-file' })],
  ['javascript:alert(1)', reject({ code: 'forbidden-scheme', scheme: 'javascript' })],
  [' Java\u200bScript:alert(1)//vk.com/video-1_2', reject({ code: 'forbidden-scheme', scheme: 'javascript' })],
  ['data:text/html,<b>', reject({ code: 'forbidden-scheme', scheme: 'data' })],
  ['tg://resolve?domain=x', reject({ code: 'forbidden-scheme', scheme: 'tg' })],
  ['https://disk.yandex.ru/client/disk/Видео', reject({ code: 'personal-page', site: 'Яндекс Диск' })],
  ['https://cloud.mail.ru/home/Видео', reject({ code: 'personal-page', site: 'Облако Mail' })],
  ['https://vk.com/feed', reject({ code: 'personal-page', site: 'VK' })],
  ['https://drive.google.com/drive/my-drive', reject({ code: 'personal-page', site: 'Google Drive' })],
  ['https://vk.com/id12345', reject({ code: 'not-the-work', site: 'VK' })],
  ['https://rutube.ru/channel/123/', reject({ code: 'not-the-work', site: 'Rutube' })],
  ['https://youtube.com/', reject({ code: 'not-the-work', site: 'YouTube' })],
  [`https://example.org/${'a'.repeat(4000)}`, reject({ code: 'too-long', limit: 2000 })],
])('[REG-25] «%s» is refused with its reason', (typed, outcome) => {
  expect(parseMediaLink(typed)).toEqual(outcome);
});

test('[REG-25] no text breaks the reading of links, and a link that was taken is taken again and is https', () => {
  const hosts = [
    'vk.com',
    'www.youtube.com',
    'disk.yandex.ru',
    'example.org',
    'vк.com',
    'президент.рф',
    '127.0.0.1',
    'a@vk.com',
  ];
  const paths = [
    'video-1_2',
    'd/AbCdEfGh',
    'watch?v=AbCdEfGhIjK',
    '%',
    'видео',
    '..',
    '#',
    '?',
    ' ',
    ':8080',
    '"',
    VIDEO,
  ];
  const urls = fc
    .tuple(
      fc.constantFrom('', 'http://', 'https://', 'HTTPS://'),
      fc.constantFrom(...hosts),
      fc.array(fc.constantFrom(...paths)),
    )
    .map(([scheme, host, rest]) => `${scheme}${host}/${rest.join('/')}`);
  fc.assert(
    fc.property(fc.oneof(anyText, urls), (typed) => {
      const read = parseMediaLink(typed);
      if (read.outcome === 'reject') return;
      expect(read.value.startsWith('https://')).toBe(true);
      const again = parseMediaLink(read.value);
      expect(again.outcome === 'reject' ? again : again.value).toEqual(read.value);
    }),
    { numRuns: 500 },
  );
});
