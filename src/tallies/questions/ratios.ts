/** Reads shares and averages, «доля принятых», «в среднем заявок на школу»: those that the figures bear, and no others; pure. */

import type { DimensionId } from '../counting/dimensions.ts';
import { DIVIDED_BY, isCutTooOften } from '../ratios.ts';
import type { Ratio } from '../views/view.ts';
import { UNIT_WORDS } from './figure-words.ts';
import { kindIs, unitsOf } from './figures.ts';
import type { Piece } from './pieces.ts';
import { KIND_WORDS } from './place-words.ts';
import type { Became } from './question.ts';
import { ACCEPTANCE, AVERAGE, EACH, MIDDLE, PASSED, SHARE } from './ratio-words.ts';
import type { Reader, Reading } from './reading.ts';
import type { Token } from './tokens.ts';

export const readShare: Reader = ({ tokens, at }) => {
  const rate = ACCEPTANCE.at(tokens, at);
  if (rate) return { length: rate.length, became: [{ is: 'state', state: 'accepted' }], counts: true, ratio: 'share' };
  const heard = SHARE.at(tokens, at);
  if (heard) return { length: heard.length, became: [], counts: true, ratio: 'share' };
  const passed = tokens.some((_, from) => SHARE.at(tokens, from)) ? PASSED.at(tokens, at) : undefined;
  return passed && { length: passed.length, became: [{ is: 'state', state: 'accepted' }] };
};

/** «В среднем»; «на школу» beside it, «на одну школу» also by itself. */
export const readAverage: Reader = ({ tokens, at }) => {
  const heard = averageAt(tokens, at);
  if (heard) return { length: heard.length, became: [], counts: true, ratio: 'average' };
  const each = EACH.at(tokens, at);
  if (!each || (each.target === 'any' && !tokens.some((_, from) => averageAt(tokens, from)))) return undefined;
  const next = at + each.length;
  const unit = UNIT_WORDS.at(tokens, next);
  const kind = unit ? undefined : KIND_WORDS.at(tokens, next);
  const per = unit ? unitsOf(unit.target)[0] : kind && 'institutions';
  if (!per) return undefined;
  const length = each.length + (unit?.length ?? kind?.length ?? 0);
  return { length, became: kind ? [kindIs(kind.target)] : [], ratio: 'average', per };
};

/** «В среднем возрасте» is an age, no average. */
function averageAt(tokens: readonly Token[], at: number): ReturnType<typeof AVERAGE.at> {
  const heard = AVERAGE.at(tokens, at);
  return heard && !MIDDLE.at(tokens, at + heard.length) ? heard : undefined;
}

/** The pieces with the share or the average they ask for; a word where it is one that is not counted. */
export function withRatio(pieces: readonly Piece[]): readonly Piece[] | 'share' | 'average' {
  const ratio = pieces.find(({ reading }) => reading?.ratio)?.reading?.ratio;
  if (ratio === 'share') return withShare(pieces) ?? 'share';
  return ratio === 'average' ? (withAverage(pieces) ?? 'average') : pieces;
}

/** Of entries in one state among all that were submitted, in every row of at most one cut. */
function withShare(pieces: readonly Piece[]): readonly Piece[] | undefined {
  const all = becameOf(pieces);
  const states = all.filter((became) => became.is === 'state');
  const isOfEntries = all.every((became) => became.is !== 'unit' || became.units.join() === 'entries');
  if (states.length !== 1 || isCutTooOften(cutsIn(all)) || !isOfEntries || mixes(pieces)) return undefined;
  return pieces.map((piece) =>
    withBecame(piece, (became) => (became.is === 'state' ? [{ is: 'share', state: became.state }] : [became])),
  );
}

function withAverage(pieces: readonly Piece[]): readonly Piece[] | undefined {
  const all = becameOf(pieces);
  const [per, another] = pieces.flatMap(({ reading }) => reading?.per ?? []);
  const units = all.flatMap((became) => (became.is === 'unit' ? [became.units] : []));
  const of = per && units[0]?.find((unit) => DIVIDED_BY[per]?.includes(unit));
  if (!of || another || units.length !== 1 || isCutTooOften(cutsIn(all)) || mixes(pieces)) return undefined;
  return pieces.map((piece) =>
    withBecame(piece, (became) => (became.is === 'unit' ? [{ is: 'average', of, per }] : [became])),
  );
}

/** With both asked at once it would not be said of what. */
function mixes(pieces: readonly Piece[]): boolean {
  return new Set(pieces.flatMap(({ reading }) => reading?.ratio ?? [])).size > 1;
}

function cutsIn(all: readonly Became[]): DimensionId[] {
  return all.flatMap((became) => (became.is === 'dimension' ? [became.dimension] : []));
}

/** The share or the average looked at before, after what is said; undefined where it goes. */
export function ratioAfter(before: Ratio | undefined, said: readonly Became[]): Ratio | undefined {
  const asked = said.find((became) => became.is === 'share' || became.is === 'average');
  if (asked || !before) return asked;
  const units = said.flatMap((became) => (became.is === 'unit' ? became.units : []));
  if (before.is === 'average') {
    const of = units.find((unit) => DIVIDED_BY[before.per]?.includes(unit));
    return units.length === 0 ? before : of && { ...before, of };
  }
  const [state, another] = said.flatMap((became) => (became.is === 'state' ? [became.state] : []));
  if (units.length > 0 || another || cutsIn(said).includes('state')) return undefined;
  return state ? { is: 'share', state } : before;
}

function becameOf(pieces: readonly Piece[]): Became[] {
  return pieces.flatMap(({ reading }) => reading?.became ?? []);
}

function withBecame(piece: Piece, change: (became: Became) => Became[]): Piece {
  const { reading } = piece;
  return reading
    ? { ...piece, reading: { ...reading, became: reading.became.flatMap(change) } satisfies Reading }
    : piece;
}
