/** Reads an hour of a day: «18 декабря до 10», «до 10 утра 18 декабря», «на 18.12 10:00», «на 10 утра»; pure. */

import { Temporal } from 'temporal-polyfill';
import { type PlainDate, plainDateAt } from '../../calendar.ts';
import { onlyTime } from '../../dates/times-of-day.ts';
import { cleanText } from '../../typed.ts';
import { endOfDay } from '../counting/periods.ts';
import { dateOf, readDay } from './days.ts';
import { dayByWord } from './stretches.ts';
import { AS_OF, AT_HOUR, HOUR_WORDS, UP_TO } from './time-words.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A time of day of a day, and the tokens that say it. */
export interface InstantRead {
  readonly length: number;
  readonly day: PlainDate;
  /** 'HH:MM'; '24:00' is the end of the day. */
  readonly time: string;
}

/** The most tokens a time takes: «10 часов утра». */
const LONGEST_TIME = 3;

/** The instant that is all the text says, «18.12 10:00», «в 10:00»; undefined for any other text, a day without an hour too. */
export function instantSaid(text: string, now: Date, zone: string): Date | undefined {
  const tokens = tokensOf(cleanText(text)).filter(({ kind }) => kind !== 'sign');
  const today = plainDateAt(now, zone);
  const alone = timeOfDay(tokens, 0);
  const read = readInstant(tokens, 0, today) ?? (alone && { ...alone, day: today });
  return read?.length === tokens.length ? instantOf(read, zone) : undefined;
}

/** A day with its hour after it or before it; an hour alone is today's, and needs «на» or «до». */
export function readInstant(tokens: readonly Token[], at: number, today: PlainDate): InstantRead | undefined {
  const lead = (AS_OF.at(tokens, at) ?? UP_TO.at(tokens, at))?.length ?? 0;
  const from = at + lead;
  const day = daySaid(tokens, from, today);
  if (day) {
    const time = timeOfDay(tokens, from + day.length);
    return time && { length: lead + day.length + time.length, day: day.day, time: time.time };
  }
  const time = plainTime(tokens, from);
  if (!time) return undefined;
  const after = daySaid(tokens, from + time.length, today);
  if (after) return { length: lead + time.length + after.length, day: after.day, time: time.time };
  return lead > 0 ? { length: lead + time.length, day: today, time: time.time } : undefined;
}

/** The instant, in `zone`. */
export function instantOf({ day, time }: Pick<InstantRead, 'day' | 'time'>, zone: string): Date {
  if (time === '24:00') return endOfDay(day, zone);
  return new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
      .epochMilliseconds,
  );
}

/** «1 ноября», «вчера». */
export function daySaid(
  tokens: readonly Token[],
  at: number,
  today: PlainDate,
): { length: number; day: PlainDate } | undefined {
  const word = dayByWord(tokens, at, today);
  if (word) return word;
  const read = readDay(tokens, at);
  const day = read && dateOf(read, today);
  return read && day !== undefined ? { length: read.length, day } : undefined;
}

interface TimeRead {
  readonly length: number;
  readonly time: string;
}

/** After a day: a plain time, or with «до», «в», «к» between them a mere hour that begins no other day. */
function timeOfDay(tokens: readonly Token[], at: number): TimeRead | undefined {
  const comma = tokens[at]?.kind === 'sign' ? 1 : 0;
  const lead = AT_HOUR.at(tokens, at + comma)?.length ?? 0;
  const from = at + comma + lead;
  const time = plainTime(tokens, from) ?? (lead > 0 ? mereHour(tokens, from) : undefined);
  return time && { length: comma + lead + time.length, time: time.time };
}

function mereHour(tokens: readonly Token[], at: number): TimeRead | undefined {
  const token = tokens[at];
  const isHour = token?.kind === 'number' && !token.ordinal && readDay(tokens, at) === undefined;
  const time = isHour && tokens[at + 1]?.kind !== 'number' ? onlyTime(token.stem) : undefined;
  return time === undefined ? undefined : { length: 1, time };
}

/** «10:00», «10.30» where it is no date, «10 утра», «10 часов», «в полдень». */
function plainTime(tokens: readonly Token[], at: number): TimeRead | undefined {
  for (let length = LONGEST_TIME; length > 0; length -= 1) {
    const said = tokens.slice(at, at + length);
    const time = said.length === length && isPlain(said) ? onlyTime(said.map(writtenOf).join(' ')) : undefined;
    if (time !== undefined) return { length, time };
  }
  return undefined;
}

/** A number needs a word beside it; figures with a point or a dash are a time only where they can be nothing else. */
function isPlain([first, ...others]: readonly Token[]): boolean {
  const [, second = 0] = first?.numbers ?? [];
  if (first?.kind === 'time') return true;
  if (first?.kind === 'date') return others.length === 0 && first.numbers.length === 2 && (second === 0 || second > 12);
  if (first?.kind === 'range') return others.length === 0 && /[-–](?:00|15|30|45)$/u.test(first.word);
  return others.some(({ kind }) => kind === 'word') && !first?.ordinal;
}

function writtenOf(token: Token): string {
  const { kind, word, stem, numbers } = token;
  if (kind === 'number') return stem;
  if (kind === 'date' || kind === 'range') return numbers.map((part) => String(part).padStart(2, '0')).join(':');
  return HOUR_WORDS.at([token], 0) ? 'ч' : word;
}
