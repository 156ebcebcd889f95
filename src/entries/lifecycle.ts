/** The life of an entry: the one table of allowed changes of state, and who may make each. Pure. */

import { ok, type Result, refused } from '../result.ts';
import { hasWords } from '../typed.ts';
import type { EntryState } from './words.ts';

/** Who changes a state. `program` stands for what no person decides: a place offered and taken. */
export type Actor = 'contact' | 'organizer' | 'program';

/** `gone`: a cancelled draft leaves nothing behind. */
export type NextState = EntryState | 'gone';

export interface Transition {
  from: EntryState;
  to: NextState;
  by: readonly Actor[];
  /** The organizer must say why. */
  reason?: true;
}

const everybody = ['contact', 'organizer'] as const;
const organizer = ['organizer'] as const;
const contact = ['contact'] as const;

/** Every allowed change of state; what is not here is refused. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'draft', to: 'submitted', by: everybody },
  { from: 'draft', to: 'waitlisted', by: everybody },
  { from: 'draft', to: 'gone', by: everybody },
  { from: 'submitted', to: 'accepted', by: organizer },
  { from: 'submitted', to: 'returned', by: organizer, reason: true },
  { from: 'submitted', to: 'rejected', by: organizer, reason: true },
  /** An organizer keeps it for later, where the contest has a waiting list. */
  { from: 'submitted', to: 'waitlisted', by: organizer, reason: true },
  { from: 'waitlisted', to: 'accepted', by: organizer },
  { from: 'waitlisted', to: 'returned', by: organizer, reason: true },
  { from: 'waitlisted', to: 'rejected', by: organizer, reason: true },
  /** An offered place was taken. */
  { from: 'waitlisted', to: 'submitted', by: ['contact', 'program'] },
  /** Corrected. */
  { from: 'returned', to: 'submitted', by: contact },
  /** The contact changed something an organizer had judged. */
  { from: 'accepted', to: 'submitted', by: contact },
  { from: 'accepted', to: 'returned', by: organizer, reason: true },
  { from: 'accepted', to: 'rejected', by: organizer, reason: true },
  { from: 'submitted', to: 'withdrawn', by: everybody },
  { from: 'waitlisted', to: 'withdrawn', by: everybody },
  { from: 'accepted', to: 'withdrawn', by: everybody },
  { from: 'returned', to: 'withdrawn', by: everybody },
  /** Restored. */
  { from: 'withdrawn', to: 'submitted', by: everybody },
  { from: 'withdrawn', to: 'waitlisted', by: everybody },
];

export type TransitionRefusal =
  | { code: 'transition-forbidden'; from: EntryState; to: NextState }
  | { code: 'reason-missing' };

/** Decides whether `actor` may take an entry from one state to another; `reason` is the organizer's words, if any. */
export function mayBecome(
  from: EntryState,
  to: NextState,
  actor: Actor,
  reason = '',
): Result<Transition, TransitionRefusal> {
  const way = TRANSITIONS.find((transition) => transition.from === from && transition.to === to);
  if (!way?.by.includes(actor)) return refused({ code: 'transition-forbidden', from, to });
  if (way.reason && !hasWords(reason)) return refused({ code: 'reason-missing' });
  return ok(way);
}

/** The states an actor may take an entry to from here: the buttons worth drawing. */
export function waysFrom(from: EntryState, actor: Actor): NextState[] {
  return TRANSITIONS.filter((way) => way.from === from && way.by.includes(actor)).map(({ to }) => to);
}

/** States in which answers may still change; in a draft and a returned entry the checks wait for the submit. */
export const EDITABLE_STATES: readonly EntryState[] = ['draft', 'submitted', 'waitlisted', 'accepted', 'returned'];
