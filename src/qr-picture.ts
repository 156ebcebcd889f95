/** A QR code as a picture any phone shows: a PNG in black and white. */

import { crc32, deflateSync } from 'node:zlib';
import encodeQR from 'qr';

const SCALE = 10;
/** Blank modules around the code, as the standard asks. */
const BORDER = 4;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The picture of `text`. */
export function qrPicture(text: string): Buffer {
  const modules = encodeQR(text, 'raw', { border: BORDER });
  const side = modules.length * SCALE;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // One bit a pixel, grey: 0 is black.
  header.writeUInt8(1, 8);
  const lines = modules.flatMap((row) => Array<Buffer>(SCALE).fill(lineOf(row)));
  const data = deflateSync(Buffer.concat(lines));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function lineOf(row: readonly boolean[]): Buffer {
  const line = Buffer.alloc(1 + Math.ceil((row.length * SCALE) / 8));
  for (const [at, dark] of row.entries()) {
    if (dark) continue;
    for (let x = at * SCALE; x < (at + 1) * SCALE; x += 1) {
      const place = 1 + (x >> 3);
      line[place] = (line[place] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return line;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
