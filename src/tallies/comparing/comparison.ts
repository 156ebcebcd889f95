/** What a tally is told beside: the same of another season, matched row by row, and the difference. Pure. */

import { addDays, addYears } from '../../calendar.ts';
import { foldText } from '../../typed.ts';
import type { DimensionId } from '../counting/dimensions.ts';
import type { Tally, TallyRow } from '../counting/tally.ts';
import type { UnitId } from '../counting/units.ts';
import type { PastTotals } from '../past/queries.ts';
import type { Label } from '../words.ts';
import { isSameSeries, seriesTitle } from './series.ts';

/** Figures of then; a unit that nobody counted then is not there. */
export type FiguresThen = Readonly<Partial<Record<UnitId, number>>>;

/** What was counted then, and how its rows stand to those of now. */
export interface Compared {
  readonly with:
    | { readonly kind: 'tally'; readonly tally: Tally }
    | { readonly kind: 'past'; readonly past: PastTotals };
  readonly total: FiguresThen;
  /** One for each row of the tally, in its order. */
  readonly rows: readonly FiguresThen[];
  /** Rows there were then and are not now. */
  readonly gone: readonly { readonly labels: readonly Label[]; readonly figures: FiguresThen }[];
}

/** Whether what stands beside is the same of an earlier season, so that it «was»; any other contest is merely another. */
export function isOfBefore({ contests }: Pick<Tally, 'contests'>, other: Compared['with']): boolean {
  const [now, another] = contests;
  if (other.kind === 'past' || !now || another) return true;
  const closes = (one: Tally['contests'][number]) => Date.parse(one.definition.closes_at);
  return other.tally.contests.every(
    (then) => then.id === now.id || (isSameSeries(then.definition, now.definition) && closes(then) < closes(now)),
  );
}

/** By how much a figure changed. */
export interface Change {
  readonly absolute: number;
  /** Whole percent of what it was, rounded half away from zero; null where it was nothing. */
  readonly percent: number | null;
}

/** From `then` to `now`. */
export function changeBetween(then: number, now: number): Change {
  const absolute = now - then;
  if (then === 0) return { absolute, percent: null };
  const percent = (Math.abs(absolute) / then) * 100;
  return { absolute, percent: absolute < 0 ? -Math.round(percent) : Math.round(percent) };
}

/**
 * Sets two tallies of the same cut side by side; `years` is by how many the other one is earlier. Rows are matched by
 * their keys; what a contest calls by ids of its own also by its name, where no row of now has that key.
 */
export function compareTallies(tally: Tally, then: Tally, years: number): Compared {
  const { by, units } = tally;
  const keysThen = tally.rows.map(({ keys }) => JSON.stringify(movedKeys(keys, by, years)));
  const known = new Map(then.rows.map((row) => [JSON.stringify(row.keys), row]));
  const free = then.rows.filter(({ keys }) => !keysThen.includes(JSON.stringify(keys)));
  const named = new Map([...free].reverse().map((row) => [nameOf(row, by), row]));
  const none = Object.fromEntries(units.map((unit) => [unit, 0]));
  const takeNamed = (name: string) => {
    const row = named.get(name);
    named.delete(name);
    return row;
  };
  const matched = tally.rows.map((row, index) => known.get(keysThen[index] ?? '') ?? takeNamed(nameOf(row, by)));
  return {
    with: { kind: 'tally', tally: then },
    total: then.total,
    rows: matched.map((row) => row?.figures ?? none),
    gone: then.rows.filter((row) => !matched.includes(row)),
  };
}

/** Sets a tally beside what was written down; rows are matched by name, and only totals of everything compare. */
export function compareWithPast(tally: Tally, past: PastTotals): Compared {
  const isWhole = Object.keys(tally.filters).length === 0 && !tally.period;
  const [by, second] = tally.by;
  const cut = isWhole && by !== undefined && second === undefined ? past.cuts[by] : undefined;
  const rows = new Map(Object.entries(cut ?? {}).map(([name, figures]) => [foldText(name), { name, figures }]));
  const matched = tally.rows.map(({ keys: [key], labels: [label] }) => {
    const name = label?.kind === 'name' ? label.name : (key ?? '');
    return rows.get(foldText(name)) ?? rows.get(foldText(key ?? ''));
  });
  return {
    with: { kind: 'past', past },
    total: isWhole ? past.figures : {},
    rows: matched.map((row) => row?.figures ?? {}),
    gone: [...rows.values()]
      .filter((row) => !matched.includes(row))
      .map(({ name, figures }) => ({ labels: [{ kind: 'name', name }], figures })),
  };
}

/** The keys a row had the other season: days move by calendar years, weeks by fifty-two. */
function movedKeys(keys: TallyRow['keys'], by: readonly DimensionId[], years: number): (string | null)[] {
  return keys.map((key, index) => {
    if (key === null || years === 0) return key;
    if (by[index] === 'day') return addYears(key, -years);
    return by[index] === 'week' ? addDays(key, -52 * 7 * years) : key;
  });
}

/** Dimensions whose keys mean something within a contest only. */
const OF_A_CONTEST: readonly DimensionId[] = ['contest', 'nomination', 'category', 'form', 'award'];

/** A row's name for matching; what differs between seasons alone is left out of a contest's title. */
function nameOf({ keys, labels }: TallyRow, by: readonly DimensionId[]): string {
  const names = by.map((id, index) => {
    const label = labels[index];
    if (label?.kind !== 'name' || !OF_A_CONTEST.includes(id)) return ['key', keys[index] ?? null];
    return ['name', id === 'contest' ? seriesTitle(label.name) : foldText(label.name)];
  });
  return JSON.stringify(names);
}
