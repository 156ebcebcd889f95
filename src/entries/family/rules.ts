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
  /** The words of the name in the order they were written: the surname, and maybe the given name and the patronymic. */
  name: string;
  /** Calendar day, YYYY-MM-DD. */
  birthDate: string;
}

/**
 * The children of this birth date whose surname is among the words, ё and е alike. Whose given name is among them too is
 * meant before others; two of one surname are twins, and belong to the same parent.
 */
export function childrenNamed(participants: readonly Participant[], { name, birthDate }: Named): Participant[] {
  const said = ` ${foldName(name)} `;
  const says = (word: string) => said.includes(` ${foldName(word)} `);
  const near = participants.filter((child) => child.birthDate === birthDate && says(child.lastName));
  const meant = near.find(({ firstName }) => says(firstName)) ?? near[0];
  return meant ? near.filter(({ lastName }) => foldName(lastName) === foldName(meant.lastName)) : [];
}
