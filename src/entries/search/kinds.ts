/** What an entry is found by, in the order in which it is told where several fit alike. Pure. */

export const FOUND_BY = ['number', 'child', 'title', 'ensemble', 'teacher', 'institution', 'accompanist'] as const;

export type FoundBy = (typeof FOUND_BY)[number];

/** Something an entry is found by, as words; of several children each is one. */
export interface Findable {
  by: FoundBy;
  words: readonly string[];
}

/** An entry that was found. */
export interface Hit {
  entryId: number;
  /** What fits best. */
  by: FoundBy;
  /** Which one of its kind, from 0. */
  at: number;
  score: number;
}
