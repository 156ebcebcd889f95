/** How long a contest runs, and how long it keeps personal data. Pure. */

import { Temporal } from 'temporal-polyfill';
import { addDays, startOfDay } from '../calendar.ts';
import type { ContestDefinition } from '../contests/definition.ts';

/** The instant a contest is over: its submit end, or the end of its last stage's last day in its zone. */
export function contestEnd({ closes_at, stages, zone }: ContestDefinition): Date {
  const lastDays = stages.map(({ ends_on }) => startOfDay(addDays(ends_on, 1), zone));
  return new Date(Math.max(new Date(closes_at).getTime(), ...lastDays.map((day) => day.getTime())));
}

/** Whether taking part is still ahead: a contest that is over, or whose results are known, stays as it was. */
export function isRunning(contest: ContestDefinition, resultsPublishedAt: Date | null, now: Date): boolean {
  return contest.state === 'active' && resultsPublishedAt === null && now < contestEnd(contest);
}

/** The instant from which a contest's personal data go: `keep_months` calendar months after its end, in its zone. */
export function retentionEnd(contest: ContestDefinition): Date {
  const last = Temporal.Instant.fromEpochMilliseconds(contestEnd(contest).getTime());
  const end = last.toZonedDateTimeISO(contest.zone).add({ months: contest.keep_months });
  return new Date(end.epochMilliseconds);
}
