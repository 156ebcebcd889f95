/** Days, instants and durations in cells: as people write them, and so that reading gives back what was written. Pure. */

import { Temporal } from 'temporal-polyfill';
import {
  inclusiveEnd,
  lastWholeDay,
  offsetText,
  type PlainDate,
  plainDateAt,
  startOfDay,
  timeOfDayAt,
} from '../../../calendar.ts';
import { dayNamed, findDates } from '../../../dates/date-parts.ts';
import { type FoundTime, timesIn } from '../../../dates/times-of-day.ts';
import { formatBirthDate, formatDuration } from '../../../texts/format.ts';
import { cleanText, foldText } from '../../../typed.ts';
import { parseDuration } from '../../fields/duration.ts';

const EXACT = /^\d{4}-\d{2}-\d{2}T\S+$/u;
const TIME = /(?:^|\s)(?<hours>[01]?\d|2[0-4]):(?<minutes>[0-5]\d)(?::00)?(?!\d)/u;
const SECONDS = /^(?<seconds>\d{1,9}) s$/u;

/** «23.01.2027». */
export function dayText(day: PlainDate): string {
  const text = formatBirthDate(day);
  return readDay(text) === day ? text : day;
}

/** The one whole date in a text; undefined where there is none. */
export function readDay(text: string): PlainDate | undefined {
  const [found, second] = findDates(foldText(cleanText(text)));
  return found && !second ? dayNamed(found) : undefined;
}

/** «16.11.2026 09:00» of the zone; an instant that cannot be told so stays as it stands in the definition. */
export function startText(instant: string, zone: string): string {
  return exactly(
    instant,
    `${dayText(plainDateAt(new Date(instant), zone))} ${timeOfDayAt(new Date(instant), zone)}`,
    (text) => readStart(text, zone),
  );
}

/** «18.12.2026» for an end with that day's end, else «05.02.2027 18:00». */
export function endText(instant: string, zone: string): string {
  const end = new Date(instant);
  const whole = lastWholeDay(end, zone);
  const told = whole ? dayText(whole) : `${dayText(plainDateAt(end, zone))} ${timeOfDayAt(new Date(instant), zone)}`;
  return exactly(instant, told, (text) => readEnd(text, zone));
}

/** A day alone begins with its first instant. */
export function readStart(text: string, zone: string): string | undefined {
  return readInstant(text, zone, (day) => startOfDay(day, zone));
}

/** A day alone is meant whole. */
export function readEnd(text: string, zone: string): string | undefined {
  return readInstant(text, zone, (day) => inclusiveEnd(day, zone));
}

/** «4:00». */
export function durationText(seconds: number): string {
  const text = formatDuration(seconds);
  return readDuration(text) === seconds ? text : `${seconds} s`;
}

/** Seconds, however they are written. */
export function readDuration(text: string): number | undefined {
  const plain = SECONDS.exec(text)?.groups?.['seconds'];
  if (plain !== undefined) return Number(plain);
  const read = parseDuration(text);
  return read.outcome === 'reject' ? undefined : read.value;
}

function readInstant(text: string, zone: string, whole: (day: PlainDate) => Date): string | undefined {
  if (EXACT.test(text.trim())) return text.trim();
  const clean = cleanText(text);
  const time = TIME.exec(clean);
  const said = time ? undefined : timeInWords(clean);
  const day = readDay(time ? clean.replace(time[0], ' ') : (said?.rest ?? clean));
  if (day === undefined) return undefined;
  if (!time && !said) return hasFiguresBeside(clean) ? undefined : offsetText(whole(day), zone);
  const [hours = '', minutes = ''] = said ? said.time.split(':') : [time?.groups?.['hours'], time?.groups?.['minutes']];
  if (hours === '24') return offsetText(inclusiveEnd(day, zone), zone);
  const plainTime = { hour: Number(hours), minute: Number(minutes) };
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime });
  return offsetText(new Date(zoned.epochMilliseconds), zone);
}

/** «18.00», «в 18 часов», «6 вечера» beside a day: the deadline must not lose its hour. */
function timeInWords(text: string): FoundTime | undefined {
  return timesIn(foldText(text)).find(({ doubt, rest }) => doubt === null && readDay(rest) !== undefined);
}

/** Figures that are not the day's may be an hour nobody could read. */
function hasFiguresBeside(text: string): boolean {
  const folded = foldText(text);
  const [found] = findDates(folded);
  return found !== undefined && /\d/u.test(folded.slice(0, found.start) + folded.slice(found.end));
}

function exactly(instant: string, told: string, read: (text: string) => string | undefined): string {
  return read(told) === instant ? told : instant;
}
