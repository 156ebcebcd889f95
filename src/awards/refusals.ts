/** Why a result was not recorded, taken back or published. */

import type { EntryState } from '../entries/words.ts';
import type { NotAllowed } from '../people/access.ts';

export type AwardRefusal =
  | NotAllowed
  | { code: 'entry-not-found' }
  | { code: 'contest-not-found' }
  /** Its personal data went long ago; nothing of it changes any more. */
  | { code: 'contest-inactive' }
  /** Only an accepted entry takes part and can be awarded. */
  | { code: 'entry-not-accepted'; state: EntryState }
  /** The contest gives no such degree. */
  | { code: 'degree-unknown'; degree: string }
  /** Taken back already, or never given. */
  | { code: 'award-gone' }
  /** Somebody else changed the results since they were shown: nothing was overwritten. */
  | { code: 'awards-changed' }
  | { code: 'prize-unnamed' }
  | { code: 'prize-too-long'; longest: number }
  | { code: 'reason-missing' }
  | { code: 'reason-too-long'; longest: number }
  /** A reason explains a degree, and there is none. */
  | { code: 'reason-without-degree' }
  /** So many degrees depart from the scores, and nobody wrote why. */
  | { code: 'reasons-wanting'; count: number };
