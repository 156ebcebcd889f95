/** Under which name an entry may stand among results that everybody sees. Pure. */

import type { EntryFacts } from '../entries/facts.ts';

/**
 * An ensemble's own name, which is nobody's; else everybody's names when a guardian of each agreed to have them made
 * known; else null, and the entry is known by its number.
 */
export function publicName(
  { ensembleName, participants }: Pick<EntryFacts, 'ensembleName' | 'participants'>,
  mayTell: (childId: number) => boolean,
): string | null {
  if (ensembleName !== null && ensembleName !== '') return ensembleName;
  if (participants.length === 0 || !participants.every(({ childId }) => mayTell(childId))) return null;
  return participants.map(({ lastName, firstName }) => `${lastName} ${firstName}`).join(', ');
}
