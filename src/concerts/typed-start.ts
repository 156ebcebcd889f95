/** A start as people type it: a day in any way, and beside it a time of day in any other. Pure. */

import { addDays, type PlainDate, weekdayOf } from '../calendar.ts';
import { type DayFault, readDays } from '../contests/making/days.ts';
import { monthNamed } from '../people/date-parts.ts';
import { ok, type Result, refused } from '../result.ts';
import { cleanText, foldText } from '../typed.ts';

/** Why no start could be read. */
export type StartFault = DayFault | { code: 'time-missing' };

/** A day and the time of day as 'HH:MM'; '24:00' is its end. */
export interface TypedStart {
  readonly day: PlainDate;
  readonly time: string;
}

/** May be a date as well: «сб 12.12». */
const DOTTED = /[\s,](?<hours>\d{1,2})[.-](?<minutes>[0-5]\d)$/u;
/** Times of day, the plainest first: each is believed only where what is left of the text still names a day. */
const TIMES: readonly RegExp[] = [
  /(?:^|\s)(?:(?:в|at)\s+)?(?<hours>\d{1,2})(?:[:.\-\s](?<minutes>[0-5]\d))?\s*(?:час(?:а|ов)?\s*)?(?<half>утра|дня|вечера|am|pm)(?!\p{L})/u,
  /(?:^|\s)(?:(?:в|at)\s+)?(?<hours>\d{1,2})\s*(?:ч|час(?:а|ов)?|h)\.?\s*(?:(?<minutes>[0-5]\d)(?:\s*мин\p{L}*)?)?(?=$|[\s,])/u,
  /(?:^|\s)(?:в|at)\s+(?<hours>\d{1,2})(?:[:.\-\s](?<minutes>[0-5]\d))?(?=$|[\s,])/u,
  /(?:^|[\s,])(?<hours>\d{1,2}):(?<minutes>[0-5]\d)(?=$|[\s,])/u,
  DOTTED,
  /(?<=\p{L}[\s,]+|\d\.\d{1,2}(?:\.\d{2,4})?[\s,]+)(?<hours>\d{1,2})$/u,
];
const NOON = /(?:^|\s)(?:в\s+полдень|(?:at\s+)?noon)(?!\p{L})/u;
const MONTH_FIRST = /(?<![\p{L}\d]\s?)(?<month>\p{L}{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?=$|[\s,])/u;
const WEEKDAY =
  /(?:^|\s)(?:во?\s+|on\s+)?(?:(?<d1>понедельник|пн|monday|mon)|(?<d2>вторник|вт|tuesday|tue)|(?<d3>сред[ау]|ср|wednesday|wed)|(?<d4>четверг|чт|thursday|thu)|(?<d5>пятниц[ау]|пт|friday|fri)|(?<d6>суббот[ау]|сб|saturday|sat)|(?<d7>воскресенье|вс|sunday|sun))(?!\p{L})/u;

/** Reads one day and its time. Without a year the next such day is meant, «в субботу» is the next Saturday after `today`. */
export function readDayAndTime(typed: string, today: PlainDate): Result<TypedStart, StartFault> {
  const text = monthLast(foldText(cleanText(typed)).replace(NOON, ' 12:00'));
  for (const shape of TIMES) {
    const found = shape.exec(text);
    const time = found ? timeOf(found) : undefined;
    if (!found || time === undefined) continue;
    const rest = text.replace(found[0], ' ');
    const day = shape === DOTTED && WEEKDAY.test(rest) && !/\d/u.test(rest) ? undefined : onlyDay(rest, today);
    if (day?.ok) return ok({ day: day.value, time });
  }
  const day = onlyDay(text, today);
  return day.ok ? refused({ code: 'time-missing' }) : day;
}

function onlyDay(text: string, today: PlainDate): Result<PlainDate, DayFault> {
  const days = readDays(text, today);
  if (days.ok && days.value.first !== days.value.last) return refused({ code: 'making-many-days' });
  if (days.ok) return ok(days.value.first);
  const weekday = WEEKDAY.exec(text)?.groups;
  if (days.refusal.code !== 'making-no-day' || !weekday) return days;
  const wanted = Number(
    Object.keys(weekday)
      .find((name) => weekday[name] !== undefined)
      ?.slice(1),
  );
  return ok(addDays(today, ((wanted - weekdayOf(today) + 6) % 7) + 1));
}

function timeOf({ groups }: RegExpExecArray): string | undefined {
  const { half, minutes = '00' } = groups ?? {};
  const hours = Number(groups?.['hours']) + afternoon(half, Number(groups?.['hours']));
  return hours > 24 || (hours === 24 && minutes !== '00') ? undefined : `${String(hours).padStart(2, '0')}:${minutes}`;
}

function afternoon(half: string | undefined, hours: number): number {
  return (half === 'дня' || half === 'вечера' || half === 'pm') && hours < 12 ? 12 : 0;
}

/** «December 26» as «26 december». */
function monthLast(text: string): string {
  return text.replace(MONTH_FIRST, (whole, month: string, day: string) =>
    monthNamed(month) === undefined ? whole : `${day} ${month}`,
  );
}
