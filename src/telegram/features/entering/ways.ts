/** The ways in which a school's entry reaches the staff. */

import type { PlainKey } from '../../../texts/texts.ts';

/** By what stands with the entry. */
export const WAYS = {
  letter: 'entering-letter',
  paper: 'entering-paper',
  phone: 'entering-phone',
} as const satisfies Record<string, PlainKey>;

export type Way = keyof typeof WAYS;

export const WAY_NAMES = Object.keys(WAYS) as Way[];

export function isWay(word: string): word is Way {
  return Object.hasOwn(WAYS, word);
}
