/** What a file's first bytes tell: the family of formats it is of, and a picture's pixels. */

import { imageSize } from 'image-size';

/** What the bytes say; null pixels where it is no picture or its header is torn. */
export interface Look {
  /** Such as 'jpg', 'zip' (also docx), 'mp4' (also m4a, mov); 'unknown' where the bytes say nothing. */
  family: string;
  width: number | null;
  height: number | null;
}

/** So many bytes are enough: pictures carry previews and notes in front of their size. */
export const LOOKED_AT_BYTES = 512 * 1024;

/** Bytes by which a format begins, as Latin-1; `at` counts from 0. */
const SIGNATURES: readonly { family: string; at?: number; begins: string }[] = [
  { family: 'jpg', begins: '\xff\xd8\xff' },
  { family: 'png', begins: '\x89PNG\r\n\x1a\n' },
  { family: 'gif', begins: 'GIF8' },
  { family: 'webp', at: 8, begins: 'WEBP' },
  { family: 'wav', at: 8, begins: 'WAVE' },
  { family: 'avi', at: 8, begins: 'AVI ' },
  { family: 'pdf', begins: '%PDF-' },
  { family: 'zip', begins: 'PK\x03\x04' },
  { family: 'ole', begins: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { family: 'rtf', begins: '{\\rtf' },
  { family: 'mp3', begins: 'ID3' },
  { family: 'ogg', begins: 'OggS' },
  { family: 'flac', begins: 'fLaC' },
  { family: 'heic', at: 4, begins: 'ftyphei' },
  { family: 'heic', at: 4, begins: 'ftyphev' },
  { family: 'heic', at: 4, begins: 'ftypmif1' },
  { family: 'heic', at: 4, begins: 'ftypmsf1' },
  { family: 'mp4', at: 4, begins: 'ftyp' },
  { family: 'program', begins: 'MZ' },
  { family: 'program', begins: '\x7fELF' },
];

const PICTURES: ReadonlySet<string> = new Set(['jpg', 'png', 'gif', 'webp', 'heic']);

/** Looks at the first bytes of a file; never throws, whatever they are. */
export function lookAt(head: Uint8Array): Look {
  const family = familyOf(head);
  return { family, ...(PICTURES.has(family) ? pixelsOf(head) : { width: null, height: null }) };
}

function familyOf(head: Uint8Array): string {
  const start = Buffer.from(head.subarray(0, 32)).toString('latin1');
  const found = SIGNATURES.find(({ at = 0, begins }) => start.startsWith(begins, at));
  if (found) return found.family;
  return isMpegAudio(head) ? 'mp3' : 'unknown';
}

/** Sound without a title begins with a frame: eleven bits set, then a version and a layer that exist. */
function isMpegAudio([first = 0, second = 0]: Uint8Array): boolean {
  const layer = (second >> 1) & 0b11;
  const version = (second >> 3) & 0b11;
  return first === 0xff && second >= 0xe0 && layer !== 0 && version !== 0b01;
}

function pixelsOf(head: Uint8Array): Pick<Look, 'width' | 'height'> {
  try {
    const { width, height } = imageSize(head);
    return width > 0 && height > 0 ? { width, height } : { width: null, height: null };
  } catch {
    return { width: null, height: null };
  }
}
