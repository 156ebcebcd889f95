/** Instants as organizers type them, read once for all: a day in any way, a time of day in any other, or a span. Pure. */

import { type PlainDate, plainDateAt, zonedAt } from '../calendar.ts';
import { ok, type Result, refused } from '../result.ts';
import { cleanText, foldText } from '../typed.ts';
import { WEEKDAY_WORDS } from './day-words.ts';
import { type DayFault, readDays } from './days.ts';
import { monthNamed } from './month-words.ts';
import { spanIn } from './spans.ts';
import { timeAlone, timesIn } from './times-of-day.ts';

/** A day, by the words that named it. */
export type TypedDay =
  /** Without a year the next such day, today too. */
  | { readonly by: 'date'; readonly date: PlainDate; readonly hasYear: boolean }
  /** 1 is Monday; which one is for whoever asked. */
  | { readonly by: 'weekday'; readonly weekday: number }
  /** «через два дня». */
  | { readonly by: 'span'; readonly date: PlainDate };

/** What was typed; what was not named is null and is asked for, or guessed, by whoever asked. */
export type TypedInstant =
  /** «через час», to the minute. */
  | { readonly at: Date }
  /** 'HH:MM'; '24:00' is the end of the day. */
  | { readonly day: TypedDay; readonly time: string | null }
  | { readonly day: null; readonly time: string };

const MONTH_FIRST = /(?<![\p{L}\d]\s?)(?<month>\p{L}{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?=$|[\s,])/u;
/** A group for each day of the week. */
const WEEKDAY = new RegExp(
  String.raw`(?:^|[\s,])(?:во?\s+|on\s+)?(?:${WEEKDAY_WORDS.map((words, at) => `(?<d${at + 1}>${words.join('|')})`).join('|')})(?!\p{L})`,
  'u',
);
const YEAR = /(?<!\d)20\d\d(?!\d)|\d[./-]\d+[./-]\d/u;

/** Reads an instant in `zone` (IANA name). Refused where neither a day nor a time is named, or no one day. */
export function readTypedInstant(
  typed: string,
  { now, zone }: { readonly now: Date; readonly zone: string },
): Result<TypedInstant, DayFault> {
  const text = monthLast(foldText(cleanText(typed)));
  const today = plainDateAt(now, zone);
  const span = spanIn(text);
  if (span) {
    const { rest, ...by } = span;
    const ahead = zonedAt(now, zone).add(by);
    if (by.minutes > 0) return ok({ at: new Date(ahead.round('minute').epochMilliseconds) });
    return ok({
      day: { by: 'span', date: ahead.toPlainDate().toString() },
      time: timeAlone(rest.trim())?.time ?? null,
    });
  }
  for (const { time, rest, doubt } of timesIn(text)) {
    const day = oneDay(rest, today);
    if (day.ok && !(doubt === 'date' && day.value.by === 'weekday')) return ok({ day: day.value, time });
  }
  const alone = timeAlone(text);
  if (alone && isNone(oneDay(alone.rest, today))) return ok({ day: null, time: alone.time });
  const day = oneDay(text, today);
  return day.ok ? ok({ day: day.value, time: null }) : day;
}

/** A date wins over a day of the week beside it. */
function oneDay(text: string, today: PlainDate): Result<TypedDay, DayFault> {
  const days = readDays(text, today);
  if (days.ok && days.value.first !== days.value.last) return refused({ code: 'making-many-days' });
  if (days.ok) return ok({ by: 'date', date: days.value.first, hasYear: YEAR.test(text) });
  const named = Object.entries(WEEKDAY.exec(text)?.groups ?? {}).find(([, word]) => word !== undefined);
  if (days.refusal.code !== 'making-no-day' || !named) return days;
  return ok({ by: 'weekday', weekday: Number(named[0].slice(1)) });
}

function isNone(day: Result<TypedDay, DayFault>): boolean {
  return !day.ok && day.refusal.code === 'making-no-day';
}

/** «December 26» as «26 december». */
function monthLast(text: string): string {
  return text.replace(MONTH_FIRST, (whole, month: string, day: string) =>
    monthNamed(month) === null ? whole : `${day} ${month}`,
  );
}
