/** Days and instants as a workbook numbers them: days since 30 December 1899, the time of day as a fraction. */

import { type PlainDate, wallClock } from '../../calendar.ts';
import { DAY_MS } from '../../time-units.ts';

/** The number of 1 January 1970. */
const EPOCH_DAY = 25_569;

/** The number of a calendar day. */
export function daySerial(day: PlainDate): number {
  return EPOCH_DAY + Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** The number of an instant by the clocks of `zone`. */
export function instantSerial(at: Date, zone: string): number {
  return EPOCH_DAY + wallClock(at, zone).getTime() / DAY_MS;
}
