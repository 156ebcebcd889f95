/** What contacts are told of unasked, and what of it still holds when the message leaves. Pure. */

import { MINUTE_MS } from '../../time-units.ts';
import type { Entry } from '../facts.ts';
import { isSetAside } from '../waiting/rules.ts';

/** What became of an entry. */
export type News = 'accepted' | 'returned' | 'rejected' | 'offered' | 'set-aside';

/** Changes within so many milliseconds of the first make one message. */
export const GATHERING_MS = 10 * MINUTE_MS;

/** What there is to tell of an entry as it stands; undefined when its contact or somebody else has moved it on since. */
export function newsOf(entry: Pick<Entry, 'state' | 'offeredUntil' | 'waitingSince'>): News | undefined {
  const { state, offeredUntil } = entry;
  if (state === 'accepted' || state === 'returned' || state === 'rejected') return state;
  if (isSetAside(entry)) return 'set-aside';
  return state === 'waitlisted' && offeredUntil !== null ? 'offered' : undefined;
}
