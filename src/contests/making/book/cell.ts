/** What a cell of a contest's workbook holds: how its value is written, and read again. */

import type { Result } from '../../../result.ts';
import type { Say } from '../../../texts/texts.ts';
import type { ContestFileRefusal } from '../../file/file.ts';

/** Why a cell's text is no value. The rest is judged as in any contest's file. */
export type CellFault =
  | { code: 'book-cell-formula' }
  | { code: 'book-cell-too-long' }
  | { code: 'book-not-a-number' }
  | { code: 'book-not-a-day' }
  | { code: 'book-not-an-instant' }
  | { code: 'book-not-a-duration' }
  | { code: 'book-not-yes-or-no' }
  | { code: 'book-not-a-choice'; choices: string }
  | { code: 'book-unknown-name'; name: string; names: string }
  | { code: 'book-no-key'; value: string }
  | { code: 'book-unknown-column'; header: string }
  | { code: 'book-unknown-row'; name: string };

/** Something another cell may name. */
export interface Named {
  id: string;
  title: string;
}

/** What a cell is written or read beside. */
export interface Beside {
  zone: string;
  forms: readonly Named[];
  nominations: readonly Named[];
  /** The language written in comes first; what was written in any of them is read. */
  says: readonly [Say, ...Say[]];
}

/** One kind of cell. What is written is read as the same value. */
export interface Cell {
  /** `value` is one of the definition's, never undefined. */
  write(value: unknown, beside: Beside): string;
  /** `text` is not empty. */
  read(text: string, beside: Beside): Result<unknown, CellFault>;
  /** What can be chosen. */
  options?(say: Say): string[];
}

/** Where something stands: «B4» of a sheet, or the whole sheet. */
export interface Place {
  sheet: string;
  cell: string | null;
}

type FileFault = Extract<ContestFileRefusal, { code: 'contest-file-faulty' }>['faults'][number];

/** What is wrong at a place. */
export type BookFault = { place: Place; fault: CellFault | FileFault };
