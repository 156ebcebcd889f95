/** What a contest's workbook is made of: sheets with a row for each item, sheets with a row for each fact. */

import type { PlainKey } from '../../../texts/plain-key.ts';
import type { Cell } from './cell.ts';
import * as cells from './cells.ts';

/** A cell of the definition: under its row's object, or by its path from the top. */
export interface Part {
  /** Keys with points between them; empty: the row itself. */
  path: string;
  header: PlainKey;
  cell: Cell;
  /** Characters wide. */
  width?: number;
}

/** A sheet with a row for each item of a list. */
export interface TableSheet {
  title: PlainKey;
  /** The definition's list. */
  list: 'stages' | 'nominations' | 'forms' | 'age_categories' | 'fields' | 'criteria' | 'award_degrees';
  columns: readonly Part[];
  /** What an item without an id is given one by. */
  named: string;
}

/** A sheet with a row for each fact. */
export interface FactSheet {
  title: PlainKey;
  facts: readonly Part[];
}

/** A cell of this path under this header; a text unless said. */
export function part(path: string, header: PlainKey, cell: Cell = cells.text, width?: number): Part {
  return { path, header, cell, ...(width !== undefined && { width }) };
}
