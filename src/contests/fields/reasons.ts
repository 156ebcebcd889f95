/** Reasons with their area: how a field says what it cannot take, in its own words or in those of a parser it asks. */

import { type Doubted, type Reason, type Rejected, reject, type Typed } from '../../typed.ts';
import type { In, OwnFault } from './field.ts';

/** A refusal in the fields' own words. */
export function fault(why: OwnFault): Rejected<In<'field', OwnFault>> {
  return reject({ area: 'field', ...why });
}

/** What another parser understood, its reasons marked with the area whose sentences tell them. */
export function within<Area extends string, T, Doubt extends Reason, Fault extends Reason>(
  area: Area,
  typed: Typed<T, Doubt, Fault>,
): Typed<T, In<Area, Doubt>, In<Area, Fault>> {
  if (typed.outcome === 'ok') return typed;
  if (typed.outcome === 'reject') return { outcome: 'reject', why: { ...typed.why, area } };
  const doubted: Doubted<T, In<Area, Doubt>> = { ...typed, why: { ...typed.why, area } };
  return doubted;
}
