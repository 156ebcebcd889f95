/** Reads a day, or the first and the last of several, as people type them; without a year the latest that has come is meant. Pure. */

import { addYears, calendarDay, type PlainDate } from '../calendar.ts';
import { monthNamed } from '../dates/month-words.ts';
import { cleanText } from '../typed.ts';

/** Both ends included. */
export interface TypedDays {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

interface Found {
  readonly day: PlainDate;
  readonly hasYear: boolean;
  readonly start: number;
  readonly end: number;
}

/** The first shape is the calendar's own, «2026-11-01»; then figures, then a month in words. */
const SHAPES: readonly RegExp[] = [
  /(?<!\d)(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2})[./](?<month>\d{1,2})(?:[./](?<year>\d{4}|\d{2}))?(?![\d./]\d)/gu,
  /(?<!\d)(?<day>\d{1,2})(?:-?(?:го|е|th|st|nd|rd))? (?<word>\p{L}{3,10})(?:,? (?<year>\d{4}))?/gu,
  /(?<!\p{L})(?<word>\p{L}{3,10}) (?<day>\d{1,2})(?:th|st|nd|rd)?(?!\d)(?:,? (?<year>\d{4}))?/gu,
];

/** A day of the month before its range goes on: «1–» of «1–15 ноября». */
const RANGE_BEGINS = /(?<!\d)(\d{1,2})(?:-?(?:го|е|th|st|nd|rd))? ?(?:\p{Pd}|по|и|to|till|until|and) ?$/u;

/** «С 1 ноября», «до 15 ноября»: not that day alone. */
const OPEN = /(?<!\p{L})(?:с|со|от|после|до|по|since|from|after|before|until|till)\s*$/iu;

/** The one day the text names; undefined when none or several. */
export function readDay(text: string, today: PlainDate): PlainDate | undefined {
  const days = readDays(text, today);
  return days && days.from === days.to ? days.from : undefined;
}

/** The days the text names, in their order; one day is its own beginning and end. */
export function readDays(text: string, today: PlainDate): TypedDays | undefined {
  const clean = cleanText(text);
  const [first, second, third] = findDays(clean, today);
  if (!first || third) return undefined;
  if (!second) {
    const from = dayBefore(clean, first);
    return from === undefined && OPEN.test(clean.slice(0, first.start))
      ? undefined
      : { from: from ?? first.day, to: first.day };
  }
  const from = !first.hasYear && second.hasYear ? withYear(first.day, second.day) : first.day;
  const to = !second.hasYear && first.hasYear ? withYear(second.day, first.day) : second.day;
  if (from <= to) return { from, to };
  const earlier = addYears(from, -1);
  return first.hasYear ? undefined : { from: earlier, to };
}

/** The first day of «1–15 ноября». */
function dayBefore(text: string, { day, start }: Found): PlainDate | undefined {
  const begins = RANGE_BEGINS.exec(text.slice(0, start))?.[1];
  if (begins === undefined || Number(begins) > Number(day.slice(8))) return undefined;
  return calendarDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(begins));
}

function findDays(text: string, today: PlainDate): Found[] {
  const found: Found[] = [];
  for (const match of SHAPES.flatMap((shape) => [...text.matchAll(shape)])) {
    const one = readMatch(match, today);
    if (one && !found.some((other) => one.start < other.end && other.start < one.end)) found.push(one);
  }
  return found.sort((one, other) => one.start - other.start);
}

function readMatch(match: RegExpExecArray, today: PlainDate): Found | undefined {
  const { day = '', month, word, year } = match.groups ?? {};
  const number = word === undefined ? Number(month) : monthNamed(word)?.month;
  if (number === undefined) return undefined;
  const place = { start: match.index, end: match.index + match[0].length };
  if (year !== undefined) {
    const dated = calendarDay(year.length === 2 ? 2000 + Number(year) : Number(year), number, Number(day));
    return dated === undefined ? undefined : { day: dated, hasYear: true, ...place };
  }
  const thisYear = Number(today.slice(0, 4));
  const [latest] = [thisYear, thisYear - 1]
    .flatMap((one) => calendarDay(one, number, Number(day)) ?? [])
    .filter((one) => one <= today);
  return latest === undefined ? undefined : { day: latest, hasYear: false, ...place };
}

function withYear(day: PlainDate, like: PlainDate): PlainDate {
  return addYears(day, Number(like.slice(0, 4)) - Number(day.slice(0, 4)));
}
