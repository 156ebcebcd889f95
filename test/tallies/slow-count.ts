/** The slow count: every question a tally can be asked, answered in plain TypeScript from the pasts of entries. */

import type { DimensionId } from '../../src/tallies/counting/dimensions.ts';
import { daysOf, type Period } from '../../src/tallies/counting/periods.ts';
import { UNIT_IDS, type UnitId } from '../../src/tallies/counting/units.ts';
import { COUNTED_STATES, type CountedState } from '../../src/tallies/words.ts';
import { factsAt, localDay, type Past, SLOW_DIMENSIONS, SLOW_UNITS } from './history.ts';

/** A contest with the pasts of its entries; `before`: those of contests that closed before it opened. */
export interface Season {
  readonly contestId: number;
  readonly pasts: Past[];
  readonly before: Past[];
}

export type SlowDimension = Exclude<DimensionId, 'award'>;

export interface SlowQuestion {
  readonly moment: Date;
  readonly states: readonly CountedState[];
  readonly by: readonly SlowDimension[];
  readonly filters: Readonly<Partial<Record<SlowDimension, readonly string[]>>>;
  readonly period: Period | undefined;
}

type Counted = ReturnType<typeof factsAt>;
/** Facts of an entry with the rows it falls into. */
type Placed = Counted[number] & { readonly keys: (by: SlowDimension) => (string | null)[] };

export type SlowRows = Record<string, Record<UnitId, number>>;

/** Totals, rows by their keys, both margins of a cross table, groups without names. */
export function countSlowly(seasons: readonly Season[], question: SlowQuestion) {
  const { by, filters, period } = question;
  const counted = seasons
    .flatMap((season) => placed(season, question))
    .filter(({ submittedAt }) => !period || isWithin(localDay(submittedAt), period))
    .filter(({ keys }) =>
      (Object.keys(filters) as SlowDimension[]).every((id) =>
        keys(id).some((key) => key !== null && (filters[id] ?? []).includes(key)),
      ),
    );
  return {
    total: figures(counted),
    rows: by.length === 0 ? {} : grouped(counted, by),
    margins: by.length === 2 ? by.map((one) => grouped(counted, [one])) : undefined,
    unnamed: counted.filter(({ headcount }) => headcount !== null).length,
  };
}

function placed({ contestId, pasts, before }: Season, { moment, states }: SlowQuestion): Placed[] {
  const known = new Set(factsAt(before, moment, COUNTED_STATES).map(({ institution }) => institution.id));
  return factsAt(pasts, moment, states).map((facts) => ({
    ...facts,
    keys: (by) => {
      if (by === 'contest') return [String(contestId)];
      if (by === 'returning') return [known.has(facts.institution.id) ? 'returning' : 'new'];
      return SLOW_DIMENSIONS[by](facts);
    },
  }));
}

function isWithin(day: string, period: Period): boolean {
  const { from, until } = daysOf(period);
  return from <= day && day < until;
}

function grouped(counted: readonly Placed[], by: readonly SlowDimension[]): SlowRows {
  const groups = new Map<string, Placed[]>();
  for (const facts of counted) {
    const ways = by.reduce<(string | null)[][]>(
      (begun, one) => begun.flatMap((keys) => facts.keys(one).map((key) => [...keys, key])),
      [[]],
    );
    for (const keys of ways) groups.set(JSON.stringify(keys), [...(groups.get(JSON.stringify(keys)) ?? []), facts]);
  }
  return Object.fromEntries([...groups].map(([name, some]) => [name, figures(some)]));
}

function figures(counted: readonly Placed[]): Record<UnitId, number> {
  return Object.fromEntries(UNIT_IDS.map((unit) => [unit, SLOW_UNITS[unit]([...counted])])) as Record<UnitId, number>;
}
