/** What an enquiry may be: its bounds and its refusals. Pure. */

import type { NotAllowed } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';

/** Longest question or answer, in characters: both stand in one message of the messenger. */
export const LONGEST_ENQUIRY = 1500;
/** Questions of one person to one contest that may wait for an answer at once. */
export const MOST_WAITING = 5;
/** Answers shown with a contest: more would not be read on a phone. */
export const MOST_PINNED = 10;

export type EnquiryRefusal =
  | NotAllowed
  | { code: 'contest-not-found' }
  | { code: 'entry-not-found' }
  | { code: 'enquiry-gone' }
  | { code: 'enquiry-empty' }
  | { code: 'enquiry-too-long'; longest: number }
  | { code: 'enquiries-waiting'; count: number }
  | { code: 'enquiry-answered' }
  | { code: 'enquiry-unanswered' }
  | { code: 'pinned-enough'; most: number };

/** The words of a question or an answer as they are kept: trimmed, not empty, not longer than one message holds. */
export function wordsOf(typed: string): Result<string, EnquiryRefusal> {
  const words = typed.trim();
  if (words === '') return refused({ code: 'enquiry-empty' });
  if ([...words].length > LONGEST_ENQUIRY) return refused({ code: 'enquiry-too-long', longest: LONGEST_ENQUIRY });
  return ok(words);
}
