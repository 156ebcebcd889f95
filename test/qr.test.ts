import { inflateSync } from 'node:zlib';
import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrPicture } from '../src/qr.ts';

/** The picture as four bytes a pixel, as cameras see it; it is one bit a pixel and unfiltered. */
function pixels(png: Buffer): { width: number; height: number; data: Uint8Array } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const start = png.indexOf('IDAT') + 4;
  const lines = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const perLine = 1 + Math.ceil(width / 8);
  const data = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const byte = lines[y * perLine + 1 + (x >> 3)] ?? 0;
    data.set(byte & (0x80 >> (x & 7)) ? [255, 255, 255, 255] : [0, 0, 0, 255], at * 4);
  }
  return { width, height, data };
}

test.each([
  'https://t.me/rampa_sandbox_bot?start=e_elka-na-levom-beregu-2026',
  'https://t.me/rampa_bot?start=t_Zk3vQ9sLw2Xy7AbCdEfGhIjK',
  'x',
  `https://t.me/a_bot_with_a_name_of_32_letters_bot?start=${'w'.repeat(64)}`,
])('[ANN-04, ANN-05] a phone reads the picture back: %s', (text) => {
  const picture = qrPicture(text);
  const { width, height } = pixels(picture);
  expect(decodeQR(pixels(picture))).toBe(text);
  expect([width === height, width >= 600, width <= 720, picture.length < 4_000]).toEqual([true, true, true, true]);
});
