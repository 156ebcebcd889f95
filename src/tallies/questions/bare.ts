/** A thing named alone, «дети», «школы», «районы», is asked about: there is only one thing to tell of it; pure. */

import type { DimensionId } from '../counting/dimensions.ts';
import { DIMENSION_WORDS, UNIT_WORDS } from './figure-words.ts';
import { kindIs, unitsOf } from './figures.ts';
import type { Heard } from './phrases.ts';
import { KIND_WORDS } from './place-words.ts';
import type { Became } from './question.ts';
import type { Token } from './tokens.ts';

/** Cuts that mean nothing else; days, results and contests named alone may be wanted for themselves. */
const CUTS: ReadonlySet<DimensionId> = new Set<DimensionId>(['nomination', 'category', 'form', 'district', 'kind']);

/** What is asked of a text that is nothing but the name of what is counted, or of a cut; undefined for any other. */
export function bareQuestion(tokens: readonly Token[]): Became[] | undefined {
  const whole = <T>(heard: Heard<T> | undefined): T | undefined =>
    heard?.length === tokens.length ? heard.target : undefined;
  const unit = whole(UNIT_WORDS.at(tokens, 0));
  if (unit) return [{ is: 'unit', units: unitsOf(unit) }];
  const kind = whole(KIND_WORDS.at(tokens, 0));
  if (kind) return [{ is: 'unit', units: ['institutions'] }, kindIs(kind)];
  const cut = whole(DIMENSION_WORDS.at(tokens, 0));
  return cut && CUTS.has(cut) ? [{ is: 'dimension', dimension: cut }] : undefined;
}
