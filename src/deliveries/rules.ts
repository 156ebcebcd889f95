/** What a delivery becomes after a try. Pure. */

import type { Attempt, Held, Outcome } from './outcome.ts';
import type { DeliveryState } from './words.ts';

/** What the sender reports of a try: the messenger's outcome, or that it was put back before it left. */
export type Ending = Outcome | Held;

/** The row after the try. */
export interface Change {
  state: DeliveryState;
  messageId: string | null;
  reason: string | null;
  /** Earliest instant of the next try. */
  notBefore: Date | null;
  /** Whether the try counts among the attempts. */
  counted: boolean;
  /** Whether the next try is a repeat of a copy that may have arrived. */
  repeated: boolean;
  /** Whether the message that stood is forgotten, so that the next try sends another. */
  forgotten: boolean;
}

/** Tries that counted, after which a message that never got ready, or a receiver who keeps moving, is given up. */
const MOST_ATTEMPTS = 5;

const base: Omit<Change, 'state'> = {
  messageId: null,
  reason: null,
  notBefore: null,
  counted: true,
  repeated: false,
  forgotten: false,
};

/**
 * Decides what becomes of a delivery: a doubtful send is never tried again by itself, unless it is urgent, and then once.
 * Edits and deletions may be tried again without harm.
 */
export function afterTry(attempt: Attempt, ending: Ending, now: Date): Change {
  switch (ending.kind) {
    case 'sent':
      return { ...base, state: 'sent', messageId: ending.messageId, reason: ending.reason ?? null };
    case 'held':
      return { ...base, state: 'pending', notBefore: ending.until, counted: false };
    case 'wait':
    case 'not-left':
      return { ...base, state: 'pending', reason: ending.reason, counted: false };
    case 'not-ready':
      return tryAgain(attempt, ending.reason, 'refused', now);
    case 'migrated':
      return afterMove(attempt, now);
    case 'void':
      return { ...base, state: 'cancelled', reason: ending.reason };
    case 'lost':
      if (attempt.action === 'keep') return { ...base, state: 'pending', reason: ending.reason, forgotten: true };
      return { ...base, state: 'refused', reason: ending.reason };
    case 'unreachable':
    case 'refused':
      return { ...base, state: ending.kind, reason: ending.reason };
    case 'unknown':
      return afterDoubt(attempt, ending.reason, now);
  }
}

/** In its new place a chat counts its messages anew: nothing that stood in the old one can be edited or deleted. */
function afterMove(attempt: Attempt, now: Date): Change {
  if (makesMessage(attempt)) return tryAgain(attempt, 'migrated', 'unreachable', now);
  if (attempt.action === 'keep') return { ...base, state: 'pending', reason: 'migrated', forgotten: true };
  return { ...base, state: 'refused', reason: 'migrated' };
}

function afterDoubt(attempt: Attempt, reason: string, now: Date): Change {
  if (!makesMessage(attempt)) return tryAgain(attempt, reason, 'unknown', now);
  if (attempt.urgent && !attempt.repeat) return { ...base, state: 'pending', reason, repeated: true };
  return { ...base, state: 'unknown', reason };
}

/** Whether the try makes a new message, of which there must not be two. */
function makesMessage({ action, targetMessageId }: Attempt): boolean {
  return action === 'send' || (action === 'keep' && targetMessageId === null);
}

/** Back to pending with a growing pause, 1 s, 2 s, 4 s…, or `given` up after enough tries. */
function tryAgain(attempt: Attempt, reason: string, given: DeliveryState, now: Date): Change {
  if (attempt.attempts + 1 >= MOST_ATTEMPTS) return { ...base, state: given, reason };
  const pauseMs = reason === 'migrated' ? 0 : 1_000 * 2 ** attempt.attempts;
  return { ...base, state: 'pending', reason, notBefore: new Date(now.getTime() + pauseMs) };
}
