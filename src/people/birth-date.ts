/** A child's birth date as people type it. Day comes before month; `today` decides centuries, adults and the future. */

import { ageOn, calendarDay, type PlainDate } from '../calendar.ts';
import { type DateParts, findDates } from '../dates/date-parts.ts';
import { monthNamed } from '../dates/month-words.ts';
import { accept, cleanText, doubt, foldText, reject, shortened, type Typed } from '../typed.ts';

/** Whole years from which a birth date is taken for an adult's; contests judge ages below it by their own categories. */
export const ADULT_AGE = 21;
/** Whole years under which a birth date is shown back: a wrong year is likelier than so small a performer. */
const TODDLER_AGE = 3;

export type BirthDateDoubt =
  | { code: 'month-misspelled'; typed: string }
  | { code: 'month-before-day' }
  | { code: 'terse' }
  | { code: 'letters-for-digits' }
  | { code: 'spelled' }
  | { code: 'age-differs'; typedAge: number; age: number }
  | { code: 'toddler'; age: number }
  | { code: 'extra-text'; extra: string };

export type BirthDateFault =
  | { code: 'empty' }
  | { code: 'not-a-date' }
  | { code: 'invalid-date'; typed: string }
  | { code: 'bad-year'; year: string }
  | { code: 'no-year' }
  | { code: 'no-day' }
  | { code: 'age-not-date'; age: number }
  | { code: 'two-dates' }
  | { code: 'future' }
  | { code: 'adult'; age: number };

export type TypedBirthDate = Typed<PlainDate, BirthDateDoubt, BirthDateFault>;

const AGE = /(?<![\d.,/-])(?<age>\d{1,3})\s*(?:лет|год(?:а|ик|ика|иков)?|years?(?:\sold)?|y\.?o\.?)(?!\p{L})/iu;
const NOISE =
  /(?<!\p{L})(?:дата|дня|день|рождения|рожд|род|родил(?:ся|ась)|год[ау]?|г|р|гр|д|др|date|of|birth|born|on|dob)(?!\p{L})/giu;

/** Reads a birth date; `today` is the day in the contest's zone on which it was typed. */
export function parseBirthDate(typed: string, { today }: { today: PlainDate }): TypedBirthDate {
  const text = cleanText(typed);
  const [date, second] = findDates(text);
  if (date === undefined) {
    return reject(whyNoDate(text));
  }
  if (second !== undefined) {
    return reject({ code: 'two-dates' });
  }
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`;
  const judged = judgeDate(date, text, today);
  if (judged.outcome !== 'ok') {
    return judged;
  }
  if (date.isSpelled) {
    return doubt(judged.value, { code: 'spelled' });
  }
  if (date.hasLetters) {
    return doubt(judged.value, { code: 'letters-for-digits' });
  }
  return compareWithRest(judged.value, rest, today);
}

function judgeDate(date: DateParts, text: string, today: PlainDate): TypedBirthDate {
  const typed = text.slice(date.start, date.end);
  const year = fullYear(date.year, today);
  if (year === null) {
    return Number(date.year) === 0
      ? reject({ code: 'invalid-date', typed })
      : reject({ code: 'bad-year', year: date.year });
  }
  const straight = calendarDay(year, date.month, date.day);
  const value = straight ?? calendarDay(year, date.day, date.month);
  if (value === undefined) {
    return reject({ code: 'invalid-date', typed });
  }
  if (value > today) {
    return reject({ code: 'future' });
  }
  const age = ageOn(value, today);
  if (age >= ADULT_AGE) {
    return reject({ code: 'adult', age });
  }
  if (straight === undefined) {
    return doubt(value, { code: 'month-before-day' });
  }
  if (date.misspelled !== null) {
    return doubt(value, { code: 'month-misspelled', typed: date.misspelled });
  }
  if (date.isTerse) {
    return doubt(value, { code: 'terse' });
  }
  return age < TODDLER_AGE ? doubt(value, { code: 'toddler', age }) : accept(value);
}

/** Compares what stood beside the date: an age that agrees says nothing new, other words are shown back. */
function compareWithRest(value: PlainDate, rest: string, today: PlainDate): TypedBirthDate {
  const typedAge = AGE.exec(rest)?.groups?.['age'];
  const age = ageOn(value, today);
  if (typedAge !== undefined && Number(typedAge) !== age) {
    return doubt(value, { code: 'age-differs', typedAge: Number(typedAge), age });
  }
  const extra = cleanText(rest.replace(AGE, ' '));
  const isNoise = /^[^\p{L}\d]*$/u.test(extra.replace(NOISE, ' ')) && !/\p{S}/u.test(extra);
  return isNoise ? accept(value) : doubt(value, { code: 'extra-text', extra: shortened(extra) });
}

/** Two figures mean the latest such year that has begun; null when it cannot be a year of anybody alive. */
function fullYear(figures: string, today: PlainDate): number | null {
  const year = Number(figures);
  const thisYear = Number(today.slice(0, 4));
  if (figures.length === 2) {
    return 2000 + year <= thisYear ? 2000 + year : 1900 + year;
  }
  return figures.length === 4 && year >= 1900 && year <= thisYear + 100 ? year : null;
}

function whyNoDate(text: string): BirthDateFault {
  if (text === '') {
    return { code: 'empty' };
  }
  const bare = foldText(text)
    .replace(NOISE, ' ')
    .replace(/[\s.,:]+$/u, '')
    .trim();
  if (/^(?:19|20)\d{2}$/u.test(bare)) {
    return { code: 'no-day' };
  }
  const age = AGE.exec(text)?.groups?.['age'] ?? /^\d{1,3}$/u.exec(bare)?.[0];
  if (age !== undefined) {
    return { code: 'age-not-date', age: Number(age) };
  }
  if (/^\d{1,2}[./-](?:19|20)\d{2}$/u.test(bare) || isMonthAnd(/^(?<word>\p{L}+)\.?\s?(?:19|20)\d{2}$/u, bare)) {
    return { code: 'no-day' };
  }
  const isDayOfYear = /^\d{1,2}[./-]\d{1,2}$/u.test(bare) || isMonthAnd(/^\d{1,2}\s?(?<word>\p{L}+)$/u, bare);
  return { code: isDayOfYear ? 'no-year' : 'not-a-date' };
}

function isMonthAnd(shape: RegExp, text: string): boolean {
  const word = shape.exec(text)?.groups?.['word'];
  return word !== undefined && monthNamed(word) !== null;
}
