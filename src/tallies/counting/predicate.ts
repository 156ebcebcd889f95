/** The one predicate that decides what counts: chat, workbook and whatever comes later rest on it. */

import { and, inArray, type SQL, sql } from 'drizzle-orm';
import { entries, entryVersions } from '../../entries/tables.ts';
import type { CountedState } from '../words.ts';
import { type DimensionId, dimensionOf } from './dimensions.ts';
import type { Period } from './periods.ts';
import { holds, isWithin, type Scope } from './scope.ts';

/** Keys by dimension: an entry counts when it falls into one of them, in each dimension named. */
export type Filters = Readonly<Partial<Record<DimensionId, readonly string[]>>>;

/** What narrows a tally beside its filters. */
export interface Narrowed {
  /** When entries were first submitted. */
  readonly period?: Period | undefined;
  /** Only what this person entered: a contact who is not confirmed sees nothing else. */
  readonly enteredBy?: number | undefined;
}

/** Whether an entry's version counts: its contest, its state, the moment, every filter, and what narrows it. */
export function counts(
  scope: Scope,
  states: readonly CountedState[],
  filters: Filters,
  { period, enteredBy }: Narrowed = {},
): SQL {
  const ids = scope.contests.map(({ id }) => id);
  const kept = (Object.keys(filters) as DimensionId[]).map((id) => isAmong(scope, id, filters[id] ?? []));
  const base = [inArray(entryVersions.contestId, ids), inArray(entryVersions.state, [...states])];
  const within = period ? [isWithin(scope, period)] : [];
  const own = enteredBy === undefined ? [] : [isEnteredBy(enteredBy)];
  return and(...base, holds(entryVersions, scope), ...within, ...own, ...kept) ?? sql`false`;
}

function isEnteredBy(personId: number): SQL {
  return sql`${entryVersions.entryId} in (select ${entries.id} from ${entries} where ${entries.contactId} = ${personId})`;
}

function isAmong(scope: Scope, id: DimensionId, keys: readonly string[]): SQL {
  const { source } = dimensionOf(id);
  if (source.of === 'entry') return inArray(source.key(scope), [...keys]);
  const among = inArray(sql`kept.key`, [...keys]);
  return sql`${entryVersions.entryId} in (select kept.entry_id from (${source.rows(scope)}) kept where ${among})`;
}
