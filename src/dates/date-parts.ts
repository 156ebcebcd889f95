/** Finds calendar dates inside what people type: figures with any separators, months in words, Roman months. */

import { calendarDay, type PlainDate } from '../calendar.ts';
import { DAY_ENDINGS } from './day-words.ts';
import { withFigures } from './look-alikes.ts';
import { monthNamed } from './month-words.ts';
import { withSpelledFigures } from './spelled-dates.ts';

/** A date as it was written; nothing is judged yet. `start` and `end` are offsets into the text. */
export interface DateParts {
  readonly day: number;
  readonly month: number;
  /** The year's figures as typed, one to five of them. */
  readonly year: string;
  /** The month's word when it was not spelled right. */
  readonly misspelled: string | null;
  /** Six figures in a row, which can be read two ways. */
  readonly isTerse: boolean;
  /** Letters stood for some of its figures. */
  readonly hasLetters: boolean;
  /** Its day or its year was told in words. */
  readonly isSpelled: boolean;
  readonly start: number;
  readonly end: number;
}

const MARK = String.raw`\s*[.,/\\\p{Pd}]+\s*`;
const DAY = String.raw`(?<!\d)(?<day>\d{1,2})`;
const DAY_ENDING = String.raw`(?:\s*-?(?:${DAY_ENDINGS})(?!\p{L}))?`;
const YEAR = String.raw`(?<year>\d{3,5}(?!\d)|\d{1,2}(?!\d|[./]\d))`;
const WORD = String.raw`(?<word>\p{L}{1,10})`;
const GAP = String.raw`[\s.,/\p{Pd}]*`;

/** In the order of trust: the first one that finds a date at a place wins it. */
const SHAPES: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\d)(?<year>\d{4})(?:${MARK}|\s)(?<month>\d{1,2})(?:${MARK}|\s)(?<day>\d{1,2})(?!\d)`, 'gu'),
  new RegExp(`${DAY}${MARK}(?<month>\\d{1,2})${MARK}${YEAR}`, 'gu'),
  new RegExp(String.raw`${DAY}\s(?<month>\d{1,2})\s(?<year>\d{4}|\d{2})(?!\d|[./]\d)`, 'gu'),
  new RegExp(`${DAY}${DAY_ENDING}${GAP}${WORD}${GAP}${YEAR}`, 'gu'),
  new RegExp(String.raw`(?<!\p{L})${WORD}\.?\s(?<day>\d{1,2})${DAY_ENDING},?\s(?<year>\d{4})(?!\d)`, 'gu'),
  new RegExp(String.raw`(?<!\d)(?<year>\d{4})\s?(?:года?|г\.?)?,?\s${DAY}\s${WORD}(?!\p{L})`, 'gu'),
  /(?<!\d)(?<day>\d{2})(?<month>\d{2})(?<year>(?:19|20)\d{2})(?!\d)/gu,
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/gu,
  /(?<![\d+])(?<day>\d{2})(?<month>\d{2})(?<year>\d{2})(?!\d)/gu,
];
const TERSE = /^\d{6}$/u;

/** The year of its figures, two of them meaning this century; undefined where there are other than two or four. */
export function wholeYear(figures: string): number | undefined {
  if (figures.length === 2) return 2000 + Number(figures);
  return figures.length === 4 ? Number(figures) : undefined;
}

/** The day a date names; undefined where the calendar has none, or the figures of its year are no whole year. */
export function dayNamed({ day, month, year }: Pick<DateParts, 'day' | 'month' | 'year'>): PlainDate | undefined {
  const whole = wholeYear(year);
  return whole === undefined ? undefined : calendarDay(whole, month, day);
}

/** Every date written in the text, from left to right. What is impossible (31.04) is found too, for the caller to judge. */
export function findDates(text: string): DateParts[] {
  const typed = withFigures(text);
  const figures = withSpelledFigures(typed);
  const found: DateParts[] = [];
  for (const shape of SHAPES) {
    for (const match of figures.matchAll(shape)) {
      const parts = readMatch(match, text, typed);
      if (parts !== null && !found.some((other) => parts.start < other.end && other.start < parts.end)) {
        found.push(parts);
      }
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

/** `figured` is the typed text with the letters that stood for figures put right. */
function readMatch(match: RegExpExecArray, typed: string, figured: string): DateParts | null {
  const { day = '', month = '', year = '', word } = match.groups ?? {};
  const named = word === undefined ? { month: Number(month), isMisspelled: false } : monthNamed(word);
  if (named === null) {
    return null;
  }
  return {
    day: Number(day),
    month: named.month,
    year,
    misspelled: named.isMisspelled ? (word ?? null) : null,
    isTerse: TERSE.test(match[0]),
    hasLetters: !typed.startsWith(figured.slice(match.index, match.index + match[0].length), match.index),
    isSpelled: !figured.startsWith(match[0], match.index),
    start: match.index,
    end: match.index + match[0].length,
  };
}
