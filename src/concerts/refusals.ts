/** Why nothing was done to a concert. */

import type { FieldFault } from '../contests/fields/field.ts';
import type { NotAllowed } from '../people/access.ts';
import type { ConcertFault, StepFault } from './rules.ts';
import type { UnreadFault } from './settings.ts';

export type ConcertRefusal =
  | NotAllowed
  | ConcertFault
  | StepFault
  | UnreadFault
  | { code: 'concert-not-found' }
  /** Somebody else changed it since it was shown: nothing was overwritten. */
  | { code: 'concert-changed' }
  | { code: 'concert-poster-unfit'; why: FieldFault };
