/** Days and instants as organizers write them: «15 марта», «по 15.03.2027 включительно», «до 18:00 15 марта». Pure. */

import { Temporal } from 'temporal-polyfill';
import { inclusiveEnd, offsetText, type PlainDate, startOfDay } from '../../calendar.ts';
import { type DayFault, readDays, type TypedDays } from '../../dates/days.ts';
import { ok, type Result } from '../../result.ts';
import { type Unread, unread } from './part.ts';

/** Whether a day without a time means its beginning or that the whole of it still counts. */
export type Edge = 'start' | 'end';

/**
 * Reads an instant and gives it with the offset of `zone`. «15 марта» as an end is the first instant of the 16th; so are
 * 24:00 and 23:59. A year left out is the next one in which the day is not before `today`.
 */
export function readMoment(typed: string, edge: Edge, zone: string, today: PlainDate): Result<string, Unread> {
  const days = readSpan(typed, today);
  if (!days.ok) return days;
  const { first, last, time } = days.value;
  if (first !== last) return unread({ code: 'several-dates' });
  if (isWhole(time, edge)) return ok(offsetText(inclusiveEnd(first, zone), zone));
  if (time === null) return ok(offsetText(startOfDay(first, zone), zone));
  const at = Temporal.PlainDate.from(first).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time),
  });
  return ok(offsetText(new Date(at.epochMilliseconds), zone));
}

/** Whether the whole day is meant: nobody's last minute is to be the one that is missing. */
function isWhole(time: string | null, edge: Edge): boolean {
  return time === null ? edge === 'end' : time.startsWith('24') || (edge === 'end' && time === '23:59');
}

/** The only day in the words. */
export function readDay(typed: string, today: PlainDate): Result<PlainDate, Unread> {
  const days = readSpan(typed, today);
  if (!days.ok) return days;
  const { first, last } = days.value;
  return first === last ? ok(first) : unread({ code: 'several-dates' });
}

/** One day, or the first and the last of several: «23–24 января». */
export function readSpan(typed: string, today: PlainDate): Result<TypedDays, Unread> {
  const days = readDays(typed, today);
  return days.ok ? days : unread(WHY[days.refusal.code](days.refusal));
}

const WHY: Record<DayFault['code'], (fault: DayFault) => Parameters<typeof unread>[0]> = {
  'making-no-day': () => ({ code: 'no-date' }),
  'making-no-such-day': (fault) => ({ code: 'no-such-date', typed: 'typed' in fault ? fault.typed : '' }),
  'making-many-days': () => ({ code: 'several-dates' }),
};
