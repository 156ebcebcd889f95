/** What somebody meant who forgot to switch the keyboard: «bdfyjd» is «иванов». Pure. */

import { hasCyrillic, hasLatin } from '../../alphabets.ts';

/** The same keys in the two layouts, in one order. */
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё';

const toRussian = new Map([...LATIN].map((sign, at) => [sign, RUSSIAN[at] ?? sign]));
const toLatin = new Map([...RUSSIAN].map((sign, at) => [sign, LATIN[at] ?? sign]));

/** The text as the other layout would have it, lower case; null where letters of both, or of neither, stand in it. */
export function inOtherLayout(text: string): string | null {
  if (hasCyrillic(text) === hasLatin(text)) return null;
  const keys = hasLatin(text) ? toRussian : toLatin;
  return [...text.toLowerCase()].map((sign) => keys.get(sign) ?? sign).join('');
}
