/** Decides whether an entry may be submitted, restored or changed, and what state comes of it. Pure. */

import type { ContestDefinition } from '../../contests/definition.ts';
import { maySubmit, type Permission } from '../../contests/rules.ts';
import { ok, type Result, refused } from '../../result.ts';
import { mayCorrect } from '../correction/rules.ts';
import type { Entry } from '../facts.ts';
import { type Actor, mayBecome } from '../lifecycle.ts';
import { entryNumber } from '../number.ts';
import { missingSteps } from '../questions.ts';
import type { CapName, Refusal } from '../refusals.ts';
import { type EntryState, HOLDING_STATES, type Issue } from '../words.ts';
import { proposeCategory } from './age.ts';
import { type Counted, findIssues, refusing } from './checks.ts';
import { chosenIn, closedChoice } from './closed.ts';
import type { Places } from './counted.ts';

/** What is on the table when a submit is judged; the caller holds the contest's lock. */
export interface Judged {
  contest: ContestDefinition;
  entry: Entry;
  actor: Actor;
  places: Places;
  counted: Counted;
  /** The later of the institution's and the entry's own end, if any was given. */
  extension: Date | null;
  /** The contact has seen the likely duplicate and keeps it. */
  keepDuplicate: boolean;
  /** The instant the update was received. */
  now: Date;
}

/** A submit that may happen. */
export interface Submission {
  state: Extract<EntryState, 'submitted' | 'waitlisted'>;
  computedCategory: string | null;
  late: boolean;
  issues: Issue[];
}

/** Judges a first submit, a corrected entry's second one, or a restore: window, completeness, checks, then places. */
export function judgeSubmission(judged: Judged): Result<Submission, Refusal> {
  const { contest, entry, counted, now } = judged;
  const permission = permissionOf(judged);
  if (!permission.ok) return permission;
  const missing = missingSteps(contest, entry);
  if (missing.length > 0) return refused({ code: 'entry-incomplete', missing });
  const closed = entry.state === 'draft' ? closedChoice(contest, chosenIn(entry), null) : undefined;
  if (closed) return refused(closed);
  const late = entry.late || permission.value.late;
  const issues = findIssues({ contest, entry, counted, late, now });
  const forbidding = refusing(contest, issues);
  if (forbidding.length > 0) return refused({ code: 'checks-refused', issues: forbidding });
  const duplicate = duplicateToShow(judged);
  if (duplicate) return refused(duplicate);
  const state = placeFor(judged);
  if (!state.ok) return state;
  const allowed = mayBecome(entry.state, state.value, judged.actor);
  if (!allowed.ok) return allowed;
  const computedCategory = proposeCategory(contest, entry.participants).category?.id ?? null;
  return ok({ state: state.value, computedCategory, late, issues });
}

/** A returned entry was in time once: it comes back within its own end and is not late. */
function permissionOf({ contest, entry, extension, now }: Judged): Result<Permission, Refusal> {
  if (entry.state === 'returned') {
    const may = mayCorrect(contest, entry, extension, now);
    return may.ok ? ok({ by: 'window', late: false }) : may;
  }
  const wasComplete = entry.updatedAt < new Date(contest.closes_at) && missingSteps(contest, entry).length === 0;
  return maySubmit(contest, extension, now, entry.state === 'draft' && wasComplete);
}

function duplicateToShow({ contest, entry, counted, keepDuplicate }: Judged): Refusal | null {
  const { duplicateOf } = counted;
  if (duplicateOf === null || keepDuplicate || entry.state !== 'draft') return null;
  const { entryId, contactId, number } = duplicateOf;
  const isOwn = contactId === entry.contactId && number !== null;
  return { code: 'duplicate-found', entryId, number: isOwn ? entryNumber(contest.code, number) : null };
}

/** `submitted` where every cap has a place or the entry holds one already, else the waiting list or a refusal. */
function placeFor(judged: Judged): Result<Submission['state'], Refusal> {
  if (judged.entry.state === 'returned') return ok('submitted');
  const full = fullCap(judged.contest, judged.entry, judged.places);
  if (!full) return ok('submitted');
  return judged.contest.waiting_list ? ok('waitlisted') : refused({ code: 'cap-reached', ...full });
}

/** The first cap without a free place for the entry, in fixed order: contest, nomination. */
export function fullCap(
  contest: ContestDefinition,
  entry: Pick<Entry, 'nomination'>,
  places: Places,
): { cap: CapName; size: number; taken: number } | undefined {
  const caps = [
    { cap: 'contest' as const, size: contest.cap, taken: places.contest },
    {
      cap: 'nomination' as const,
      size: contest.nominations.find(({ id }) => id === entry.nomination)?.cap,
      taken: places.nomination,
    },
  ];
  for (const { cap, size, taken } of caps) {
    if (size !== undefined && taken >= size) return { cap, size, taken };
  }
  return undefined;
}

/** A change of an entry already submitted: what it was, what it would be, and its neighbours as it would be. */
export interface JudgedEdit {
  contest: ContestDefinition;
  before: Entry;
  after: Entry;
  places: Places;
  counted: Counted;
  now: Date;
}

/**
 * Judges a change of a submitted entry. What the contest refuses and was not there before stops it;
 * only a move to another nomination needs a place there.
 */
export function judgeEdit(judged: JudgedEdit): Result<Pick<Entry, 'issues' | 'computedCategory'>, Refusal> {
  const { contest, before, after, counted, now } = judged;
  const issues = findIssues({ contest, entry: after, counted, late: after.late, now });
  const stood = new Set(before.issues.map(({ code }) => code));
  const forbidding = refusing(contest, issues).filter(({ code }) => !stood.has(code));
  if (forbidding.length > 0) return refused({ code: 'checks-refused', issues: forbidding });
  const place = judgeMove(judged);
  if (!place.ok) return place;
  return ok({ issues, computedCategory: proposeCategory(contest, after.participants).category?.id ?? null });
}

/** Whoever holds a place may move to another nomination only where there is one; in the waiting list everybody moves. */
export function judgeMove({
  contest,
  before,
  after,
  places,
}: Pick<JudgedEdit, 'contest' | 'before' | 'after' | 'places'>): Result<true, Refusal> {
  if (after.nomination === before.nomination || !holdsPlace(before)) return ok(true);
  const full = fullCap({ ...contest, cap: undefined }, after, places);
  return full ? refused({ code: 'cap-reached', ...full }) : ok(true);
}

/** By its state, or because a place is offered to it. */
function holdsPlace({ state, offeredUntil }: Pick<Entry, 'state' | 'offeredUntil'>): boolean {
  return HOLDING_STATES.some((holding) => holding === state) || offeredUntil !== null;
}
