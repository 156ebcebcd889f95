/** Calendar days: plain dates in a named zone, ages in whole calendar years. No clock is read here. */

import { Temporal } from 'temporal-polyfill';

/** A calendar day, `YYYY-MM-DD`. */
export type PlainDate = string;

/** The calendar day on which `instant` falls in `zone` (IANA name). */
export function plainDateAt(instant: Date, zone: string): PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
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

/** `instant` as text with the offset `zone` has then: '2026-12-19T21:00:00+07:00'. */
export function offsetText(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toString({ timeZone: zone });
}

/** `day` moved by whole calendar days. */
export function addDays(day: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ days }).toString();
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
