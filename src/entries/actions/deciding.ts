/** What a decision does to one entry that is open and locked: its state, its history, the news to its contact. */

import type { Database } from '../../database/connect.ts';
import type { Action, Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { correctionFrom, NOT_CORRECTING } from '../correction/rules.ts';
import type { Entry } from '../facts.ts';
import { countPlaces } from '../judging/counted.ts';
import { fullCap } from '../judging/submission.ts';
import { mayBecome } from '../lifecycle.ts';
import { tellNews } from '../news/actions.ts';
import type { News } from '../news/rules.ts';
import { type StepId, stepsOf } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import type { Opened } from '../storing/load.ts';
import { saveEntry } from '../storing/save.ts';
import { NOT_WAITING, SET_ASIDE, type Waiting } from '../waiting/rules.ts';
import type { EntryState } from '../words.ts';

/** The states an organizer decides for. */
export type Verdict = Extract<EntryState, 'accepted' | 'returned' | 'rejected' | 'waitlisted'>;

interface Deciding {
  action: Action;
  /** What the history calls it, and the contact's news. */
  deed: News;
  waiting: Waiting;
}

/** Every verdict: who may, what it is called, where it leaves the entry in the waiting list. */
export const VERDICTS: Readonly<Record<Verdict, Deciding>> = {
  accepted: { action: 'entry.accept', deed: 'accepted', waiting: NOT_WAITING },
  returned: { action: 'entry.return', deed: 'returned', waiting: NOT_WAITING },
  rejected: { action: 'entry.reject', deed: 'rejected', waiting: NOT_WAITING },
  waitlisted: { action: 'entry.set-aside', deed: 'set-aside', waiting: SET_ASIDE },
};

/** A verdict with the organizer's words, trimmed; null where none were given. */
export interface Worded {
  verdict: Verdict;
  reason: string | null;
  /** The questions to be corrected; none: the reason says it all. */
  steps?: readonly StepId[];
}

/** Longest reason, in characters. */
export const LONGEST_REASON = 1000;

/** The reason as it is kept, or why it is none. */
export function worded(reason: string | null): Result<string | null, Refusal> {
  const kept = reason?.trim() ?? null;
  if (kept !== null && [...kept].length > LONGEST_REASON)
    return refused({ code: 'reason-too-long', longest: LONGEST_REASON });
  return ok(kept);
}

/**
 * Decides on the entry the caller has open, in the caller's transaction. Places this frees are offered by
 * `offerPlaces`, which the caller runs at the end.
 */
export async function decideOn(
  tx: Database,
  caller: Caller,
  opened: Opened,
  { verdict, reason, steps = [] }: Worded,
  now: Date,
): Promise<Result<Entry, Refusal>> {
  const { entry, contest } = opened;
  const allowed = mayBecome(entry.state, verdict, 'organizer', reason ?? '');
  if (!allowed.ok) return allowed;
  const place = await placeFor(tx, opened, verdict);
  if (!place.ok) return place;
  const strange = steps.find((step) => !stepsOf(contest, entry).includes(step));
  if (strange) return refused({ code: 'step-not-asked', step: strange });
  const { deed, waiting } = VERDICTS[verdict];
  const correction = verdict === 'returned' ? correctionFrom(contest, steps, now) : NOT_CORRECTING;
  const after: Entry = { ...entry, ...waiting, ...correction, state: verdict, reason };
  const decided = await saveEntry(tx, contest, entry, after, { personId: caller.personId, action: deed, at: now });
  // An organizer who entered it themselves need not be told what they just did.
  if (decided.contactId !== caller.personId) await tellNews(tx, decided, deed, now);
  return ok(decided);
}

/** Whoever waits takes a place when accepted or returned; a full cap has none to give. */
async function placeFor(tx: Database, { entry, contest }: Opened, verdict: Verdict): Promise<Result<true, Refusal>> {
  if (verdict === 'waitlisted') return contest.waiting_list ? ok(true) : refused({ code: 'no-waiting-list' });
  if (entry.state !== 'waitlisted' || verdict === 'rejected') return ok(true);
  const full = fullCap(contest, entry, await countPlaces(tx, entry));
  return full ? refused({ code: 'cap-reached', ...full }) : ok(true);
}
