/** Days and instants as a workbook numbers them: days since 30 December 1899, the time of day as a fraction. */

import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../../calendar.ts';

/** The number of 1 January 1970. */
const EPOCH_DAY = 25_569;
const DAY_MS = 86_400_000;
/** Clocks are put forward and back at the turn of a quarter of an hour only. */
const QUARTER_MS = 900_000;

/** The number of a calendar day. */
export function daySerial(day: PlainDate): number {
  return EPOCH_DAY + Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** Numbers instants by the clocks of `zone`, which are looked up once for each quarter of an hour. */
export function instantSerials(zone: string): (at: Date) => number {
  const offsets = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at.getTime() / QUARTER_MS);
    const offset = offsets.get(quarter) ?? offsetAt(at, zone);
    offsets.set(quarter, offset);
    return EPOCH_DAY + (at.getTime() + offset) / DAY_MS;
  };
}

/** Milliseconds by which clocks in `zone` are ahead of UTC. */
function offsetAt(at: Date, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}
