/** When to remind of a deadline: offsets before the end, kept out of the night. Pure. */

import { decentInstant, isQuiet, lastDecentInstant } from '../../people/quiet-hours.ts';
import { HOUR_MS } from '../../time-units.ts';

/** How long before the end each reminder comes, in hours, the earliest first. */
export const OFFSETS = [
  { occasion: '7d', hours: 7 * 24 },
  { occasion: '3d', hours: 3 * 24 },
  { occasion: '1d', hours: 24 },
  { occasion: '3h', hours: 3 },
] as const;

export type Offset = (typeof OFFSETS)[number]['occasion'];

/** What a person may be told of a contest's dates. */
export type Occasion = Offset | 'opened' | 'extended';

/** A reminder in the morning must leave this much time before the end; else it comes the evening before. */
const ENOUGH_MS = HOUR_MS;

/** The instant of a reminder: `hours` before the end, moved out of quiet hours of `zone` so that it still helps. */
export function nudgeAt(closesAt: Date, hours: number, zone: string): Date {
  const due = new Date(closesAt.getTime() - hours * HOUR_MS);
  const morning = decentInstant(due, zone);
  return morning.getTime() + ENOUGH_MS <= closesAt.getTime() ? morning : lastDecentInstant(due, zone);
}

/**
 * The reminder to give at `now`: the latest whose instant has come. Earlier ones that were missed are not made up for,
 * and none is given at night, or once the contest has closed.
 */
export function dueOffset(closesAt: Date, now: Date, zone: string): { occasion: Offset; at: Date } | undefined {
  if (now >= closesAt || isQuiet(now, zone)) return undefined;
  return OFFSETS.map(({ occasion, hours }) => ({ occasion, at: nudgeAt(closesAt, hours, zone) }))
    .filter(({ at }) => at <= now)
    .at(-1);
}
