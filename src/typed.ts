/** What people type: the outcome every parser answers with, and the clean-up that comes before any of them. */

/** A kebab-case code with the facts its sentence needs; sentences are `typed-<kind>-<code>` in `locales/<lang>/typed.ftl`. */
export interface Reason {
  readonly code: string;
}

/** Taken silently. `note` is the rest of what was typed, worth keeping beside the value. */
export interface Accepted<T> {
  readonly outcome: 'ok';
  readonly value: T;
  readonly note?: string;
}

/** Shown back for one tap. `alternatives` are other readings of the same text, likeliest first, each worth a button. */
export interface Doubted<T, Doubt extends Reason> {
  readonly outcome: 'confirm';
  readonly value: T;
  readonly why: Doubt;
  readonly alternatives?: readonly T[];
  readonly note?: string;
}

/** Not taken; the earlier answers stay. */
export interface Rejected<Fault extends Reason> {
  readonly outcome: 'reject';
  readonly why: Fault;
}

/** How a typed text was understood: taken, taken after one tap, or not taken with the reason. */
export type Typed<T, Doubt extends Reason, Fault extends Reason> = Accepted<T> | Doubted<T, Doubt> | Rejected<Fault>;

/** The text was understood without doubt. */
export function accept<T>(value: T, note = ''): Accepted<T> {
  return note === '' ? { outcome: 'ok', value } : { outcome: 'ok', value, note };
}

/** The text was understood, but a person should look at it once. */
export function doubt<T, Doubt extends Reason>(
  value: T,
  why: Doubt,
  more: { alternatives?: readonly T[]; note?: string } = {},
): Doubted<T, Doubt> {
  return {
    outcome: 'confirm',
    value,
    why,
    ...(more.alternatives !== undefined && more.alternatives.length > 0 ? { alternatives: more.alternatives } : {}),
    ...(more.note !== undefined && more.note !== '' ? { note: more.note } : {}),
  };
}

/** The text cannot be taken. */
export function reject<Fault extends Reason>(why: Fault): Rejected<Fault> {
  return { outcome: 'reject', why };
}

const SPACE = /[\s\u2800\u3164\uFFA0]+/gu;
const INVISIBLE = /\p{C}/gu;
const COMBINING = /\p{M}/gu;

/**
 * The text without what nobody sees or means: zero-width and control characters, direction marks, stacked accents
 * (й and ё survive), doubled and unusual spaces. One line, trimmed; cleaning twice changes nothing.
 */
export function cleanText(raw: string): string {
  const composed = raw.normalize('NFC').replace(SPACE, ' ').replace(INVISIBLE, '');
  return composed.normalize('NFC').replace(COMBINING, '').replace(SPACE, ' ').trim();
}

/** The text for comparison: lower case, ё as е, every dash a hyphen, every quotation mark gone. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\p{Pd}|−/gu, '-')
    .replace(/["«»„“”‟]/gu, '');
}

/** Whether a letter or a digit is in the text: pictures and marks alone say nothing. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Letters and digits in lower case, a space between words: for comparing what was said, marks and pictures aside. */
export function plainWords(text: string): string {
  return foldText(cleanText(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The first characters of a text, for showing it back inside a sentence. */
export function shortened(text: string, length = 60): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

/** The same with its beginning and its end kept, for names that differ at the end: «Sonata f…r violin». */
export function shortenedInside(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const tail = Math.floor((length - 1) / 2);
  return `${characters.slice(0, length - 1 - tail).join('')}…${characters.slice(-tail).join('')}`;
}
