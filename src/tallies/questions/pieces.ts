/** A question taken apart from left to right: at each place the longest reading wins, and what nobody reads is left; pure. */

import { readAge, readAgeBound } from './ages.ts';
import { readAward } from './awards.ts';
import { readClosing, readLatest } from './elsewhere.ts';
import * as figures from './figures.ts';
import { readInstitution } from './institutions.ts';
import { readComparison, readMoment } from './moments.ts';
import { readTitle } from './naming.ts';
import { readPeriod } from './periods.ts';
import type { Became } from './question.ts';
import { readAverage, readShare } from './ratios.ts';
import type { Reader, Reading } from './reading.ts';
import { readSeason } from './seasons.ts';
import { readShape } from './shapes.ts';
import { readTeacher } from './teachers.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A reading with the tokens it took. */
export interface Piece {
  /** Undefined: nobody knows this token. */
  readonly reading: Reading | undefined;
  readonly tokens: readonly Token[];
}

/** Of readings of one length the first one counts. */
const READERS: readonly Reader[] = [
  readComparison,
  readMoment,
  readPeriod,
  readSeason,
  readClosing,
  readLatest,
  readAge,
  readAgeBound,
  readShape,
  readShare,
  readAverage,
  readAward,
  figures.readAllContests,
  figures.readDimension,
  figures.readTop,
  figures.readWhoMost,
  figures.readMost,
  figures.readFromWhere,
  figures.readUnkept,
  readInstitution,
  figures.readAcquaintance,
  figures.readState,
  figures.readUnit,
  figures.readBeyond,
  readTitle,
  readTeacher,
  figures.readKind,
  figures.readCounting,
  figures.readCut,
  figures.readFiller,
];

export function piecesOf(tokens: readonly Token[], vocabulary: Vocabulary, now: Date): Piece[] {
  const pieces: Piece[] = [];
  const before: Became[] = [];
  const read: Reading[] = [];
  for (let at = 0; at < tokens.length; ) {
    const reading = longestAt({ tokens, at, vocabulary, now, before, read });
    const length = reading?.length ?? 1;
    pieces.push({ reading, tokens: tokens.slice(at, at + length) });
    read.push(reading ?? { length, became: [] });
    before.push(...(reading?.became ?? []));
    at += length;
  }
  return withUnknownNames(pieces);
}

/** «Из школы Хогвартс»: a kind with a word after it that nobody knows is an institution nobody knows. */
function withUnknownNames(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    if (isStrange(piece) && before && isKind(before)) return [];
    if (!isKind(piece) || !after || !isStrange(after)) return [piece];
    const tokens = [...piece.tokens, ...after.tokens];
    const reading = { length: tokens.length, became: [], choice: { why: 'unknown', lead: 0, meanings: [] } } as const;
    return [{ reading, tokens }];
  });
}

function isKind({ reading }: Piece): boolean {
  const [became, another] = reading?.became ?? [];
  return became?.is === 'filter' && became.dimension === 'kind' && !another;
}

function isStrange({ reading, tokens: [token] }: Piece): boolean {
  return reading === undefined && token?.kind === 'word';
}

function longestAt(place: Parameters<Reader>[0]): Reading | undefined {
  let longest: Reading | undefined;
  for (const reader of READERS) {
    const reading = reader(place);
    if (reading && reading.length > (longest?.length ?? 0)) longest = reading;
  }
  return longest;
}
