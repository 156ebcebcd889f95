/** Tallies written by hand: for what is decided from a tally's figures alone. */

import type { Contest } from '../../../src/contests/queries.ts';
import type { DimensionId } from '../../../src/tallies/counting/dimensions.ts';
import type { Tally } from '../../../src/tallies/counting/tally.ts';
import type { UnitId } from '../../../src/tallies/counting/units.ts';
import { COUNTED_STATES, type Label } from '../../../src/tallies/words.ts';
import { sampleContest } from '../../kit/samples.ts';

export interface HandRow {
  readonly keys: readonly (string | null)[];
  readonly labels?: readonly Label[];
  readonly figures: Partial<Record<UnitId, number>>;
}

export interface Hand {
  readonly units?: readonly UnitId[];
  readonly by?: readonly DimensionId[];
  readonly rows?: readonly HandRow[];
  /** The sums of the rows unless said. */
  readonly total?: Partial<Record<UnitId, number>>;
  readonly unnamed?: number;
}

/** A tally of the sample's first contest at noon of 8 February 2027 in Novosibirsk. */
export function aTally({ units = ['entries'], by = [], rows = [], total = {}, unnamed = 0 }: Hand): Tally {
  const definition = sampleContest('C1');
  const contest: Contest = { id: 1, definition, mark: 'by-hand', resultsPublishedAt: null };
  const figuresOf = (figure: (unit: UnitId) => number) =>
    Object.fromEntries(units.map((unit) => [unit, figure(unit)])) as Tally['total'];
  const sums = figuresOf((unit) => rows.reduce((sum, { figures }) => sum + (figures[unit] ?? 0), 0));
  const whole = figuresOf((unit) => total[unit] ?? sums[unit]);
  return {
    moment: new Date('2027-02-08T05:00:00Z'),
    zone: definition.zone,
    contests: [contest],
    filters: {},
    states: COUNTED_STATES,
    units,
    by,
    total: whole,
    rows: rows.map(({ keys, labels, figures }) => ({
      keys,
      labels: labels ?? keys.map(labelOf),
      figures: figuresOf((unit) => figures[unit] ?? 0),
    })),
    sumExceedsTotal: units.filter((unit) => sums[unit] > whole[unit]),
    unnamed,
  };
}

/** Days call themselves, the unknown is unknown, everything else is named by its key. */
function labelOf(key: string | null): Label {
  if (key === null) return { kind: 'text', text: 'dimension-unknown' };
  return /^\d{4}-\d\d-\d\d$/.test(key) ? { kind: 'day', day: key } : { kind: 'name', name: key };
}

/** Rows of one unit under one key each. */
export function rowsOf(unit: UnitId, figures: Readonly<Record<string, number>>): HandRow[] {
  return Object.entries(figures).map(([key, figure]) => ({ keys: [key], figures: { [unit]: figure } }));
}
