/** Reads days and months out of a question and puts them into a year: the last time that was, unless the year is said; pure. */

import { Temporal } from 'temporal-polyfill';
import { calendarDay, type PlainDate } from '../../calendar.ts';
import { MONTH_WORDS, SPAN_WORDS } from './time-words.ts';
import type { Token } from './tokens.ts';

/** A day of the year, with the year where it is said. */
export interface DayRead {
  readonly length: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** «1 ноября», «1 ноября 2026 года», «01.11.2026», «November 1». */
export function readDay(tokens: readonly Token[], at: number): DayRead | undefined {
  const token = tokens[at];
  if (token?.kind === 'date') {
    const [day = 0, month = 0, year] = token.numbers;
    return { length: 1, day, month, year: year === undefined ? null : wholeYear(year) };
  }
  const first = readMonth(tokens, at);
  const after = first && tokens[at + 1];
  if (first && after?.kind === 'number' && isDayNumber(after)) {
    const year = readYear(tokens, at + 2);
    return {
      length: 2 + (year?.length ?? 0),
      day: after.numbers[0] ?? 0,
      month: first.month,
      year: year?.year ?? null,
    };
  }
  if (token?.kind !== 'number' || !isDayNumber(token)) return undefined;
  const of = tokens[at + 1]?.word === 'of' ? 1 : 0;
  const named = readMonth(tokens, at + 1 + of);
  if (!named) return undefined;
  const length = 2 + of;
  const year = readYear(tokens, at + length);
  return {
    length: length + (year?.length ?? 0),
    day: token.numbers[0] ?? 0,
    month: named.month,
    year: year?.year ?? null,
  };
}

/** A month by its name. */
export function readMonth(tokens: readonly Token[], at: number): { length: number; month: number } | undefined {
  const heard = MONTH_WORDS.at(tokens, at);
  return heard && { length: heard.length, month: Number(heard.target) };
}

/** «2026», «2026 года». */
export function readYear(tokens: readonly Token[], at: number): { length: number; year: number } | undefined {
  const token = tokens[at];
  const [year = 0] = token?.numbers ?? [];
  if (token?.kind !== 'number' || year < 2000 || year > 2099) return undefined;
  const said = SPAN_WORDS.at(tokens, at + 1);
  return { length: said?.target === 'year' ? 1 + said.length : 1, year };
}

/** The day as a date: in the year said, else the last such day until `today`; undefined when there is none (31.04). */
export function dateOf({ day, month, year }: Omit<DayRead, 'length'>, today: PlainDate): PlainDate | undefined {
  const latest = Temporal.PlainDate.from(today).year;
  // Eight years hold a 29 February whatever the century.
  const years = year === null ? Array.from({ length: 9 }, (_, back) => latest - back) : [year];
  const dates = years.flatMap((one) => calendarDay(one, month, day) ?? []);
  return year === null ? dates.find((date) => date <= today) : dates[0];
}

/** The year in which a month was last begun. */
export function yearOfMonth(month: number, today: PlainDate): number {
  const { year, month: present } = Temporal.PlainDate.from(today);
  return month <= present ? year : year - 1;
}

/** «2026-11» */
export function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function isDayNumber({ numbers: [number = 0] }: Token): boolean {
  return number >= 1 && number <= 31;
}

function wholeYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}
