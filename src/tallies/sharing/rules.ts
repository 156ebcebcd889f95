/** What of a tally may leave the staff: figures so small that they could name a child stay behind. Pure. */

import type { Compared } from '../comparing/comparison.ts';
import type { Figures, Tally, TallyRow } from '../counting/tally.ts';
import { type UnitId, unitOf } from '../counting/units.ts';
import type { Label } from '../words.ts';

/** Fewer children than this could be named by whoever knows the school. */
export const LEAST_CHILDREN = 3;

/** A tally as outsiders may see it. */
export interface Guarded {
  /** Figures of the whole; `few`: of children too few to be told, but not none. Null: so few that nothing is told. */
  readonly total: Readonly<Partial<Record<UnitId, number | 'few'>>> | null;
  /** Rows whose figures may be told, in the tally's order, of the units in `units`. */
  readonly rows: readonly Pick<TallyRow, 'keys' | 'labels' | 'figures'>[];
  /** The units told of each row. */
  readonly units: readonly UnitId[];
  /** Rows there are whose figures stay behind, in an order that says nothing of their size. */
  readonly hidden: readonly (readonly Label[])[];
  /** Whether every row stays behind, unnamed. */
  readonly withheld: boolean;
}

/**
 * Leaves out every row with fewer than three children, and with it so many others that nothing of a row left out follows
 * from the total: whatever is told, and even for somebody who knows this rule, each row left out may still hold three
 * children or more. `tally` counts children among its units; `shown` are those to be told.
 */
export function guarded(tally: Tally, shown: readonly UnitId[]): Guarded {
  if (isFew(tally.total.children) || tally.total.children === 0) return onlyTotal(tally, shown);
  const units = shown.filter((unit) => !(countsChildren(unit) && isFew(tally.total[unit])));
  const judged: readonly UnitId[] = [...new Set<UnitId>([...units.filter(mayNameChildren), 'children'])];
  const left = leftOut([...tally.rows].sort(byKeys), judged);
  const total = wholeOf(tally, shown);
  if (tally.rows.length > 0 && (left === undefined || toldByTotal(tally, left))) {
    return { total, rows: [], units, hidden: [], withheld: true };
  }
  const behind = new Set(left);
  return {
    total,
    rows: tally.rows.filter((row) => !behind.has(row)),
    units,
    hidden: [...behind].map(({ labels }) => labels),
    withheld: false,
  };
}

/**
 * Whether among these figures are some that outsiders would not be told. `tally` counts children among its units; a
 * whole that is neither cut nor narrowed is judged by its children alone.
 */
export function keepsSmall(tally: Tally, shown: readonly UnitId[]): boolean {
  const isWhole = tally.by.length === 0 && !tally.period && Object.keys(tally.filters).length === 0;
  if (isWhole) return isFew(tally.total.children);
  const { total, units, hidden, withheld } = guarded(tally, shown);
  if (total === null || withheld || hidden.length > 0 || units.length < shown.length) return true;
  return Object.values(total).includes('few');
}

/** Whether among the figures that stand beside a tally are some of which each could be one or two children's. */
export function standsBesideSmall(compared: Compared, shown: readonly UnitId[]): boolean {
  if (compared.with.kind === 'past') return false;
  const figures = [compared.total, ...compared.rows, ...compared.gone.map((row) => row.figures)];
  return figures.some((one) => shown.some((unit) => mayNameChildren(unit) && isFew(one[unit] ?? 0)));
}

/**
 * Whether nothing but the total is told: where all rows go, whether together they would be enough or not, or else one
 * could tell which it was; and of three children in all, who would otherwise be known to stand in several rows.
 */
function toldByTotal({ rows, total }: Tally, left: readonly TallyRow[]): boolean {
  return left.length === rows.length || total.children === LEAST_CHILDREN;
}

/** Nobody counted is said to be nobody; one or two children are fewer than may be told, and so is all that goes with them. */
function onlyTotal(tally: Tally, shown: readonly UnitId[]): Guarded {
  const nobody = shown.every((unit) => tally.total[unit] === 0);
  const total = nobody ? Object.fromEntries(shown.map((unit) => [unit, 0])) : null;
  return { total, rows: [], units: shown, hidden: [], withheld: false };
}

function wholeOf(tally: Tally, shown: readonly UnitId[]): Guarded['total'] {
  const told = (unit: UnitId) => (countsChildren(unit) && isFew(tally.total[unit]) ? 'few' : tally.total[unit]);
  return Object.fromEntries(shown.map((unit) => [unit, told(unit)]));
}

/**
 * The rows to leave out, perhaps none; undefined where even all of them together would give one away. A small row goes
 * with its neighbour by key, and where that is not enough with theirs, and so on by halves: never by size, since whoever
 * knows that the next smallest went along can work out which one it was.
 */
function leftOut(rows: readonly TallyRow[], judged: readonly UnitId[]): TallyRow[] | undefined {
  if (!rows.some(({ figures }) => isSmall(figures, judged))) return [];
  const half = Math.floor(rows.length / 2);
  const halves = rows.length < 3 ? [] : [rows.slice(0, half), rows.slice(half)];
  const left = halves.map((some) => leftOut(some, judged));
  if (left.length > 0 && left.every((some) => some !== undefined)) return left.flat();
  return isSafe(rows, judged) ? [...rows] : undefined;
}

/** Whether a row could name a child: it has something, and of children fewer than may be told. */
function isSmall(figures: Figures, judged: readonly UnitId[]): boolean {
  if (Object.values(figures).every((figure) => figure === 0)) return false;
  return figures.children < LEAST_CHILDREN || judged.some((unit) => countsChildren(unit) && isFew(figures[unit]));
}

/**
 * Whether the sums of the rows left out, which anybody can take from the total, leave each row room: with one for each
 * of the others there must be three for any of them. A unit none of them has gives nothing away.
 */
function isSafe(left: readonly TallyRow[], judged: readonly UnitId[]): boolean {
  if (left.length < 2) return false;
  return judged.every((unit) => {
    const sum = left.reduce((all, { figures }) => all + figures[unit], 0);
    return sum === 0 || sum - (left.length - 1) >= LEAST_CHILDREN;
  });
}

function countsChildren(unit: UnitId): boolean {
  return unitOf(unit).of === 'children';
}

/** Whether a figure of this unit bounds how many children there are: a soloist's entry, act or work is one child's. */
function mayNameChildren(unit: UnitId): boolean {
  return countsChildren(unit) || unitOf(unit).adds;
}

/** Whether there is something, and of it fewer than may be told. */
export function isFew(count: number): boolean {
  return count > 0 && count < LEAST_CHILDREN;
}

function byKeys(one: TallyRow, other: TallyRow): number {
  const [first, second] = [one, other].map(({ keys }) => JSON.stringify(keys));
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
