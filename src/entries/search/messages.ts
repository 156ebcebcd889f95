/** What the program and the thread that searches say to each other. */

import type { Keyring } from '../../database/sealing/keys.ts';
import type { LikelySame } from '../merging/comparing.ts';
import type { Hit } from './kinds.ts';

/** What a thread starts with: the keys that open names. */
export interface Given {
  keys: Keyring;
}

export type Ask =
  /** Ids of a contest's entries with their marks, «12:803.711 13:804.711»: which of them have to be read? */
  | { kind: 'marks'; contestId: number; marks: string }
  /** Entries as the database writes them: JSON of `EntryRow`s, names sealed. */
  | { kind: 'rows'; contestId: number; code: string; rows: string }
  /** Children as the database writes them: which of them look alike? */
  | { kind: 'pairs'; rows: string }
  | { kind: 'find'; contestIds: readonly number[]; typed: string; from: number; most: number };

export type Answer =
  | { kind: 'missing'; ids: number[] }
  | { kind: 'kept' }
  | { kind: 'found'; found: Found }
  | { kind: 'pairs'; pairs: LikelySame[] }
  | { kind: 'failed'; error: string };

/** What was found, the best first; a page of it. */
export interface Found {
  /** No word to look for. */
  empty: boolean;
  total: number;
  hits: Hit[];
}

/** One entry: id, mark, number, title, ensemble, institution's names, children, teachers and accompanists with sealed facts. */
export type EntryRow = readonly [
  id: number,
  mark: string,
  number: number | null,
  title: string | null,
  ensemble: string | null,
  institution: string | null,
  children: readonly string[] | null,
  adults: readonly (readonly [role: 'supervisor' | 'accompanist', facts: string])[] | null,
];
