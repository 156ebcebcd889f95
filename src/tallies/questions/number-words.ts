/** Numbers in questions: which of those written as words count, and the endings of those in figures; data for parsing. */

import { cardinalNamed, ordinalNamed } from '../../number-words.ts';

/** What makes a figure tell which: «363-й», «2nd». */
export const NUMBER_ENDINGS = 'ый|ой|ий|ая|ое|ей|ого|его|ому|ему|ом|ем|му|го|й|я|е|м|х|st|nd|rd|th';

/** «Один» says as often «the same» or «alone»; more than ten are written in figures. */
const [FEWEST, MOST] = [2, 10];
/** Degrees and stages go no further. */
const LAST_WHICH = 4;

/** How many a folded word of a question tells. */
export function countTold(word: string): number | undefined {
  const value = cardinalNamed(word);
  return value !== undefined && value >= FEWEST && value <= MOST ? value : undefined;
}

/** Which one it tells. */
export function whichTold(word: string): number | undefined {
  const value = ordinalNamed(word);
  return value !== undefined && value <= LAST_WHICH ? value : undefined;
}
