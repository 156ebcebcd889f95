/** Words written where a button stands: its own, a part of them, or others for the same. Pure. */

import type { PlainKey } from '../texts/plain-key.ts';
import type { Say } from '../texts/texts.ts';
import { plainWords } from '../typed.ts';

/** Whether the text is what stands on the button. */
export function saysLabel(say: Say, label: PlainKey, text: string): boolean {
  return plainWords(say(label)) === plainWords(text);
}

/** Whether the text stands on the button, alone or among other words: «да» on «Да, верно». */
export function standsOn(label: string, text: string): boolean {
  const typed = plainWords(text);
  return typed !== '' && ` ${plainWords(label)} `.includes(` ${typed} `);
}

/** The lists of words for the same, with commas between them. */
type Meaning = 'spoken-no' | 'spoken-cancel';

/** Whether the text is one of the words with this meaning: «нет», «не надо»; «отмена», «cancel». */
export function means(say: Say, meaning: Meaning, text: string): boolean {
  const typed = plainWords(text);
  return say(meaning)
    .split(',')
    .some((word) => plainWords(word) === typed);
}
