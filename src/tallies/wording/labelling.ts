/** Gives the rows of a tally and its filters the names people read. */

import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { type DimensionId, dimensionOf } from '../counting/dimensions.ts';
import type { BareRow, Figures } from '../counting/gathering.ts';
import type { Filters } from '../counting/predicate.ts';
import type { UnitId } from '../counting/units.ts';
import type { Label } from '../words.ts';
import type { Labels } from './labels.ts';

export interface TallyRow<U extends UnitId = UnitId> {
  /** One for each dimension; null where the fact is unknown. */
  readonly keys: readonly (string | null)[];
  readonly labels: readonly Label[];
  readonly figures: Figures<U>;
}

/** What a dimension is filtered by, in words. */
export interface Filtered {
  readonly by: DimensionId;
  readonly labels: readonly Label[];
}

/** What is to be named. */
interface Named {
  readonly contests: readonly Contest[];
  readonly by: readonly DimensionId[];
  readonly filters: Filters;
}

/** The labels of every key that came out or is filtered by; `parted`: rows by one dimension each. */
export async function knownLabels(
  db: Database,
  { contests, by, filters }: Named,
  parted: readonly (readonly Pick<BareRow, 'keys'>[])[],
): Promise<ReadonlyMap<DimensionId, Labels>> {
  const known = new Map<DimensionId, Labels>();
  for (const id of new Set([...by, ...(Object.keys(filters) as DimensionId[])])) {
    const found = (parted[by.indexOf(id)] ?? []).flatMap(({ keys }) => keys[0] ?? []);
    const keys = new Set([...found, ...(filters[id] ?? [])]);
    known.set(id, await dimensionOf(id).labels(db, [...keys], contests));
  }
  return known;
}

/** The rows with their names; `by`: what their keys are of. */
export function labelled<U extends UnitId>(
  bare: readonly BareRow<U>[],
  by: readonly DimensionId[],
  known: ReadonlyMap<DimensionId, Labels>,
): TallyRow<U>[] {
  return bare.map(({ keys, figures }) => ({
    keys,
    labels: by.map((id, index) => labelOf(keys[index] ?? null, known.get(id))),
    figures,
  }));
}

/** The filters as people read them. */
export function filteredBy(filters: Filters, known: ReadonlyMap<DimensionId, Labels>): Filtered[] {
  return (Object.keys(filters) as DimensionId[]).map((by) => ({
    by,
    labels: (filters[by] ?? []).map((key) => labelOf(key, known.get(by))),
  }));
}

function labelOf(key: string | null, known: Labels | undefined): Label {
  if (key === null) return { kind: 'text', text: 'dimension-unknown' };
  return known?.get(key) ?? { kind: 'name', name: key };
}
