/** Days as organizers type them: with or without a year, with a time of day, two of them with a dash between. */

import { Temporal } from 'temporal-polyfill';
import { addDays, calendarDay, type PlainDate } from '../calendar.ts';
import { ok, type Result, refused } from '../result.ts';
import { cleanText, foldText } from '../typed.ts';
import { findDates, wholeYear } from './date-parts.ts';
import { DAY_ENDINGS, DAYS_FROM_TODAY } from './day-words.ts';
import { monthNamed } from './month-words.ts';
import { spanIn } from './spans.ts';
import { timeAlone, timesIn } from './times-of-day.ts';

/** Why no day could be read. */
export type DayFault =
  | { code: 'making-no-day' }
  | { code: 'making-no-such-day'; typed: string }
  | { code: 'making-many-days' };

/** What was typed: one day or the first and the last of several, and a time of day where one was given. */
export interface TypedDays {
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** 'HH:MM'. */
  readonly time: string | null;
}

interface Found {
  readonly day: number;
  readonly month: number;
  /** Null: the next such day. */
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

const TIME =
  /(?:^|\s)(?:в|до|с|at|until)?\s*(?<hours>[01]?\d|2[0-4])(?::(?<minutes>[0-5]\d)|\s*(?:ч|час(?:а|ов)?|h)(?!\p{L})\.?)/u;
/** «23–24 января»: the first day has no month of its own. */
const RANGE =
  /(?<!\d[.,/])(?<!\d)(?<first>\d{1,2})\s*(?:[-;]|по|и|to|and)\s*(?=\d{1,2}(?:\s*-?(?:го|е))?[\s.]\s*(?:\p{L}|\d{1,2}))/u;
/** A dash between two days, so that the second one's figures are not taken for the year of the first. */
const BETWEEN = /\s+-\s+|(?<=\p{L})\s*-\s*(?=\d)/gu;
const WORDED = new RegExp(
  String.raw`(?<![\d.])(?<day>\d{1,2})(?:\s*-?(?:${DAY_ENDINGS})(?!\p{L}))?\s+(?<word>\p{L}{3,10})(?!\p{L})`,
  'gu',
);
const FIGURES = /(?<![\d.])(?<day>\d{1,2})[./](?<month>\d{1,2})(?![\d./])/gu;

/**
 * Reads one day or two. Without a year the first such day not before `after` is meant, for the second of two not before
 * the first; «завтра» and «через месяц» are counted from `today`. A time of day may stand anywhere beside it.
 */
export function readDays(typed: string, after: PlainDate, today = after): Result<TypedDays, DayFault> {
  const folded = foldText(cleanText(typed));
  const span = spanIn(folded);
  if (span && span.minutes === 0) {
    const ahead = Temporal.PlainDate.from(today).add(span).toString();
    return ok({ first: ahead, last: ahead, time: timeAlone(span.rest.trim())?.time ?? null });
  }
  const from = { after, today };
  for (const { time, rest, doubt } of TIME.test(folded) ? [] : timesIn(folded)) {
    const days = doubt === null ? daysIn(rest, null, from) : undefined;
    if (days?.ok) return ok({ ...days.value, time });
  }
  const timed = TIME.exec(folded);
  return daysIn(timed ? folded.replace(timed[0], ' ') : folded, timed ? timeOf(timed) : null, from);
}

interface From {
  after: PlainDate;
  today: PlainDate;
}

function daysIn(written: string, time: string | null, { after, today }: From): Result<TypedDays, DayFault> {
  const rest = written.replace(BETWEEN, ' ; ');
  const named = Object.entries(DAYS_FROM_TODAY).find(([word]) =>
    new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(rest),
  );
  if (named) return ok({ first: addDays(today, named[1]), last: addDays(today, named[1]), time });
  const found = withRange(rest, [...dated(rest), ...undated(rest)]).sort((one, other) => one.start - other.start);
  const [one, other, third] = found;
  if (!one) return refused({ code: 'making-no-day' });
  if (third) return refused({ code: 'making-many-days' });
  const first = dayOf(borrowedYear(one, other), after);
  const last = other ? dayOf(other, first ?? after) : first;
  if (first === undefined || last === undefined) {
    const wrong = first === undefined ? one : (other ?? one);
    return refused({ code: 'making-no-such-day', typed: rest.slice(wrong.start, wrong.end).trim() });
  }
  return last < first ? refused({ code: 'making-many-days' }) : ok({ first, last, time });
}

/** «24:00» is the end of the day. */
function timeOf({ groups }: RegExpExecArray): string {
  return `${(groups?.['hours'] ?? '').padStart(2, '0')}:${groups?.['minutes'] ?? '00'}`;
}

function dated(text: string): Found[] {
  return findDates(text).flatMap(({ day, month, year, start, end }) => {
    const whole = wholeYear(year);
    return whole === undefined ? [] : [{ day, month, year: whole, start, end }];
  });
}

/** What has no year of its own; what lies within a whole date is part of it. */
function undated(text: string): Found[] {
  const whole = dated(text);
  const worded = [...text.matchAll(WORDED)].flatMap((match) => {
    const month = monthNamed(match.groups?.['word'] ?? '')?.month;
    return month === undefined ? [] : [foundAt(match, month)];
  });
  const figures = [...text.matchAll(FIGURES)].map((match) => foundAt(match, Number(match.groups?.['month'])));
  return [...worded, ...figures].filter(
    ({ start, end }) => !whole.some((date) => start < date.end && date.start < end),
  );
}

function foundAt(match: RegExpExecArray, month: number): Found {
  const day = Number(match.groups?.['day']);
  return { day, month, year: null, start: match.index, end: match.index + match[0].length };
}

/** The first figure of «23–24 января» is a day of the same month. */
function withRange(text: string, found: Found[]): Found[] {
  const [only, second] = found;
  const range = RANGE.exec(text);
  if (!only || second || !range) return found;
  const day = Number(range.groups?.['first']);
  const start = range.index;
  if (start >= only.start) return found;
  return [{ ...only, day, start, end: start + range[0].length }, only];
}

/** «23 января – 1 февраля 2027»: the year at the end is meant for both. */
function borrowedYear(one: Found, other: Found | undefined): Found {
  if (one.year !== null || !other || other.year === null) return one;
  const isLater = one.month > other.month || (one.month === other.month && one.day > other.day);
  return { ...one, year: isLater ? other.year - 1 : other.year };
}

/** How many years ahead a day without one is looked for: the longest time between two 29 Februaries. */
const YEARS_AHEAD = 8;

function dayOf({ day, month, year }: Found, after: PlainDate): PlainDate | undefined {
  if (year !== null) return calendarDay(year, month, day);
  const thisYear = Number(after.slice(0, 4));
  for (let ahead = 0; ahead <= YEARS_AHEAD; ahead += 1) {
    const one = calendarDay(thisYear + ahead, month, day);
    if (one !== undefined && one >= after) return one;
  }
  return undefined;
}
