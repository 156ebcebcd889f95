/** Typing slips put right: a long word that nobody knows is read as the one known word a letter away; pure. */

import { nearest } from '../../edit-distance.ts';
import * as awards from './award-words.ts';
import * as figures from './figure-words.ts';
import * as places from './place-words.ts';
import * as ratios from './ratio-words.ts';
import * as shapes from './shape-words.ts';
import * as times from './time-words.ts';
import { GENERIC } from './title-words.ts';
import type { Token } from './tokens.ts';
import type { Titled, Vocabulary } from './vocabulary.ts';

/** Shorter words have too many neighbours. */
const SHORTEST_MENDED = 6;
const SHORTEST_STEM = 5;
const SHORTEST_STRANGE = 4;

/** Stems that stand in every question's dictionaries. */
const STANDING: readonly string[] = [figures, places, times, awards, ratios, shapes].flatMap((tables) =>
  Object.values(tables).flatMap((table) => ('stems' in table ? [...table.stems] : [])),
);

/** The tokens with their slips mended; what has several neighbours stays as it is. */
export function mended(tokens: readonly Token[], { titled, names }: Vocabulary): Token[] {
  const known = new Set([
    ...STANDING,
    ...GENERIC,
    ...titled.flatMap(({ written }) => written.flatMap((stems) => [...stems])),
    ...names.keys(),
  ]);
  const long = [...known].filter((stem) => stem.length >= SHORTEST_STEM);
  return tokens.map((token) => (isStrange(token, known, long) ? mend(token, long, titled) : token));
}

function isStrange({ kind, word, stem }: Token, known: ReadonlySet<string>, long: readonly string[]): boolean {
  if (kind !== 'word' || word.length < SHORTEST_MENDED || known.has(stem) || known.has(word)) return false;
  return stem.length >= SHORTEST_STRANGE && !long.some((one) => one.startsWith(stem));
}

function mend(token: Token, long: readonly string[], titled: readonly Titled[]): Token {
  const near = nearest(token.stem, long, (stem) => stem, 1);
  const [only] = near;
  const meansOne = near.length === 1 || (near.length > 1 && titlesWith(near, titled) === 1);
  return only === undefined || !meansOne ? token : { ...token, word: only, stem: only };
}

/** How many titles there are with these stems; several spellings of one title are one. */
function titlesWith(stems: readonly string[], titled: readonly Titled[]): number {
  const ofEach = stems.map((stem) => titled.filter(({ written }) => written.some((one) => one.has(stem))));
  return ofEach.some((some) => some.length === 0) ? 0 : new Set(ofEach.flat()).size;
}
