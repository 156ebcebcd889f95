/** What a school needs to know of a contest, as facts: where it stands in its times, until when, who may enter with what. Pure. */

import { daysBetween, lastWholeDay, type PlainDate, plainDateAt } from '../calendar.ts';
import { MINUTE_MS } from '../time-units.ts';
import { openForms, takesEntries } from './closing.ts';
import type { ContestDefinition, Nomination } from './definition.ts';
import { formTitle } from './fields/field-words.ts';
import { isOpen, submitWindow } from './rules.ts';

/** Where a contest stands: entries are taken only while it is open. */
export type Standing =
  | { at: 'inactive' }
  | { at: 'soon'; opensAt: Date }
  /** `daysLeft` counts calendar days to the last one; 0 is that day itself. */
  | { at: 'open'; daysLeft: number }
  /** Open for its last few hours; whole minutes, the one begun not counted. */
  | { at: 'closing'; minutesLeft: number }
  | { at: 'closed' };

/** From so near the end on, minutes are told and not days. */
const CLOSING_MINUTES = 180;

/** The end as it is told: a whole last day, or an instant inside one. */
export type ShownEnd = { whole: true; day: PlainDate } | { whole: false; at: Date };

/** Forms of one nomination that share a time limit. */
export interface FormGroup {
  readonly titles: readonly string[];
  /** Seconds; null where there is no limit. */
  readonly longest: number | null;
}

export interface NominationCard {
  readonly title: string;
  readonly closed: boolean;
  readonly groups: readonly FormGroup[];
}

/** Stages that are over are told by the dates, not on the card. */
export interface ContestCard {
  readonly title: string;
  readonly organizer: string | null;
  readonly goal: string | null;
  readonly participants: string | null;
  readonly fee: string | null;
  readonly standing: Standing;
  readonly end: ShownEnd;
  readonly zone: string;
  readonly nominations: readonly NominationCard[];
  /** Titles of the age categories; groups' own last. */
  readonly ages: readonly string[];
  /** The day on which ages are counted; null where grades are. */
  readonly agesOn: PlainDate | null;
  readonly nextStages: ContestDefinition['stages'];
}

/** The card's facts at `now`. */
export function contestCard(contest: ContestDefinition, now: Date): ContestCard {
  const today = plainDateAt(now, contest.zone);
  return {
    title: contest.title,
    organizer: contest.organizer ?? null,
    goal: contest.goal ?? null,
    participants: contest.participants ?? null,
    fee: contest.fee ?? null,
    standing: standingOf(contest, now),
    end: shownEnd(new Date(contest.closes_at), contest.zone),
    zone: contest.zone,
    nominations: contest.nominations.map((nomination) => nominationCard(nomination, contest)),
    ages: contest.age_categories.filter(({ closed }) => !closed).map(({ title }) => title),
    agesOn: contest.age_basis.kind === 'age_on_date' ? contest.age_basis.date : null,
    nextStages: contest.stages.filter(({ ends_on }) => ends_on >= today),
  };
}

/** Where the contest stands in its times at `now`. */
export function standingOf(contest: ContestDefinition, now: Date): Standing {
  const window = submitWindow(contest);
  if (contest.state !== 'active') return { at: 'inactive' };
  if (now < window.opensAt) return { at: 'soon', opensAt: window.opensAt };
  if (!isOpen(window, now)) return { at: 'closed' };
  const minutesLeft = Math.floor((window.closesAt.getTime() - now.getTime()) / MINUTE_MS);
  if (minutesLeft < CLOSING_MINUTES) return { at: 'closing', minutesLeft };
  const end = shownEnd(window.closesAt, contest.zone);
  const last = end.whole ? end.day : plainDateAt(end.at, contest.zone);
  return { at: 'open', daysLeft: daysBetween(plainDateAt(now, contest.zone), last) };
}

/** How an end is told: a midnight closes the day before it. */
export function shownEnd(end: Date, zone: string): ShownEnd {
  const day = lastWholeDay(end, zone);
  return day === undefined ? { whole: false, at: end } : { whole: true, day };
}

/** Closed forms are not offered any more, and so not told. */
function nominationCard(nomination: Nomination, contest: ContestDefinition): NominationCard {
  const groups: { titles: string[]; longest: number | null }[] = [];
  for (const form of openForms(contest, nomination)) {
    const longest = nomination.max_seconds[form.id] ?? null;
    const title = formTitle(nomination, form);
    const group = groups.find((one) => one.longest === longest);
    if (group) group.titles.push(title);
    else groups.push({ titles: [title], longest });
  }
  return { title: nomination.title, closed: !takesEntries(contest, nomination), groups };
}
