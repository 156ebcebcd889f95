/** The catalogue of dimensions: what figures can be cut by. A new dimension is one entry here and its texts. */

import { type SQL, sql } from 'drizzle-orm';
import { awards } from '../../awards/tables.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { entryVersions, teachingVersions } from '../../entries/tables.ts';
import { INSTITUTION_KINDS, institutionKinds } from '../../institutions/kinds.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import {
  contestTitles,
  days,
  districtNames,
  institutionNames,
  type Labels,
  teacherNames,
  texts,
  titles,
  weeks,
} from '../wording/labels.ts';
import { STATE_TITLES, TOLD_STATES } from '../words.ts';
import { ACQUAINTANCE, acquaintanceOf } from './returning.ts';
import { holds, isPublished, type Scope, zoneOfEntry } from './scope.ts';

/** Where a dimension's keys come from. */
export type DimensionSource =
  /** A fact of the entry's version: each entry falls into exactly one row. */
  | { readonly of: 'entry'; readonly key: (scope: Scope) => SQL }
  /** Rows `(entry_id, key)` beside it: an entry may fall into several rows, or into none. */
  | {
      readonly of: 'beside';
      readonly rows: (scope: Scope) => SQL;
      /** What becomes of entries without a row. */
      readonly rowless: PlainKey;
    };

interface Dimension {
  readonly source: DimensionSource;
  /** «По номинациям»: a button and a heading. */
  readonly title: PlainKey;
  /** What a row is: «Номинация», the head of its column. */
  readonly row: PlainKey;
  /** What the rows are called; keys without a name are called by themselves. */
  readonly labels: (db: Database, keys: readonly string[], contests: readonly Contest[]) => Promise<Labels>;
  /** The order of rows: as the contest lists them, the fullest first, or by the key itself. */
  readonly order:
    | { readonly by: 'list'; readonly list: (contests: readonly Contest[]) => string[] }
    | { readonly by: 'fullest' | 'key' };
  /** The rows' names are people's: only who may see personal lists gets them. */
  readonly personal?: true;
}

const fact = (key: SQL): DimensionSource => ({ of: 'entry', key: () => key });

const listed = (list: (contest: ContestDefinition) => readonly { id: string }[]) =>
  ({
    by: 'list',
    list: (contests: readonly Contest[]) => contests.flatMap(({ definition }) => list(definition).map(({ id }) => id)),
  }) as const;

export const DIMENSIONS = {
  contest: {
    source: fact(sql`${entryVersions.contestId}::text`),
    title: 'dimension-contest',
    row: 'dimension-row-contest',
    labels: contestTitles,
    order: { by: 'list', list: (contests) => contests.map(({ id }) => String(id)) },
  },
  nomination: {
    source: fact(sql`${entryVersions.nomination}`),
    title: 'dimension-nomination',
    row: 'dimension-row-nomination',
    labels: titles(({ nominations }) => nominations),
    order: listed(({ nominations }) => nominations),
  },
  category: {
    source: fact(sql`${entryVersions.category}`),
    title: 'dimension-category',
    row: 'dimension-row-category',
    labels: titles(({ age_categories }) => age_categories),
    order: listed(({ age_categories }) => age_categories),
  },
  form: {
    source: fact(sql`${entryVersions.form}`),
    title: 'dimension-form',
    row: 'dimension-row-form',
    labels: titles(({ forms }) => forms),
    order: listed(({ forms }) => forms),
  },
  district: {
    source: fact(sql`${entryVersions.district}`),
    title: 'dimension-district',
    row: 'dimension-row-district',
    labels: districtNames,
    order: { by: 'fullest' },
  },
  kind: {
    source: fact(sql`${entryVersions.institutionKind}`),
    title: 'dimension-kind',
    row: 'dimension-row-kind',
    labels: texts(INSTITUTION_KINDS),
    order: { by: 'list', list: institutionKinds },
  },
  institution: {
    source: fact(sql`${entryVersions.institutionId}::text`),
    title: 'dimension-institution',
    row: 'dimension-row-institution',
    labels: institutionNames,
    order: { by: 'fullest' },
  },
  returning: {
    source: { of: 'entry', key: acquaintanceOf },
    title: 'dimension-returning',
    row: 'dimension-row-returning',
    labels: texts(ACQUAINTANCE),
    order: { by: 'list', list: () => Object.keys(ACQUAINTANCE) },
  },
  supervisor: {
    source: {
      of: 'beside',
      rows: (scope) => sql`select ${teachingVersions.entryId} as entry_id, ${teachingVersions.teacherId}::text as key
        from ${teachingVersions} where ${teachingVersions.role} = 'supervisor' and ${holds(teachingVersions, scope)}`,
      rowless: 'rowless-supervisor',
    },
    title: 'dimension-supervisor',
    row: 'dimension-row-supervisor',
    labels: teacherNames,
    order: { by: 'fullest' },
    personal: true,
  },
  day: {
    source: {
      of: 'entry',
      key: (scope) => sql`to_char(${entryVersions.submittedAt} at time zone ${zoneOfEntry(scope)}, 'YYYY-MM-DD')`,
    },
    title: 'dimension-day',
    row: 'dimension-row-day',
    labels: days,
    order: { by: 'key' },
  },
  week: {
    source: {
      of: 'entry',
      key: (scope) =>
        sql`to_char(date_trunc('week', ${entryVersions.submittedAt} at time zone ${zoneOfEntry(scope)}), 'YYYY-MM-DD')`,
    },
    title: 'dimension-week',
    row: 'dimension-row-week',
    labels: weeks,
    order: { by: 'key' },
  },
  state: {
    source: fact(sql`${entryVersions.state}`),
    title: 'dimension-state',
    row: 'dimension-row-state',
    labels: texts(STATE_TITLES),
    order: { by: 'list', list: () => [...TOLD_STATES] },
  },
  /** Published degrees only, no special prizes; an entry without any is in no row. */
  award: {
    source: {
      of: 'beside',
      rows: (scope) => sql`select distinct ${awards.entryId} as entry_id, ${awards.degree} as key
        from ${awards} where ${awards.degree} is not null and ${isPublished(scope)}`,
      rowless: 'rowless-award',
    },
    title: 'dimension-award',
    row: 'dimension-row-award',
    labels: titles(({ award_degrees }) => award_degrees),
    order: listed(({ award_degrees }) => award_degrees),
  },
} as const satisfies Record<string, Dimension>;

export type DimensionId = keyof typeof DIMENSIONS;

/** Every dimension, in the order they are offered. */
export const DIMENSION_IDS = Object.keys(DIMENSIONS) as DimensionId[];

/** A dimension's entry as the builder reads it. */
export function dimensionOf(id: DimensionId): Dimension {
  return DIMENSIONS[id];
}

/** Whether the catalogue has a dimension of this name. */
export function isDimension(name: string): name is DimensionId {
  return Object.hasOwn(DIMENSIONS, name);
}
