/** Reads stretches told in days: «с 1 по 15 ноября», «вчера», «за последние 7 дней»; pure. */

import { Temporal } from 'temporal-polyfill';
import { addDays, type PlainDate } from '../../calendar.ts';
import { type Period, schoolYearOf } from '../counting/periods.ts';
import { type DayRead, dateOf, readDay, readMonth, readYear } from './days.ts';
import { DAY_WORDS, DAYS, FROM_BEGINNING, FROM_DAY, LATEST, OVER, SINCE, SPAN_WORDS, UNTIL } from './time-words.ts';
import type { Token } from './tokens.ts';

/** A stretch of time and the tokens that say it. */
export interface Stretch {
  readonly length: number;
  readonly period: Period;
}

/** Reads one way to say a stretch of time. */
export type Stretcher = (tokens: readonly Token[], at: number, today: PlainDate) => Stretch | undefined;

/** «С 1 по 15 ноября», «с 1 ноября по 15 декабря», «from 1 to 15 November». */
export const betweenDays: Stretcher = (tokens, at, today) => {
  const since = SINCE.at(tokens, at);
  if (!since) return undefined;
  const start = at + since.length;
  const from = readDay(tokens, start) ?? bareDay(tokens, start);
  const until = from && UNTIL.at(tokens, start + from.length);
  const to = until && readDay(tokens, start + from.length + until.length);
  if (!from || !until || !to) return undefined;
  return days(start + from.length + until.length + to.length - at, from, to, today);
};

/** «1–15 ноября»: a range of days is followed by its month. */
export const daysOfMonth: Stretcher = (tokens, at, today) => {
  const token = tokens[at];
  const [from = 0, to = 0] = token?.numbers ?? [];
  const named = token?.kind === 'range' ? readMonth(tokens, at + 1) : undefined;
  if (!named) return undefined;
  const year = readYear(tokens, at + 1 + named.length);
  const of = { month: named.month, year: year?.year ?? null };
  return days(1 + named.length + (year?.length ?? 0), { day: from, ...of }, { day: to, ...of }, today);
};

/** The end has its year, the beginning is the last such day before it. */
function days(
  length: number,
  from: Omit<DayRead, 'length'>,
  to: Omit<DayRead, 'length'>,
  today: PlainDate,
): Stretch | undefined {
  const month = from.month === 0 ? to.month : from.month;
  const began = dateOf(
    { ...from, month, year: from.year ?? (month === to.month ? to.year : null) },
    to.year === null ? today : `${to.year}-12-31`,
  );
  if (began === undefined) return undefined;
  const year = Number(began.slice(0, 4));
  const ended = [to.year ?? year, year + 1].flatMap((one) => dateOf({ ...to, year: one }, today) ?? []);
  const end = ended.find((date) => date >= began);
  return end === undefined ? undefined : { length, period: { kind: 'days', from: began, to: end } };
}

/** «С 1»: its month stands with the end. */
function bareDay(tokens: readonly Token[], at: number): DayRead | undefined {
  const token = tokens[at];
  const [day = 0] = token?.numbers ?? [];
  return token?.kind === 'number' && day >= 1 && day <= 31 ? { length: 1, day, month: 0, year: null } : undefined;
}

const DAYS_BACK = { today: 0, yesterday: 1, 'day-before': 2 } as const;

/** A day told by its word, «вчера»; undefined where none stands. */
export function dayByWord(
  tokens: readonly Token[],
  at: number,
  today: PlainDate,
): { length: number; day: PlainDate } | undefined {
  const word = DAY_WORDS.at(tokens, at);
  return word && { length: word.length, day: addDays(today, -DAYS_BACK[word.target]) };
}

export const oneDay: Stretcher = (tokens, at, today) => {
  const said = dayByWord(tokens, at, today);
  if (said) return { length: said.length, period: { kind: 'days', from: said.day, to: said.day } };
  const read = readDay(tokens, at);
  const day = read && dateOf(read, today);
  return read && day ? { length: read.length, period: { kind: 'days', from: day, to: day } } : undefined;
};

/** «С 1 ноября», «после 1 ноября», «с ноября», «с начала месяца»: until today. */
export const sinceDay: Stretcher = (tokens, at, today) => {
  const beginning = FROM_BEGINNING.at(tokens, at);
  if (beginning) {
    const span = SPAN_WORDS.at(tokens, at + beginning.length);
    const from = span && beginningOf(span.target, today);
    return span && from
      ? { length: beginning.length + span.length, period: { kind: 'days', from, to: today } }
      : undefined;
  }
  const since = FROM_DAY.at(tokens, at);
  const from = since && dayOrMonth(tokens, at + since.length, since.target === 'after', today);
  if (!since || !from || from.day > today) return undefined;
  return { length: since.length + from.length, period: { kind: 'days', from: from.day, to: today } };
};

function dayOrMonth(tokens: readonly Token[], at: number, after: boolean, today: PlainDate) {
  const word = dayByWord(tokens, at, today);
  const read = word ? undefined : readDay(tokens, at);
  const day = word?.day ?? (read && dateOf(read, today));
  const length = word?.length ?? read?.length;
  if (day !== undefined && length !== undefined) return { length, day: after ? addDays(day, 1) : day };
  const month = readMonth(tokens, at);
  if (!month) return undefined;
  const year = readYear(tokens, at + month.length);
  const first = dateOf({ day: 1, month: month.month, year: year?.year ?? null }, today);
  if (first === undefined) return undefined;
  const begun = after ? Temporal.PlainDate.from(first).add({ months: 1 }).toString() : first;
  return { length: month.length + (year?.length ?? 0), day: begun };
}

function beginningOf(span: string, today: PlainDate): PlainDate | undefined {
  const day = Temporal.PlainDate.from(today);
  switch (span) {
    case 'week':
      return addDays(today, 1 - day.dayOfWeek);
    case 'month':
      return day.with({ day: 1 }).toString();
    case 'year':
      return day.with({ month: 1, day: 1 }).toString();
    case 'school-year':
      return `${schoolYearOf(today)}-09-01`;
    default:
      return undefined;
  }
}

/** «Последние 7 дней», «последняя неделя», and after «за» without the word: today is the last of them. */
export const latest: Stretcher = (tokens, at, today) => {
  const heard = LATEST.at(tokens, at);
  const next = at + (heard?.length ?? 0);
  const token = tokens[next];
  const counted = token?.kind === 'number' && !token.ordinal;
  const [count = 0] = counted ? token.numbers : [1];
  const unit = DAYS.at(tokens, next + (counted ? 1 : 0));
  if (!unit || count < 1 || count > 1000) return undefined;
  if (!heard && !OVER.at(tokens, at - 1)) return undefined;
  return {
    length: next - at + (counted ? 1 : 0) + unit.length,
    period: { kind: 'days', from: back(today, count, unit.target), to: today },
  };
};

/** The first of so many days, weeks or months that end today. */
function back(today: PlainDate, count: number, unit: 'day' | 'week' | 'month'): PlainDate {
  const day = Temporal.PlainDate.from(today).add({ days: 1 });
  if (unit === 'month') return day.subtract({ months: count }).toString();
  return day.subtract({ days: unit === 'week' ? 7 * count : count }).toString();
}
