/** Surnames as families type them for the guest list at the door. Pure. */

import { formatName, parsePersonName } from '../../people/name.ts';
import { isOtherWord } from '../../people/other-words.ts';
import { cleanText, foldText } from '../../typed.ts';

/** Signs of a name, at most. */
const MOST_SIGNS = 60;
const MOST_WORDS = 4;
const NAME = /^\p{L}[\p{L}\s.'’-]*$/u;
/** What stands around a name and belongs to none. */
const AROUND = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|["«»„“”,;:!()]/gu;
/** What somebody typed as a surname, perhaps with names beside it: as the program writes names; undefined when it is none. */
export function guestNameIn(typed: string): string | undefined {
  const words = cleanText(typed.replace(AROUND, ' ')).replace(/\.$/u, '');
  const each = foldText(words).split(/[\s.]+/u);
  if (words.length > MOST_SIGNS || each.length > MOST_WORDS || !NAME.test(words)) return undefined;
  if (each.some(isOtherWord)) return undefined;
  const parsed = parsePersonName(words, { who: 'adult' });
  if (parsed.outcome !== 'reject') return formatName(parsed.value);
  return parsed.why.code === 'one-word' ? words.charAt(0).toUpperCase() + words.slice(1) : undefined;
}
