/** What a new contest is before anybody has answered anything: a template in the coming weeks, an earlier contest a year on. Pure. */

import { addDays, daysBetween, plainDateAt } from '../../calendar.ts';
import type { ContestDefinition } from '../definition.ts';
import { daysOn } from './schedule.ts';
import { namesFor, type Surroundings } from './steps.ts';
import { yearsOn, yearsUntilNext } from './years.ts';

/** Days between the making and the opening, at least: somebody has to look at it. */
const LEAST_DAYS_AHEAD = 3;
const WEEK = 7;
const YEAR = /(?<!\d)20\d{2}(?!\d)/gu;

/** A template whose days stand in the coming weeks, on the weekdays it was written with. */
export function fromTemplate(template: ContestDefinition, { now, taken }: Surroundings): ContestDefinition {
  const opens = plainDateAt(new Date(template.opens_at), template.zone);
  const soonest = addDays(plainDateAt(now, template.zone), LEAST_DAYS_AHEAD);
  const weeks = Math.ceil(daysBetween(opens, soonest) / WEEK);
  return drafted(daysOn(template, weeks * WEEK), taken);
}

/** An earlier contest as many years on as it takes to be ahead; years in its title and season go with it. */
export function fromEarlier(earlier: ContestDefinition, { now, taken }: Surroundings): ContestDefinition {
  const years = yearsUntilNext(earlier, now);
  const renamed = (text: string) => text.replace(YEAR, (year) => String(Number(year) + years));
  const { season } = earlier;
  const moved = yearsOn(earlier, years);
  const named = { ...moved, title: renamed(moved.title), ...(season !== undefined && { season: renamed(season) }) };
  return drafted(named, taken);
}

function drafted(contest: ContestDefinition, taken: Surroundings['taken']): ContestDefinition {
  return { ...contest, state: 'draft', ...namesFor(contest, taken) };
}
