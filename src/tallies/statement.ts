/** Builds the one statement of a tally: units over their rows, cut by dimensions; one statement is one snapshot. */

import { type SQL, sql } from 'drizzle-orm';
import { entryVersions, participationVersions, teachingVersions } from '../entries/tables.ts';
import { type DimensionId, dimensionOf } from './dimensions.ts';
import { holds, type Scope } from './scope.ts';
import { type UnitId, type UnitSource, unitOf } from './units.ts';

/** What a row of the answer is of: one cell, the whole, or all that falls under one key of a cross table. */
export type Part = 'cell' | 'whole' | (typeof MARGINS)[number];

/** The margins of a cross table: by its first dimension alone, and by its second. */
export const MARGINS = ['margin-1', 'margin-2'] as const;

/** A row of the answer: figures of some units under the keys; a margin has the one key it is by. */
export interface Counted {
  part: Part;
  key1: string | null;
  key2: string | null;
  figures: Record<string, number>;
}

/** What is counted, with the predicate already made. */
export interface Question {
  readonly scope: Scope;
  readonly counts: SQL;
  readonly units: readonly UnitId[];
  readonly by: readonly DimensionId[];
}

/** The name under which the groups without a named child come. */
export const UNNAMED = 'unnamed';

/** The statement; its rows are `Counted`, several for the same keys where units are counted over different rows. */
export function statementOf(question: Question): SQL {
  const { by } = question;
  const parts = by.length > 0 && by.every(isFact) ? partsAtOnce(question) : partsApart(question);
  const unnamed = question.units.some((unit) => unitOf(unit).atLeast) ? [unnamedPart(question)] : [];
  return sql.join([...parts, ...unnamed], sql` union all `);
}

/** Cut by facts of the entry every part is of the same rows: they are read once for each source, and grouped in all ways. */
function partsAtOnce(question: Question): SQL[] {
  const { units, by } = question;
  return sourcesOf(units).map(([source, counted]) => {
    const needs = (left: readonly DimensionId[]) => counted.some((unit) => !isSum(unit, left));
    const [first, second] = by;
    const margins = first !== undefined && second !== undefined;
    const sets = [
      margins ? sql`(keys.key1, keys.key2)` : sql`(keys.key1)`,
      ...(margins && needs([second]) ? [sql`(keys.key1)`] : []),
      ...(margins && needs([first]) ? [sql`(keys.key2)`] : []),
      ...(needs(by) ? [sql`()`] : []),
    ];
    return partsOfSource(question, source, counted, sets);
  });
}

/** The parts by the keys they leave out: 2 for the first, 1 for the second. A margin's one key is its first. */
const PARTS = sql.raw(`(array['cell', '${MARGINS[0]}', '${MARGINS[1]}', 'whole'])`);

function partsOfSource(question: Question, source: UnitSource, units: readonly UnitId[], sets: readonly SQL[]): SQL {
  const { scope, counts, by } = question;
  const crossed = by.length > 1;
  const left = crossed ? sql`grouping(keys.key1, keys.key2)` : sql`grouping(keys.key1, keys.key1)`;
  const first = crossed ? sql`case ${left} when 2 then keys.key2 else keys.key1 end` : sql`keys.key1`;
  return sql`select ${PARTS}[1 + ${left}] as part, ${first} as key1, ${crossed ? sql`keys.key2` : sql`null::text`} as key2,
      ${figuresOf(scope, units)} as figures
    from ${entryVersions} ${SOURCES[source](scope)}
    cross join lateral (select ${keyOf(scope, by, 0)} as key1, ${keyOf(scope, by, 1)} as key2) keys
    where ${counts} group by grouping sets (${sql.join([...sets], sql`, `)})`;
}

/** Rows beside the entries make more or fewer of them: each part is counted over its own. */
function partsApart(question: Question): SQL[] {
  const { units, by } = question;
  const whole = units.filter((unit) => !isSum(unit, by));
  return [...partsOf(question, 'cell', units, by), ...marginsOf(question), ...partsOf(question, 'whole', whole, [])];
}

/** Only what is not a sum of the cells is counted apart. */
function marginsOf(question: Question): SQL[] {
  const [first, second] = question.by;
  if (first === undefined || second === undefined) return [];
  const counted = (other: DimensionId) => question.units.filter((unit) => !isSum(unit, [other]));
  return [
    ...partsOf(question, MARGINS[0], counted(second), [first]),
    ...partsOf(question, MARGINS[1], counted(first), [second]),
  ];
}

/** Whether the total of a unit is the sum of its rows, so that the whole need not be counted apart. */
export function isSum(unit: UnitId, by: readonly DimensionId[]): boolean {
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

function figuresOf(scope: Scope, units: readonly UnitId[]): SQL {
  const figures = units.map((unit) => sql`${unit}::text, ${unitOf(unit).count(scope)}`);
  return sql`jsonb_build_object(${sql.join(figures, sql`, `)})`;
}

function partsOf(question: Question, part: Part, units: readonly UnitId[], by: readonly DimensionId[]): SQL[] {
  return sourcesOf(units).map(([source, counted]) => partOf(question, part, source, counted, by));
}

function partOf(
  { scope, counts }: Question,
  part: Part,
  source: UnitSource,
  units: readonly UnitId[],
  by: readonly DimensionId[],
): SQL {
  const beside = by.flatMap((id, index) => {
    const dimension = dimensionOf(id).source;
    return dimension.of === 'beside' ? [besideJoin(dimension.rows(scope), index)] : [];
  });
  return sql`select ${part}::text as part, ${keyOf(scope, by, 0)} as key1, ${keyOf(scope, by, 1)} as key2,
      ${figuresOf(scope, units)} as figures
    from ${entryVersions} ${SOURCES[source](scope)} ${sql.join(beside, sql` `)}
    where ${counts} ${by.length === 0 ? sql`` : sql`group by 2, 3`}`;
}

/** Groups that count without a single child by name: only their number is known. */
function unnamedPart({ counts }: Question): SQL {
  return sql`select 'whole' as part, null::text as key1, null::text as key2,
      jsonb_build_object(${UNNAMED}::text, count(*)) as figures
    from ${entryVersions}
    where ${counts} and ${entryVersions.headcount} is not null`;
}

function keyOf(scope: Scope, by: readonly DimensionId[], index: number): SQL {
  const id = by[index];
  if (id === undefined) return sql`null::text`;
  const { source } = dimensionOf(id);
  return source.of === 'entry' ? source.key(scope) : sql`${besideName(index)}.key`;
}

function besideJoin(rows: SQL, index: number): SQL {
  const name = besideName(index);
  return sql`join (${rows}) ${name} on ${name}.entry_id = ${entryVersions.entryId}`;
}

function besideName(index: number): SQL {
  return sql.raw(`beside${index}`);
}
