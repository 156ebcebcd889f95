/** Reads what the jury filled into one row: numbers, a degree by its title, prizes, a reason. Pure. */

import type { ContestDefinition } from '../../contests/definition.ts';
import type { RawCell } from '../../data-file/reading/table.ts';
import { cleanText, foldText } from '../../typed.ts';
import { type AwardChange, LONGEST_PRIZE, LONGEST_REASON, type Score } from '../rules.ts';
import { isScore } from './columns.ts';
import { degreeSaid } from './said-degrees.ts';
import { placeOf, pointsOf } from './said-figures.ts';
import type { ProtocolRow } from './sheet.ts';
import type { ProtocolColumnId, ProtocolFault, ProtocolNote, SheetColumn } from './told.ts';

/** What a row says, but for which entry it is of. */
export interface ReadRow {
  told: Omit<AwardChange, 'entryId'>;
  notes: ProtocolNote[];
}

/** Degrees named where another was written. */
const CHOICES_NAMED = 8;

/** The row's own facts; empty cells say nothing. `columns` are the sheet's. */
export function readRow(
  { row, cells }: ProtocolRow,
  columns: readonly (SheetColumn | null)[],
  contest: ContestDefinition,
): ReadRow {
  const notes: ProtocolNote[] = [];
  const doubt = (column: ProtocolColumnId, why: ProtocolFault) => void notes.push({ row, column, why });
  const text = (column: ProtocolColumnId) => textOf(cells.get(column), (why) => doubt(column, why));
  const scores = readScores(columns, contest, { text, isBlank: (column) => !cells.has(column) }, doubt);
  const degree = readDegree(text('degree'), contest, doubt);
  const place = readPlace(text('place'), doubt);
  const prizes = readPrizes(text('prize'), doubt);
  const reason = text('reason').trim();
  if ([...reason].length > LONGEST_REASON) doubt('reason', { code: 'reason-too-long', longest: LONGEST_REASON });
  return {
    notes,
    told: {
      ...(scores.length > 0 && { scores }),
      ...(degree !== undefined && { degree }),
      ...(place !== undefined && { place }),
      ...(prizes.length > 0 && { prizes }),
      ...(reason !== '' && { reason }),
    },
  };
}

/** A cell's text; a value that is none is doubted and reads as empty. */
export function textOf(cell: RawCell | undefined, doubt: (why: ProtocolFault) => void): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  doubt({ code: `cell-${cell.bad}` });
  return '';
}

type Doubt = (column: ProtocolColumnId, why: ProtocolFault) => void;

/** Points by column, in the sheet's order; a criterion that alone has none is missing, a member of the jury may be away. */
function readScores(
  columns: readonly (SheetColumn | null)[],
  { criteria }: ContestDefinition,
  { text, isBlank }: { text(column: ProtocolColumnId): string; isBlank(column: ProtocolColumnId): boolean },
  doubt: Doubt,
): Score[] {
  const asked = columns.flatMap((column) => (column && isScore(column.id) ? [column] : []));
  const read = asked.map(({ id, header }) => {
    const typed = cleanText(text(id));
    const points = typed === '' ? undefined : pointsOf(typed);
    if (typed !== '' && points === undefined) doubt(id, { code: 'score-unreadable' });
    const label = criteria[Number(id.slice('score:'.length))] ?? header;
    return { id, label, points };
  });
  const given = read.flatMap(({ label, points }) => (points === undefined ? [] : [{ label, score: points }]));
  if (criteria.length > 0 && given.length > 0) {
    for (const { id } of read) if (isBlank(id)) doubt(id, { code: 'score-missing' });
  }
  return given;
}

function readDegree(typed: string, { award_degrees }: ContestDefinition, doubt: Doubt): string | undefined {
  if (cleanText(typed) === '') return undefined;
  const degree = degreeSaid(typed, award_degrees);
  const choices = award_degrees.slice(0, CHOICES_NAMED).map(({ title }) => title);
  if (!degree) doubt('degree', { code: 'degree-unknown', choices: choices.join(', ') });
  return degree?.id;
}

function readPlace(typed: string, doubt: Doubt): number | undefined {
  const place = cleanText(typed);
  if (place === '') return undefined;
  const read = placeOf(place);
  if (read !== undefined) return read;
  doubt('place', { code: 'place-unreadable' });
  return undefined;
}

/** One a line, or after a semicolon. */
function readPrizes(typed: string, doubt: Doubt): string[] {
  const prizes = typed
    .split(/[\n;]/u)
    .map(cleanText)
    .filter((prize) => prize !== '');
  if (prizes.some((prize) => [...prize].length > LONGEST_PRIZE)) {
    doubt('prize', { code: 'prize-too-long', longest: LONGEST_PRIZE });
  }
  return [...new Map(prizes.map((prize) => [foldText(prize), prize])).values()];
}
