/** The one predicate that decides what counts: chat, workbook and whatever comes later rest on it. */

import { and, inArray, type SQL, sql } from 'drizzle-orm';
import { entryVersions } from '../entries/tables.ts';
import { type DimensionId, dimensionOf } from './dimensions.ts';
import { holds, type Scope } from './scope.ts';
import type { CountedState } from './words.ts';

/** Keys by dimension: an entry counts when it falls into one of them, in each dimension named. */
export type Filters = Readonly<Partial<Record<DimensionId, readonly string[]>>>;

/** Whether an entry's version counts: its contest, its state, the moment, and every filter. */
export function counts(scope: Scope, states: readonly CountedState[], filters: Filters): SQL {
  const ids = scope.contests.map(({ id }) => id);
  const kept = (Object.keys(filters) as DimensionId[]).map((id) => isAmong(scope, id, filters[id] ?? []));
  const base = [inArray(entryVersions.contestId, ids), inArray(entryVersions.state, [...states])];
  return and(...base, holds(entryVersions, scope), ...kept) ?? sql`false`;
}

function isAmong(scope: Scope, id: DimensionId, keys: readonly string[]): SQL {
  const { source } = dimensionOf(id);
  if (source.of === 'entry') return inArray(source.key(scope), [...keys]);
  const among = inArray(sql`kept.key`, [...keys]);
  return sql`${entryVersions.entryId} in (select kept.entry_id from (${source.rows(scope)}) kept where ${among})`;
}
