/** Reads stretches told in days: «с 1 по 15 ноября», «вчера», «за последние 7 дней»; pure. */

import { addDays, type PlainDate } from '../../calendar.ts';
import type { Period } from '../periods.ts';
import { type DayRead, dateOf, readDay, readMonth, readYear } from './days.ts';
import { DAY_WORDS, DAYS, LATEST, SINCE, UNTIL } from './time-words.ts';
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

export const oneDay: Stretcher = (tokens, at, today) => {
  const word = DAY_WORDS.at(tokens, at);
  if (word) {
    const day = word.target === 'today' ? today : addDays(today, -1);
    return { length: word.length, period: { kind: 'days', from: day, to: day } };
  }
  const read = readDay(tokens, at);
  const day = read && dateOf(read, today);
  return read && day ? { length: read.length, period: { kind: 'days', from: day, to: day } } : undefined;
};

/** «Последние 7 дней»: today is the last of them. */
export const latest: Stretcher = (tokens, at, today) => {
  const heard = LATEST.at(tokens, at);
  const token = heard && tokens[at + heard.length];
  const [count = 0] = token?.numbers ?? [];
  const unit = heard && token?.kind === 'number' ? DAYS.at(tokens, at + heard.length + 1) : undefined;
  if (!heard || !unit || count < 1 || count > 1000) return undefined;
  return {
    length: heard.length + 1 + unit.length,
    period: { kind: 'days', from: addDays(today, 1 - count), to: today },
  };
};
