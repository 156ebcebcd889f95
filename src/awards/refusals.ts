/** Why an award was not recorded or published. */

import type { EntryState } from '../entries/words.ts';
import type { NotAllowed } from '../people/access.ts';

export type AwardRefusal =
  | NotAllowed
  | { code: 'entry-not-found' }
  | { code: 'contest-not-found' }
  /** Only an accepted entry takes part and can be awarded. */
  | { code: 'entry-not-accepted'; state: EntryState }
  /** The contest gives no such degree. */
  | { code: 'degree-unknown'; degree: string };
