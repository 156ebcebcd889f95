/** QR codes as PNG pictures: black on white, a quiet zone around, large enough to be read off a phone or a printed sheet. */

import { crc32, deflateSync } from 'node:zlib';
import { encodeQR } from 'qr';

/** Pixels of the picture's side at most; a square of the code is a whole number of them. */
const SIDE = 720;
/** Squares left white around, as the standard asks. */
const QUIET_ZONE = 4;

/** The picture of a text that phones read, such as a link. */
export function qrPicture(text: string): Buffer {
  const squares = encodeQR(text, 'raw', { border: QUIET_ZONE, ecc: 'medium' });
  const scale = Math.max(1, Math.floor(SIDE / squares.length));
  const side = squares.length * scale;
  const lines = squares.flatMap((row) => {
    const line = pixelLine(row, scale, side);
    return Array.from({ length: scale }, () => line);
  });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header(side)), chunk('IDAT', deflateSync(Buffer.concat(lines))), END]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One bit a pixel, black or white. */
function header(side: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(side, 0);
  bytes.writeUInt32BE(side, 4);
  bytes.writeUInt8(1, 8);
  return bytes;
}

/** A line without a filter: eight pixels a byte, the leftmost in the highest bit, white is 1. */
function pixelLine(row: readonly boolean[], scale: number, side: number): Buffer {
  const line = Buffer.alloc(1 + Math.ceil(side / 8));
  for (let x = 0; x < side; x += 1) {
    if (row[Math.floor(x / scale)]) continue;
    const at = 1 + (x >> 3);
    line[at] = (line[at] ?? 0) | (0x80 >> (x & 7));
  }
  return line;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}

const END = chunk('IEND', Buffer.alloc(0));
