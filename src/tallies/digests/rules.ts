/** When digests come: the hours that can be asked for, and for how long a missed one is still worth telling. Pure. */

import { addDays, hourOf, plainDateAt, weekdayOf } from '../../calendar.ts';

/** Full hours of the contest's day. */
export const HOURS = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as const;

/** Monday to Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Hours after which a missed digest is told no more: the next one says the same and what came later. */
export const GRACE_HOURS = { daily: 12, weekly: 48 } as const;

/** When somebody wants a digest. */
export interface Wish {
  /** 1 is Monday; null: every day. */
  readonly weekday: number | null;
  readonly hour: number;
}

/** Whether a wish is one that can be asked for. */
export function isWish({ weekday, hour }: Wish): boolean {
  const known = (list: readonly number[], one: number) => list.includes(one);
  return known(HOURS, hour) && (weekday === null || known(WEEKDAYS, weekday));
}

/** The first hour of the wish after `after`, in `zone`. */
export function nextHour({ weekday, hour }: Wish, after: Date, zone: string): Date {
  const today = plainDateAt(after, zone);
  const days = Array.from({ length: 8 }, (_, ahead) => addDays(today, ahead));
  const coming = days
    .filter((day) => weekday === null || weekdayOf(day) === weekday)
    .map((day) => hourOf(day, hour, zone))
    .find((at) => at > after);
  if (coming === undefined) throw new Error('a week without the hour');
  return coming;
}
