/** Why figures are not shown to people outside the staff. */

import type { TallyRefusal } from '../access.ts';

export type ShareRefusal =
  | TallyRefusal
  /** Its rows or filters name people. */
  | { code: 'share-personal' }
  /** Unknown, closed, past its days, or made by somebody who may not see these figures any more. */
  | { code: 'share-gone' };
