/** Ids of the things of a contest, made from their titles once and kept when these change. Pure. */

import { inLatin } from '../making/latin.ts';

/** Characters of an id at most. */
const LONGEST = 24;

/** An id none of `taken` has: the title in Latin letters, after `kind` where it does not begin with a letter. */
export function newId(title: string, kind: string, taken: readonly string[]): string {
  const spelled = inLatin(title, '_');
  const bare = /^[a-z]/u.test(spelled) ? spelled : [kind, spelled].filter(Boolean).join('_');
  const whole = cut(bare, LONGEST);
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `_${number}`;
    const id = cut(whole, LONGEST - ending.length) + ending;
    if (!taken.includes(id)) return id;
  }
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/_+$/u, '');
}
