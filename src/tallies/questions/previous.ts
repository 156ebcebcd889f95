/** Reads «а за прошлую», «а в прошлый раз», “and the previous one”: which kind of time is told by what was looked at; pure. */

import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween } from '../../calendar.ts';
import { movedByYears, type Period } from '../counting/periods.ts';
import type { TallyView } from '../views/view.ts';
import { goneOn, inYear } from './going-on.ts';
import { BEFORE_PREVIOUS, GOING_ON, PREVIOUS } from './going-on-words.ts';
import { DURING } from './time-words.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many times back, and the gender of the word for the time: a week is she, a month he. */
interface Said {
  readonly back: 1 | 2;
  readonly gender: 'she' | 'he' | 'it';
}

/** The time before that a text asks for and nothing else; undefined for any other text. */
export function previousSaid(written: readonly Token[]): Said | undefined {
  const tokens = written.filter(({ kind }) => kind !== 'sign');
  const lead = GOING_ON.at(tokens, 0)?.length ?? 0;
  const during = DURING.at(tokens, lead)?.length ?? 0;
  const at = lead + during;
  const previous = PREVIOUS.at(tokens, at);
  const before = previous ? undefined : BEFORE_PREVIOUS.at(tokens, at);
  const heard = previous ?? before;
  if (at === 0 || heard?.length !== tokens.length - at) return undefined;
  return { back: before ? 2 : 1, gender: heard.target };
}

/**
 * The view of the time before: of a month the month, of a week the week, of a contest its edition. 'which' where what was
 * looked at is of no time that could be meant.
 */
export function viewBefore(before: TallyView, said: Said, vocabulary: Vocabulary, now: Date): TallyView | 'which' {
  const { period } = before;
  if (!period) {
    if (said.gender === 'she' || before.contests.length === 0) return 'which';
    return inYear(before, said.back, vocabulary, now) ?? 'which';
  }
  const earlier = said.gender !== 'it' && said.gender !== genderOf(period) ? undefined : earlierBy(period, said.back);
  if (!earlier) return 'which';
  return goneOn(before, { said: [{ is: 'period', period: earlier }], adds: false }, vocabulary, now);
}

const WEEK = 7;

/** The gender of the word for a time in Russian; undefined of days that have none: «с 1 по 15 ноября». */
function genderOf(period: Period): 'she' | 'he' | undefined {
  if (period.kind !== 'days') return 'he';
  const days = lengthOf(period);
  if (days === 1) return 'he';
  return days === WEEK || isSeason(period) ? 'she' : undefined;
}

function earlierBy(period: Period, back: number): Period | undefined {
  switch (period.kind) {
    case 'month': {
      const month = Temporal.PlainYearMonth.from(period.month).subtract({ months: back });
      return { kind: 'month', month: month.toString() };
    }
    case 'quarter': {
      const quarters = 4 * period.year + period.quarter - 1 - back;
      return { kind: 'quarter', year: Math.floor(quarters / 4), quarter: (quarters % 4) + 1 };
    }
    case 'year':
    case 'school-year':
      return movedByYears(period, -back);
    case 'days': {
      if (isSeason(period)) return movedByYears(period, -back);
      const days = lengthOf(period) * back;
      return { kind: 'days', from: addDays(period.from, -days), to: addDays(period.to, -days) };
    }
  }
}

type Days = Extract<Period, { kind: 'days' }>;

function lengthOf({ from, to }: Days): number {
  return daysBetween(from, to) + 1;
}

/** «Осень»: three whole months. */
function isSeason({ from, to }: Days): boolean {
  return (
    Temporal.PlainDate.from(from).day === 1 && Temporal.PlainDate.from(from).add({ months: 3 }).equals(addDays(to, 1))
  );
}
