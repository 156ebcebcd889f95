/** What is to be said of a cell: why it is not taken, how it was understood, what is still missing. */

import type { Refusal, TypedReason } from '../refusals.ts';
import type { ColumnId } from './columns.ts';

/** A fault holds its entry back; a doubt is taken with the confirming tap; a gap leaves the entry a draft. */
export type Tone = 'fault' | 'doubt' | 'gap';

export interface Note {
  /** The row in the sheet, from 1. */
  row: number;
  column: ColumnId;
  tone: Tone;
  why: NoteReason;
}

/** Reasons of a workbook's own; the others are those of the dialogue. Each has its sentence in locales/<lang>/import.ftl. */
export type ImportReason =
  | { code: 'cell-formula' }
  | { code: 'cell-error' }
  | { code: 'cell-too-long' }
  | { code: 'cell-empty' }
  /** Not one of what can be chosen; the first few are named. */
  | { code: 'cell-not-a-choice'; choices: string }
  | { code: 'institution-not-found'; typed: string }
  | { code: 'institution-ambiguous'; names: string }
  /** The same entry stands in an earlier row as well; taken if it is meant. */
  | { code: 'row-repeated'; row: number }
  | { code: 'number-unknown' }
  /** Two rows name the same entry. */
  | { code: 'number-twice'; row: number }
  /** An accepted entry is changed in the chat, because the change sends it back to the organizers. */
  | { code: 'entry-accepted' }
  | { code: 'teacher-without-name' };

/** Read with a doubt; its sentence is `typed-<kind>-<why.code>`. */
export interface ReadDoubt {
  code: 'read-as';
  taken: string;
  kind: string;
  why: TypedReason;
}

export type NoteReason = Refusal | ImportReason | ReadDoubt;
