/** Reads the cells of one entry and gathers what is to be said of them. */

import type { PlainDate } from '../../calendar.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Found } from '../../institutions/match.ts';
import type { Institution } from '../../institutions/queries.ts';
import type { Say } from '../../texts/texts.ts';
import type { Typed } from '../../typed.ts';
import type { StepId } from '../questions.ts';
import type { ColumnId } from './columns.ts';
import type { RowGroup, TableRow } from './groups.ts';
import type { Note, NoteReason, Tone } from './note.ts';

/** What the reading of every entry of a file may look at. */
export interface Known {
  contest: ContestDefinition;
  /** The day in the contest's zone. */
  today: PlainDate;
  /** The person's language. */
  say: Say;
  /** Every language in which a choice may be named. */
  languages: readonly Say[];
  find(typed: string): Found<Institution>;
  /** The institution taken where the cell is empty. */
  usual: Institution | null;
}

/** One entry's cells; every finding is kept as a note. */
export interface Reader extends Known {
  group: RowGroup;
  notes: Note[];
  /** The cell's text, of the first row unless said; empty where there is none. */
  text(column: ColumnId, row?: TableRow): string;
  note(tone: Tone, column: ColumnId, why: NoteReason, row?: TableRow): void;
}

/** Begins the reading of one entry: cells whose value cannot be taken at all are faults at once. */
export function readerOf(group: RowGroup, known: Known): Reader {
  const notes: Note[] = [];
  const note: Reader['note'] = (tone, column, why, { row } = group.first) =>
    void notes.push({ row, column, tone, why });
  for (const row of group.rows) {
    for (const [column, cell] of row.cells) {
      if (typeof cell !== 'string') note('fault', column, BAD[cell.bad], row);
    }
  }
  return {
    ...known,
    group,
    notes,
    note,
    text(column, row = group.first) {
      const cell = row.cells.get(column);
      return typeof cell === 'string' ? cell : '';
    },
  };
}

const BAD = {
  formula: { code: 'cell-formula' },
  error: { code: 'cell-error' },
  'too-long': { code: 'cell-too-long' },
} as const satisfies Record<string, NoteReason>;

/** Where a text stood, what it answers, and how its value is told back. */
export interface Spot<T> {
  column: ColumnId;
  step: StepId;
  kind: string;
  row?: TableRow;
  shown(value: T): string;
}

/** The value a parser took; a doubt is noted with how it was understood, a rejection as a fault. */
export function taken<T, D extends { code: string }, F extends { code: string }>(
  { note }: Reader,
  read: Typed<T, D, F>,
  { column, step, kind, row, shown }: Spot<T>,
): T | null {
  if (read.outcome === 'reject') {
    note('fault', column, { code: 'answer-rejected', step, kind, why: { ...read.why } }, row);
    return null;
  }
  if (read.outcome === 'confirm') {
    note('doubt', column, { code: 'read-as', taken: shown(read.value), kind, why: { ...read.why } }, row);
  }
  return read.value;
}

/** Whether anything found so far holds the entry back. */
export function isFaulty({ notes }: Pick<Reader, 'notes'>): boolean {
  return notes.some(({ tone }) => tone === 'fault');
}
