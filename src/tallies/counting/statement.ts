/** Builds the one statement of a tally: units over their rows, cut by dimensions; one statement is one snapshot. */

import { type SQL, sql } from 'drizzle-orm';
import { entryVersions, participationVersions, teachingVersions } from '../../entries/tables.ts';
import { type DimensionId, dimensionOf } from './dimensions.ts';
import { holds, type Scope } from './scope.ts';
import { type UnitId, type UnitSource, unitOf } from './units.ts';

/** Dimensions that rows of the answer are grouped by: none is the whole. */
export type By = readonly DimensionId[];

/** A row of the answer: figures of some units under the keys of its part. */
export interface Counted {
  /** What it is grouped by: see `partName`. */
  part: string;
  keys: Readonly<Partial<Record<DimensionId, string | null>>>;
  figures: Readonly<Record<string, number>>;
}

/** What is counted, with the predicate already made. */
export interface Question {
  readonly scope: Scope;
  readonly counts: SQL;
  readonly units: readonly UnitId[];
  /** Each by itself: no dimension for the whole, one, or two for a cross table with its margins. */
  readonly cuts: readonly By[];
}

/** The name under which the groups without a named child come. */
export const UNNAMED = 'unnamed';

/** How the rows grouped by these dimensions are called in the answer. */
export function partName(by: By): string {
  return by.join(' ');
}

/**
 * The statement; its rows are `Counted`, several for the same keys where units are counted over different rows. What is
 * cut by facts of the entry is of the same rows: they are read once for each source, and grouped in all ways.
 */
export function statementOf(question: Question): SQL {
  const selects = sourcesOf(question.units).flatMap(([source, units]) => {
    const parts = partsOf(question.cuts, units);
    const atOnce = parts.filter((by) => by.every(isFact));
    // Rows beside the entries make more or fewer of them: each such part is counted over its own.
    const apart = parts.filter((by) => !by.every(isFact));
    return [...(atOnce.length === 0 ? [] : [atOnce]), ...apart.map((by) => [by])].map((together) =>
      selectOf(question, source, units, together),
    );
  });
  const unnamed = question.units.some((unit) => unitOf(unit).atLeast) ? [unnamedPart(question)] : [];
  return sql.join([...selects, ...unnamed], sql` union all `);
}

/** The cuts, and the margins and wholes of theirs that are not sums of their rows; each once. */
function partsOf(cuts: readonly By[], units: readonly UnitId[]): By[] {
  const isCounted = (by: By) => units.some((unit) => !isSum(unit, by));
  const parts = cuts.flatMap((by): By[] => {
    const [first, second] = by;
    const margins = first !== undefined && second !== undefined;
    return [
      by,
      ...(margins && isCounted([second]) ? [[first]] : []),
      ...(margins && isCounted([first]) ? [[second]] : []),
      ...(isCounted(by) ? [[]] : []),
    ];
  });
  return [...new Map(parts.map((by) => [partName(by), by])).values()];
}

/** Whether the total of a unit is the sum of its rows, so that the whole need not be counted apart. */
export function isSum(unit: UnitId, by: By): boolean {
  return by.length > 0 && unitOf(unit).adds && by.every(isFact);
}

function isFact(id: DimensionId): boolean {
  return dimensionOf(id).source.of === 'entry';
}

const SOURCES = {
  entries: () => sql``,
  children: (scope) =>
    sql`left join ${participationVersions} on ${participationVersions.entryId} = ${entryVersions.entryId}
      and ${holds(participationVersions, scope)}`,
  teachers: (scope) =>
    sql`join ${teachingVersions} on ${teachingVersions.entryId} = ${entryVersions.entryId}
      and ${holds(teachingVersions, scope)}`,
} as const satisfies Record<UnitSource, (scope: Scope) => SQL>;

function sourcesOf(units: readonly UnitId[]): [UnitSource, UnitId[]][] {
  return (Object.keys(SOURCES) as UnitSource[]).flatMap((source): [UnitSource, UnitId[]][] => {
    const counted = units.filter((unit) => unitOf(unit).of === source);
    return counted.length === 0 ? [] : [[source, counted]];
  });
}

/** The parts of one source, all of the same rows. */
function selectOf(question: Question, source: UnitSource, units: readonly UnitId[], parts: readonly By[]): SQL {
  const { scope, counts } = question;
  const dimensions = [...new Set(parts.flat())];
  const keys = dimensions.map((id) => sql`${id}::text, ${keyName(id)}`);
  const figures = units.map((unit) => sql`${unit}::text, ${unitOf(unit).count(scope)}`);
  const sets = parts.map((by) => sql`(${list(by.map(keyName))})`);
  return sql`select ${partSql(parts, dimensions)} as part, jsonb_build_object(${list(keys)}) as keys,
      jsonb_build_object(${list(figures)}) as figures
    from ${entryVersions} ${SOURCES[source](scope)} ${keysJoined(scope, dimensions)}
    where ${counts} group by grouping sets (${list(sets)})`;
}

/** Which part a row is of, by the dimensions it is not grouped by: the first of them is the highest bit. */
function partSql(parts: readonly By[], dimensions: By): SQL {
  if (dimensions.length === 0) return sql`${partName([])}::text`;
  const mask = (by: By) => dimensions.reduce((bits, id) => 2 * bits + (by.includes(id) ? 0 : 1), 0);
  const cases = parts.map((by) => sql`when ${mask(by)}::int then ${partName(by)}::text`);
  return sql`case grouping(${list(dimensions.map(keyName))}) ${sql.join(cases, sql` `)} end`;
}

/** The key of each dimension, as a column of its own; where it stands beside the entry, the rows it comes from. */
function keysJoined(scope: Scope, dimensions: By): SQL {
  if (dimensions.length === 0) return sql``;
  const found = dimensions.map((id) => {
    const { source } = dimensionOf(id);
    if (source.of === 'entry') return { id, rows: sql``, key: source.key(scope) };
    const name = sql.identifier(`beside_${id}`);
    const rows = sql`join (${source.rows(scope)}) ${name} on ${name}.entry_id = ${entryVersions.entryId}`;
    return { id, rows, key: sql`${name}.key` };
  });
  const joins = sql.join(
    found.map(({ rows }) => rows),
    sql` `,
  );
  return sql`${joins} cross join lateral (select ${list(found.map(({ id, key }) => sql`${key} as ${keyName(id)}`))}) keys`;
}

/** Groups that count without a single child by name: only their number is known. */
function unnamedPart({ counts }: Question): SQL {
  return sql`select ${partName([])}::text as part, '{}'::jsonb as keys,
      jsonb_build_object(${UNNAMED}::text, count(*)) as figures
    from ${entryVersions}
    where ${counts} and ${entryVersions.headcount} is not null`;
}

function keyName(id: DimensionId): SQL {
  return sql`${sql.identifier(`by_${id}`)}`;
}

function list(parts: readonly SQL[]): SQL {
  return sql.join([...parts], sql`, `);
}
