/** Moves the samples' dates so that they fit the day the sandbox starts on; ages stay what they are in the samples. Pure. */

import { Temporal } from 'temporal-polyfill';
import { addDays, ageOn, daysBetween, type PlainDate, plainDateAt } from '../../calendar.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import { HOUR_MS } from '../../time-units.ts';

/** The contest moved by whole calendar days of its zone; times of day stay. */
export function shiftContest(contest: ContestDefinition, days: number): ContestDefinition {
  const instant = (at: string) => shiftInstant(at, days, contest.zone);
  const { edit_ends_at: edit, withdraw_ends_at: withdraw, age_basis: basis } = contest;
  return {
    ...contest,
    opens_at: instant(contest.opens_at),
    closes_at: instant(contest.closes_at),
    ...(edit === undefined ? {} : { edit_ends_at: instant(edit) }),
    ...(withdraw === undefined ? {} : { withdraw_ends_at: instant(withdraw) }),
    stages: contest.stages.map((stage) => ({
      ...stage,
      starts_on: addDays(stage.starts_on, days),
      ends_on: addDays(stage.ends_on, days),
    })),
    age_basis: basis.kind === 'age_on_date' ? { ...basis, date: addDays(basis.date, days) } : basis,
  };
}

/** Days by which a contest must move for `sampleDay`, a day of its own calendar, to fall on `now`. */
export function daysUntilToday(contest: ContestDefinition, sampleDay: PlainDate, now: Date): number {
  return daysBetween(sampleDay, plainDateAt(now, contest.zone));
}

/** The same time of day, `days` later by the calendar of `zone`. */
export function shiftInstant(at: string, days: number, zone: string): string {
  const moved = Temporal.Instant.from(at).toZonedDateTimeISO(zone).add({ days });
  return moved.toString({ timeZoneName: 'never' });
}

/**
 * The birth date that makes a child as old on `to` as one born on `born` is on `from`, with the nearer birthday as
 * many days away: a birthday on the date stays one, and the day after stays the day after.
 */
export function shiftBirthDate(born: PlainDate, from: PlainDate, to: PlainDate): PlainDate {
  const age = ageOn(born, from);
  const last = birthday(born, Number(born.slice(0, 4)) + age);
  const next = birthday(born, Number(born.slice(0, 4)) + age + 1);
  const [since, until] = [daysBetween(last, from), daysBetween(from, next)];
  if (since <= until) {
    const birthdayBefore = Temporal.PlainDate.from(addDays(to, -since));
    return birthdayBefore.subtract({ years: age }).toString();
  }
  const birthdayAfter = addDays(to, until);
  return birthday(birthdayAfter, Number(birthdayAfter.slice(0, 4)) - age - 1);
}

/** The birthday in a year; 29 February falls on 1 March in common years. */
function birthday(born: PlainDate, year: number): PlainDate {
  const { month, day } = Temporal.PlainDate.from(born);
  const isLeap = Temporal.PlainYearMonth.from({ year, month: 2 }).daysInMonth === 29;
  return month === 2 && day === 29 && !isLeap
    ? Temporal.PlainDate.from({ year, month: 3, day: 1 }).toString()
    : Temporal.PlainDate.from({ year, month, day }).toString();
}

/**
 * Instants moved by `days`; those that would lie in the future are spread over the day and a half before `now`,
 * in their order. `at` must be in order.
 */
export function fitBefore(at: readonly string[], days: number, zone: string, now: Date): Date[] {
  const moved = at.map((one) => new Date(shiftInstant(one, days, zone)));
  const firstLate = moved.findIndex((one) => one >= now);
  if (firstLate < 0) return moved;
  const lastInTime = moved[firstLate - 1];
  const from = Math.max(lastInTime?.getTime() ?? 0, now.getTime() - SQUEEZED_HOURS * HOUR_MS);
  const step = (now.getTime() - from) / (moved.length - firstLate + 1);
  return moved.map((one, index) => (index < firstLate ? one : new Date(from + step * (index - firstLate + 1))));
}

const SQUEEZED_HOURS = 36;
