/** Reads a ZIP archive as others do, by its directory: the names in their order, each with its bytes, checked. */

import { crc32, inflateRawSync } from 'node:zlib';

export interface Unzipped {
  name: string;
  bytes: Buffer;
}

/** Throws where the archive is torn or a checksum is wrong. */
export function unzip(archive: Buffer): Unzipped[] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    const [flags, crc, packed] = [8, 16, 20].map((offset) => archive.readUInt32LE(at + offset));
    const length = archive.readUInt16LE(at + 28);
    const raw = archive.subarray(at + 46, at + 46 + length);
    const name = raw.toString(((flags ?? 0) & 0x0800) === 0 ? 'ascii' : 'utf8');
    const from = archive.readUInt32LE(at + 42);
    const data = from + 30 + archive.readUInt16LE(from + 26) + archive.readUInt16LE(from + 28);
    const bytes = inflateRawSync(archive.subarray(data, data + (packed ?? 0)));
    if (crc32(bytes) !== crc) throw new Error(`${name} has another checksum`);
    at += 46 + length;
    return { name, bytes };
  });
}

/** Everything a stream gives. */
export async function gathered(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}
