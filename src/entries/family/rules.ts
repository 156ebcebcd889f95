/** The family link's bounds, and whose child was named. Pure. */

import type { NotAllowed } from '../../people/access.ts';
import { foldName } from '../../people/name.ts';
import type { Participant } from '../facts.ts';

/** Wrong guesses after which the link is closed for this person. */
export const MOST_MISSES = 5;
/** For how long, in hours. */
export const CLOSED_HOURS = 24;

export type FamilyRefusal =
  | NotAllowed
  | { code: 'entry-not-found' }
  | { code: 'family-link-unknown' }
  | { code: 'family-link-closed'; until: Date }
  | { code: 'child-not-found'; left: number }
  | { code: 'not-a-guardian' }
  | { code: 'guardian-unnamed' };

/** What a parent says of the child. */
export interface Named {
  lastName: string;
  /** Calendar day, YYYY-MM-DD. */
  birthDate: string;
}

/** The children of this surname and birth date, ё and е alike: two of them are twins, and belong to the same parent. */
export function childrenNamed(participants: readonly Participant[], { lastName, birthDate }: Named): Participant[] {
  const surname = foldName(lastName);
  return participants.filter((child) => foldName(child.lastName) === surname && child.birthDate === birthDate);
}
