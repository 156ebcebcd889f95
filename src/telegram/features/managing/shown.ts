/** A contest that its organizer may see here, or why not; and how its days are told. */

import { lastWholeDay, type PlainDate, plainDateAt } from '../../../calendar.ts';
import { standingOf } from '../../../contests/card.ts';
import type { ContestDefinition } from '../../../contests/definition.ts';
import { type Contest, contestById } from '../../../contests/queries.ts';
import { authorize, type NotAllowed } from '../../../people/access.ts';
import { ok, type Result, refused } from '../../../result.ts';
import { formatDayRange } from '../../../texts/calendar-format.ts';
import { formatDate, formatTime, zoneName } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';

/** The contest, for those who may change it. */
export async function contestToManage(
  { services, caller }: Pick<Ctx, 'services' | 'caller'>,
  contestId: number,
): Promise<Result<Contest, NotAllowed | { code: 'contest-not-found' }>> {
  const allowed = authorize(caller, 'contest.change', { contestId });
  if (!allowed.ok) return allowed;
  const contest = await contestById(services.db, contestId);
  return contest ? ok(contest) : refused({ code: 'contest-not-found' });
}

/** Where the contest stands, for its organizers: a draft and an archived one are no secret to them. */
export function sayStanding(contest: ContestDefinition, now: Date, say: Say): string {
  if (contest.state === 'draft') return say('managing-at-draft');
  if (contest.state === 'archived') return say('managing-at-archived');
  const standing = standingOf(contest, now);
  if (standing.at === 'soon') return say('managing-at-soon', { day: dayOf(standing.opensAt, contest, say) });
  if (standing.at === 'open') return say('managing-at-open', { end: sayEnd(contest, say) });
  return say('managing-at-closed', { end: sayEnd(contest, say) });
}

/** «16 ноября 2026, 09:00». */
export function sayStart({ opens_at, zone }: ContestDefinition, say: Say): string {
  const at = new Date(opens_at);
  return say('managing-instant', { day: dayOf(at, { zone }, say), time: formatTime(at, zone, say.language) });
}

/** «по 18 декабря 2026 включительно» or «до 18:00 5 февраля 2027». */
export function sayEnd({ closes_at, zone }: ContestDefinition, say: Say): string {
  const at = new Date(closes_at);
  const whole = lastWholeDay(at, zone);
  if (whole) return say('managing-end-day', { day: formatDate(whole, say.language) });
  return say('managing-end-at', { day: dayOf(at, { zone }, say), time: formatTime(at, zone, say.language) });
}

/** The zone all of it is told in. */
export function sayZone({ closes_at, zone }: ContestDefinition, say: Say): string {
  return zoneName(new Date(closes_at), zone, say);
}

/** «23 января 2027», «23–24 января 2027», or both days whole where the year turns between them. */
export function sayDays(first: PlainDate, last: PlainDate, say: Say): string {
  const { language } = say;
  if (first === last) return formatDate(first, language);
  const [year, another] = [first.slice(0, 4), last.slice(0, 4)];
  if (year === another) return say('managing-days-year', { days: formatDayRange(first, last, language), year });
  return say('managing-days', { from: formatDate(first, language), to: formatDate(last, language) });
}

function dayOf(at: Date, { zone }: Pick<ContestDefinition, 'zone'>, { language }: Say): string {
  return formatDate(plainDateAt(at, zone), language);
}
