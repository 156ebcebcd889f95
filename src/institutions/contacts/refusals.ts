/** Why somebody was not confirmed, invited or let go. Each code has its sentence in locales/<lang>/institution.ftl. */

import type { NotAllowed } from '../../people/access.ts';

export type ContactRefusal =
  | NotAllowed
  /** They have entered nothing for this institution. */
  | { code: 'institution-not-named' }
  | { code: 'institution-unknown' }
  /** An organizer has said no a short while ago. */
  | { code: 'contact-declined'; askAgainAt: Date }
  | { code: 'request-unknown' }
  /** Another organizer was faster. */
  | { code: 'request-decided'; verdict: 'confirmed' | 'declined' }
  /** Not a confirmed contact of it, or not any more. */
  | { code: 'contact-unknown' }
  | { code: 'invite-unknown' }
  | { code: 'invite-used' }
  | { code: 'invite-expired'; expiredAt: Date };
