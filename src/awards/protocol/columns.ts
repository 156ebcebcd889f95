/** The catalogue of a protocol's columns: what it tells of an entry, and what the jury fills in. */

import type { ContestDefinition } from '../../contests/definition.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import type { Say } from '../../texts/texts.ts';
import type { ProtocolColumnId, SheetColumn } from './told.ts';

interface BuiltIn {
  header: PlainKey;
  /** Characters. */
  width: number;
}

/** Columns before and after those of scores. */
const BEFORE = {
  number: { header: 'protocol-column-number', width: 12 },
  nomination: { header: 'protocol-column-nomination', width: 20 },
  category: { header: 'protocol-column-category', width: 16 },
  title: { header: 'protocol-column-title', width: 28 },
  who: { header: 'protocol-column-who', width: 30 },
  institution: { header: 'protocol-column-institution', width: 24 },
  teacher: { header: 'protocol-column-teacher', width: 26 },
} as const satisfies Partial<Record<ProtocolColumnId, BuiltIn>>;

const AFTER = {
  mean: { header: 'protocol-column-mean', width: 10 },
  place: { header: 'protocol-column-place', width: 8 },
  degree: { header: 'protocol-column-degree', width: 22 },
  prize: { header: 'protocol-column-prize', width: 26 },
  reason: { header: 'protocol-column-reason', width: 34 },
} as const satisfies Partial<Record<ProtocolColumnId, BuiltIn>>;

const SCORE_WIDTH = 14;
const WIDEST_SCORE = 24;
/** Bold letters are wider than figures, by which a column is measured. */
const BESIDE_A_WORD = 4;
/** Columns for members of the jury where a contest names no criteria; more may be added by hand. */
const JURY_COLUMNS = 3;

/** A column as it is written. */
export interface ProtocolColumn extends SheetColumn {
  width: number;
}

/**
 * The columns of a contest's protocol in the language of `say`: a score for each criterion, else for members of the jury,
 * at least for so many as have given one.
 */
export function protocolColumns(contest: ContestDefinition, say: Say, jury = 0): ProtocolColumn[] {
  return [...builtIn(BEFORE, say), ...scoreColumns(contest, say, jury), ...builtIn(AFTER, say)];
}

function scoreColumns({ criteria }: ContestDefinition, say: Say, jury: number): ProtocolColumn[] {
  const length = Math.max(JURY_COLUMNS, jury);
  const headers =
    criteria.length > 0
      ? criteria
      : Array.from({ length }, (_, at) => say('protocol-column-jury', { number: String(at + 1) }));
  return headers.map((header, at) => ({ id: `score:${at}`, header, width: SCORE_WIDTH }));
}

/** Whether a column is one of scores. */
export function isScore(id: ProtocolColumnId): id is `score:${number}` {
  return id.startsWith('score:');
}

/** How wide a column is, whichever sheet it came from; no word of a criterion is broken. */
export function widthOf({ id, header }: SheetColumn): number {
  if (!isScore(id)) return { ...BEFORE, ...AFTER }[id].width;
  const longest = Math.max(0, ...header.split(/\s+/).map((word) => word.length));
  return Math.min(Math.max(SCORE_WIDTH, longest + BESIDE_A_WORD), WIDEST_SCORE);
}

function builtIn(columns: Readonly<Record<string, BuiltIn>>, say: Say): ProtocolColumn[] {
  return Object.entries(columns).map(([id, { header, width }]) => ({
    id: id as ProtocolColumnId,
    header: say(header),
    width,
  }));
}
