/** A contest's days and instants in another year. Pure. */

import { addDays, addYears, daysBetween, inclusiveEnd, lastWholeDay, movedBy, plainDateAt } from '../../calendar.ts';
import type { ContestDefinition } from '../definition.ts';
import { addToInstant, instants, lastDay, later, movedAges, movedStage, WEEK } from './schedule.ts';

/**
 * The contest `years` on. Windows keep their day of the month and their time («по 18 декабря включительно» stays so, and
 * «по 29 февраля» becomes «по 28-е»); stages keep their weekdays and distances, in the weeks nearest to their old days;
 * the day on which ages are counted goes with the stage it lies in, else it keeps its day of the month. What the file's
 * schema demands of the order of instants still holds.
 */
export function yearsOn(contest: ContestDefinition, years: number): ContestDefinition {
  const { zone } = contest;
  const on = (instant: string) => instantYearsOn(instant, zone, years);
  const end = (instant: string) => endYearsOn(instant, zone, years);
  const opens = on(contest.opens_at);
  const closes = later(end(contest.closes_at), addToInstant(opens, daysOpen(contest), zone), opens);
  const days = stageShift(contest, closes, years);
  return {
    ...contest,
    ...instants(contest, { opens, closes }, end, zone),
    stages: contest.stages.map((stage) => movedStage(stage, days)),
    age_basis: movedAges(contest, days, (day) => addYears(day, years)),
  };
}

/** The smallest number of years, one at least, after which the contest closes later than `now`. */
export function yearsUntilNext(contest: ContestDefinition, now: Date): number {
  let years = 1;
  while (new Date(yearsOn(contest, years).closes_at) <= now) years += 1;
  return years;
}

/** Whole days for which entries are taken, one at least. */
function daysOpen({ opens_at, closes_at, zone }: ContestDefinition): number {
  return Math.max(1, daysBetween(plainDateAt(new Date(opens_at), zone), plainDateAt(new Date(closes_at), zone)));
}

/** Whole weeks nearest to `years`, a week more where a stage would begin before entries have closed and did not. */
function stageShift(contest: ContestDefinition, closes: Date, years: number): number {
  const first = contest.stages.map(({ starts_on }) => starts_on).sort()[0];
  if (first === undefined) return 0;
  const weeks = Math.round(daysBetween(first, addYears(first, years)) / WEEK) * WEEK;
  const was = lastDay(new Date(contest.closes_at), contest.zone);
  const isEarly = first > was && addDays(first, weeks) <= lastDay(closes, contest.zone);
  return isEarly ? weeks + WEEK : weeks;
}

/** An end told as a whole last day stays one. */
function endYearsOn(instant: string, zone: string, years: number): Date {
  const day = lastWholeDay(new Date(instant), zone);
  return day === undefined ? instantYearsOn(instant, zone, years) : inclusiveEnd(addYears(day, years), zone);
}

function instantYearsOn(instant: string, zone: string, years: number): Date {
  return movedBy(new Date(instant), zone, { years });
}
