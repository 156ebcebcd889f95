/** How long a contest runs, and how long it keeps personal data. Pure. */

import { inclusiveEnd, movedBy } from '../calendar.ts';
import type { ContestDefinition } from '../contests/definition.ts';
import { KEPT_FOR } from '../kept-for.ts';

/** The instant a contest is over: its submit end, or the end of its last stage's last day in its zone. */
export function contestEnd({ closes_at, stages, zone }: ContestDefinition): Date {
  const lastDays = stages.map(({ ends_on }) => inclusiveEnd(ends_on, zone));
  return new Date(Math.max(new Date(closes_at).getTime(), ...lastDays.map((day) => day.getTime())));
}

/** Whether taking part is still ahead: a contest that is over, or whose results are known, stays as it was. */
export function isRunning(contest: ContestDefinition, resultsPublishedAt: Date | null, now: Date): boolean {
  return contest.state === 'active' && resultsPublishedAt === null && now < contestEnd(contest);
}

/** The instant from which a contest's personal data go: `keep_months` calendar months after its end, in its zone. */
export function retentionEnd(contest: ContestDefinition): Date {
  return movedBy(contestEnd(contest), contest.zone, { months: contest.keep_months });
}

/** The instant from which the surnames of a concert's guests go: its contest's months after it, or those of a concert of no contest. */
export function guestsEnd(
  { startsAt, zone }: { startsAt: Date; zone: string },
  contest: Pick<ContestDefinition, 'keep_months'> | null,
): Date {
  return movedBy(startsAt, zone, { months: contest?.keep_months ?? KEPT_FOR.guests.months });
}
