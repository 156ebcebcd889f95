/** A table as it was read: plain texts by row and column, whatever the file was. */

import type { FileFault } from './faults.ts';

/** A cell's text, or why its value is not taken. Dates stand as «15.05.2014», times as «3:45». */
export type RawCell = string | { bad: 'formula' | 'error' | 'too-long' };

export interface RawRow {
  /** The row's number in the sheet, from 1. */
  row: number;
  /** By column, from A; missing ones are empty. */
  cells: RawCell[];
}

export interface RawTable {
  /** What the hidden sheet of our own workbooks says; null for other files. */
  mark: Mark | null;
  /** Rows with something in them; of a workbook those of its first sheet. */
  rows: RawRow[];
  /** Every sheet that people see; none for other files. */
  sheets: RawSheet[];
}

/** A sheet of a workbook; one that is larger than is taken has no rows but the reason. */
export interface RawSheet {
  name: string;
  rows: RawRow[];
  fault: FileFault | null;
}

/** Names the workbook as ours: which contest it is of, and which column is headed how. */
export interface Mark {
  slug: string;
  headers: { id: string; header: string }[];
}

/** The hidden sheet that carries the mark and the lists to choose from. */
export const MARK_SHEET = 'rampa';
/** Raised when the mark's layout changes; older workbooks are then told by their headers. */
export const MARK_VERSION = '1';
