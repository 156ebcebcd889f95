/** The protocols an organizer can take away: of a contest or a nomination as it is, and a checked one with its remarks. */

import { and, eq, sql } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Database } from '../../database/connect.ts';
import { viewEntries } from '../../entries/queries.ts';
import { loadEntries } from '../../entries/storing/load.ts';
import { entries } from '../../entries/tables.ts';
import type { EntryView } from '../../entries/view.ts';
import type { Caller } from '../../people/access.ts';
import { formatName } from '../../people/name.ts';
import { ok, type Result } from '../../result.ts';
import type { Say } from '../../texts/texts.ts';
import { contestFor } from '../queries.ts';
import type { AwardRefusal } from '../refusals.ts';
import { degreeOf, type Standing } from '../rules.ts';
import { standingsOf } from '../standing.ts';
import { FIRST_ROW, type ProtocolRemark, protocolBook, type WrittenRow } from './book.ts';
import { isScore, type ProtocolColumn, protocolColumns } from './columns.ts';
import type { ProtocolPreview } from './preview.ts';
import type { ProtocolColumnId, ProtocolNote } from './told.ts';

export interface WantedProtocol {
  contestId: number;
  /** Of one nomination; null: of all. */
  nomination: string | null;
  /** Whether it says who takes part; else the numbers alone. */
  named: boolean;
}

/** A file to hand over: its ASCII name and its bytes. */
export interface HandedProtocol {
  contest: ContestDefinition;
  name: string;
  bytes: Buffer;
  /** Entries in it; none: there is nothing to hand over. */
  entries: number;
}

/** The protocol of the accepted entries with whatever is written of them, by nomination, category and number. */
export async function protocolOf(
  db: Database,
  caller: Caller,
  { contestId, nomination, named }: WantedProtocol,
  say: Say,
): Promise<Result<HandedProtocol, AwardRefusal>> {
  const found = await contestFor(db, caller, contestId);
  if (!found.ok) return found;
  const { definition: contest } = found.value;
  const wanted = and(
    eq(entries.contestId, contestId),
    eq(entries.state, 'accepted'),
    nomination === null ? undefined : eq(entries.nomination, nomination),
  );
  const views = await viewEntries(db, await loadEntries(db, wanted, undefined, sql`number`));
  const standings = await standingsOf(
    db,
    views.map(({ id }) => id),
  );
  const columns = protocolColumns(
    contest,
    say,
    Math.max(0, ...[...standings.values()].map(({ scores }) => scores.length)),
  );
  const rows = inOrder(views, contest).map(
    (entry, at): WrittenRow => ({
      row: FIRST_ROW + at,
      cells: cellsOf(entry, standings.get(entry.id), columns, named),
    }),
  );
  const bytes = await protocolBook({ contest, say, columns, rows });
  const part = nomination === null ? '' : `_${nomination}`;
  return ok({ contest, name: `${contest.slug}${part}_protocol.xlsx`, bytes, entries: rows.length });
}

/** The sheet of a checked protocol as it came, every remark at its cell and once more in words at the end of its row. */
export async function markedProtocol(
  { contest, checked }: ProtocolPreview,
  say: Say,
  sentence: (note: ProtocolNote) => string,
): Promise<HandedProtocol> {
  const remarks = new Map<number, ProtocolRemark[]>();
  for (const note of checked.rows.flatMap(({ notes }) => notes)) {
    const own = remarks.get(note.row) ?? [];
    own.push({ column: note.column, text: sentence(note) });
    remarks.set(note.row, own);
  }
  const rows = checked.sheet.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(
      Object.entries(cells).map(([id, text]) => [id, asTyped(id as ProtocolColumnId, text ?? '')]),
    ),
    remarks: remarks.get(row) ?? [],
  }));
  const bytes = await protocolBook({ contest, say, columns: checked.columns, rows });
  return { contest, name: `${contest.slug}_protocol_corrections.xlsx`, bytes, entries: rows.length };
}

/** Points stay numbers, so that the mean goes on being counted. */
function asTyped(id: ProtocolColumnId, text: string): string | number {
  const points = Number(text.replace(',', '.'));
  return isScore(id) && text.trim() !== '' && Number.isFinite(points) ? points : text;
}

function inOrder(views: readonly EntryView[], { nominations, age_categories }: ContestDefinition): EntryView[] {
  const at = (list: readonly { id: string }[], wanted: { id: string } | null) =>
    list.findIndex(({ id }) => id === wanted?.id);
  return [...views].sort(
    (one, other) =>
      at(nominations, one.nomination) - at(nominations, other.nomination) ||
      at(age_categories, one.declaredCategory) - at(age_categories, other.declaredCategory),
  );
}

function cellsOf(
  entry: EntryView,
  standing: Standing | undefined,
  columns: readonly ProtocolColumn[],
  named: boolean,
): WrittenRow['cells'] {
  const { contest } = entry;
  const title = contest.fields.find(({ kind }) => kind === 'title');
  const degree = standing && degreeOf(standing);
  const people = {
    who: entry.ensembleName ?? entry.participants.map(formatName).join(', '),
    institution: entry.institution?.shortName ?? '',
    teacher: entry.teachers.map(formatName).join(', '),
  };
  return {
    number: entry.number ?? '',
    nomination: entry.nomination?.title ?? '',
    category: entry.declaredCategory?.title ?? '',
    title: String(entry.answers[title?.id ?? ''] ?? ''),
    ...(named ? people : {}),
    ...scoreCells(standing, columns),
    ...(standing?.mean == null ? {} : { mean: Math.round(standing.mean * 100) / 100 }),
    ...(standing?.place == null ? {} : { place: standing.place }),
    degree: contest.award_degrees.find(({ id }) => id === degree?.degree)?.title ?? '',
    prize: (standing?.prizes ?? []).map((prize) => prize.title ?? '').join('\n'),
    reason: degree?.reason ?? '',
  };
}

/** Scores stand under their own heads; those of a member of the jury whose column is gone stand under the next. */
function scoreCells(standing: Standing | undefined, columns: readonly ProtocolColumn[]): WrittenRow['cells'] {
  const asked = columns.filter(({ id }) => isScore(id));
  const left = (standing?.scores ?? []).filter(({ label }) => !asked.some(({ header }) => header === label));
  return Object.fromEntries(
    asked.flatMap(({ id, header }) => {
      const score = standing?.scores.find(({ label }) => label === header) ?? left.shift();
      return score ? [[id, score.score]] : [];
    }),
  );
}
