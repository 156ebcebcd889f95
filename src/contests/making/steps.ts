/** What is asked of a contest in the making, in its order, and how each answer changes it. Pure. */

import { repairHomoglyphs } from '../../alphabets.ts';
import { inclusiveEnd, instantAt, lastWholeDay, type PlainDate, plainDateAt, timeOfDayAt } from '../../calendar.ts';
import { type DayFault, readDays } from '../../dates/days.ts';
import { ok, type Result, refused } from '../../result.ts';
import { cleanText } from '../../typed.ts';
import type { ContestDefinition } from '../definition.ts';
import { proposedCode, proposedSlug } from './names.ts';
import { closingMoved, contestDayMoved, mainStage, openingMoved } from './schedule.ts';

export const MAKING_STEPS = ['title', 'code', 'opens', 'closes', 'day'] as const;
export type MakingStep = (typeof MAKING_STEPS)[number];

/** Why an answer was not taken. */
export type MakingFault =
  | DayFault
  | { code: 'making-title-missing' }
  | { code: 'making-title-too-long'; longest: number }
  | { code: 'making-code-shape' }
  | { code: 'making-code-taken' }
  | { code: 'making-end-in-past'; end: Date }
  | { code: 'making-end-before-start'; opensAt: Date };

/** What an answer is judged by. */
export interface Surroundings {
  readonly now: Date;
  /** Codes and addresses of the other contests. */
  readonly taken: { readonly codes: ReadonlySet<string>; readonly slugs: ReadonlySet<string> };
}

type Judged = Result<ContestDefinition, MakingFault>;

const LONGEST_TITLE = 200;
const CODE = /^\p{Lu}{2,6}$/u;

/** The questions of this contest: one without stages has no day to ask about. */
export function stepsOf(contest: Pick<ContestDefinition, 'stages'>): MakingStep[] {
  return MAKING_STEPS.filter((step) => step !== 'day' || mainStage(contest) !== undefined);
}

/** The question after this one; undefined after the last. */
export function stepAfter(contest: Pick<ContestDefinition, 'stages'>, step: MakingStep): MakingStep | undefined {
  const steps = stepsOf(contest);
  return steps[steps.indexOf(step) + 1];
}

export function isMakingStep(word: string): word is MakingStep {
  return (MAKING_STEPS as readonly string[]).includes(word);
}

/** The contest as the answer makes it. */
export function answered(step: MakingStep, contest: ContestDefinition, typed: string, around: Surroundings): Judged {
  return ANSWERS[step](contest, typed, around);
}

const ANSWERS: Record<MakingStep, (contest: ContestDefinition, typed: string, around: Surroundings) => Judged> = {
  title: titled,
  code: coded,
  opens: opening,
  closes: closing,
  day: onDay,
};

/** A new title brings a new code and a new address: nobody has seen the old ones. */
function titled(contest: ContestDefinition, typed: string, { taken }: Surroundings): Judged {
  const title = cleanText(typed);
  if (!/\p{L}/u.test(title)) return refused({ code: 'making-title-missing' });
  if ([...title].length > LONGEST_TITLE) return refused({ code: 'making-title-too-long', longest: LONGEST_TITLE });
  return ok({ ...contest, title, ...namesFor({ ...contest, title }, taken) });
}

/** The code and the address proposed for a contest, both free. */
export function namesFor(
  contest: ContestDefinition,
  taken: Surroundings['taken'],
): Pick<ContestDefinition, 'code' | 'slug'> {
  const year = Number((mainStage(contest)?.starts_on ?? contest.closes_at).slice(0, 4));
  return {
    code: proposedCode(contest.title, (code) => taken.codes.has(code)),
    slug: proposedSlug(contest.title, year, (slug) => taken.slugs.has(slug)),
  };
}

function coded(contest: ContestDefinition, typed: string, { taken }: Surroundings): Judged {
  const code = repairHomoglyphs(cleanText(typed)).toUpperCase();
  if (!CODE.test(code)) return refused({ code: 'making-code-shape' });
  return taken.codes.has(code) ? refused({ code: 'making-code-taken' }) : ok({ ...contest, code });
}

/** Without a time of day the present one stays. */
function opening(contest: ContestDefinition, typed: string, { now }: Surroundings): Judged {
  const { zone } = contest;
  const days = oneDay(typed, plainDateAt(now, zone));
  if (!days.ok) return days;
  const { first, time } = days.value;
  return ok(openingMoved(contest, instantAt(first, time ?? timeOfDayAt(new Date(contest.opens_at), zone), zone)));
}

/** Without a time of day the whole day is meant. */
function closing(contest: ContestDefinition, typed: string, { now }: Surroundings): Judged {
  const { zone } = contest;
  const opensAt = new Date(contest.opens_at);
  const opens = plainDateAt(opensAt, zone);
  const today = plainDateAt(now, zone);
  const days = oneDay(typed, [opens, today].sort().at(-1) ?? today, today);
  if (!days.ok) return days;
  const { first, time } = days.value;
  const end = time === null ? inclusiveEnd(first, zone) : instantAt(first, time, zone);
  if (end <= opensAt) return refused({ code: 'making-end-before-start', opensAt });
  return end <= now ? refused({ code: 'making-end-in-past', end }) : ok(closingMoved(contest, end));
}

/** One day or several in a row. */
function onDay(contest: ContestDefinition, typed: string, { now }: Surroundings): Judged {
  const days = readDays(typed, lastDayOpen(contest), plainDateAt(now, contest.zone));
  return days.ok ? ok(contestDayMoved(contest, days.value.first, days.value.last)) : days;
}

function oneDay(typed: string, after: PlainDate, today = after): ReturnType<typeof readDays> {
  const days = readDays(typed, after, today);
  return days.ok && days.value.first !== days.value.last ? refused({ code: 'making-many-days' }) : days;
}

function lastDayOpen({ closes_at, zone }: ContestDefinition): PlainDate {
  const end = new Date(closes_at);
  return lastWholeDay(end, zone) ?? plainDateAt(end, zone);
}
