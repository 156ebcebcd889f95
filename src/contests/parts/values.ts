/** Reads what organizers type into settings: words, numbers, bounds, lists. Pure. */

import { ok, type Result } from '../../result.ts';
import { cleanText } from '../../typed.ts';
import { type Given, type Unread, unread } from './part.ts';

/** The typed words, or that words are expected. */
export function wordsOf(given: Given): Result<string, Unread> {
  return 'text' in given ? ok(given.text) : unread({ code: 'text-expected' });
}

/** One line of at most `most` characters. */
export function readLine(typed: string, most: number): Result<string, Unread> {
  const text = cleanText(typed);
  if (!/[\p{L}\p{N}]/u.test(text)) return unread({ code: 'empty' });
  return [...text].length > most ? unread({ code: 'too-long', most }) : ok(text);
}

/** Lines as they were sent, numbers and dashes before them left out; empty ones fall away. */
export function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => cleanText(line).replace(/^(?:[-–—•*]\s*|\d{1,3}[.)]\s+)/u, ''))
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

/** Titles, one a line, each of at most `most` characters. */
export function readTitles(typed: string, most = 200): Result<string[], Unread> {
  const titles = linesOf(typed);
  if (titles.length === 0) return unread({ code: 'empty' });
  return titles.some((title) => [...title].length > most) ? unread({ code: 'too-long', most }) : ok(titles);
}

/** The only whole number in the words, within its bounds. */
export function readWhole(typed: string, least: number, most: number): Result<number, Unread> {
  const found = cleanText(typed).match(/\d+/gu) ?? [];
  if (found.length !== 1) return unread({ code: 'not-a-number' });
  const value = Number(found[0]);
  return value < least || value > most ? unread({ code: 'out-of-bounds', least, most }) : ok(value);
}

/** A number that may have a fraction: «2,5». */
export function readNumber(typed: string, least: number, most: number): Result<number, Unread> {
  const found = cleanText(typed).match(/\d+(?:[.,]\d+)?/gu) ?? [];
  if (found.length !== 1) return unread({ code: 'not-a-number' });
  const value = Number((found[0] ?? '').replace(',', '.'));
  return value < least || value > most ? unread({ code: 'out-of-bounds', least, most }) : ok(value);
}

/** Pieces parted by commas, semicolons or new lines, in lower case where they are file endings. */
export function piecesOf(typed: string): string[] {
  return typed
    .split(/[,;\n]/u)
    .map(cleanText)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** File endings: «PDF, .docx jpg» is pdf, docx, jpg. */
export function readEndings(typed: string): Result<string[], Unread> {
  const endings =
    cleanText(typed)
      .toLowerCase()
      .match(/[a-z0-9]{2,8}/gu) ?? [];
  return endings.length === 0 ? unread({ code: 'empty' }) : ok([...new Set(endings)]);
}

/** Without one key of it. */
export function without<T extends object>(thing: T, key: keyof T): T {
  const { [key]: _, ...others } = thing;
  return others as T;
}
