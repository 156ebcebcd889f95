/** Quiet hours: nobody is disturbed at night, and what waits for an answer does not run out meanwhile. Pure. */

import { Temporal } from 'temporal-polyfill';
import { wallClock, zonedAt } from '../calendar.ts';

/** The evening hour at which the quiet begins and the morning hour at which it ends, local time. */
export const QUIET = { from: 21, to: 8 } as const;

const WAKING_HOURS = QUIET.from - QUIET.to;

/** Whether `at` falls into quiet hours of `zone` (IANA name). */
export function isQuiet(at: Date, zone: string): boolean {
  const hour = wallClock(at, zone).getUTCHours();
  return hour < QUIET.to || hour >= QUIET.from;
}

/** `at` itself outside quiet hours of `zone`, else a quarter of an hour before the quiet began. */
export function lastDecentInstant(at: Date, zone: string): Date {
  if (!isQuiet(at, zone)) return at;
  const local = zonedAt(at, zone);
  const evening = local.hour >= QUIET.from ? local : local.subtract({ days: 1 });
  return instantOf(evening.withPlainTime({ hour: QUIET.from }).subtract({ minutes: 15 }));
}

/** `at` itself outside quiet hours of `zone` (IANA name), else the end of the quiet. */
export function decentInstant(at: Date, zone: string): Date {
  if (!isQuiet(at, zone)) return at;
  const local = zonedAt(at, zone);
  const day = local.hour < QUIET.to ? local : local.add({ days: 1 });
  return instantOf(morningOf(day));
}

/** The instant `hours` of waking time after `from`: the clock stands still in quiet hours of `zone`. */
export function afterWakingHours(from: Date, hours: number, zone: string): Date {
  const start = zonedAt(decentInstant(from, zone), zone);
  const days = Math.floor(hours / WAKING_HOURS);
  const day = start.add({ days });
  const end = day.add({ hours: hours % WAKING_HOURS });
  const evening = day.startOfDay().add({ hours: QUIET.from });
  if (Temporal.ZonedDateTime.compare(end, evening) <= 0) return instantOf(end);
  const over = evening.until(end, { largestUnit: 'hour' });
  return instantOf(morningOf(day.add({ days: 1 })).add(over));
}

function morningOf(day: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return day.withPlainTime({ hour: QUIET.to });
}

function instantOf(time: Temporal.ZonedDateTime): Date {
  return new Date(time.epochMilliseconds);
}
