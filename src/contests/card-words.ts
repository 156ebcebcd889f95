/** The card of a contest as messages, HTML: a short one, and nominations, dates and requirements behind buttons. */

import { plainDateAt } from '../calendar.ts';
import { formatDayMonth, formatDayRange, formatWeekday, formatWeekdayDate } from '../texts/calendar-format.ts';
import { formatDuration, formatInstant, formatNumber, formatTime, zoneName } from '../texts/format.ts';
import { escapeHtml } from '../texts/html.ts';
import { lowerFirst } from '../texts/lower-first.ts';
import { paragraphs } from '../texts/paragraphs.ts';
import type { Say } from '../texts/texts.ts';
import {
  type ContestCard,
  contestCard,
  type FormGroup,
  type NominationCard,
  type ShownEnd,
  type Standing,
  shownEnd,
  standingOf,
} from './card.ts';
import type { ContestDefinition, Nomination } from './definition.ts';
import { fieldLabel } from './fields/field-words.ts';
import { editEnd } from './rules.ts';

/** The card: what it is, for whom, until when, in what, and what comes then; about ten lines on a phone. */
export function sayCard(contest: ContestDefinition, now: Date, say: Say): string {
  const card = contestCard(contest, now);
  return paragraphs([
    [`<b>${escapeHtml(card.title)}</b>`, ...given(card.organizer, escapeHtml)],
    [sayStanding(card, say), ...given(card.participants, (who) => say.html('contest-participants', { who }))],
    [
      say.html('contest-nominations', { list: card.nominations.map(({ title }) => title).join(' · ') }),
      sayAges(card, say),
      ...given(card.nextStages.at(0), (stage) =>
        say.html('contest-next-stage', { title: stage.title, days: stageDays(stage, say) }),
      ),
      ...given(card.fee, (fee) => say.html('contest-fee', { fee })),
    ],
  ]);
}

/** One line for a list of contests: title and until when. */
export function sayContestLine(contest: ContestDefinition, now: Date, say: Say): string {
  const card = contestCard(contest, now);
  return `<b>${escapeHtml(card.title)}</b>\n${sayStanding(card, say)}`;
}

/** Nominations with their forms and time limits, and the age categories. */
export function sayNominations(contest: ContestDefinition, now: Date, say: Say): string {
  const card = contestCard(contest, now);
  const ages = [sayAgesTitle(card, say), ...card.ages.map((title) => say.html('contest-item', { title }))];
  return paragraphs([
    [say.html('contest-nominations-title')],
    card.nominations.map((one) => sayNomination(one, say)),
    ages,
  ]);
}

/** The window and its neighbours, and every stage, with weekdays. */
export function sayDates(contest: ContestDefinition, say: Say): string {
  const { zone, withdraw_ends_at: withdraw } = contest;
  const end = (at: string | Date) => sayEnd(shownEnd(new Date(at), zone), zone, say);
  const times = [
    say.html('contest-dates-opens', { at: formatInstant(new Date(contest.opens_at), zone, say) }),
    say.html('contest-dates-closes', { end: end(contest.closes_at) }),
    say.html('contest-dates-edit', { end: end(editEnd(contest)) }),
    ...given(withdraw, (at) => say.html('contest-dates-withdraw', { end: end(at) })),
  ];
  const stages = contest.stages.map((stage) => sayStage(stage, say));
  return paragraphs([[say.html('contest-dates-title')], times, stages]);
}

/** What to have at hand, the nominations' own demands, limits, and what the jury looks at. */
export function sayRequirements(contest: ContestDefinition, say: Say): string {
  const asked = contest.fields
    .filter(({ required, closed }) => required && !closed)
    .map((use) => fieldLabel(use, null, say));
  const demands = contest.nominations.flatMap((nomination) => sayDemands(nomination, say));
  const { limits, criteria } = contest;
  return paragraphs([
    [say.html('contest-requirements-title'), ...given(contest.goal, (goal) => say.html('contest-goal', { goal }))],
    asked.length > 0
      ? [say.html('contest-requirements-asked', { list: [...new Set(asked)].map(lowerFirst).join(', ') })]
      : [],
    demands,
    [
      ...given(limits.per_institution, (most) => say.html('contest-limit-institution', { most })),
      ...given(limits.per_institution_nomination_category, (most) => say.html('contest-limit-nomination', { most })),
      ...given(limits.per_child, (most) => say.html('contest-limit-child', { most })),
    ],
    criteria.length > 0 ? [say.html('contest-criteria', { list: criteria.join('; ') })] : [],
  ]);
}

/** Until when entries are taken and how long that is, or since when they are not, HTML. */
export function sayStandingOf(contest: ContestDefinition, now: Date, say: Say): string {
  const { zone, closes_at: end } = contest;
  return sayStanding({ standing: standingOf(contest, now), end: shownEnd(new Date(end), zone), zone }, say);
}

function sayStanding({ standing, end, zone }: Pick<ContestCard, 'standing' | 'end' | 'zone'>, say: Say): string {
  if (standing.at === 'inactive') return say.html('contest-inactive');
  if (standing.at === 'soon') return say.html('contest-soon', { at: formatInstant(standing.opensAt, zone, say) });
  if (standing.at === 'closed') return say.html('contest-closed', { end: sayEnd(end, zone, say) });
  return say.html('contest-open', { end: sayEnd(end, zone, say), left: sayLeft(standing, say) });
}

function sayLeft(standing: Extract<Standing, { at: 'open' | 'closing' }>, say: Say): string {
  if (standing.at === 'closing') {
    const { minutesLeft: minutes } = standing;
    if (minutes < 1) return say('contest-last-minute');
    return minutes < 60
      ? say('contest-minutes-left', { minutes })
      : say('contest-hours-left', { hours: Math.floor(minutes / 60) + 1 });
  }
  return standing.daysLeft === 0 ? say('contest-last-day') : say('contest-days-left', { days: standing.daysLeft });
}

/** «по 18 декабря включительно (пятница)» or «до 18:00 5 февраля (пятница, по Новосибирску)». */
export function sayEnd(end: ShownEnd, zone: string, say: Say): string {
  const day = end.whole ? end.day : plainDateAt(end.at, zone);
  const shown = { day: formatDayMonth(day, say.language), weekday: formatWeekday(day, say.language) };
  if (end.whole) return say('contest-end-day', shown);
  const time = formatTime(end.at, zone, say.language);
  return say('contest-end-at', { ...shown, time, zone: zoneName(end.at, zone, say) });
}

function sayAges(card: ContestCard, say: Say): string {
  return `${sayAgesTitle(card, say)} ${escapeHtml(card.ages.join(' · '))}`;
}

function sayAgesTitle({ agesOn }: ContestCard, say: Say): string {
  return agesOn === null
    ? say.html('contest-grades')
    : say.html('contest-ages', { day: formatDayMonth(agesOn, say.language) });
}

function sayNomination({ title, groups, closed }: NominationCard, say: Say): string {
  const forms = groups.map((group) => sayGroup(group, say)).join('; ');
  return closed ? say.html('contest-nomination-closed', { title }) : say.html('contest-nomination', { title, forms });
}

function sayGroup({ titles, longest }: FormGroup, say: Say): string {
  const forms = titles.join(', ');
  return longest === null ? forms : say('contest-forms-longest', { forms, longest: formatDuration(longest) });
}

type Stage = ContestDefinition['stages'][number];

function stageDays({ starts_on, ends_on }: Stage, say: Say): string {
  return formatDayRange(starts_on, ends_on, say.language);
}

function stageWeekdays({ starts_on, ends_on }: Stage, say: Say): string {
  const first = formatWeekdayDate(starts_on, say.language);
  return starts_on === ends_on ? first : `${first} — ${formatWeekdayDate(ends_on, say.language)}`;
}

function sayStage(stage: Stage, say: Say): string {
  const { title } = stage;
  const days = stageWeekdays(stage, say);
  const place = stage.remote ? say('contest-stage-remote') : stage.venue;
  return place === undefined
    ? say.html('contest-dates-stage', { title, days })
    : say.html('contest-dates-stage-at', { title, days, place });
}

function sayDemands(nomination: Nomination, say: Say): string[] {
  const formats = nomination.file_formats?.join(', ');
  const demands = [
    ...(nomination.live_accompaniment_only ? [say('contest-demand-live')] : []),
    ...given(nomination.work_formats?.join(', '), (list) => say('contest-demand-formats', { list })),
    ...given(nomination.work_max_cm, (sides) =>
      say('contest-demand-size', { size: sides.map((side) => formatNumber(side, say.language)).join('×') }),
    ),
    ...given(formats, (list) => say('contest-demand-files', { list })),
    ...given(nomination.max_file_mb, (most) => say('contest-demand-mb', { most })),
    ...given(nomination.min_long_side_px, (least) => say('contest-demand-px', { least })),
  ];
  return demands.length > 0 ? [say.html('contest-demands', { title: nomination.title, list: demands.join(', ') })] : [];
}

function given<T>(value: T | null | undefined, tell: (value: T) => string): string[] {
  return value === null || value === undefined ? [] : [tell(value)];
}
