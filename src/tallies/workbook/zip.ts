/** Writes a ZIP archive as a stream: nothing but one small record per part is kept, however long the parts are. */

import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of the archive; its text is pulled as it is written. */
export interface Part {
  /** ASCII path inside the archive. */
  path: string;
  chunks: Iterable<string> | AsyncIterable<string>;
}

interface Written {
  path: Buffer;
  offset: number;
  crc: number;
  packed: number;
  size: number;
}

/** Sizes are told after the data, since they are not known before. */
const SIZES_FOLLOW = 0x0008;
const DEFLATE = 8;
const VERSION = 20;
/** 1 January 1980, the earliest day the format knows: two archives of the same data are equal. */
const NO_DATE = 0x0021;
/** Larger archives need another format; no messenger would take them. */
const LARGEST = 0xffff_ffff;

/** The archive, piece by piece, in the order of `parts`. Throws `RangeError` beyond 4 GiB. */
export async function* zipped(parts: Iterable<Part> | AsyncIterable<Part>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { path, chunks } of parts) {
    const part: Written = { path: Buffer.from(path, 'ascii'), offset, crc: 0, packed: 0, size: 0 };
    yield localHeader(part);
    yield* packed(chunks, part);
    yield sizes(part);
    written.push(part);
    offset += localHeader(part).length + part.packed + sizes(part).length;
    if (Math.max(offset, part.size) > LARGEST) throw new RangeError('an archive of more than 4 GiB');
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield directoryEnd(written.length, directory.length, offset);
}

async function* packed(chunks: Part['chunks'], part: Written): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  pipeline(Readable.from(measured(chunks, part)), deflate, () => undefined);
  for await (const piece of deflate as AsyncIterable<Buffer>) {
    part.packed += piece.length;
    yield piece;
  }
}

async function* measured(chunks: Part['chunks'], part: Written): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk, 'utf8');
    part.crc = crc32(bytes, part.crc);
    part.size += bytes.length;
    yield bytes;
  }
}

function localHeader({ path }: Written): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x0403_4b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(SIZES_FOLLOW, 6);
  header.writeUInt16LE(DEFLATE, 8);
  header.writeUInt16LE(NO_DATE, 12);
  header.writeUInt16LE(path.length, 26);
  return Buffer.concat([header, path]);
}

function sizes({ crc, packed, size }: Written): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x0807_4b50, 0);
  for (const [index, value] of [crc, packed, size].entries()) descriptor.writeUInt32LE(value, 4 + 4 * index);
  return descriptor;
}

function directoryEntry({ path, offset, crc, packed, size }: Written): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x0201_4b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(SIZES_FOLLOW, 8);
  entry.writeUInt16LE(DEFLATE, 10);
  entry.writeUInt16LE(NO_DATE, 14);
  for (const [index, value] of [crc, packed, size].entries()) entry.writeUInt32LE(value, 16 + 4 * index);
  entry.writeUInt16LE(path.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, path]);
}

function directoryEnd(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
