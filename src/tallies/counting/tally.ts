/** A tally: units by up to two dimensions, filtered, now or as of an instant; the one answer every picture is drawn from. */

import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { type Filtered, filteredBy, knownLabels, labelled, type TallyRow } from '../wording/labelling.ts';
import { inOrder } from '../wording/order.ts';
import { COUNTED_STATES, type CountedState } from '../words.ts';
import type { DimensionId } from './dimensions.ts';
import { type BareRow, type Figures, figuresOf, gather, marginsOf, wholeOf } from './gathering.ts';
import type { Period } from './periods.ts';
import { counts, type Filters } from './predicate.ts';
import type { Scope } from './scope.ts';
import { type By, type Counted, isSum, statementOf, UNNAMED } from './statement.ts';
import type { UnitId } from './units.ts';

export type { TallyRow } from '../wording/labelling.ts';
export type { Figures } from './gathering.ts';

export interface TallyRequest<U extends UnitId = UnitId> {
  readonly contests: readonly Contest[];
  readonly units: readonly U[];
  /** None, one, or two for a cross table; never more. */
  readonly by?: readonly DimensionId[];
  readonly filters?: Filters;
  /** Submitted and accepted unless said otherwise. */
  readonly states?: readonly CountedState[];
  /** Days of the first submission; all unless said. */
  readonly period?: Period;
  /** Only what this person entered. */
  readonly enteredBy?: number;
  /** An earlier instant whose figures are wanted; the present unless said. */
  readonly asOf?: Date;
  /** Rows by size; else each dimension has an order of its own. */
  readonly fullestFirst?: true;
}

export interface Tally<U extends UnitId = UnitId> {
  /** The instant the figures are of. */
  readonly moment: Date;
  /** IANA zone of the moment as it is told: the first contest's. Days are those of each entry's own contest. */
  readonly zone: string;
  readonly contests: readonly Contest[];
  readonly filters: Filters;
  /** The filters as people read them. */
  readonly filtered?: readonly Filtered[];
  readonly period?: Period;
  /** The status rule: entries in these states count, others do not. */
  readonly states: readonly CountedState[];
  readonly units: readonly U[];
  readonly by: readonly DimensionId[];
  /** Of everything that counts, each thing once; not always the sum of the rows. */
  readonly total: Figures<U>;
  readonly rows: readonly TallyRow<U>[];
  /** Of a cross table: its rows by the first dimension alone and by the second, each thing once in each. */
  readonly margins?: readonly (readonly TallyRow<U>[])[];
  /** Units whose rows add up to more than the total: a child of two districts stands in both rows. */
  readonly sumExceedsTotal: readonly U[];
  /** Groups counted of whom no child is known by name: children are then at least as many as counted. */
  readonly unnamed: number;
}

/** The instant, the contests and the zone a request is about, at `now`. */
export function scopeOf({ contests, asOf }: Pick<TallyRequest, 'contests' | 'asOf'>, now: Date): Scope {
  const zone = contests[0]?.definition.zone ?? 'UTC';
  return { contests, moment: asOf ?? now, present: asOf === undefined, zone };
}

/** Counts. Access is the caller's to check; `now` is the moment told when none is asked for. */
export async function countTally<U extends UnitId>(
  db: Database,
  request: TallyRequest<U>,
  now: Date,
): Promise<Tally<U>> {
  const counted = await countCuts(db, request, [request.by ?? []], now);
  return tallyOf(db, request, counted, now);
}

/** Several tallies of the same entries, which are read once, each cut its own way; in the order of `cuts`. */
export async function countTallies<U extends UnitId, const C extends readonly By[]>(
  db: Database,
  request: Omit<TallyRequest<U>, 'by'>,
  cuts: C,
  now: Date,
): Promise<{ [K in keyof C]: Tally<U> }> {
  const counted = await countCuts(db, request, cuts, now);
  const found: Tally<U>[] = [];
  for (const by of cuts) {
    await othersTurn();
    found.push(await tallyOf(db, { ...request, by }, counted, now));
  }
  return found as { [K in keyof C]: Tally<U> };
}

async function countCuts(
  db: Database,
  request: Omit<TallyRequest, 'by'>,
  cuts: readonly By[],
  now: Date,
): Promise<readonly Counted[]> {
  const { contests, units, filters = {}, states = COUNTED_STATES, period, enteredBy } = request;
  if (contests.length === 0 || cuts.length === 0) return [];
  const scope = scopeOf(request, now);
  const question = { scope, counts: counts(scope, states, filters, { period, enteredBy }), units, cuts };
  return rows<Counted>(db, statementOf(question));
}

/** The tally of one cut out of what was counted. */
async function tallyOf<U extends UnitId>(
  db: Database,
  request: TallyRequest<U>,
  counted: readonly Counted[],
  now: Date,
): Promise<Tally<U>> {
  const { contests, units, by = [], filters = {}, states = COUNTED_STATES, period, fullestFirst } = request;
  const { moment, zone } = scopeOf(request, now);
  const cells = by.length === 0 ? [] : gather(counted, by, units);
  const margins = by.length === 2 ? marginsOf(counted, cells, units, by) : undefined;
  const known = await knownLabels(db, { contests, by, filters }, margins ?? [cells]);
  const named = (bare: readonly BareRow<U>[], of: readonly DimensionId[]) =>
    inOrder(labelled(bare, of, known), of, {
      contests,
      size: ({ figures }) => figures[units[0] as U] ?? 0,
      ...(fullestFirst && { fullestFirst }),
    });
  const sums = figuresOf(units, (unit) => cells.reduce((sum, { figures }) => sum + figures[unit], 0));
  const whole = wholeOf(counted);
  const total = figuresOf(units, (unit) => (isSum(unit, by) ? sums[unit] : (whole[unit] ?? 0)));
  return {
    moment,
    zone,
    contests,
    filters,
    ...(Object.keys(filters).length > 0 && { filtered: filteredBy(filters, known) }),
    ...(period && { period }),
    states,
    units,
    by,
    total,
    rows: named(cells, by),
    ...(margins && { margins: margins.map((margin, index) => named(margin, by.slice(index, index + 1))) }),
    sumExceedsTotal: units.filter((unit) => sums[unit] > total[unit]),
    unnamed: whole[UNNAMED] ?? 0,
  };
}

/** The tally of some of its units. */
export function ofUnits<U extends UnitId>(tally: Tally, units: readonly U[]): Tally<U> {
  const figures = (all: Figures) => figuresOf(units, (unit) => all[unit]);
  const rows = (all: Tally['rows']) => all.map((row) => ({ ...row, figures: figures(row.figures) }));
  const { margins, ...rest } = tally;
  return {
    ...rest,
    units,
    total: figures(tally.total),
    rows: rows(tally.rows),
    ...(margins && { margins: margins.map(rows) }),
    sumExceedsTotal: units.filter((unit) => tally.sumExceedsTotal.includes(unit)),
  };
}
