/** A tally: units by up to two dimensions, filtered, now or as of an instant; the one answer every picture is drawn from. */

import type { Contest } from '../contests/queries.ts';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';
import { type DimensionId, dimensionOf } from './dimensions.ts';
import type { Labels } from './labels.ts';
import { inOrder } from './order.ts';
import { counts, type Filters } from './predicate.ts';
import type { Scope } from './scope.ts';
import { type Counted, isSum, statementOf, UNNAMED } from './statement.ts';
import type { UnitId } from './units.ts';
import { COUNTED_STATES, type CountedState, type Label } from './words.ts';

export interface TallyRequest<U extends UnitId = UnitId> {
  readonly contests: readonly Contest[];
  readonly units: readonly U[];
  /** None, one, or two for a cross table. */
  readonly by?: readonly [] | readonly [DimensionId] | readonly [DimensionId, DimensionId];
  readonly filters?: Filters;
  /** Submitted and accepted unless said otherwise. */
  readonly states?: readonly CountedState[];
  /** An earlier instant whose figures are wanted; the present unless said. */
  readonly asOf?: Date;
}

export type Figures<U extends UnitId = UnitId> = Readonly<Record<U, number>>;

export interface TallyRow<U extends UnitId = UnitId> {
  /** One for each dimension; null where the fact is unknown. */
  readonly keys: readonly (string | null)[];
  readonly labels: readonly Label[];
  readonly figures: Figures<U>;
}

export interface Tally<U extends UnitId = UnitId> {
  /** The instant the figures are of. */
  readonly moment: Date;
  /** IANA zone of its days and of the moment as it is told: the first contest's. */
  readonly zone: string;
  readonly contests: readonly Contest[];
  readonly filters: Filters;
  /** The status rule: entries in these states count, others do not. */
  readonly states: readonly CountedState[];
  readonly units: readonly U[];
  readonly by: readonly DimensionId[];
  /** Of everything that counts, each thing once; not always the sum of the rows. */
  readonly total: Figures<U>;
  readonly rows: readonly TallyRow<U>[];
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
  const { contests, units, by = [], filters = {}, states = COUNTED_STATES } = request;
  const scope = scopeOf(request, now);
  const question = { scope, counts: counts(scope, states, filters), units, by };
  const counted = contests.length === 0 ? [] : await rows<Counted>(db, statementOf(question));
  const found = await labelled(db, gather(counted, units), by, contests);
  const sums = figuresOf(units, (unit) => found.reduce((sum, { figures }) => sum + figures[unit], 0));
  const whole = wholeOf(counted);
  const total = figuresOf(units, (unit) => (isSum(unit, by) ? sums[unit] : (whole[unit] ?? 0)));
  return {
    moment: scope.moment,
    zone: scope.zone,
    contests,
    filters,
    states,
    units,
    by,
    total,
    rows: inOrder(found, by, contests, ({ figures }) => figures[units[0] as U] ?? 0),
    sumExceedsTotal: units.filter((unit) => sums[unit] > total[unit]),
    unnamed: whole[UNNAMED] ?? 0,
  };
}

/** A tally's row before it has a name. */
type BareRow<U extends UnitId> = Omit<TallyRow<U>, 'labels'>;

function gather<U extends UnitId>(counted: readonly Counted[], units: readonly U[]): BareRow<U>[] {
  const byKeys = new Map<string, { keys: (string | null)[]; figures: Record<string, number> }>();
  for (const { key1, key2, figures } of counted.filter(({ whole }) => !whole)) {
    const name = JSON.stringify([key1, key2]);
    const row = byKeys.get(name) ?? { keys: [key1, key2], figures: {} };
    byKeys.set(name, { ...row, figures: { ...row.figures, ...figures } });
  }
  return [...byKeys.values()].map(({ keys, figures }) => ({
    keys,
    figures: figuresOf(units, (unit) => figures[unit] ?? 0),
  }));
}

function wholeOf(counted: readonly Counted[]): Record<string, number> {
  return Object.assign({}, ...counted.filter(({ whole }) => whole).map(({ figures }) => figures));
}

function figuresOf<U extends UnitId>(units: readonly U[], count: (unit: U) => number): Figures<U> {
  return Object.fromEntries(units.map((unit) => [unit, count(unit)])) as Figures<U>;
}

async function labelled<U extends UnitId>(
  db: Database,
  bare: readonly BareRow<U>[],
  by: readonly DimensionId[],
  contests: readonly Contest[],
): Promise<TallyRow<U>[]> {
  const known: Labels[] = [];
  for (const [index, id] of by.entries()) {
    const keys = new Set(bare.flatMap((row) => row.keys[index] ?? []));
    known.push(await dimensionOf(id).labels(db, [...keys], contests));
  }
  return bare.map(({ keys, figures }) => ({
    keys: keys.slice(0, by.length),
    labels: by.map((_, index) => labelOf(keys[index] ?? null, known[index])),
    figures,
  }));
}

function labelOf(key: string | null, known: Labels | undefined): Label {
  if (key === null) return { kind: 'text', text: 'dimension-unknown' };
  return known?.get(key) ?? { kind: 'name', name: key };
}
