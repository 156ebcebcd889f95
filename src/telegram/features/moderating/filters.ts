/** The catalogue of lists an organizer can look at: which entries each holds, and which of them wait for a decision. */

import type { ListFilter } from '../../../entries/queries.ts';
import type { QueueCounts } from '../../../entries/queue.ts';
import type { PlainKey } from '../../../texts/texts.ts';

/** A list is named by the count of its entries. */
export type FilterName = Exclude<keyof QueueCounts, 'drafts'>;

interface Filter {
  label: PlainKey;
  /** Said when the list has nothing in it. */
  empty: PlainKey;
  holds: ListFilter;
  /** Those of them to be decided, one after another. */
  undecided: ListFilter;
  /** Those «next» walks through. */
  walk: ListFilter;
}

const submitted: ListFilter = { states: ['submitted'] };
const waitlisted: ListFilter = { states: ['waitlisted'] };
const doubtful: ListFilter = { ...submitted, flagged: true };

export const FILTERS: Readonly<Record<FilterName, Filter>> = {
  undecided: {
    label: 'moderating-filter-undecided',
    empty: 'moderating-all-decided',
    holds: submitted,
    undecided: submitted,
    walk: submitted,
  },
  flagged: {
    label: 'moderating-filter-flagged',
    empty: 'moderating-none-here',
    holds: { flagged: true },
    undecided: doubtful,
    walk: doubtful,
  },
  waiting: {
    label: 'moderating-filter-waiting',
    empty: 'moderating-none-here',
    holds: waitlisted,
    undecided: waitlisted,
    walk: waitlisted,
  },
  all: {
    label: 'moderating-filter-all',
    empty: 'moderating-none-yet',
    holds: {},
    undecided: submitted,
    walk: {},
  },
};

export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

/** The list a button names; one nobody knows is the usual one. */
export function filterOf(word: string): FilterName {
  return FILTER_NAMES.find((name) => name === word) ?? 'undecided';
}
