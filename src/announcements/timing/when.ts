/** When an announcement goes, as organizers type it: what they leave out is guessed, since they see it before it counts. Pure. */

import { Temporal } from 'temporal-polyfill';
import { addDays, plainDateAt, weekdayOf } from '../../calendar.ts';
import type { DayFault } from '../../contests/making/days.ts';
import { instantAt, readTypedInstant, type TypedDay } from '../../contests/making/instants.ts';
import { ok, type Result, refused } from '../../result.ts';

export type WhenRefusal = { code: 'announcement-no-time' } | Exclude<DayFault, { code: 'making-no-day' }>;

/** The hour meant where only a day was typed. */
const USUAL_TIME = '10:00';

/** Where and when it was typed. */
interface Here {
  readonly now: Date;
  /** IANA name. */
  readonly zone: string;
}

/** The instant meant, in `zone` (IANA name); a time without a day is the next such time after `now`. */
export function readWhen(typed: string, now: Date, zone: string): Result<Date, WhenRefusal> {
  const read = readTypedInstant(typed, { now, zone });
  if (!read.ok) {
    const { refusal } = read;
    return refused(refusal.code === 'making-no-day' ? { code: 'announcement-no-time' } : refusal);
  }
  if ('at' in read.value) return ok(read.value.at);
  const { day, time } = read.value;
  if (day !== null) return ok(onDay(day, time, { now, zone }));
  const today = plainDateAt(now, zone);
  const at = instantAt(today, time, zone);
  return ok(at > now ? at : instantAt(addDays(today, 1), time, zone));
}

/** So many days on it is as late as now; a day alone is meant at the usual hour. */
function onDay(day: TypedDay, time: string | null, { now, zone }: Here): Date {
  if (day.by === 'span') return instantAt(day.date, time ?? clockAt(now, zone), zone);
  if (day.by === 'weekday') return nextOn(day.weekday, time ?? USUAL_TIME, { now, zone });
  const at = instantAt(day.date, time ?? USUAL_TIME, zone);
  return day.hasYear ? at : notFar(at, { now, zone });
}

/** A day just past without its year is that day, not the one in a year. */
function notFar(at: Date, { now, zone }: Here): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const isFar = here.subtract({ months: 10 }).epochMilliseconds > now.getTime();
  return isFar ? new Date(here.subtract({ years: 1 }).epochMilliseconds) : at;
}

/** The first such day of the week, today too, whose time is ahead. */
function nextOn(weekday: number, time: string, { now, zone }: Here): Date {
  const today = plainDateAt(now, zone);
  const day = addDays(today, (weekday - weekdayOf(today) + 7) % 7);
  const at = instantAt(day, time, zone);
  return at > now ? at : instantAt(addDays(day, 7), time, zone);
}

function clockAt(now: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}
