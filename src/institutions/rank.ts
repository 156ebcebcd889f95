/** How well one name of an institution answers what was typed: kind, number and words, each compared by itself. */

import { editDistance } from '../edit-distance.ts';
import { type InstitutionKind, kindFamilies } from './kinds.ts';
import { type InstitutionQuery, stemOf } from './query.ts';

export type InstitutionDoubt =
  | { code: 'former-name'; formerName: string }
  | { code: 'other-kind' }
  | { code: 'other-number' }
  | { code: 'other-name'; typed: string }
  | { code: 'similar-name' }
  | { code: 'only-one' };

/** 0 is certain, more is less so; `why` is what a person should look at. */
export interface Ranked {
  readonly rank: number;
  readonly why: InstitutionDoubt | null;
}

/** How well an institution's name answers the query; null when it does not. The number must match whole. */
export function rankOf(query: InstitutionQuery, name: InstitutionQuery, kind: InstitutionKind | null): Ranked | null {
  const kindMatch = compareKinds(query.kind, kind ?? name.kind);
  const nameMatch = compareNames(query.words, name.words);
  if (kindMatch === 'differs') {
    return null;
  }
  const otherKind = kindMatch === 'related' ? ({ code: 'other-kind' } as const) : null;
  if (query.number === null) {
    return nameMatch === 'none' || nameMatch === 'differs' ? null : byName(nameMatch, otherKind);
  }
  if (query.number !== name.number) {
    const isNamed = nameMatch === 'same' && otherKind === null;
    return isNamed ? { rank: 5, why: { code: 'other-number' } } : null;
  }
  if (nameMatch === 'differs') {
    return { rank: otherKind === null ? 5 : 6, why: { code: 'other-name', typed: query.words.join(' ') } };
  }
  return { rank: otherKind === null ? 0 : 2, why: otherKind };
}

function byName(match: 'same' | 'similar', otherKind: InstitutionDoubt | null): Ranked {
  if (match === 'same') {
    return { rank: otherKind === null ? 0 : 2, why: otherKind };
  }
  return { rank: otherKind === null ? 1 : 3, why: otherKind ?? { code: 'similar-name' } };
}

function compareKinds(typed: InstitutionKind | null, kind: InstitutionKind | null): 'same' | 'related' | 'differs' {
  if (typed === null || kind === null || typed === kind) {
    return 'same';
  }
  const isSchoolOfArts = typed === 'school' && kindFamilies[kind] === 'arts';
  return kindFamilies[typed] === kindFamilies[kind] || isSchoolOfArts ? 'related' : 'differs';
}

/** Every word of the shorter name must be found in the other; slips of one letter in four are forgiven. */
function compareNames(typed: readonly string[], name: readonly string[]): 'same' | 'similar' | 'none' | 'differs' {
  if (typed.length === 0) {
    return 'none';
  }
  const [few, many] = name.length <= typed.length ? [name, typed] : [typed, name];
  const distances = few.map((word) => Math.min(...many.map((other) => wordDistance(word, other))));
  if (few.length === 0 || distances.some((distance) => distance === Number.POSITIVE_INFINITY)) {
    return 'differs';
  }
  return distances.every((distance) => distance === 0) ? 'same' : 'similar';
}

function wordDistance(left: string, right: string): number {
  if (left === right || stemOf(left) === stemOf(right)) {
    return 0;
  }
  const limit = Math.floor(Math.min(left.length, right.length, 12) / 4);
  const distance = Math.min(editDistance(left, right, limit), editDistance(stemOf(left), stemOf(right), limit));
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}
