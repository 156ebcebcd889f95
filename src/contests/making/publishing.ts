/** The acts of a contest's life: it is published, closed before its time, put away, taken out again. */

import { offsetText } from '../../calendar.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { AskUsed } from '../actions.ts';
import { type Changed, type ContestChangeRefusal, changeDefinition } from '../changing.ts';
import type { ContestDefinition } from '../definition.ts';
import { contestById } from '../queries.ts';
import { isOpen, submitWindow } from '../rules.ts';

/** A contest with the mark of what the organizer saw of it. */
export interface Seen {
  contestId: number;
  mark: string;
}

/** Why an act does not fit the contest as it is. */
export type ActFault =
  | { code: 'contest-inactive' }
  | { code: 'registration-not-open-yet'; opensAt: Date }
  /** Its end is over: nobody could enter. */
  | { code: 'publish-end-in-past'; end: Date }
  | { code: 'archive-still-open' };

export type ActRefusal = ContestChangeRefusal | ActFault;

type Act = (contest: ContestDefinition) => Result<ContestDefinition, ActFault>;
type Acted = Promise<Result<Changed, ActRefusal>>;

/** Schools see the contest from now on, and enter from its opening; the draft must be without faults. */
export function publishContest(db: Database, caller: Caller, seen: Seen, now: Date, used: AskUsed): Acted {
  return act(db, caller, seen, (contest) => publish(contest, now), now, used);
}

/** Takes no more entries: the end is moved to `now`. Whoever has more time of their own keeps it. */
export function closeContest(db: Database, caller: Caller, seen: Seen, now: Date, used: AskUsed): Acted {
  return act(db, caller, seen, (contest) => close(contest, now), now, used);
}

/** Puts a contest away that is over, or a draft nobody needs. */
export function archiveContest(db: Database, caller: Caller, seen: Seen, now: Date, used: AskUsed): Acted {
  return act(db, caller, seen, (contest) => archive(contest, now), now, used);
}

/** Takes a contest out of the archive: one with entries is what it was, another one is a draft again. */
export async function unarchiveContest(db: Database, caller: Caller, seen: Seen, now: Date, used: AskUsed): Acted {
  const state = (await used(db, seen.contestId)).numbered ? 'active' : 'draft';
  const takeOut: Act = (contest) => ok(contest.state === 'archived' ? { ...contest, state } : contest);
  return act(db, caller, seen, takeOut, now, used);
}

function publish(contest: ContestDefinition, now: Date): ReturnType<Act> {
  const end = new Date(contest.closes_at);
  if (contest.state === 'active') return ok(contest);
  if (contest.state === 'archived') return refused({ code: 'contest-inactive' });
  return end <= now ? refused({ code: 'publish-end-in-past', end }) : ok({ ...contest, state: 'active' });
}

function close(contest: ContestDefinition, now: Date): ReturnType<Act> {
  const { opensAt, closesAt } = submitWindow(contest);
  if (contest.state !== 'active') return refused({ code: 'contest-inactive' });
  if (closesAt <= now) return ok(contest);
  if (opensAt >= now) return refused({ code: 'registration-not-open-yet', opensAt });
  return ok({ ...contest, closes_at: offsetText(now, contest.zone) });
}

function archive(contest: ContestDefinition, now: Date): ReturnType<Act> {
  const isRunning = contest.state === 'active' && isOpen(submitWindow(contest), now);
  return isRunning ? refused({ code: 'archive-still-open' }) : ok({ ...contest, state: 'archived' });
}

/** A second tap finds done what it wants: it changes nothing, whatever mark it carries. */
async function act(
  db: Database,
  caller: Caller,
  { contestId, mark }: Seen,
  change: Act,
  now: Date,
  used: AskUsed,
): Acted {
  const present = await contestById(db, contestId);
  const isDone = present !== undefined && changesNothing(present.definition, change);
  return changeDefinition(db, caller, { contestId, mark: isDone ? null : mark }, change, now, used);
}

function changesNothing(contest: ContestDefinition, change: Act): boolean {
  const wanted = change(contest);
  return wanted.ok && wanted.value.state === contest.state && wanted.value.closes_at === contest.closes_at;
}
