/** Calendar days: plain dates in a named zone, ages in whole calendar years. No clock is read here. */

import { Temporal } from 'temporal-polyfill';

/** A calendar day, `YYYY-MM-DD`. */
export type PlainDate = string;

/** Clocks are put forward and back, and hours begin, at the turn of a quarter of an hour only. */
const QUARTER_MS = 900_000;
/** Quarters remembered of a zone at most; a list of a year's entries names some thousands. */
const MOST_QUARTERS = 10_000;

const offsets = new Map<string, Map<number, number>>();

/**
 * A date whose UTC fields read as the clocks in `zone` (IANA name) do at `instant`. How far they are ahead is looked up
 * once for each quarter of an hour: every message of a broadcast and every row of a list asks.
 */
export function wallClock(instant: Date, zone: string): Date {
  const at = instant.getTime();
  return new Date(at + knownOffset(at, zone));
}

function knownOffset(at: number, zone: string): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  const quarter = Math.floor(at / QUARTER_MS);
  const found = known.get(quarter);
  if (found !== undefined) return found;
  const offset = offsetAt(at, zone);
  if (known.size >= MOST_QUARTERS) known.clear();
  offsets.set(zone, known.set(quarter, offset));
  return offset;
}

/** Milliseconds by which clocks in `zone` are ahead of UTC. */
function offsetAt(at: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}

/** What clock and calendar show in `zone` (IANA name) at `instant`, for reckoning by them. */
export function zonedAt(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

/** `instant` moved by the calendar of `zone`: the time of day stays, and the last of a month where there is no such day. */
export function movedBy(instant: Date, zone: string, by: Temporal.DurationLike): Date {
  return new Date(zonedAt(instant, zone).add(by).epochMilliseconds);
}

/** The calendar day on which `instant` falls in `zone` (IANA name). */
export function plainDateAt(instant: Date, zone: string): PlainDate {
  const [day = ''] = wallClock(instant, zone).toISOString().split('T');
  return day;
}

/** The instant at which `day` begins in `zone`. */
export function startOfDay(day: PlainDate, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

/** The instant of a full hour of `day` in `zone`: 21 is nine in the evening. */
export function hourOf(day: PlainDate, hour: number, zone: string): Date {
  return new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds,
  );
}

/** The instant of a time of day 'HH:MM' on `day` in `zone`; '24:00' is the end of the day. */
export function instantAt(day: PlainDate, time: string, zone: string): Date {
  if (time.startsWith('24')) return inclusiveEnd(day, zone);
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);
}

/** The time of day 'HH:MM' that clocks in `zone` show at `instant`. */
export function timeOfDayAt(instant: Date, zone: string): string {
  return zonedAt(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The instant at which «по 15 марта включительно» ends: the first of the 16th in `zone`. */
export function inclusiveEnd(day: PlainDate, zone: string): Date {
  return startOfDay(addDays(day, 1), zone);
}

/** The last whole day before `end` when it is a midnight of `zone`; undefined when the end falls inside a day. */
export function lastWholeDay(end: Date, zone: string): PlainDate | undefined {
  const day = plainDateAt(end, zone);
  return startOfDay(day, zone).getTime() === end.getTime() ? addDays(day, -1) : undefined;
}

/** `instant` as text with the offset `zone` has then: '2026-12-19T21:00:00+07:00'. */
export function offsetText(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toString({ timeZone: zone });
}

/** The day of these figures, months counted from 1; undefined where the calendar has none, «31.04». */
export function calendarDay(year: number, month: number, day: number): PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** `day` moved by whole calendar days. */
export function addDays(day: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The same day so many years on, or back; 29 February is the 28th in common years. */
export function addYears(day: PlainDate, years: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ years }).toString();
}

/** The weekday of a day: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: PlainDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** Whole calendar days from `start` to `end`; negative when `end` is earlier. */
export function daysBetween(start: PlainDate, end: PlainDate): number {
  return Temporal.PlainDate.from(start).until(Temporal.PlainDate.from(end), { largestUnit: 'day' }).days;
}

/**
 * Age in whole calendar years on the day `on`: the birthday itself counts, the day before does not.
 * A birthday of 29 February falls on 1 March in common years.
 */
export function ageOn(birthDate: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  // Month and day compare as text; every screen of an ensemble counts thirty ages, some of them three times.
  return on.slice(5) >= birthDate.slice(5) ? years : years - 1;
}
