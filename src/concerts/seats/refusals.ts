/** Why something about seats did not happen. Each code has its sentence in locales/<lang>/refusals.ftl. */

import type { NotAllowed } from '../../people/access.ts';

export type SeatRefusal =
  | NotAllowed
  | { code: 'concert-not-open' }
  | { code: 'concert-cancelled' }
  | { code: 'concert-begun' }
  /** Nobody has to answer: whoever comes has a seat. */
  | { code: 'seats-not-asked' }
  /** More than a family may have. */
  | { code: 'seats-too-many'; most: number }
  | { code: 'seats-closed'; closedAt: Date; zone: string; seats: number }
  /** Fewer than asked are left, and there is no waiting list. */
  | { code: 'seats-short'; left: number }
  | { code: 'seats-offer-gone' }
  | { code: 'guest-name-unclear' }
  | { code: 'ticket-unknown' }
  /** Guests are let in from this instant on. */
  | { code: 'door-not-open'; opensAt: Date; zone: string }
  /** Nobody has seats yet: there is no list to print. */
  | { code: 'guests-none' };
