/** Unpacks a workbook's archive within bounds: bytes are counted while they are inflated, whatever the archive claims. */

import { constants, inflateRawSync } from 'node:zlib';
import { FileRefused } from './faults.ts';
import { LIMITS } from './limits.ts';

const LOCAL = 0x0403_4b50;
const CENTRAL = 0x0201_4b50;
const END = 0x0605_4b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const MARKED_ENCRYPTED = 0x0001;
const STORED = 0;
const DEFLATED = 8;
const TOO_BIG = { code: 'file-too-big', mostMb: LIMITS.unpacked / 1024 / 1024 } as const;

interface Packed {
  name: string;
  method: number;
  offset: number;
  length: number;
}

/** Parts that make a workbook run something or fetch something. */
const MACROS = /vbaProject|macrosheets\//iu;
const LINKS = /externalLinks\/|connections\.xml$|queryTables\//iu;
/** All that the cells' values need; pictures, comments and themes stay packed. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?workbook\.xml(?:\.rels)?|xl\/(?:sharedStrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/iu;

/** The parts a workbook's values stand in, by name. Throws `FileRefused`. */
export function unpackWorkbook(archive: Buffer): Map<string, Buffer> {
  const packed = directoryOf(archive);
  if (packed.some(({ name }) => MACROS.test(name))) throw new FileRefused({ code: 'file-macros' });
  if (packed.some(({ name }) => LINKS.test(name))) throw new FileRefused({ code: 'file-external-links' });
  const parts = new Map<string, Buffer>();
  let left: number = LIMITS.unpacked;
  for (const part of packed) {
    if (!NEEDED.test(part.name)) continue;
    const bytes = inflated(archive, part, left);
    left -= bytes.length;
    parts.set(part.name, withoutDoctype(bytes));
  }
  if (!parts.has('xl/workbook.xml')) throw new FileRefused({ code: 'file-not-a-table' });
  if (parts.get('[Content_Types].xml')?.includes('macroEnabled')) throw new FileRefused({ code: 'file-macros' });
  return parts;
}

function directoryOf(archive: Buffer): Packed[] {
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  if (count > LIMITS.parts) throw new FileRefused(TOO_BIG);
  return Array.from({ length: count }, () => {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== CENTRAL)
      throw new FileRefused({ code: 'file-damaged' });
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if ((archive.readUInt16LE(at + 8) & MARKED_ENCRYPTED) !== 0) throw new FileRefused({ code: 'file-encrypted' });
    const part = {
      name,
      method: archive.readUInt16LE(at + 10),
      length: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    return part;
  });
}

function endOf(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = archive.length - END_LENGTH; at >= earliest; at -= 1) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw new FileRefused({ code: 'file-damaged' });
}

/** A part's bytes, at most `most` of them: inflating stops at the first byte beyond. */
function inflated(archive: Buffer, { offset, length, method }: Packed, most: number): Buffer {
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL) {
    throw new FileRefused({ code: 'file-damaged' });
  }
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const bytes = archive.subarray(start, start + length);
  if (method !== STORED && method !== DEFLATED) throw new FileRefused({ code: 'file-damaged' });
  if (method === STORED) {
    if (bytes.length > most) throw new FileRefused(TOO_BIG);
    return bytes;
  }
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_FINISH });
  } catch (error) {
    const overflows = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new FileRefused(overflows ? TOO_BIG : { code: 'file-damaged' });
  }
}

/** A workbook's parts declare no entities of their own; those that do grow without end. */
function withoutDoctype(bytes: Buffer): Buffer {
  if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY')) throw new FileRefused({ code: 'file-damaged' });
  return bytes;
}
