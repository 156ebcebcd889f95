/** The QR code as a PNG: read back as a phone's camera would. */

import { inflateSync } from 'node:zlib';
import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrPicture } from '../src/qr-picture.ts';

/** The pixels of a picture made here: one bit each, black or white. */
function pixels(png: Buffer) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const length = png.readUInt32BE(33);
  const lines = inflateSync(png.subarray(41, 41 + length));
  const line = 1 + Math.ceil(width / 8);
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const white = ((lines[y * line + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      if (!white) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { width, height, data };
}

test('[ANN-05] the code in the picture of a ticket is its link', () => {
  const link = 'https://t.me/rampa_bot?start=t_Zk3vQ9sLw2Xy7AbCdEfGhIjK';
  expect(decodeQR(pixels(qrPicture(link)))).toBe(link);
});
