/** Reads multipart bodies as the bot libraries really write them: without spaces, with unquoted and Cyrillic file names. */

import { badRequest } from '../refusal.ts';

export interface Part {
  name: string;
  isFile: boolean;
  filename: string | undefined;
  mime: string | undefined;
  bytes: Buffer;
}

const HEADERS_END = Buffer.from('\r\n\r\n');

/** All parts in order; refuses a body without a boundary. */
export function readMultipart(body: Buffer, contentType: string): Part[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i
    .exec(contentType)
    ?.slice(1)
    .find((found) => found !== undefined);
  if (boundary === undefined) throw badRequest('multipart boundary is missing');
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let start = body.indexOf(delimiter);
  while (start !== -1) {
    const begin = start + delimiter.length;
    const end = nextDelimiter(body, delimiter, begin);
    if (end === -1) break;
    // Before the next delimiter stands a line break that is not the part's.
    const part = readPart(body.subarray(begin, end - 2));
    if (part) parts.push(part);
    start = end;
  }
  return parts;
}

/** The next delimiter at the beginning of a line; the bytes of a file may hold one elsewhere. */
function nextDelimiter(body: Buffer, delimiter: Buffer, from: number): number {
  let at = body.indexOf(delimiter, from);
  while (at !== -1 && body.toString('latin1', at - 2, at) !== '\r\n') at = body.indexOf(delimiter, at + 1);
  return at;
}

function readPart(bytes: Buffer): Part | undefined {
  const headersEnd = bytes.indexOf(HEADERS_END);
  if (headersEnd === -1) return undefined;
  const headers = bytes.toString('utf8', 0, headersEnd);
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? '';
  const name = parameterOf(disposition, 'name');
  if (name === undefined) return undefined;
  const filename = parameterOf(disposition, 'filename');
  const mime = /^content-type:\s*([^;\r\n]+)/im.exec(headers)?.[1]?.trim();
  return {
    name,
    isFile: filename !== undefined,
    filename,
    mime,
    bytes: bytes.subarray(headersEnd + HEADERS_END.length),
  };
}

/** Quoted, or bare up to the next semicolon; `filename*` in its percent encoding wins. */
function parameterOf(disposition: string, name: string): string | undefined {
  const encoded = new RegExp(`[;\\s]${name}\\*=UTF-8''([^;\\s]+)`, 'i').exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  const [, quoted, bare] =
    new RegExp(`[;\\s]${name}=(?:"((?:\\\\"|[^"])*)"|([^;\\r\\n]*))`, 'i').exec(disposition) ?? [];
  return quoted?.replace(/\\"/g, '"') ?? bare?.trim();
}
