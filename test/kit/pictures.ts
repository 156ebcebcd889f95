/** Pictures of any size for tests, as much of them as programs look at: a header with width and height. */

/** The first bytes of a picture. */
export function aPicture(format: 'png' | 'jpg' | 'webp' | 'heic', width: number, height: number): Buffer {
  return MAKERS[format](width, height);
}

const MAKERS = {
  png(width: number, height: number) {
    return Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      big(width),
      big(height),
      Buffer.alloc(5),
    ]);
  },
  jpg(width: number, height: number) {
    const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3]);
    const note = Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1');
    return Buffer.concat([note, frame, Buffer.alloc(9), Buffer.from([0xff, 0xd9])]);
  },
  webp(width: number, height: number) {
    const size = Buffer.alloc(10);
    size.writeUIntLE(width - 1, 4, 3);
    size.writeUIntLE(height - 1, 7, 3);
    return Buffer.concat([Buffer.from('RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1'), size]);
  },
  heic(width: number, height: number) {
    const extents = box('ispe', Buffer.alloc(4), big(width), big(height));
    const properties = box('iprp', box('ipco', extents));
    return Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0mif1heic')), box('meta', Buffer.alloc(4), properties)]);
  },
};

function big(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

function box(name: string, ...content: Buffer[]): Buffer {
  const whole = Buffer.concat(content);
  return Buffer.concat([big(whole.length + 8), Buffer.from(name), whole]);
}
