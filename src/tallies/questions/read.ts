/** A question about figures in plain words: a small grammar over the catalogues and the directory that never guesses; pure. */

import { cleanText } from '../../typed.ts';
import { GRADERS, OF_AGE, OF_GRADE, YEAR_OLDS } from './age-words.ts';
import { answered, endOf, slipsOf, startOf, understoodIn } from './answering.ts';
import { viewOf } from './assemble.ts';
import { AWARDED, DEGREES, DIPLOMAS, PLACES } from './award-words.ts';
import { cutByDefault } from './awards.ts';
import { bareQuestion } from './bare.ts';
import { elsewhereOf } from './elsewhere.ts';
import { CLOSING, LATEST_ENTRIES } from './elsewhere-words.ts';
import {
  BY,
  COUNTING,
  CUT_WORDS,
  EVERYTHING,
  FROM_WHERE,
  MOST,
  SUMMARY,
  TOP,
  UNIT_WORDS,
  UNKEPT,
  type Unkept,
  WHO,
  WHO_MOST,
} from './figure-words.ts';
import { isNoQuestion } from './letters.ts';
import { mended, mendedAlone } from './mending.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Question } from './question.ts';
import { ACCEPTANCE, AVERAGE, SHARE } from './ratio-words.ts';
import { withRatio } from './ratios.ts';
import { SHAPES } from './shape-words.ts';
import { COMPARING } from './time-words.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const NONE = { outcome: 'none' } as const;

/** Whether a text can be a question at all, before anything is looked up for it. */
export function mayAsk(written: string): boolean {
  if (isNoQuestion(written)) return false;
  const tokens = tokensOf(cleanText(written));
  return [tokens, mendedAlone(tokens)].some((read) => bareQuestion(read) || read.some((_, at) => asksAt(read, at)));
}

/** «5-классники» and «8-летние» ask, a class and a year do not. */
function asksAt(tokens: readonly Token[], at: number): boolean {
  const namesChildren = [OF_GRADE, OF_AGE].some((table) => table.at(tokens, at)?.target === 'children');
  return namesChildren || ASKING.some((table) => table.at(tokens, at));
}

/** A question has a word of one of these. */
const ASKING = [
  ...[COUNTING, UNIT_WORDS, BY, COMPARING, SUMMARY, TOP, CUT_WORDS, UNKEPT, MOST, WHO_MOST, FROM_WHERE],
  ...[SHARE, ACCEPTANCE, AVERAGE, AWARDED, DEGREES, DIPLOMAS, PLACES, WHO, SHAPES],
  ...[GRADERS, YEAR_OLDS, CLOSING, LATEST_ENTRIES],
];

/** Reads a question as of `now`. Every filter of its view comes from a span of its text. */
export function readQuestion(written: string, vocabulary: Vocabulary, now: Date): Question {
  if (!mayAsk(written)) return NONE;
  const text = cleanText(written);
  const tokens = mended(tokensOf(text), vocabulary);
  const bare = bareQuestion(tokens);
  if (bare) {
    const understood = bare.map((became) => ({ start: 0, end: text.length, became }));
    const view = viewOf(bare, vocabulary, now);
    return { outcome: 'view', view, text, understood, leftovers: [], slips: slipsOf(tokens) };
  }
  const said = piecesOf(tokens, vocabulary, now);
  const elsewhere = elsewhereOf(text, said, vocabulary, now);
  if (elsewhere) return elsewhere;
  const pieces = withRatio(cutByDefault(said));
  if (pieces === 'share' || pieces === 'average') {
    return said.every(({ reading }) => reading) ? { outcome: 'unkept', what: pieces } : NONE;
  }
  const unkept = unkeptIn(pieces);
  if (unkept === 'drafts' && isAlone(pieces)) return everythingOf(text, pieces, vocabulary, now);
  if (unkept) return { outcome: 'unkept', what: unkept };
  if (!asks(pieces)) return NONE;
  const beyond = pieces.filter(({ reading }) => reading?.beyond);
  if (beyond.length > 0) {
    const words = beyond.map(({ tokens }) => text.slice(startOf(tokens), endOf(tokens))).join(', ');
    return { outcome: 'beyond', text, words };
  }
  return answered(text, pieces, (understood) => viewOf(understood, vocabulary, now));
}

/** Asked of other things as well: no word may be left over. */
const EASILY_OTHERS: ReadonlySet<Unkept> = new Set<Unkept>(['absent', 'prizes', 'places', 'stages', 'guests', 'age']);

/** What no figures are kept of, where a word asks for it; a list of those counted asks by itself. */
function unkeptIn(pieces: readonly Piece[]): Unkept | undefined {
  if (asksForNames(pieces) || asksWho(pieces)) return 'names';
  const asking = pieces.some(
    ({ reading, tokens: [first] }) => reading?.counts || reading?.which || (first && WHO.at([first], 0) !== undefined),
  );
  const what = asking ? pieces.find(({ reading }) => reading?.unkept)?.reading?.unkept : undefined;
  const unknown = pieces.filter(({ reading }) => reading === undefined).length;
  return unknown > (what && EASILY_OTHERS.has(what) ? 0 : 1) ? undefined : what;
}

/** «Список педагогов», «фамилии детей из 363-й». */
function asksForNames(pieces: readonly Piece[]): boolean {
  const counts = pieces.some(
    ({ reading }) => reading?.choice || reading?.became.some(({ is }) => is === 'unit' || is === 'filter'),
  );
  return counts && pieces.every(({ reading }) => reading) && pieces.some(({ reading }) => reading?.unkept === 'names');
}

/** «Кто лауреаты», «кто не принят», «кто из 363-й». */
function asksWho(pieces: readonly Piece[]): boolean {
  const narrows = pieces.some(({ reading }) => reading?.became.some(({ is }) => is === 'filter' || is === 'state'));
  return narrows && pieces.some(({ tokens }) => WHO.at(tokens, 0)) && pieces.every(({ reading }) => reading);
}

/** Drafts stand below a contest's totals, and nowhere else. */
function isAlone(pieces: readonly Piece[]): boolean {
  return pieces.every(
    ({ reading }) => reading && !reading.choice && reading.became.every(({ is }) => is === 'unit' || is === 'contests'),
  );
}

function everythingOf(
  text: string,
  pieces: readonly Piece[],
  vocabulary: Vocabulary,
  now: Date,
): Extract<Question, { outcome: 'view' }> {
  const understood = pieces.flatMap(understoodIn).filter(({ became }) => became.is === 'contests');
  const view = viewOf(
    understood.map(({ became }) => became),
    vocabulary,
    now,
  );
  return { outcome: 'view', view, text, understood, leftovers: [], slips: [] };
}

/** A counting word with something to count; without one, nothing but figures' own words. */
function asks(pieces: readonly Piece[]): boolean {
  if (pieces.every(({ reading }) => reading && reading.became.length === 0 && !reading.choice && !reading.beyond)) {
    return pieces.some(({ tokens }) => EVERYTHING.at(tokens, 0)?.length === tokens.length);
  }
  const means = pieces.filter(({ reading }) => reading && (reading.became.length > 0 || reading.choice));
  const unknown = pieces.filter(({ reading }) => reading === undefined).length;
  if (pieces.some(({ reading }) => reading?.counts)) return means.length > 0 && tokensIn(means) >= unknown;
  if (pieces.some(({ reading }) => reading?.which)) return means.length > 0 && unknown === 0;
  const parts = means.flatMap(({ reading }) => [...(reading?.became ?? []), ...(reading?.choice ? ['choice'] : [])]);
  const isCounted = parts.some((part) => typeof part !== 'string' && (part.is === 'unit' || part.is === 'dimension'));
  return isCounted && parts.length > 1 && unknown === 0 && !pieces.some(({ reading }) => reading?.beyond);
}

function tokensIn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { tokens }) => sum + tokens.length, 0);
}
