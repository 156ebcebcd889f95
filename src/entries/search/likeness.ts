/** How much a word of an entry is like a word that is looked for. Pure. */

import { editDistance } from '../../edit-distance.ts';
import { isNumber } from './splitting.ts';
import { stemOf } from './word-forms.ts';

/** From nothing to the very word. */
export const WHOLE = 100;
const OTHER_ENDING = 90;
const BEGINNING = 75;
const SIMILAR = 50;
/** For each slip after the first. */
const PER_SLIP = 15;

/** Words shorter than this have no slips: every other one would be like them. */
const SHORTEST_WITH_SLIP = 4;
/** From this length on two slips are forgiven. */
const LONG = 7;

/** A word that is looked for, with what is worked out once. */
export interface Sought {
  word: string;
  stem: string;
  number: boolean;
  /** Whether a beginning will do: a single letter alone would be everybody's. */
  begins: boolean;
}

/** The words that are looked for together. */
export function soughtWords(words: readonly string[]): Sought[] {
  return words.map((word) => {
    return { word, stem: stemOf(word), number: isNumber(word), begins: word.length > 1 || words.length > 1 };
  });
}

/** From 0, nothing in common, to 100, the same word; `stem` is that of the entry's word. */
export function likeness(sought: Sought, word: string, stem: string): number {
  if (word === sought.word) return WHOLE;
  if (sought.number || isNumber(word)) return 0;
  if (sought.stem === stem) return OTHER_ENDING;
  if (sought.begins && word.startsWith(sought.word)) return BEGINNING;
  const slips = slipsAllowed(sought.word);
  if (slips === 0 || Math.abs(word.length - sought.word.length) > slips + 1) return 0;
  const found = Math.min(editDistance(sought.word, word, slips), editDistance(sought.stem, stem, slips));
  return found > slips ? 0 : SIMILAR - PER_SLIP * (found - 1);
}

function slipsAllowed({ length }: string): number {
  if (length < SHORTEST_WITH_SLIP) return 0;
  return length < LONG ? 1 : 2;
}
