/** When an announcement goes, as organizers type it: what they leave out is guessed, since they see it before it counts. Pure. */

import { addDays, instantAt, movedBy, plainDateAt, timeOfDayAt, weekdayOf } from '../../calendar.ts';
import type { DayFault } from '../../dates/days.ts';
import { readTypedInstant, type TypedDay } from '../../dates/instants.ts';
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
  if (day.by === 'span') return instantAt(day.date, time ?? timeOfDayAt(now, zone), zone);
  if (day.by === 'weekday') return nextOn(day.weekday, time ?? USUAL_TIME, { now, zone });
  const at = instantAt(day.date, time ?? USUAL_TIME, zone);
  return day.hasYear ? at : notFar(at, { now, zone });
}

/** A day just past without its year is that day, not the one in a year. */
function notFar(at: Date, { now, zone }: Here): Date {
  const isFar = movedBy(at, zone, { months: -10 }) > now;
  return isFar ? movedBy(at, zone, { years: -1 }) : at;
}

/** The first such day of the week, today too, whose time is ahead. */
function nextOn(weekday: number, time: string, { now, zone }: Here): Date {
  const today = plainDateAt(now, zone);
  const day = addDays(today, (weekday - weekdayOf(today) + 7) % 7);
  const at = instantAt(day, time, zone);
  return at > now ? at : instantAt(addDays(day, 7), time, zone);
}
