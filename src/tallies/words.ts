/** The words tallies are spoken of in: which entries count, how a row is called. */

import type { PlainDate } from '../calendar.ts';
import { ENTRY_STATES, type EntryState } from '../entries/words.ts';
import type { TextKey, TextVariables } from '../texts/keys.ts';
import type { PlainKey } from '../texts/plain-key.ts';

/** States of entries that a tally may look at: a draft is in none. */
export type CountedState = Exclude<EntryState, 'draft'>;

/** What counts unless said otherwise. */
export const COUNTED_STATES = ['submitted', 'accepted'] as const satisfies readonly CountedState[];

/** Every state but the draft's, in the order they are told. */
export const TOLD_STATES: readonly CountedState[] = ENTRY_STATES.filter((state) => state !== 'draft');

/** The texts of the states. */
export const STATE_TITLES = {
  submitted: 'state-submitted',
  waitlisted: 'state-waitlisted',
  accepted: 'state-accepted',
  returned: 'state-returned',
  rejected: 'state-rejected',
  withdrawn: 'state-withdrawn',
} as const satisfies Record<CountedState, PlainKey>;

/** A text that takes a count and nothing else. */
export type CountKey = {
  [K in TextKey]: [TextVariables[K]] extends [never] ? never : { count: number } extends TextVariables[K] ? K : never;
}[TextKey];

/** How a row is called: by a name from the data, a text, a day, or a week from its Monday to its Sunday. */
export type Label =
  | { kind: 'name'; name: string }
  | { kind: 'text'; text: PlainKey }
  | { kind: 'day'; day: PlainDate }
  | { kind: 'week'; monday: PlainDate; sunday: PlainDate };
