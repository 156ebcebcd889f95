/** What a protocol tells, once its cells are understood: plain facts that wait for the confirming tap. */

import type { EntryState } from '../../entries/words.ts';
import type { AwardChange } from '../rules.ts';

/** A column by name; those of scores are `score:<place>`, a criterion or a member of the jury each. */
export type ProtocolColumnId =
  | 'number'
  | 'nomination'
  | 'category'
  | 'title'
  | 'who'
  | 'institution'
  | 'teacher'
  | `score:${number}`
  | 'mean'
  | 'place'
  | 'degree'
  | 'prize'
  | 'reason';

/** Why a cell is not taken. Each has its sentence in locales/<lang>/awarding.ftl. */
export type ProtocolFault =
  | { code: 'cell-formula' }
  | { code: 'cell-error' }
  | { code: 'cell-too-long' }
  | { code: 'number-missing' }
  | { code: 'number-unknown' }
  /** An earlier row has the same number. */
  | { code: 'number-twice'; row: number }
  | { code: 'entry-not-accepted'; state: EntryState }
  /** Not one of the contest's degrees, which are named. */
  | { code: 'degree-unknown'; choices: string }
  | { code: 'score-unreadable' }
  /** Some criteria have points and this one has none. */
  | { code: 'score-missing' }
  | { code: 'place-unreadable' }
  | { code: 'prize-too-long'; longest: number }
  | { code: 'reason-too-long'; longest: number }
  | { code: 'reason-without-degree' }
  /** The degree departs from the scores: the one with this number is out of order with it. */
  | { code: 'reason-missing'; than: string };

/** What is to be said of a cell. */
export interface ProtocolNote {
  /** The row in the sheet, from 1. */
  row: number;
  column: ProtocolColumnId;
  why: ProtocolFault;
}

/** `given`: the entry's first award; `changed`: whatever else is written of it. */
export type ProtocolVerdict = 'given' | 'changed' | 'same' | 'faulty';

/** One row of a checked protocol. */
export interface CheckedRow {
  row: number;
  verdict: ProtocolVerdict;
  /** Null where the row names no entry of the contest. */
  change: AwardChange | null;
  /** Of the entry's results when the file was checked. */
  version: number;
  notes: ProtocolNote[];
}

/** A column of the sheet as it came. */
export interface SheetColumn {
  id: ProtocolColumnId;
  header: string;
}

/** A protocol that was read, checked and waits for a tap. */
export interface CheckedProtocol {
  rows: CheckedRow[];
  /** From A on; null for those that mean nothing here. */
  columns: (SheetColumn | null)[];
  /** The rows as they came, for handing the same sheet back. */
  sheet: { row: number; cells: Partial<Record<ProtocolColumnId, string>> }[];
}
