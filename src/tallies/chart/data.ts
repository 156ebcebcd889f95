/** What a chart shows of a tally: the figures themselves, of which rows, in which shape. Pure. */

import { type Compared, type FiguresThen, isOfBefore } from '../comparing/comparison.ts';
import { isSum } from '../counting/statement.ts';
import type { Tally, TallyRow } from '../counting/tally.ts';
import type { UnitId } from '../counting/units.ts';
import { quotientOf, type Reckoned, reckonedIn } from '../ratios.ts';
import type { Ratio } from '../views/view.ts';
import type { Label } from '../words.ts';
import { everyStep, fullest, isTime, type Line, linesOf } from './lines.ts';

/** A chart's figures; `values[i]` of each series belongs to `rows[i]`. */
export interface ChartData {
  /** Bars lie under each other; columns and lines go along days or weeks; tiles are the totals alone. */
  readonly shape: 'tiles' | 'bars' | 'columns' | 'line';
  readonly rows: readonly Label[];
  /** One without a name, or one for each part of a row. */
  readonly series: readonly { readonly name: Label | null; readonly values: readonly number[] }[];
  /** Of rows with parts: the figure of the whole row, each thing once, whatever its parts add up to. */
  readonly wholes: readonly number[] | null;
  /** Whether the second series is the same of then, beside the first and no part of it. */
  readonly beside: boolean;
  /** Whether what is compared is another contest, not an earlier season. */
  readonly elsewhere: boolean;
  /** The totals of then; null where nothing is compared. */
  readonly totalThen: FiguresThen | null;
  /** Rows there were then alone: they have no place here. */
  readonly gone: number;
  /** Rows and parts that are not drawn, because their figures may not be added up. */
  readonly leftOut: number;
  /** Where the bars are shares or averages: what each is reckoned from. */
  readonly reckoned?: { readonly ratio: Ratio; readonly rows: readonly Reckoned[] };
}

/** Rows that still stand under each other on a phone, and parts that can be told apart by colour. */
const MOST_ROWS = 16;
const MOST_PARTS = 7;
/** Columns that can be told apart; more days than that become a line. */
const MOST_COLUMNS = 62;

/** The one part of rows that have none. */
const WHOLE = { label: null, keys: [null] };

/** The names of the series of now and of then; of two different contests, of here and there. */
const [NOW, THEN, HERE, THERE]: readonly [Label, Label, Label, Label] = [
  { kind: 'text', text: 'chart-now' },
  { kind: 'text', text: 'chart-then' },
  { kind: 'text', text: 'chart-here' },
  { kind: 'text', text: 'chart-there' },
];

/**
 * Draws the tally's first unit by its dimensions: those of days and weeks go along, the others under each other. What it
 * is compared with stands beside it; the parts of a cross table leave no room for that. A share or an average is drawn
 * itself, where it has rows.
 */
export function chartData(tally: Tally, compared?: Compared, ratio?: Ratio): ChartData {
  const found = ratio && reckonedIn(tally, ratio);
  if (ratio && found && found.rows.length > 0) return ratioData(ratio, found.rows);
  const [unit] = tally.units;
  const totalThen = compared?.total ?? null;
  const elsewhere = compared !== undefined && !isOfBefore(tally, compared.with);
  const gone = compared?.gone.length ?? 0;
  if (tally.by.length === 0 || unit === undefined) {
    return {
      shape: 'tiles',
      rows: [],
      series: [],
      wholes: null,
      beside: false,
      elsewhere,
      totalThen,
      gone: 0,
      leftOut: 0,
    };
  }
  const parted = tally.by.length === 2;
  const along = parted && !isTime(tally, 0) && isTime(tally, 1) ? 1 : 0;
  const adds = isSum(unit, tally.by);
  const rows = isTime(tally, along)
    ? { lines: everyStep(linesOf(tally, along)), leftOut: 0 }
    : fullest(tally, { side: along, unit, adds, most: MOST_ROWS });
  const parts = parted
    ? fullest(tally, { side: 1 - along, unit, adds, most: MOST_PARTS })
    : { lines: [WHOLE], leftOut: 0 };
  const places: Places = {
    rows: placesOf(rows.lines),
    row: (keys) => keys[along] ?? null,
    parts: parted ? placesOf(parts.lines) : new Map([[null, 0]]),
    part: (keys) => (parted ? (keys[1 - along] ?? null) : null),
  };
  const values = summed(tally.rows, unit, places);
  const before =
    parted || !compared?.rows.some((row) => row[unit] !== undefined) ? undefined : thenRows(tally, compared);
  const series = parts.lines.map((part, at) => ({
    name: before ? (elsewhere ? HERE : NOW) : part.label,
    values: values[at] ?? [],
  }));
  const beside = before ? [{ name: elsewhere ? THERE : THEN, values: summed(before, unit, places)[0] ?? [] }] : [];
  return {
    shape: isTime(tally, along) ? timeShape(rows.lines.length, parts.lines.length) : 'bars',
    rows: rows.lines.map(({ label }) => label),
    series: [...series, ...beside],
    wholes: parted ? rows.lines.map((row) => wholeOf(tally, along, row.keys)) : null,
    beside: before !== undefined,
    elsewhere,
    totalThen,
    gone: before ? gone : 0,
    leftOut: rows.leftOut + parts.leftOut,
  };
}

/** A bar for each share or average; of many rows those that are reckoned from most. */
function ratioData(ratio: Ratio, all: readonly Reckoned[]): ChartData {
  const kept = new Set(all.toSorted((one, other) => other.by - one.by).slice(0, MOST_ROWS));
  const rows = all.filter((row) => kept.has(row));
  return {
    shape: 'bars',
    rows: rows.map(({ labels: [label] }) => label ?? { kind: 'name', name: '' }),
    series: [{ name: null, values: rows.map((row) => quotientOf(ratio, row) ?? 0) }],
    ...{ wholes: null, beside: false, elsewhere: false, totalThen: null, gone: 0 },
    leftOut: all.length - rows.length,
    reckoned: { ratio, rows },
  };
}

/** A row as far as its figures may be missing. */
interface Row {
  readonly keys: TallyRow['keys'];
  readonly figures: FiguresThen;
}

/** The figures of then under the keys of now. */
function thenRows({ rows }: Tally, compared: Compared | undefined): Row[] {
  return rows.map(({ keys }, at) => ({ keys, figures: compared?.rows[at] ?? {} }));
}

/** Where a cell of the tally belongs: the place of its row, and of its part. */
interface Places {
  readonly rows: ReadonlyMap<string | null, number>;
  readonly row: (keys: TallyRow['keys']) => string | null;
  readonly parts: ReadonlyMap<string | null, number>;
  readonly part: (keys: TallyRow['keys']) => string | null;
}

/** The sums of the cells by part and row, in one walk; a cell of neither is left out. */
function summed(cells: readonly Row[], unit: UnitId, { rows, row, parts, part }: Places): number[][] {
  const length = Math.max(-1, ...rows.values()) + 1;
  const sums = Array.from({ length: Math.max(-1, ...parts.values()) + 1 }, () => new Array<number>(length).fill(0));
  for (const { keys, figures } of cells) {
    const values = sums[parts.get(part(keys)) ?? -1];
    const at = rows.get(row(keys));
    if (values && at !== undefined) values[at] = (values[at] ?? 0) + (figures[unit] ?? 0);
  }
  return sums;
}

/** The place of the line each key belongs to. */
function placesOf(lines: readonly Pick<Line, 'keys'>[]): Map<string | null, number> {
  return new Map(lines.flatMap(({ keys }, at) => keys.map((key): [string | null, number] => [key, at])));
}

/** By the margin of a cross table; several rows are gathered into one only where they add up. */
function wholeOf({ margins = [], units }: Tally, side: number, keys: Line['keys']): number {
  const [unit] = units;
  const rows = (margins[side] ?? []).filter((row) => keys.includes(row.keys[0] ?? null));
  return unit === undefined ? 0 : rows.reduce((sum, { figures }) => sum + figures[unit], 0);
}

function timeShape(rows: number, parts: number): 'columns' | 'line' {
  return rows > MOST_COLUMNS && parts === 1 ? 'line' : 'columns';
}
