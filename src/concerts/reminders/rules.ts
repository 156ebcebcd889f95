/** When a family is reminded of a concert. Pure. */

import { lastDecentInstant } from '../../people/quiet-hours.ts';
import { DAY_MS, HOUR_MS } from '../../time-units.ts';

/** A concert moved by this much after its reminder is told once more before its new start. */
const TOLD_ANEW_MS = DAY_MS;

/** The instant of a reminder so many hours before the start: what would fall into the night comes the evening before. */
export function reminderDue(startsAt: Date, hours: number, zone: string): Date {
  return lastDecentInstant(new Date(startsAt.getTime() - hours * HOUR_MS), zone);
}

export interface Reminder {
  dueAt: Date;
  state: 'pending' | 'told' | 'void';
}

/**
 * What becomes of a reminder, `before` undefined where there was none. What was told stays told, unless the concert
 * moved on by a day or more; what would be too late is void.
 */
export function reminderAfter(
  before: Reminder | undefined,
  { dueAt, going }: { dueAt: Date; going: boolean },
  now: Date,
): Reminder {
  if (before?.state === 'told' && dueAt.getTime() - before.dueAt.getTime() < TOLD_ANEW_MS) return before;
  if (before?.state === 'told' && (!going || dueAt <= now)) return before;
  return { dueAt, state: going && dueAt > now ? 'pending' : 'void' };
}
