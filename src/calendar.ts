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

/** `day` moved by whole calendar days. */
export function addDays(day: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ days }).toString();
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
  const born = Temporal.PlainDate.from(birthDate);
  const day = Temporal.PlainDate.from(on);
  const hadBirthday = day.month > born.month || (day.month === born.month && day.day >= born.day);
  return day.year - born.year - (hadBirthday ? 0 : 1);
}
