/** A contest's days and instants moved together: to another opening, closing or day of the contest. Pure. */

import {
  addDays,
  daysBetween,
  lastWholeDay,
  movedBy,
  offsetText,
  type PlainDate,
  plainDateAt,
  startOfDay,
} from '../../calendar.ts';
import type { ContestDefinition } from '../definition.ts';

type Stage = ContestDefinition['stages'][number];

export const WEEK = 7;

/** The stage people call the contest itself: the first that is not remote, else the first one. */
export function mainStage({ stages }: Pick<ContestDefinition, 'stages'>): Stage | undefined {
  return stages.find(({ remote }) => !remote) ?? stages[0];
}

/** Every day and instant moved by whole days, times of day kept. */
export function daysOn(contest: ContestDefinition, days: number): ContestDefinition {
  const { zone } = contest;
  const on = (instant: string) => addToInstant(new Date(instant), days, zone);
  const moved = { opens: on(contest.opens_at), closes: on(contest.closes_at) };
  return {
    ...contest,
    ...instants(contest, moved, on, zone),
    stages: contest.stages.map((stage) => movedStage(stage, days)),
    age_basis: movedAges(contest, days, (day) => addDays(day, days)),
  };
}

/** Entries are taken from `opens` on; all that follows moves along by as many days. */
export function openingMoved(contest: ContestDefinition, opens: Date): ContestDefinition {
  const { zone } = contest;
  const days = daysBetween(plainDateAt(new Date(contest.opens_at), zone), plainDateAt(opens, zone));
  return { ...daysOn(contest, days), opens_at: offsetText(opens, zone) };
}

/** Entries are taken until `closes`; stages that were to come after the end move along by whole weeks, never too near. */
export function closingMoved(contest: ContestDefinition, closes: Date): ContestDefinition {
  const { zone } = contest;
  const was = new Date(contest.closes_at);
  const days = daysBetween(plainDateAt(was, zone), plainDateAt(closes, zone));
  const along = (instant: string) => addToInstant(new Date(instant), days, zone);
  const weeks = Math.ceil(days / WEEK) * WEEK;
  const isAfter = ({ starts_on }: Stage) => starts_on > lastDay(was, zone);
  const after = { ...contest, stages: contest.stages.filter(isAfter) };
  return {
    ...contest,
    ...instants(contest, { opens: new Date(contest.opens_at), closes }, along, zone),
    stages: contest.stages.map((stage) => (isAfter(stage) ? movedStage(stage, weeks) : stage)),
    age_basis: movedAges(after, weeks, (day) => day),
  };
}

/**
 * The contest itself is on these days. Stages after it, and ages counted on its day, move along; one before it that would
 * last into it ends the day before.
 */
export function contestDayMoved(contest: ContestDefinition, starts: PlainDate, ends: PlainDate): ContestDefinition {
  const main = mainStage(contest);
  if (!main) return contest;
  const days = daysBetween(main.starts_on, starts);
  const stages = contest.stages.map((stage) => {
    if (stage.id === main.id) return { ...stage, starts_on: starts, ends_on: ends };
    if (stage.starts_on > main.ends_on) return movedStage(stage, days);
    return stage.ends_on < main.starts_on ? endedBefore(stage, starts, days) : stage;
  });
  return { ...contest, stages, age_basis: movedAges({ ...contest, stages: [main] }, days, (day) => day) };
}

function endedBefore(stage: Stage, starts: PlainDate, days: number): Stage {
  const last = addDays(starts, -1);
  if (stage.ends_on <= last) return stage;
  return stage.starts_on <= last ? { ...stage, ends_on: last } : movedStage(stage, days);
}

interface Window {
  opens: Date;
  closes: Date;
}

/** The window with its neighbours, none of which may come before what it follows. */
export function instants(
  contest: ContestDefinition,
  { opens, closes }: Window,
  move: (end: string) => Date,
  zone: string,
) {
  const text = (instant: Date) => offsetText(instant, zone);
  const after = (instant: string, least: Date) => text(later(move(instant), least));
  return {
    opens_at: text(opens),
    closes_at: text(closes),
    ...(contest.edit_ends_at !== undefined && { edit_ends_at: after(contest.edit_ends_at, closes) }),
    ...(contest.withdraw_ends_at !== undefined && { withdraw_ends_at: after(contest.withdraw_ends_at, opens) }),
    fields: contest.fields.map((use) =>
      use.owed_until === undefined ? use : { ...use, owed_until: after(use.owed_until, closes) },
    ),
  };
}

/** `instant`, unless it comes before `least`; then `least`. An instant at `forbidden` gives way to `least`, too. */
export function later(instant: Date, least: Date, forbidden?: Date): Date {
  if (forbidden) return instant > forbidden ? instant : least;
  return instant < least ? least : instant;
}

export function movedStage(stage: Stage, days: number): Stage {
  return { ...stage, starts_on: addDays(stage.starts_on, days), ends_on: addDays(stage.ends_on, days) };
}

/** The day of ages within a stage goes with it, another one its own way. */
export function movedAges(
  { age_basis: basis, stages }: ContestDefinition,
  days: number,
  own: (day: PlainDate) => PlainDate,
) {
  if (basis.kind !== 'age_on_date') return basis;
  const isOfStage = stages.some(({ starts_on, ends_on }) => starts_on <= basis.date && basis.date <= ends_on);
  return { ...basis, date: isOfStage ? addDays(basis.date, days) : own(basis.date) };
}

/** The last day of which something before `end` is left. */
export function lastDay(end: Date, zone: string): PlainDate {
  return lastWholeDay(end, zone) ?? plainDateAt(end, zone);
}

export function addToInstant(instant: Date, days: number, zone: string): Date {
  const day = plainDateAt(instant, zone);
  if (startOfDay(day, zone).getTime() === instant.getTime()) return startOfDay(addDays(day, days), zone);
  return movedBy(instant, zone, { days });
}
