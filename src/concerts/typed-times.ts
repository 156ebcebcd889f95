/** The other times of a concert as people type them: «13:10», «70 минут», «за полчаса», «накануне в 18:00». Pure. */

import { addDays, instantAt, type PlainDate, plainDateAt, weekdayOf } from '../calendar.ts';
import type { DayFault } from '../dates/days.ts';
import { readTypedInstant, type TypedDay } from '../dates/instants.ts';
import { onlyTime } from '../dates/times-of-day.ts';
import { ok, type Result, refused } from '../result.ts';
import { MINUTE_MS } from '../time-units.ts';
import { cleanText, foldText } from '../typed.ts';

/** Why no instant could be read. */
export type TimeFault = DayFault | { code: 'time-missing' } | { code: 'time-unread' };

/** What the instant is of. */
export interface Around {
  readonly startsAt: Date;
  /** IANA zone in which times of day are meant. */
  readonly zone: string;
  readonly now: Date;
}

const LENGTH =
  /^(?:через|in)?\s*(?:(?<hours>\d+(?:[.,]5)?)\s*(?:ч|час(?:а|ов)?|h|hours?)\.?)?\s*(?:(?<minutes>\d+)\s*(?:м|мин(?:ут[аы]?)?|m|min(?:utes?)?)\.?)?$/u;
const WORDED: readonly (readonly [words: RegExp, figures: string])[] = [
  [/^полтора(?:\s+часа)?$/u, '1.5 ч'],
  [/^(?:полчаса|half an hour)$/u, '30 мин'],
  [/^(?:час|an hour)(?=$|\s)/u, '1 ч'],
  [/^(?:сутки|a day)$/u, '24 ч'],
];
const BEFORE = /^(?:за|before)\s+|\s+before$/gu;
const EVE = /(?:накануне|за день|the day before|on the eve)/u;
/** A figure below is as likely an hour of the day as a number of minutes. */
const LEAST_BARE_MINUTES = 30;

/**
 * A start: a day and a time of day, in any order, or so long from now. Without a year the next such day is meant,
 * «в субботу» is the next Saturday after today.
 */
export function readStart(typed: string, zone: string, now: Date): Result<Date, TimeFault> {
  const read = readTypedInstant(typed, { now, zone });
  if (!read.ok) return read;
  if ('at' in read.value) return ok(read.value.at);
  const { day, time } = read.value;
  if (day === null) return refused({ code: 'making-no-day' });
  if (time === null) return refused({ code: 'time-missing' });
  return ok(instantAt(dateOf(day, plainDateAt(now, zone)), time, zone));
}

function dateOf(day: TypedDay, today: PlainDate): PlainDate {
  if (day.by !== 'weekday') return day.date;
  return addDays(today, ((day.weekday - weekdayOf(today) + 6) % 7) + 1);
}

/** An end: a time of day on the day of the start, how long it lasts, or a day with its time. */
export function readEnd(typed: string, around: Around): Result<Date, TimeFault> {
  const minutes = lengthOf(foldText(cleanText(typed)));
  if (minutes === undefined) return readNear(typed, around);
  return ok(new Date(around.startsAt.getTime() + minutes * MINUTE_MS));
}

/** Something before the start: a time of day on that day or on its eve, how long before, or a day with its time. */
export function readBefore(typed: string, around: Around): Result<Date, TimeFault> {
  const text = foldText(cleanText(typed));
  if (EVE.test(text)) {
    const time = onlyTime(text.replace(EVE, ' ').replace(/^[\s,]+/u, ''));
    const eve = addDays(plainDateAt(around.startsAt, around.zone), -1);
    return time === undefined ? refused({ code: 'time-missing' }) : ok(instantAt(eve, time, around.zone));
  }
  const length = text.replace(BEFORE, '');
  const minutes = length === text ? undefined : lengthOf(length);
  if (minutes === undefined) return readNear(typed, around);
  return ok(new Date(around.startsAt.getTime() - minutes * MINUTE_MS));
}

function readNear(typed: string, { startsAt, zone, now }: Around): Result<Date, TimeFault> {
  const time = onlyTime(foldText(cleanText(typed)));
  if (time !== undefined) return ok(instantAt(plainDateAt(startsAt, zone), time, zone));
  const start = readStart(typed, zone, now);
  return !start.ok && start.refusal.code === 'making-no-day' ? refused({ code: 'time-unread' }) : start;
}

/** Minutes in words or figures. */
function lengthOf(folded: string): number | undefined {
  const text = WORDED.reduce((said, [words, figures]) => said.replace(words, figures), folded);
  if (/^\d+$/u.test(text)) return Number(text) >= LEAST_BARE_MINUTES ? Number(text) : undefined;
  const { hours, minutes } = LENGTH.exec(text)?.groups ?? {};
  if (hours === undefined && minutes === undefined) return undefined;
  return Math.round(Number((hours ?? '0').replace(',', '.')) * 60 + Number(minutes ?? 0));
}
