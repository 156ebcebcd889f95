/** Reads a file that people wrote by hand, YAML or JSON, into a plain value, or says in which line it breaks. */

import { type Document, LineCounter, parseDocument } from 'yaml';
import { ok, type Result, refused } from '../result.ts';

/** The largest file that is read, in bytes: a hundred times a whole contest. */
export const MOST_BYTES = 2 * 1024 * 1024;

/** Why a file cannot be read at all. Lines and columns count from 1. */
export type FileRefusal =
  | { code: 'file-missing'; path: string }
  | { code: 'file-too-large'; mostMb: number; givenMb: number }
  | { code: 'file-empty' }
  | { code: 'file-not-utf8' }
  | { code: 'file-syntax'; line: number; column: number }
  | { code: 'file-duplicate-key'; line: number; column: number }
  | { code: 'file-too-tangled' };

/** Refuses by size alone, before anything is read into memory. */
export function judgeSize(bytes: number): FileRefusal | undefined {
  const mb = (size: number) => Math.ceil((size / 1024 / 1024) * 10) / 10;
  return bytes > MOST_BYTES ? { code: 'file-too-large', mostMb: mb(MOST_BYTES), givenMb: mb(bytes) } : undefined;
}

/** The value a file's bytes stand for. JSON is read as the YAML it is; aliases are followed a hundred times at most. */
export function readDataFile(bytes: Uint8Array): Result<unknown, FileRefusal> {
  const tooLarge = judgeSize(bytes.byteLength);
  if (tooLarge) return refused(tooLarge);
  const text = decode(bytes);
  if (text === undefined) return refused({ code: 'file-not-utf8' });
  if (text.trim() === '') return refused({ code: 'file-empty' });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', prettyErrors: false });
  const broken = brokenAt(document, lines);
  return broken ? refused(broken) : plainValue(document);
}

/** Bytes as UTF-8, a byte order mark aside; undefined when they are in another encoding or no text at all. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function brokenAt(document: Document.Parsed, lines: LineCounter): FileRefusal | undefined {
  const [error] = document.errors;
  if (!error) return undefined;
  const { line, col } = lines.linePos(error.pos[0]);
  return { code: error.code === 'DUPLICATE_KEY' ? 'file-duplicate-key' : 'file-syntax', line, column: col };
}

function plainValue(document: Document.Parsed): Result<unknown, FileRefusal> {
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    return refused({ code: 'file-too-tangled' });
  }
  return value === null || value === undefined ? refused({ code: 'file-empty' }) : ok(value);
}
