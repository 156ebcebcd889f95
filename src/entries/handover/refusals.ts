/** Why a code was not given out or not taken. Each code has its sentence in locales/<lang>/handover.ftl. */

import type { Refusal } from '../refusals.ts';

export type HandoverRefusal =
  | Refusal
  /** The contact entered it themselves: there is nobody to hand it over from. */
  | { code: 'handover-not-for-school' }
  /** `left`: misses before codes are closed to the person; null for a link, which is not counted. */
  | { code: 'handover-unknown'; left: number | null }
  | { code: 'handover-used' }
  | { code: 'handover-expired'; expiredAt: Date }
  /** Too many wrong codes. */
  | { code: 'handover-closed'; until: Date };
