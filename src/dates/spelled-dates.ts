/** Dates told in words («третьего мая две тысячи четырнадцатого»), as a keyboard that listens writes them, put into figures. Pure. */

import { type NumberInWords, ordinalAt, yearAt } from '../number-words.ts';
import { foldText } from '../typed.ts';
import { monthNamed } from './month-words.ts';

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const LAST_DAY = 31;
/** Years are told whole or by their last two figures. */
const SHORT_YEAR = 100;
const FIRST_YEAR = 1900;
/** Without one of these no date is told in words. */
const ORDINAL = /(?:[ое]го|[ое]е|ье)(?!\p{L})|тысяч/iu;

/**
 * The text with the day before a month's name and the year behind it in figures, and unchanged elsewhere. Spaces keep its
 * length, so that what is found in it stands at the same place in the text that was typed.
 */
export function withSpelledFigures(text: string): string {
  if (!ORDINAL.test(text)) return text;
  const words = [...text.matchAll(/[\p{L}\d]+/gu)].map(({ 0: word, index: start }) => {
    return { word: foldText(word), start, end: start + word.length };
  });
  const folded = words.map(({ word }) => word);
  return words.reduce((whole, { word }, month) => {
    if (monthNamed(word)?.isMisspelled !== false) return whole;
    return withYear(withDay(whole, words, folded, month), words, folded, month);
  }, text);
}

/** The day ends right before the month; of «двадцать первого» both words are the day. */
function withDay(whole: string, words: readonly Word[], folded: readonly string[], month: number): string {
  for (const length of [2, 1]) {
    const day = month >= length ? ordinalAt(folded, month - length) : undefined;
    if (day?.length === length && day.value <= LAST_DAY)
      return replaced(whole, words, day, (room) => String(day.value).padEnd(room));
  }
  return whole;
}

function withYear(whole: string, words: readonly Word[], folded: readonly string[], month: number): string {
  const year = yearAt(folded, month + 1);
  if (!year || (year.value >= SHORT_YEAR && year.value < FIRST_YEAR) || year.value < 1) return whole;
  return replaced(whole, words, year, (room) => String(year.value).padStart(2, '0').padStart(room));
}

function replaced(
  whole: string,
  words: readonly Word[],
  { at, length }: NumberInWords,
  figures: (room: number) => string,
): string {
  const [start, end] = [words[at]?.start ?? 0, words[at + length - 1]?.end ?? 0];
  return `${whole.slice(0, start)}${figures(end - start)}${whole.slice(end)}`;
}
