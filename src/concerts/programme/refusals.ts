/** Why a programme was not begun, changed or published. */

import type { NotAllowed } from '../../people/access.ts';

export type ProgrammeRefusal =
  | NotAllowed
  /** The programme, its concert or its contest is not there. */
  | { code: 'programme-not-found' }
  /** Its personal data went long ago; nothing of it changes any more. */
  | { code: 'contest-inactive' }
  /** Somebody else changed it since it was shown: nothing was overwritten. */
  | { code: 'programme-changed' }
  /** The act, break or words stand in it no more. */
  | { code: 'programme-item-gone' }
  /** The entry does not take part, or stands in it already. */
  | { code: 'programme-act-unfit' }
  | { code: 'programme-length-unfit'; most: number }
  | { code: 'programme-words-unfit'; longest: number }
  /** A place, a number or a title that no item has. */
  | { code: 'programme-place-unknown' }
  | { code: 'programme-start-unread' }
  /** There is no act in it. */
  | { code: 'programme-empty' }
  /** People were told of it: it is changed, and never thrown away. */
  | { code: 'programme-told' };
