/** The catalogue of units: what can be counted, how, and how it is said. A new unit is one entry here and its texts. */

import { type Column, type SQL, sql } from 'drizzle-orm';
import { bringsWorks } from '../../contests/acts.ts';
import { entryVersions, participationVersions, teachingVersions } from '../../entries/tables.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import type { CountKey } from '../words.ts';
import type { Scope } from './scope.ts';

/** The rows a unit is counted over: entries, their children, or their teachers. */
export type UnitSource = 'entries' | 'children' | 'teachers';

interface Unit {
  readonly of: UnitSource;
  /** The aggregate over the source's counted rows. */
  readonly count: (scope: Scope) => SQL;
  /** Whether rows that share no entry add up to the total. */
  readonly adds: boolean;
  /** «20 заявок». */
  readonly text: CountKey;
  /** The column's head: «Заявки». */
  readonly title: PlainKey;
  /** Why rows may add up to more than the total. */
  readonly whyMore: PlainKey;
  /** Where groups are known by their number alone, there are at least as many. */
  readonly atLeast?: true;
}

const child = participationVersions.identityId;
/** Of a group without names, which stands in one row; null in the rows of children. */
const headcount = entryVersions.headcount;
const ensemble = sql`(${entryVersions.institutionId}, ${entryVersions.ensembleKey})`;

export const UNITS = {
  entries: {
    of: 'entries',
    count: () => sql`count(*)`,
    adds: true,
    text: 'unit-entries',
    title: 'unit-title-entries',
    whyMore: 'why-more-entries',
  },
  acts: {
    of: 'entries',
    count: (scope) => sql`count(*) filter (where not ${isWork(scope)})`,
    adds: true,
    text: 'unit-acts',
    title: 'unit-title-acts',
    whyMore: 'why-more-entries',
  },
  works: {
    of: 'entries',
    count: (scope) => sql`count(*) filter (where ${isWork(scope)})`,
    adds: true,
    text: 'unit-works',
    title: 'unit-title-works',
    whyMore: 'why-more-entries',
  },
  /** A child in two nominations is two participations; a group known by its number alone is as many as it says. */
  participations: {
    of: 'children',
    count: () => sql`count(${child}) + coalesce(sum(${headcount}), 0)`,
    adds: true,
    text: 'unit-participations',
    title: 'unit-title-participations',
    whyMore: 'why-more-entries',
  },
  /** A child in two nominations is one child. Of groups without names at least the largest is of different children. */
  children: {
    of: 'children',
    count: () => sql`greatest(count(distinct ${child}), coalesce(max(${headcount}), 0))`,
    adds: false,
    atLeast: true,
    text: 'unit-children',
    title: 'unit-title-children',
    whyMore: 'why-more-children',
  },
  /** Children who take part alone at least once. */
  soloists: {
    of: 'children',
    count: (scope) => sql`count(distinct ${child}) filter (where ${isSolo(scope)})`,
    adds: false,
    text: 'unit-soloists',
    title: 'unit-title-soloists',
    whyMore: 'why-more-children',
  },
  /** Known by institution and name, quotes and case aside. */
  ensembles: {
    of: 'entries',
    count: () => sql`count(distinct ${ensemble}) filter (where ${entryVersions.ensembleKey} is not null)`,
    adds: false,
    text: 'unit-ensembles',
    title: 'unit-title-ensembles',
    whyMore: 'why-more-ensembles',
  },
  institutions: {
    of: 'entries',
    count: () => sql`count(distinct ${entryVersions.institutionId})`,
    adds: false,
    text: 'unit-institutions',
    title: 'unit-title-institutions',
    whyMore: 'why-more-institutions',
  },
  supervisors: {
    of: 'teachers',
    count: () => countTeachers('supervisor'),
    adds: false,
    text: 'unit-supervisors',
    title: 'unit-title-supervisors',
    whyMore: 'why-more-teachers',
  },
  accompanists: {
    of: 'teachers',
    count: () => countTeachers('accompanist'),
    adds: false,
    text: 'unit-accompanists',
    title: 'unit-title-accompanists',
    whyMore: 'why-more-teachers',
  },
} as const satisfies Record<string, Unit>;

export type UnitId = keyof typeof UNITS;

/** Every unit, in the order they are told. */
export const UNIT_IDS = Object.keys(UNITS) as UnitId[];

/** A unit's entry as the builder reads it. */
export function unitOf(id: UnitId): Unit {
  return UNITS[id];
}

function countTeachers(role: 'supervisor' | 'accompanist'): SQL {
  return sql`count(distinct ${teachingVersions.teacherId}) filter (where ${teachingVersions.role} = ${role})`;
}

function isWork({ contests }: Scope): SQL {
  return isOneOf(
    entryVersions.nomination,
    contests.map(({ id, definition }) => ({
      id,
      values: definition.nominations.filter((one) => bringsWorks(definition, one)).map((one) => one.id),
    })),
  );
}

function isSolo({ contests }: Scope): SQL {
  return isOneOf(
    entryVersions.form,
    contests.map(({ id, definition }) => ({
      id,
      values: definition.forms.filter(({ max }) => max === 1).map((form) => form.id),
    })),
  );
}

/** Ids mean something within their contest only. */
function isOneOf(column: Column, lists: { id: number; values: string[] }[]): SQL {
  const each = lists
    .filter(({ values }) => values.length > 0)
    .map(({ id, values }) => {
      const list = sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      );
      return sql`${entryVersions.contestId} = ${id} and ${column} in (${list})`;
    });
  return each.length === 0 ? sql`false` : sql`(${sql.join(each, sql` or `)})`;
}
