/** What a workbook is made of: sheets of columns and typed cells, whose long ones are read as they are written. */

import type { PlainDate } from '../../calendar.ts';

/** A text, a number, a calendar day, an instant (told in the book's zone), or a length of time. */
export type Cell = string | number | null | { day: PlainDate } | { at: Date } | { seconds: number };

export interface Column {
  header: string;
  /** In characters. */
  width: number;
}

export interface Sheet {
  name: string;
  /** The line above the header: of what, as of when, by which rule. */
  caption: string;
  columns: readonly Column[];
  /** A page of rows at a time; a filter stands over all of them. */
  pages: Iterable<readonly Cell[][]> | AsyncIterable<readonly Cell[][]>;
  /** Rows below the filtered ones, bold: the total. */
  foot?: readonly (readonly Cell[])[];
  /** Sentences under everything. */
  notes?: readonly string[];
}

export interface Book {
  sheets: readonly Sheet[];
  /** IANA zone in which instants are told. */
  zone: string;
  /** «Стр. &P из &N» of each printed page. */
  pageLine: string;
  /** For the file's properties. */
  title: string;
  made: Date;
}
