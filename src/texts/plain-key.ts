/** Keys of texts that take no variables, for catalogues that name their words. */

import type { TextVariables } from './keys.ts';

/** A text that can be said as it stands. */
export type PlainKey = {
  [K in keyof TextVariables]: [TextVariables[K]] extends [never] ? K : never;
}[keyof TextVariables];
