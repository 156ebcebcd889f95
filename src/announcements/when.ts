/** Instants as organizers type them: «завтра в 10», «10 декабря 10:00», «в пятницу в 18:30», «через час». Pure. */

import { Temporal } from 'temporal-polyfill';
import { addDays, type PlainDate, plainDateAt } from '../calendar.ts';
import { type DayFault, readDays } from '../contests/making/days.ts';
import { ok, type Result, refused } from '../result.ts';
import { cleanText, foldText } from '../typed.ts';

export type WhenRefusal = { code: 'announcement-no-time' } | Extract<DayFault, { code: 'making-no-such-day' }>;

/** The hour meant where only a day was typed. */
const USUAL_TIME = '10:00';

const WEEKDAYS = [
  ['понедельник', 'monday'],
  ['вторник', 'tuesday'],
  ['среда', 'среду', 'wednesday'],
  ['четверг', 'thursday'],
  ['пятница', 'пятницу', 'friday'],
  ['суббота', 'субботу', 'saturday'],
  ['воскресенье', 'sunday'],
] as const;

const SPAN =
  /(?:^|\s)(?:через|in)\s+(?<count>\d{1,3}|полтора|\p{L}{3,6}(?=\s))?\s*(?<unit>полчаса|минут|мин|час|ч|день|дня|дней|сутки|недел|minute|min|hour|day|week)/u;
const HALF_OF_DAY =
  /(?:^|\s)(?:в|at)?\s*(?<hours>\d{1,2})(?::(?<minutes>[0-5]\d))?\s*(?:часа?|часов|ч)?\s*(?<half>утра|дня|вечера|ночи|am|pm)(?!\p{L})/u;
const DOTTED = /(?:(?<=(?:^|\s)(?:в|at)\s)(\d{1,2})[.-]([0-5]\d)|(?<![\d.])([01]?\d|2[0-3])\.00)(?![.\d])/u;
const BARE_HOUR = /(?<=^|\s)(?:в|at)\s+([01]?\d|2[0-3])(?![\d:./-])(?!\s*\p{L})/u;
const CLOCK = /(?<!\d)([01]?\d|2[0-3])(?::([0-5]\d)|\s*(?:часа?|часов|ч)(?!\p{L}))/u;

/** The instant meant, in `zone` (IANA name); a time without a day is the next such time after `now`. */
export function readWhen(typed: string, now: Date, zone: string): Result<Date, WhenRefusal> {
  const folded = foldText(cleanText(typed));
  const after = afterSpan(folded, now, zone);
  if (after) return ok(after);
  const text = clocked(folded);
  const clock = CLOCK.exec(text);
  const time = clock ? `${(clock[1] ?? '').padStart(2, '0')}:${clock[2] ?? '00'}` : null;
  const today = plainDateAt(now, zone);
  const weekday = weekdayIn(text);
  if (weekday !== null) return ok(nextOn(weekday, instantOf(today, time ?? USUAL_TIME, zone), now, zone));
  const days = readDays(text, today);
  if (days.ok) return ok(thisYear(instantOf(days.value.first, time ?? USUAL_TIME, zone), text, now, zone));
  if (days.refusal.code === 'making-no-such-day') return refused(days.refusal);
  if (time === null || !CLOCK.test(text)) return refused({ code: 'announcement-no-time' });
  const at = instantOf(today, time, zone);
  return ok(at > now ? at : instantOf(addDays(today, 1), time, zone));
}

/** A day just past without its year is that day, not the one in a year. */
function thisYear(at: Date, text: string, now: Date, zone: string): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const isFar = here.subtract({ months: 10 }).epochMilliseconds > now.getTime();
  return isFar && !/(?<!\d)20\d\d(?!\d)|\d[./]\d+[./]\d/u.test(text) ? moved(at, { years: -1 }, zone) : at;
}

/** Every way to write a time of day becomes «10:00». */
function clocked(text: string): string {
  return text
    .replace(HALF_OF_DAY, (...found) => {
      const { hours, minutes = '00', half } = found.at(-1) as { hours: string; minutes?: string; half: string };
      return ` ${hourOf(Number(hours), half)}:${minutes}`;
    })
    .replace(DOTTED, (_, hours, minutes, full) => (full ? `${full}:00` : `${hours}:${minutes}`))
    .replace(BARE_HOUR, (_, hours) => `${hours}:00`);
}

function hourOf(hour: number, half: string): number {
  const late = half === 'pm' || half === 'вечера' || half === 'дня';
  if (late) return hour < 12 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}

const COUNTS: Readonly<Record<string, number>> = {
  ...{ пару: 2, два: 2, две: 2, три: 3, четыре: 4, пять: 5, шесть: 6, десять: 10 },
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10 },
};

const SPANS: readonly (readonly [start: RegExp, unit: 'minutes' | 'hours' | 'days' | 'weeks'])[] = [
  [/^(?:мин|min)/u, 'minutes'],
  [/^(?:ч|hour)/u, 'hours'],
  [/^(?:д|сут|day)/u, 'days'],
  [/^(?:недел|week)/u, 'weeks'],
];

function afterSpan(text: string, now: Date, zone: string): Date | null {
  const { unit, count } = SPAN.exec(text)?.groups ?? {};
  if (unit === undefined) return null;
  if (unit === 'полчаса') return moved(now, { minutes: 30 }, zone);
  if (count === 'полтора') return moved(now, { minutes: 90 }, zone);
  const many = count === undefined || count === 'one' ? 1 : (COUNTS[count] ?? Number.parseInt(count, 10));
  if (Number.isNaN(many)) return null;
  const name = SPANS.find(([start]) => start.test(unit))?.[1] ?? 'hours';
  return moved(now, { [name]: many }, zone);
}

function moved(now: Date, by: Temporal.DurationLike, zone: string): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return new Date(here.add(by).round('minute').epochMilliseconds);
}

/** Monday is 1; null where no day of the week is named. */
function weekdayIn(text: string): number | null {
  const words = text.split(/[^\p{L}]+/u);
  const found = WEEKDAYS.findIndex((names) => names.some((name) => words.includes(foldText(name))));
  return found < 0 ? null : found + 1;
}

/** The first such day of the week on or after the day of `at`, at its time, after `now`. */
function nextOn(weekday: number, at: Date, now: Date, zone: string): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const ahead = (weekday - here.dayOfWeek + 7) % 7;
  const day = here.add({ days: ahead });
  const first = new Date(day.epochMilliseconds);
  return first > now ? first : new Date(day.add({ weeks: 1 }).epochMilliseconds);
}

function instantOf(day: PlainDate, time: string, zone: string): Date {
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time });
  return new Date(zoned.epochMilliseconds);
}
