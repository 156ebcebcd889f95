/** What an organizer should look at before a contest is published, and where it stands for its organizers. Pure. */

import { lastWholeDay, type PlainDate, plainDateAt } from '../../calendar.ts';
import type { Located } from '../../data-file/shape.ts';
import type { ContestDefinition } from '../definition.ts';
import { contestWarnings } from '../file/consistency.ts';
import type { ContestWarning } from '../file/faults.ts';

/** Something a contest can do without, or likely a slip. */
export type Unfinished =
  | { code: 'end-in-past' }
  | { code: 'stage-before-end'; stage: string; day: PlainDate }
  | { code: 'no-stages' }
  | { code: 'no-criteria' }
  | { code: 'no-degrees' }
  /** A copy brings along what the earlier contest had closed. */
  | { code: 'nominations-closed'; count: number }
  | { code: 'warned'; warning: Located<ContestWarning> };

/** What is left to do, the gravest first; only the first of all keeps a draft from being published. */
export function unfinished(contest: ContestDefinition, now: Date): Unfinished[] {
  const { stages, criteria, award_degrees: degrees, nominations } = contest;
  const closed = nominations.filter((nomination) => nomination.closed).length;
  return [
    ...(new Date(contest.closes_at) <= now ? [{ code: 'end-in-past' } as const] : []),
    ...earlyStage(contest),
    ...contestWarnings(contest).map((warning) => ({ code: 'warned', warning }) as const),
    ...(closed > 0 ? [{ code: 'nominations-closed', count: closed } as const] : []),
    ...(stages.length === 0 ? [{ code: 'no-stages' } as const] : []),
    ...(criteria.length === 0 ? [{ code: 'no-criteria' } as const] : []),
    ...(degrees.length === 0 ? [{ code: 'no-degrees' } as const] : []),
  ];
}

/** A stage that begins while entries are still taken. */
function earlyStage({ stages, closes_at, zone }: ContestDefinition): Unfinished[] {
  const end = new Date(closes_at);
  const last = lastWholeDay(end, zone) ?? plainDateAt(end, zone);
  const early = stages.find(({ starts_on }) => starts_on <= last);
  return early ? [{ code: 'stage-before-end', stage: early.title, day: early.starts_on }] : [];
}
