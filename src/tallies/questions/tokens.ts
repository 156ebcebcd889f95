/** A question cut into words, numbers, ranges, dates and times, each with its place in the text; pure. */

import { repairHomoglyphs } from '../../alphabets.ts';
import { foldText } from '../../typed.ts';
import { stemOf } from './endings.ts';
import { countTold, NUMBER_ENDINGS, whichTold } from './number-words.ts';

export interface Token {
  readonly kind: 'word' | 'number' | 'range' | 'date' | 'time' | 'sign';
  /** Offsets into the text, the end not included. */
  readonly start: number;
  readonly end: number;
  /** As written, folded: lower case, ё as е. */
  readonly word: string;
  /** The word without its ending; of a number or a range its figures, of a sign the sign. */
  readonly stem: string;
  /** The figures: one of a number, two of a range, hour and minute of a time, day, month and perhaps year of a date. */
  readonly numbers: readonly number[];
  /** «363-й», «первый»: a number that tells which, not how many. */
  readonly ordinal: boolean;
  /** What a typing slip was read as, as it is written right. */
  readonly meant?: string;
}

const TIME = String.raw`(?<![\d:])\d{1,2}:[0-5]\d(?![\d:])`;
const DATE = String.raw`(?<![\d.])\d{1,2}\.\d{1,2}(?:\.\d{4}|\.\d{2})?(?![\d])`;
/** «7–10»; «7 до 10», where the second is no date. */
const RANGE = String.raw`\d{1,4}(?:\s?[-–—/]\s?\d{1,4}|\s+до\s+\d{1,4}(?!\.\d))(?!\d)|(?<!\p{L})I{1,3}\s?[-–—]\s?(?:I{2,3}|IV)(?!\p{L})`;
const NUMBER = String.raw`\d+(?:\s?[-–]?\s?(?:${NUMBER_ENDINGS})(?!\p{L}))?`;
const TOKEN = new RegExp(
  `(?<time>${TIME})|(?<date>${DATE})|(?<range>${RANGE})|(?<number>${NUMBER})|(?<word>\\p{L}+)|(?<sign>[№#,×])`,
  'gu',
);
const ROMAN = ['I', 'II', 'III', 'IV'];

/** The tokens from left to right; what is neither letter nor figure separates them. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(readToken);
}

function readToken(match: RegExpExecArray): Token {
  const [written] = match;
  const { time, date, range, number, word } = match.groups ?? {};
  const place = { start: match.index, end: match.index + written.length };
  const figures = [...written.matchAll(/\d+|I{1,3}V?/gu)].map(([one]) => ROMAN.indexOf(one) + 1 || Number(one));
  const plain = { ...place, word: written, ordinal: false };
  if (time !== undefined) return { ...plain, kind: 'time', stem: written, numbers: figures };
  if (date !== undefined) return { ...plain, kind: 'date', stem: figures.join('.'), numbers: figures };
  if (range !== undefined) return { ...plain, kind: 'range', stem: figures.join('-'), numbers: figures };
  if (number !== undefined) {
    return { ...plain, kind: 'number', stem: figures.join(''), numbers: figures, ordinal: /\D/u.test(written) };
  }
  if (word === undefined) return { ...plain, kind: 'sign', stem: written, numbers: [] };
  return readWord(plain, written);
}

function readWord(plain: Omit<Token, 'kind' | 'stem' | 'numbers'>, written: string): Token {
  const word = repairHomoglyphs(foldText(written));
  const stem = stemOf(word);
  const many = countTold(word);
  if (many !== undefined) return { ...plain, word, kind: 'number', stem: String(many), numbers: [many] };
  const which = ROMAN.includes(written) ? ROMAN.indexOf(written) + 1 : whichTold(word);
  return which === undefined
    ? { ...plain, word, kind: 'word', stem, numbers: [] }
    : { ...plain, word, kind: 'number', stem: String(which), numbers: [which], ordinal: true };
}
