/** How an announcement goes on: who may start it when, when it stops by itself, how fast it is. Pure. */

import type { RunCounts } from '../deliveries/queries.ts';
import { ok, type Result, refused } from '../result.ts';

/**
 * `asking`: the author has yet to send the text; `draft`: it is there and waits for the confirming tap; `scheduled`: it
 * waits for its instant; `missed`: its instant passed unused for too long, and its author is asked.
 */
export type AnnouncementState =
  | 'asking'
  | 'draft'
  | 'scheduled'
  | 'missed'
  | 'sending'
  | 'paused'
  | 'finished'
  | 'cancelled';

/** What can be typed about an announcement beside its text: when it goes, another text for what was sent. */
export type Asking = 'time' | 'correction';

/** How often a repeated announcement goes, at the same hour of its author's zone. */
export const REPEATS = ['daily', 'weekly', 'monthly'] as const;
export type Repeat = (typeof REPEATS)[number];

export type StartRefusal =
  | { code: 'announcement-not-previewed' }
  | { code: 'announcement-audience-empty' }
  | { code: 'announcement-audience-changed'; shown: number; present: number }
  | { code: 'announcement-over'; state: AnnouncementState }
  /** The concert it is about was cancelled, or has begun, since the draft was made. */
  | { code: 'announcement-concert-off'; why: 'cancelled' | 'begun' }
  /** To so many people it would be a third within the week. */
  | { code: 'announcement-third-this-week'; people: number };

const STARTED: readonly AnnouncementState[] = ['scheduled', 'sending', 'paused', 'finished'];

/** Decides whether a draft may start: it needs its preview, and the exact count the author saw. */
export function judgeStart(
  draft: { state: AnnouncementState; previewedAt: Date | null },
  audience: { shown: number; present: number },
): Result<'start' | 'started-already', StartRefusal> {
  if (STARTED.includes(draft.state)) return ok('started-already');
  if (draft.state === 'cancelled') return refused({ code: 'announcement-over', state: draft.state });
  if (draft.state === 'asking' || !draft.previewedAt) return refused({ code: 'announcement-not-previewed' });
  if (audience.present === 0) return refused({ code: 'announcement-audience-empty' });
  if (audience.present !== audience.shown) return refused({ code: 'announcement-audience-changed', ...audience });
  return ok('start');
}

/** Whether there is still a concert to announce at `now`; null: it is about none. */
export function judgeConcert(
  concert: { state: string; startsAt: Date } | null,
  now: Date,
): Result<true, Extract<StartRefusal, { code: 'announcement-concert-off' }>> {
  if (concert?.state === 'cancelled') return refused({ code: 'announcement-concert-off', why: 'cancelled' });
  if (concert && concert.startsAt <= now) return refused({ code: 'announcement-concert-off', why: 'begun' });
  return ok(true);
}

/** The weekly brake: people who had enough lately hear more only where the author insists, urgent or not. */
export function judgeBrake(people: number, insists: boolean): Result<true, StartRefusal> {
  return people === 0 || insists ? ok(true) : refused({ code: 'announcement-third-this-week', people });
}

/** Failures from which on a run may pause itself, and the part of the tries they must be. */
const MANY_FAILURES = 10;
const FAILING_PART = 0.2;

/** Copies that went wrong for another reason than their receiver's. */
export function failuresOf(counts: RunCounts): number {
  return counts.unknown + counts.refused;
}

/** Whether so much goes wrong that the author should look first; what they went on after is not held against it. */
export function failsTooOften(counts: RunCounts, tolerated: number): boolean {
  const tried = counts.sent + counts.unreachable + failuresOf(counts);
  const fresh = failuresOf(counts) - tolerated;
  return fresh >= MANY_FAILURES && fresh >= FAILING_PART * tried;
}

/** Seconds over which the present rate is measured. */
export const RATE_WINDOW_S = 10;

/** Counts of a run taken together with those of what was done to its copies afterwards, where anything was. */
export function together([first, ...others]: readonly [RunCounts, ...(RunCounts | null)[]]): RunCounts {
  const sum = { ...first };
  for (const other of others) {
    for (const name of Object.keys(sum) as (keyof RunCounts)[]) sum[name] += other?.[name] ?? 0;
  }
  return sum;
}

/** How far a run is, as its author is shown it. The counts are people and add up to `audience`. */
export interface Progress extends Omit<RunCounts, 'recent' | 'total' | 'otherwise'> {
  announcementId: number;
  authorId: number;
  state: AnnouncementState;
  /** Whether nothing of it is to come any more: the figures are the final ones. */
  isOver: boolean;
  pauseReason: string | null;
  audience: number;
  /** Receivers whose copy has ended one way or another. */
  done: number;
  /** People whose copy is being corrected, and people from whom it is taken back; null where that was not asked for. */
  corrected: RunCounts | null;
  recalled: RunCounts | null;
  /** Whether this is a time of a repeated one. */
  repeated: boolean;
  /** Copies a second lately; null while it is not sending. */
  rate: number | null;
  /** Seconds until the end at that rate; null when it cannot be said. */
  secondsLeft: number | null;
}

/** Copies a second over the last seconds; at its beginning over the seconds it has been running. */
export function rateOf(recent: number, startedAt: Date, now: Date): number {
  const seconds = (now.getTime() - startedAt.getTime()) / 1_000;
  return recent / Math.max(1, Math.min(RATE_WINDOW_S, seconds));
}
