/** A title inside a sentence, in the quotation marks of the sentence's language. */

import type { Say } from '../../texts/texts.ts';

/** «Зимняя сказка», “A Winter Tale”; a title with marks of its own keeps them. Plain text. */
export function quotedTitle(title: string, say: Say): string {
  return /[«»"“”]/u.test(title) ? title : say('paper-quoted', { title });
}
