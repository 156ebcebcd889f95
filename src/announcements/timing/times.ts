/** When an announcement goes: the times of a plan, what a missed one becomes, how it keeps out of the night. Pure. */

import { movedBy, zonedAt } from '../../calendar.ts';
import { decentInstant, isQuiet, lastDecentInstant } from '../../people/quiet-hours.ts';
import { ok, type Result, refused } from '../../result.ts';
import { HOUR_MS } from '../../time-units.ts';
import type { Repeat } from '../rules.ts';

/** Hours after its time at which an announcement still goes by itself; later its author is asked. */
export const GRACE_HOURS = 2;

/** The first time, and how it is repeated at the same hour of its zone (IANA name). */
export interface Plan {
  startAt: Date;
  repeat: Repeat | null;
  zone: string;
}

const UNITS = { daily: 'days', weekly: 'weeks', monthly: 'months' } as const;

/**
 * The first time of the plan after `after`, or null when there is none. Each is counted from the first one, never from
 * the one before: the 31st is the last day of a shorter month and the 31st again afterwards.
 */
export function nextTime(plan: Plan, after: Date): Date | null {
  if (plan.startAt > after) return plan.startAt;
  if (!plan.repeat) return null;
  let count = roughly(plan, plan.repeat, after);
  let time = timeAt(plan, plan.repeat, count);
  while (time <= after) {
    count += 1;
    time = timeAt(plan, plan.repeat, count);
  }
  return time;
}

/** The last time of the plan not after `now`; the plan has begun. */
export function latestTime(plan: Plan, now: Date): Date {
  if (!plan.repeat) return plan.startAt;
  let count = roughly(plan, plan.repeat, now);
  while (timeAt(plan, plan.repeat, count + 1) <= now) count += 1;
  return timeAt(plan, plan.repeat, count);
}

/** How many times lie between the first one and `at`, or one or two fewer. */
function roughly({ startAt, zone }: Plan, repeat: Repeat, at: Date): number {
  const unit = UNITS[repeat];
  const passed = zonedAt(startAt, zone).until(zonedAt(at, zone), { largestUnit: unit });
  return Math.max(0, passed[unit] - 1);
}

function timeAt({ startAt, zone }: Plan, repeat: Repeat, count: number): Date {
  return movedBy(startAt, zone, { [UNITS[repeat]]: count });
}

export type TimeRefusal =
  | { code: 'announcement-time-past'; at: Date }
  /** What it announces begins before. */
  | { code: 'announcement-time-too-late'; voidAfter: Date };

/** Decides whether an announcement can be asked to go at `at`. */
export function judgeTime(at: Date, voidAfter: Date | null, now: Date): Result<true, TimeRefusal> {
  if (at <= now) return refused({ code: 'announcement-time-past', at });
  return voidAfter !== null && at >= voidAfter ? refused({ code: 'announcement-time-too-late', voidAfter }) : ok(true);
}

/** What an announcement whose time has come does: it goes, or was missed and its author is asked. */
export function judgeDue({ time, voidAfter }: { time: Date; voidAfter: Date | null }, now: Date): 'goes' | 'missed' {
  const isOver = voidAfter !== null && now >= voidAfter;
  return isOver || now.getTime() - time.getTime() > GRACE_HOURS * HOUR_MS ? 'missed' : 'goes';
}

/**
 * When what was asked for at `at` is to start: then, unless it would wait for a morning that is too late, and then
 * before the quiet begins.
 */
export function startOf(
  at: Date,
  { zone, urgent, voidAfter }: { zone: string; urgent: boolean; voidAfter: Date | null },
  now: Date,
): Date {
  if (urgent || voidAfter === null || !isQuiet(at, zone)) return at;
  const before = lastDecentInstant(at, zone);
  return decentInstant(at, zone) >= voidAfter && before > now ? before : at;
}

/** What becomes at `now` of a copy for a receiver in `zone`: it leaves, waits until an instant, or is too late. */
export function judgeCopy(
  { urgent, voidAfter }: { urgent: boolean; voidAfter: Date | null },
  zone: string,
  now: Date,
): 'leaves' | 'too-late' | Date {
  const at = urgent ? now : decentInstant(now, zone);
  if (voidAfter !== null && at >= voidAfter) return 'too-late';
  return at > now ? at : 'leaves';
}
