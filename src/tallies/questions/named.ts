/** Reads a text of nothing but names from the catalogue, «хореография», «соло и ансамбли»: figures of these are asked for; pure. */

import { cleanText } from '../../typed.ts';
import type { DimensionId } from '../counting/dimensions.ts';
import { answered } from './answering.ts';
import { viewOf } from './assemble.ts';
import { cutByDefault } from './awards.ts';
import { isNoQuestion } from './letters.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Question } from './question.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Longer texts say something else. */
const MOST_WORDS = 8;

/** What is named by a word of its own; contests and institutions named alone may be wanted for themselves. */
const NAMED: ReadonlySet<DimensionId> = new Set<DimensionId>(['nomination', 'category', 'form', 'district', 'award']);

/** Whether a text may be such names, before anything is looked up for it. */
export function mayBeNames(written: string): boolean {
  const tokens = tokensOf(cleanText(written));
  const isName = ({ kind, word }: Token) => kind === 'word' || kind === 'range' || /^[,×]$/u.test(word);
  return !isNoQuestion(written) && tokens.length > 0 && tokens.length <= MOST_WORDS && tokens.every(isName);
}

/** Several of a kind are told apart by a cut, names of several kinds narrow each other down; 'none' where any word is no such name. */
export function readNames(written: string, vocabulary: Vocabulary, now: Date): Question {
  if (!mayBeNames(written)) return { outcome: 'none' };
  const text = cleanText(written);
  const pieces = piecesOf(tokensOf(text), vocabulary, now);
  const named = pieces.filter(isNamed);
  if (named.length === 0 || !pieces.every((piece) => isNamed(piece) || isBetween(piece))) return { outcome: 'none' };
  return answered(text, cutBySeveral(pieces), (understood) => viewOf(understood, vocabulary, now));
}

function isNamed({ reading }: Piece): boolean {
  const meant = [...(reading?.became ?? []), ...(reading?.choice?.meanings ?? []).map(({ became }) => became)];
  return meant.length > 0 && meant.every((became) => became.is === 'filter' && NAMED.has(became.dimension));
}

/** «И», «район», a comma: it stands beside and asks for nothing. */
function isBetween({ reading }: Piece): boolean {
  return (
    reading !== undefined &&
    Object.keys(reading).every((key) => key === 'length' || key === 'became') &&
    reading.became.length === 0
  );
}

/** The pieces, cut by the dimension of which several are named, where that is one. */
function cutBySeveral(pieces: readonly Piece[]): readonly Piece[] {
  const named = pieces
    .flatMap(({ reading }) => reading?.became ?? [])
    .flatMap((one) => (one.is === 'filter' ? [one.dimension] : []));
  const several = new Set(named.filter((dimension, at) => named.indexOf(dimension) !== at));
  const [cut, another] = several;
  if (!cut || another) return pieces;
  return cutByDefault(
    pieces.map((piece) => (piece.reading && isNamed(piece) ? { ...piece, reading: { ...piece.reading, cut } } : piece)),
  );
}
