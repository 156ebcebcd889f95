/** What a person sees of a checked file before the tap. Pure. */

import type { ContestDefinition } from '../../contests/definition.ts';
import { columnName } from '../../data-file/reading/sheet-names.ts';
import type { ColumnId } from './columns.ts';
import type { Note, Tone } from './note.ts';
import { withInstants } from './outcomes.ts';
import type { CheckedFile, Verdict } from './told.ts';

export interface ImportPreview {
  id: number;
  contest: ContestDefinition;
  counts: Record<Verdict, number>;
  /** New entries that stay drafts, because a question is left open. */
  incomplete: number;
  /** Cells that hold an entry back, and cells read with a doubt, in the order of the sheet. */
  faults: PlacedNote[];
  doubts: PlacedNote[];
  /** What is left open does not hold anything back. */
  gaps: number;
  checked: CheckedFile;
}

/** A note with its cell's address in the sheet it came from: «G5»; the row alone where the sheet lacks the column. */
export interface PlacedNote extends Note {
  cell: string;
}

/** Counts what a checked file would do. */
export function previewOf(id: number, contest: ContestDefinition, checked: CheckedFile): ImportPreview {
  const { entries, columns } = checked;
  const of = (verdict: Verdict) => entries.filter((entry) => entry.verdict === verdict);
  const placed = (tone: Tone) =>
    entries
      .flatMap(({ notes }) => notes)
      .filter((note) => note.tone === tone)
      .map((note) => ({ ...note, why: withInstants(note.why), cell: addressOf(columns, note) }));
  const fresh = of('new');
  return {
    id,
    contest,
    counts: { new: fresh.length, changed: of('changed').length, same: of('same').length, faulty: of('faulty').length },
    incomplete: fresh.filter(({ complete }) => !complete).length,
    faults: placed('fault'),
    doubts: placed('doubt'),
    gaps: placed('gap').length,
    checked,
  };
}

function addressOf(columns: readonly (ColumnId | null)[], { column, row }: Note): string {
  const at = columns.indexOf(column);
  return at < 0 ? String(row) : `${columnName(at)}${row}`;
}
