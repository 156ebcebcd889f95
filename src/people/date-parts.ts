/** Finds calendar dates inside what people type: figures with any separators, months in words, Roman months. */

import { nearest } from '../edit-distance.ts';
import { foldText } from '../typed.ts';

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
  readonly start: number;
  readonly end: number;
}

const MONTH_WORDS: ReadonlyArray<readonly string[]> = [
  ['январь', 'января', 'янв', 'january', 'jan'],
  ['февраль', 'февраля', 'фев', 'февр', 'february', 'feb'],
  ['март', 'марта', 'мар', 'march', 'mar'],
  ['апрель', 'апреля', 'апр', 'april', 'apr'],
  ['май', 'мая', 'may'],
  ['июнь', 'июня', 'июн', 'june', 'jun'],
  ['июль', 'июля', 'июл', 'july', 'jul'],
  ['август', 'августа', 'авг', 'august', 'aug'],
  ['сентябрь', 'сентября', 'сен', 'сент', 'september', 'sep', 'sept'],
  ['октябрь', 'октября', 'окт', 'october', 'oct'],
  ['ноябрь', 'ноября', 'ноя', 'нояб', 'november', 'nov'],
  ['декабрь', 'декабря', 'дек', 'december', 'dec'],
];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const MONTHS = MONTH_WORDS.flatMap((words, index) => words.map((word) => ({ word, month: index + 1 })));

/** The month a word names, also misspelled (up to two slips in a long word); null when none or several are near. */
export function monthNamed(word: string): { month: number; isMisspelled: boolean } | null {
  const folded = foldText(word);
  const exact = MONTHS.find((known) => known.word === folded);
  if (exact !== undefined) {
    return { month: exact.month, isMisspelled: false };
  }
  const roman = ROMAN.indexOf(folded.replaceAll('х', 'x').replaceAll('і', 'i'));
  if (roman >= 0) {
    return { month: roman + 1, isMisspelled: false };
  }
  if (folded.length < 4) {
    return null;
  }
  const near = nearest(folded, MONTHS, (known) => known.word, folded.length > 5 ? 2 : 1);
  const months = new Set(near.map(({ month }) => month));
  const [month] = months;
  return months.size === 1 && month !== undefined ? { month, isMisspelled: true } : null;
}

const MARK = String.raw`\s*[.,/\\\p{Pd}]+\s*`;
const DAY = String.raw`(?<!\d)(?<day>\d{1,2})`;
const DAY_ENDING = String.raw`(?:\s*-?(?:ого|го|ое|е|th|st|nd|rd)(?!\p{L}))?`;
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

/** Every date written in the text, from left to right. What is impossible (31.04) is found too, for the caller to judge. */
export function findDates(text: string): DateParts[] {
  const found: DateParts[] = [];
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const parts = readMatch(match);
      if (parts !== null && !found.some((other) => parts.start < other.end && other.start < parts.end)) {
        found.push(parts);
      }
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

function readMatch(match: RegExpExecArray): DateParts | null {
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
    start: match.index,
    end: match.index + match[0].length,
  };
}
