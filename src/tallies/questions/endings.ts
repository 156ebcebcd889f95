/** The endings of words, so that «районам» and «районов» are the same word; data for parsing. */

/** Of nouns and adjectives, the longest first: each is tried in turn. */
const ENDINGS = `иями ями ами иях иям ией ого его ому ему ыми ими ьми ях ах ям ам ей ой ий ый ия ие ии ию ья ье ов ев
  ая яя ое ее ые ую юю ым им ых их ом ем ою ею ью а я о е и ы у ю ь й`.split(/\s+/u);

/** What is left of a word must still tell it from others. */
const SHORTEST_STEM = 3;

/** A folded word without its ending; Latin words lose the plural only. */
export function stemOf(word: string): string {
  if (/^[a-z]/u.test(word)) return word.length > SHORTEST_STEM ? word.replace(/s$/u, '') : word;
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
