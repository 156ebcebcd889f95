/** What a workbook tells of one entry, once its cells are understood: plain facts that wait for the confirming tap. */

import type { TypedChild, TypedName } from '../facts.ts';
import type { Answer } from '../words.ts';
import type { ColumnId } from './columns.ts';
import type { Note } from './note.ts';

export interface ToldChild extends TypedChild {
  /** The row it stands in. */
  row: number;
  /** The guardian's signed paper is in hand. */
  paper: boolean;
}

export interface ToldTeacher extends TypedName {
  position: string | null;
  phone: string | null;
}

/** Null and missing ones were left empty: nothing is taken away by an empty cell. */
export interface Told {
  /** As it was written: «ЗЛБ-001», «черновик 57»; empty for an entry the bot does not know. */
  number: string;
  nomination: string;
  form: string;
  institutionId: number;
  ensembleName: string | null;
  declaredCount: number | null;
  headcountOnly: boolean;
  children: ToldChild[];
  category: string | null;
  teachers: ToldTeacher[];
  accompanist: TypedName | null;
  /** By field id. */
  answers: Record<string, Answer>;
}

export type Verdict = 'new' | 'changed' | 'same' | 'faulty';

/** One entry of a checked file. */
export interface CheckedEntry {
  /** The first of its rows. */
  row: number;
  verdict: Verdict;
  /** Null where the cells that say which entry it is could not be read. */
  told: Told | null;
  notes: Note[];
  /** The entry's version when it was checked; null for a new one. */
  version: number | null;
  /** Every question is answered, as far as a table can answer: it can be submitted. */
  complete: boolean;
}

/** A file that was read, checked and waits for a tap. */
export interface CheckedFile {
  entries: CheckedEntry[];
  /** The sheet's columns from A on; null for those that mean nothing here. */
  columns: (ColumnId | null)[];
  /** The rows as they came, for handing the same table back. */
  rows: { row: number; cells: Partial<Record<ColumnId, string>> }[];
}
