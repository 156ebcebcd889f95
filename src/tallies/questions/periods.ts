/** Reads stretches of time: «за ноябрь», «4 квартал», «за прошлый учебный год», «на прошлой неделе», and those told in days; pure. */

import { Temporal } from 'temporal-polyfill';
import { addDays, type PlainDate, plainDateAt } from '../../calendar.ts';
import { cleanText } from '../../typed.ts';
import { type Period, schoolYearOf } from '../counting/periods.ts';
import { monthText, readMonth, readYear, yearOfMonth } from './days.ts';
import type { Reader } from './reading.ts';
import { betweenDays, daysOfMonth, latest, oneDay, type Stretch, type Stretcher, sinceDay } from './stretches.ts';
import { BACK, BEFORE_LAST, DURING, QUARTER_WORDS, SINCE, SPAN_WORDS, UNTIL, WHICH } from './time-words.ts';
import { type Token, tokensOf } from './tokens.ts';

export const readPeriod: Reader = ({ tokens, at, vocabulary, now }) => {
  const found = periodAt(tokens, at, plainDateAt(now, vocabulary.zone));
  return found && { length: found.length, became: [{ is: 'period', period: found.period }] };
};

/** The period that is all the text says: «ноябрь», «с 1 ноября», «за неделю»; undefined for any other text. */
export function periodSaid(text: string, today: PlainDate): Period | undefined {
  const tokens = tokensOf(cleanText(text)).filter(({ kind }) => kind !== 'sign');
  const found = periodAt(tokens, 0, today);
  return found?.length === tokens.length ? found.period : undefined;
}

/** The day that is all the text says, «вчера», «1 ноября»; undefined for any other text. */
export function daySaid(text: string, today: PlainDate): PlainDate | undefined {
  const period = periodSaid(text, today);
  return period?.kind === 'days' && period.from === period.to ? period.from : undefined;
}

function periodAt(tokens: readonly Token[], at: number, today: PlainDate): Stretch | undefined {
  const lead = DURING.at(tokens, at)?.length ?? 0;
  const found = STRETCHERS.flatMap((stretcher) => stretcher(tokens, at + lead, today) ?? []);
  const [longest] = found.sort((one, other) => other.length - one.length);
  return longest && { length: lead + longest.length, period: longest.period };
}

/** «Ноябрь», «ноябрь 2026», «с ноября по январь». */
const month: Stretcher = (tokens, at, today) => {
  const named = readMonth(tokens, at);
  if (!named) return monthsBetween(tokens, at, today);
  const year = readYear(tokens, at + named.length) ?? yearSaid(tokens, at + named.length, today);
  const of = monthText(year?.year ?? yearOfMonth(named.month, today), named.month);
  return { length: named.length + (year?.length ?? 0), period: { kind: 'month', month: of } };
};

function monthsBetween(tokens: readonly Token[], at: number, today: PlainDate): Stretch | undefined {
  const since = SINCE.at(tokens, at);
  const from = since && readMonth(tokens, at + since.length);
  const until = from && UNTIL.at(tokens, at + since.length + from.length);
  const to = until && readMonth(tokens, at + since.length + from.length + until.length);
  if (!since || !from || !until || !to) return undefined;
  const year = yearOfMonth(from.month, today);
  const end = monthText(to.month < from.month ? year + 1 : year, to.month);
  const last = Temporal.PlainYearMonth.from(end).daysInMonth;
  const period = { kind: 'days', from: `${monthText(year, from.month)}-01`, to: `${end}-${last}` } as const;
  return { length: since.length + from.length + until.length + to.length, period };
}

/** «За осень», «зимой»: the last that has begun. */
const partOfYear: Stretcher = (tokens, at, today) => {
  const heard = QUARTER_WORDS.at(tokens, at);
  if (!heard) return undefined;
  const first = Number(heard.target);
  const from = `${monthText(yearOfMonth(first, today), first)}-01`;
  const to = Temporal.PlainDate.from(from).add({ months: 3 }).subtract({ days: 1 }).toString();
  return { length: heard.length, period: { kind: 'days', from, to } };
};

/** «Ноябрь прошлого года». */
function yearSaid(
  tokens: readonly Token[],
  at: number,
  today: PlainDate,
): { length: number; year: number } | undefined {
  const which = WHICH.at(tokens, at);
  const span = which && SPAN_WORDS.at(tokens, at + which.length);
  if (!which || span?.target !== 'year') return undefined;
  const { year } = Temporal.PlainDate.from(today);
  return { length: which.length + span.length, year: year - BACK[which.target] };
}

/** «За 4 квартал 2026», «IV квартал», «Q4». */
const quarter: Stretcher = (tokens, at, today) => {
  const token = tokens[at];
  const short = token?.word === 'q';
  const figure = short ? tokens[at + 1] : token;
  const [number = 0] = figure?.numbers ?? [];
  if (figure?.kind !== 'number' || number < 1 || number > 4) return undefined;
  if (!short && SPAN_WORDS.at(tokens, at + 1)?.target !== 'quarter') return undefined;
  const year = readYear(tokens, at + 2) ?? yearSaid(tokens, at + 2, today);
  const of = year?.year ?? yearOfMonth(3 * number - 2, today);
  return { length: 2 + (year?.length ?? 0), period: { kind: 'quarter', year: of, quarter: number } };
};

/** «В 2026 году»; a bare figure is a year only after a preposition, which the lead has taken. */
const year: Stretcher = (tokens, at) => {
  const read = readYear(tokens, at);
  if (!read) return undefined;
  const school = SPAN_WORDS.at(tokens, at + 1)?.target === 'school-year';
  return school ? undefined : { length: read.length, period: { kind: 'year', year: read.year } };
};

/** «2026/2027», «2026–27 учебный год». */
const schoolYear: Stretcher = (tokens, at) => {
  const token = tokens[at];
  const [from = 0, to = 0] = token?.numbers ?? [];
  const follows =
    token?.kind === 'range' && from >= 2000 && from <= 2099 && (to === from + 1 || to === (from + 1) % 100);
  if (!follows) return undefined;
  const said = SPAN_WORDS.at(tokens, at + 1);
  const length = said?.target === 'school-year' || said?.target === 'year' ? 1 + said.length : 1;
  return { length, period: { kind: 'school-year', year: from } };
};

/** «Этот месяц», «прошлый учебный год», «учебный год», «прошлая неделя», «позапрошлый год». */
const named: Stretcher = (tokens, at, today) => {
  const before = BEFORE_LAST.at(tokens, at);
  if (before) return { length: before.length, period: spanBack(before.target, BACK['before-last'], today) };
  const which = WHICH.at(tokens, at);
  const span = SPAN_WORDS.at(tokens, at + (which?.length ?? 0));
  if (!span || span.target === 'season' || (!which && span.target !== 'school-year')) return undefined;
  const back = which ? BACK[which.target] : 0;
  return { length: (which?.length ?? 0) + span.length, period: spanBack(span.target, back, today) };
};

function spanBack(span: 'month' | 'quarter' | 'year' | 'school-year' | 'week', back: number, today: PlainDate): Period {
  const day = Temporal.PlainDate.from(today);
  switch (span) {
    case 'month':
      return { kind: 'month', month: day.subtract({ months: back }).toString().slice(0, 7) };
    case 'quarter': {
      const then = day.subtract({ months: 3 * back });
      return { kind: 'quarter', year: then.year, quarter: Math.ceil(then.month / 3) };
    }
    case 'year':
      return { kind: 'year', year: day.year - back };
    case 'school-year':
      return { kind: 'school-year', year: schoolYearOf(today) - back };
    case 'week': {
      const monday = day.subtract({ days: day.dayOfWeek - 1 + 7 * back }).toString();
      return { kind: 'days', from: monday, to: addDays(monday, 6) };
    }
  }
}

const STRETCHERS: readonly Stretcher[] = [
  betweenDays,
  daysOfMonth,
  oneDay,
  month,
  partOfYear,
  quarter,
  year,
  schoolYear,
  named,
  sinceDay,
  latest,
];
