/** Compares children who were met, in the thread that opens names. Pure but for the keys. */

import { openSealedText } from '../../database/sealing/sealed.ts';
import { entryNumber } from '../number.ts';
import { type Likeness, likelyPairs } from '../people/likeness.ts';
import type { ChildFacts } from '../tables.ts';

/** A child as the staff tell them apart: by name, birth date, institution and entries. */
export interface MetChild extends ChildFacts {
  /** The row of the latest entry. */
  childId: number;
  identityId: number;
  institutions: string[];
  /** «ЗЛБ-001» of the standing entries. */
  numbers: string[];
}

export interface LikelySame {
  one: MetChild;
  other: MetChild;
  likeness: Likeness;
}

/** A child as the database writes it: codes and numbers of the entries one beside the other. */
type MetRow = readonly [
  childId: number,
  identityId: number,
  facts: string,
  institutions: string[],
  codes: string[],
  numbers: number[],
];

/** The pairs among the children in this JSON of `MetRow`s that look alike. */
export function pairsIn(rows: string): LikelySame[] {
  return likelyPairs((JSON.parse(rows) as MetRow[]).map(met));
}

function met([childId, identityId, facts, institutions, codes, numbers]: MetRow): MetChild {
  return {
    ...openSealedText<ChildFacts>(facts),
    childId,
    identityId,
    institutions,
    numbers: numbers.map((number, at) => entryNumber(codes[at] ?? '', number)),
  };
}
