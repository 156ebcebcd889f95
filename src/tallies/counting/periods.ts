/** Periods of submission: their days, the instants they begin and end at in a zone, and which are worth offering. Pure. */

import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { addDays, addYears, type PlainDate, startOfDay } from '../../calendar.ts';

const day = z.iso.date();
/** What lies outside is a slip of the pen. */
const year = z.int().min(1900).max(2200);

/** A stretch of days of submission, both ends included, in the contest's zone. */
export const periodSchema = z.discriminatedUnion('kind', [
  /** «2026-11» */
  z.strictObject({ kind: z.literal('month'), month: z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/) }),
  z.strictObject({ kind: z.literal('quarter'), year, quarter: z.int().min(1).max(4) }),
  z.strictObject({ kind: z.literal('year'), year }),
  /** From 1 September of `year` to 31 August of the next. */
  z.strictObject({ kind: z.literal('school-year'), year }),
  z.strictObject({ kind: z.literal('days'), from: day, to: day }),
]);

export type Period = z.output<typeof periodSchema>;

/** From the first day up to, and without, the day `until`. */
export interface DayRange {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** The school year begins on 1 September. */
const SCHOOL_YEAR_MONTH = 9;

/** The days of a period. */
export function daysOf(period: Period): DayRange {
  switch (period.kind) {
    case 'month':
      return months(`${period.month}-01`, 1);
    case 'quarter':
      return months(firstOf(period.year, 3 * period.quarter - 2), 3);
    case 'year':
      return months(firstOf(period.year, 1), 12);
    case 'school-year':
      return months(firstOf(period.year, SCHOOL_YEAR_MONTH), 12);
    case 'days':
      return { from: period.from, until: addDays(period.to, 1) };
  }
}

/** The instants of a period in `zone`: start ≤ t < end. A day may last 23 or 25 hours there. */
export function spanOf(period: Period, zone: string): { start: Date; end: Date } {
  const { from, until } = daysOf(period);
  return { start: startOfDay(from, zone), end: startOfDay(until, zone) };
}

/** The same period so many years later; earlier where `years` is negative. */
export function movedByYears(period: Period, years: number): Period {
  switch (period.kind) {
    case 'month':
      return { kind: 'month', month: addYears(`${period.month}-01`, years).slice(0, 7) };
    case 'days':
      return { kind: 'days', from: addYears(period.from, years), to: addYears(period.to, years) };
    default:
      return { ...period, year: period.year + years };
  }
}

/** The last millisecond of `day` in `zone`: figures as of a day are those at its end. */
export function endOfDay(day: PlainDate, zone: string): Date {
  return new Date(startOfDay(addDays(day, 1), zone).getTime() - 1);
}

/** The year in which the school year of `day` began. */
export function schoolYearOf(day: PlainDate): number {
  const { year, month } = Temporal.PlainDate.from(day);
  return month >= SCHOOL_YEAR_MONTH ? year : year - 1;
}

/** The periods one asks for around `day`, the shortest first. */
export function periodsAround(day: PlainDate): Period[] {
  const { year, month } = Temporal.PlainDate.from(day);
  const before = Temporal.PlainDate.from(day).subtract({ months: 1 }).toString();
  return [
    { kind: 'month', month: day.slice(0, 7) },
    { kind: 'month', month: before.slice(0, 7) },
    { kind: 'quarter', year, quarter: Math.ceil(month / 3) },
    { kind: 'year', year },
    { kind: 'school-year', year: schoolYearOf(day) },
    { kind: 'school-year', year: schoolYearOf(day) - 1 },
  ];
}

/** A period as a word that a button can carry. */
export function periodWord(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `m.${period.month}`;
    case 'quarter':
      return `q.${period.year}.${period.quarter}`;
    case 'year':
      return `y.${period.year}`;
    case 'school-year':
      return `s.${period.year}`;
    case 'days':
      return `d.${period.from}.${period.to}`;
  }
}

/** The period a word stands for, or undefined. */
export function periodOfWord(word: string): Period | undefined {
  const [kind, one = '', other = ''] = word.split('.');
  const named = {
    m: { kind: 'month', month: one },
    q: { kind: 'quarter', year: Number(one), quarter: Number(other) },
    y: { kind: 'year', year: Number(one) },
    s: { kind: 'school-year', year: Number(one) },
    d: { kind: 'days', from: one, to: other },
  }[kind ?? ''];
  return periodSchema.safeParse(named).data;
}

function months(from: PlainDate, count: number): DayRange {
  return { from, until: Temporal.PlainDate.from(from).add({ months: count }).toString() };
}

function firstOf(year: number, month: number): PlainDate {
  return new Temporal.PlainDate(year, month, 1).toString();
}
