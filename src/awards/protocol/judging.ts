/** Judges the rows of a protocol together: which entry each is of, what it comes to, where degrees depart from scores. Pure. */

import { repairHomoglyphs } from '../../alphabets.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import { entryNumber } from '../../entries/number.ts';
import type { EntryState } from '../../entries/words.ts';
import { cleanText, foldText } from '../../typed.ts';
import { departuresIn, type Ranked } from '../departures.ts';
import { rankedIn } from '../ranking.ts';
import { type AwardChange, degreeOf, isNothing, meanOf, type Standing, writesOf } from '../rules.ts';
import { type ReadRow, readRow, textOf } from './read-row.ts';
import type { ProtocolRow, ProtocolSheet } from './sheet.ts';
import type { CheckedRow, ProtocolFault, ProtocolVerdict } from './told.ts';

/** An entry of the contest as a protocol meets it. */
export interface Met {
  id: number;
  number: number;
  state: EntryState;
  nomination: string | null;
  category: string | null;
  standing: Standing;
}

/** «ЗЛБ-012», «злб 12», «№ 12»; the code may begin with a figure that was meant to be a letter. */
const NUMBER = /^(?<word>(?:\d?\p{L}+)?)\D{0,3}(?<digits>\d{1,9})\.?$/u;

/** Every row with its verdict, in the order of the sheet. */
export function judgeProtocol(sheet: ProtocolSheet, contest: ContestDefinition, met: readonly Met[]): CheckedRow[] {
  const byNumber = new Map(met.map((entry) => [entry.number, entry]));
  const byId = new Map(met.map((entry) => [entry.id, entry]));
  const seen = new Map<number, number>();
  const told = sheet.rows.flatMap((row) => {
    const read = readRow(row, sheet.columns, contest);
    return isAside(row, read) ? [] : [{ row, read }];
  });
  const rows = told.map(({ row, read }): CheckedRow => {
    const found = entryOf(
      row.row,
      textOf(row.cells.get('number'), () => undefined),
      contest,
      byNumber,
      seen,
    );
    if ('why' in found) {
      const notes = [{ row: row.row, column: 'number' as const, why: found.why }, ...read.notes];
      return { row: row.row, verdict: 'faulty', change: null, version: 0, notes };
    }
    const { entry } = found;
    const change: AwardChange = { entryId: entry.id, ...withScoresKept(read.told, entry.standing, contest) };
    const without = change.reason !== undefined && change.degree === undefined && degreeOf(entry.standing) === null;
    const lone = without && read.notes.every(({ column }) => column !== 'degree');
    const more = lone
      ? [{ row: row.row, column: 'reason' as const, why: { code: 'reason-without-degree' as const } }]
      : [];
    const notes = [...read.notes, ...more];
    return {
      row: row.row,
      verdict: verdictOf(change, entry.standing, notes.length > 0),
      change,
      version: entry.standing.version,
      notes,
    };
  });
  return withDepartures(rows, contest, byId);
}

/** A heading between groups, a signature under the table: no number, and nothing of results. */
function isAside({ cells }: ProtocolRow, { told, notes }: ReadRow): boolean {
  const number = textOf(cells.get('number'), () => undefined);
  return !cells.has('number') || !/\d/u.test(number) ? Object.keys(told).length === 0 && notes.length === 0 : false;
}

/** A member of the jury whose cell is empty now has taken nothing back; criteria are told all or none. */
function withScoresKept(
  told: Omit<AwardChange, 'entryId'>,
  { scores }: Standing,
  { criteria }: ContestDefinition,
): Omit<AwardChange, 'entryId'> {
  const given = told.scores;
  if (given === undefined || criteria.length > 0) return told;
  return { ...told, scores: [...given, ...scores.filter(({ label }) => !given.some((one) => one.label === label))] };
}

function entryOf(
  row: number,
  typed: string,
  { code }: ContestDefinition,
  byNumber: ReadonlyMap<number, Met>,
  seen: Map<number, number>,
): { entry: Met } | { why: ProtocolFault } {
  const text = cleanText(typed);
  if (text === '') return { why: { code: 'number-missing' } };
  const { word = '', digits } = NUMBER.exec(text)?.groups ?? {};
  const isOurs = word === '' || looksLike(word) === looksLike(code);
  const entry = isOurs ? byNumber.get(Number(digits)) : undefined;
  if (!entry) return { why: { code: 'number-unknown' } };
  const before = seen.get(entry.id);
  if (before !== undefined) return { why: { code: 'number-twice', row: before } };
  seen.set(entry.id, row);
  return entry.state === 'accepted' ? { entry } : { why: { code: 'entry-not-accepted', state: entry.state } };
}

/** «3ЛБ» with a figure for the letter, «HOTA» in Latin letters: what looks like the code is the code. */
function looksLike(code: string): string {
  // Beside a Russian letter Latin twins are repaired.
  return foldText(repairHomoglyphs(`Я${code.toUpperCase()}`)).replace('з', '3');
}

function verdictOf(change: AwardChange, standing: Standing, isFaulty: boolean): ProtocolVerdict {
  if (isFaulty) return 'faulty';
  const writes = writesOf(change, standing);
  if (isNothing(writes)) return 'same';
  const hadNone = degreeOf(standing) === null && standing.prizes.length === 0;
  return hadNone && writes.give.length > 0 ? 'given' : 'changed';
}

/** A row whose degree departs from the scores of its group, as it would be, wants a reason. */
function withDepartures(
  rows: readonly CheckedRow[],
  contest: ContestDefinition,
  met: ReadonlyMap<number, Met>,
): CheckedRow[] {
  const changes = new Map(
    rows.flatMap(({ change, verdict }) => (change && verdict !== 'faulty' ? [[change.entryId, change]] : [])),
  );
  const groups = new Map<string, Ranked[]>();
  for (const entry of met.values()) {
    if (entry.state !== 'accepted') continue;
    const key = JSON.stringify([entry.nomination, entry.category]);
    groups.set(key, [...(groups.get(key) ?? []), rankedAfter(changes.get(entry.id), entry.standing, contest)]);
  }
  const departs = new Map([...groups.values()].flatMap(departuresIn).map(({ entryId, than }) => [entryId, than]));
  return rows.map((row) => {
    const than = departs.get(row.change?.entryId ?? 0);
    if (than === undefined || row.verdict === 'faulty') return row;
    const why = { code: 'reason-missing' as const, than: entryNumber(contest.code, met.get(than)?.number ?? 0) };
    return {
      ...row,
      verdict: 'faulty' as const,
      notes: [...row.notes, { row: row.row, column: 'reason' as const, why }],
    };
  });
}

/** An entry's results as they would be compared after a change. */
function rankedAfter(
  change: AwardChange | undefined,
  standing: Standing,
  { award_degrees }: ContestDefinition,
): Ranked {
  const before = rankedIn(standing, award_degrees);
  if (!change) return before;
  const { give, explain, judged } = writesOf(change, standing);
  const given = give.find(({ degree }) => degree !== null);
  const place = given ? award_degrees.findIndex(({ id }) => id === given.degree) : -1;
  return {
    entryId: before.entryId,
    rank: given ? place : before.rank,
    mean: judged ? meanOf(judged.scores) : before.mean,
    explained: given ? given.reason !== null : before.explained || explain !== null,
  };
}
