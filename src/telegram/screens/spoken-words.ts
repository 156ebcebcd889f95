/** Words written where a button stands: its own, a part of them, or others for the same. `typed` are plain words. */

import type { PlainKey } from '../../texts/plain-key.ts';
import type { Say } from '../../texts/texts.ts';
import { plainWords } from '../../typed.ts';

/** Labels remembered at most; what people write is not among them. */
const MOST_LABELS = 2_000;

const known = new Map<string, string>();

/** The plain words of a label: every message is compared with a dozen of them. */
export function labelWords(label: string): string {
  const found = known.get(label);
  if (found !== undefined) return found;
  const words = plainWords(label);
  if (known.size >= MOST_LABELS) known.clear();
  known.set(label, words);
  return words;
}

/** Whether this is what stands on the button. */
export function saysLabel(say: Say, label: PlainKey, typed: string): boolean {
  return labelWords(say(label)) === typed;
}

/** Whether it stands on the button, alone or among other words: «да» on «Да, верно». */
export function standsOn(label: string, typed: string): boolean {
  return typed !== '' && ` ${labelWords(label)} `.includes(` ${typed} `);
}

/** The lists of words for the same, with commas between them. */
type Meaning =
  | 'spoken-yes'
  | 'spoken-right'
  | 'spoken-no'
  | 'spoken-cancel'
  | 'spoken-done'
  | 'spoken-agree'
  | 'spoken-unknown'
  | 'spoken-no-institution'
  | 'spoken-own-teacher';

/** Signs that say the same as «верно», in any number. */
const RIGHT_SIGNS = /^(?:👍|👌|✅|✔|☑|💯|\p{Emoji_Modifier}|\uFE0F|\s)+$/u;

/** A plain yes, whatever was asked: «да», «ага», “yep”. */
export function saysYes(say: Say, typed: string): boolean {
  return standsOn(say('confirm-yes'), typed) || means(say, 'spoken-yes', typed);
}

/** Whether what is shown is called right: a yes, «ок», «всё верно», 👍. It decides nothing that takes a yes of its own. */
export function saysRight(say: Say, text: string): boolean {
  const typed = plainWords(text);
  if (typed === '') return text.trim() !== '' && RIGHT_SIGNS.test(text);
  return saysYes(say, typed) || means(say, 'spoken-right', typed);
}

/** In quotation marks it is the name of something: a song may be called «Back». */
export const QUOTED = /["«„“]/u;

/** Whether it is one of the words with this meaning: «нет», «не надо»; «отмена», «cancel». */
export function means(say: Say, meaning: Meaning, typed: string): boolean {
  return say(meaning)
    .split(',')
    .some((word) => labelWords(word) === typed);
}
