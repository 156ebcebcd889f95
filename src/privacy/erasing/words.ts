/** The words of erasing: whose data, at whose word, why. Pure. */

import type { NotAllowed } from '../../people/access.ts';

/** A person who writes to the bot, or a child's row. */
export type ErasedSubject = 'person' | 'child';

/** `self`: the person; `guardian`: for their child; `staff`: an administrator; `list`: a restored backup was put right. */
export type ErasureWay = 'self' | 'guardian' | 'staff' | 'list';

export const ERASURE_REASONS = ['paper', 'mistake', 'court'] as const;

/** Why the staff erase: they were asked on paper, it should never have been entered, an authority says so. */
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** A reason read off a button; undefined when it is none. */
export function erasureReasonOf(word: string): ErasureReason | undefined {
  return ERASURE_REASONS.find((reason) => reason === word);
}

export type ErasureRefusal =
  | NotAllowed
  | { code: 'last-administrator' }
  | { code: 'not-a-guardian' }
  | { code: 'entry-not-found' }
  /** Gone already, or never there. */
  | { code: 'erased-already' }
  /** What would go is not what was shown. */
  | { code: 'erasure-changed' };

export type OwnDataRefusal = NotAllowed | { code: 'own-data-enough'; until: Date };

/** What erasing says through deliveries. */
export type ErasureDelivery =
  /** To the organizers: a contact's data went, the entries of the contest stay. */
  | { kind: 'contact-erased'; contestId: number; entries: number }
  /** To the entry's contact, and to the staff: a child was taken off an entry; alone in it, the entry was withdrawn. */
  | { kind: 'child-erased'; entryId: number; withdrawn: boolean; staff: boolean };
