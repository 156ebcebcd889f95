/** Bars under each other, each under its own name over the whole width: long names stay readable on a phone. */

import type { BarSeriesOption } from 'echarts/charts';
import { formatNumber } from '../../texts/format.ts';
import type { Say } from '../../texts/texts.ts';
import type { Tally } from '../counting/tally.ts';
import { sayLabel } from '../wording/labels.ts';
import { sayReckoned } from '../wording/ratios.ts';
import type { ChartData } from './data.ts';
import { legendOf } from './legend.ts';
import { REST } from './lines.ts';
import { colourOf, GATHERED, INNER, LEADING, letters, MARGIN, SIZES } from './look.ts';
import { widthOf, wrapped } from './measure.ts';
import type { Area } from './option.ts';

const BAR = 38;
/** From a name down to its bar, from a bar down to the next name, and between the two that are compared. */
const GAPS = { under: 8, between: 26, pair: 6 } as const;

/**
 * A bar for each row; where rows have parts, they stand in one bar, with the row's own figure beside its name. What is
 * compared has a bar of its own below.
 */
export function barArea(_: Tally, data: ChartData, top: number, say: Say): Area {
  const { rows, series, wholes } = data;
  const longest = longestBar(data);
  const most = data.reckoned?.ratio.is === 'share' ? 100 : Math.max(1, longest);
  const parted = wholes !== null;
  const names = namesOf(data, say);
  const band = bandOf(data, names);
  const told = toldBeside(data, say);
  const widest = [...told, formatNumber(longest, say.language)].map((text) => widthOf(text, SIZES.value, 'bold'));
  const aside = parted ? 0 : Math.max(...widest) + 20;
  const height = rows.length * band.whole - GAPS.between;
  const legend = legendOf(series, top + height + GAPS.between, say);
  const drawing = { rows, parted, told, say, pixels: INNER / most };
  return {
    marks: legend.marks,
    height: height + (legend.height > 0 ? GAPS.between + legend.height : 0),
    option: {
      grid: {
        ...{ left: MARGIN, right: MARGIN + aside, height: rows.length * band.whole },
        // The library puts a bar into the middle of its band; the first name needs what is missing above it.
        top: top - (band.whole - band.bars) / 2 + band.name + GAPS.under,
      },
      xAxis: { type: 'value', show: false, min: 0, max: most },
      yAxis: nameAxis(names, band),
      series: series.map((one, index) => barsOf(one, index, drawing)),
    },
  };
}

/** What stands beside the bars that are no plain figures: both numbers of each. */
function toldBeside({ reckoned }: ChartData, say: Say): string[] {
  return reckoned ? reckoned.rows.map((row) => sayReckoned(say, reckoned.ratio, row)) : [];
}

/** The name over each bar, in its lines; where rows have parts, with the row's own figure. */
function namesOf({ rows, wholes }: ChartData, say: Say): string[][] {
  return rows
    .map((label, at) => {
      const name = sayLabel(label, say);
      return wholes ? `${name} — ${formatNumber(wholes[at] ?? 0, say.language)}` : name;
    })
    .map((name) => wrapped(name, { width: INNER, size: SIZES.label, most: 2 }));
}

/** Pixels of a row: its bars, the deepest name over them, and all of it down to the next row. */
interface Band {
  readonly bars: number;
  readonly name: number;
  readonly whole: number;
}

function bandOf({ beside }: ChartData, names: readonly string[][]): Band {
  const bars = beside ? 2 * BAR + GAPS.pair : BAR;
  const deepest = Math.max(1, ...names.map(({ length }) => length));
  const name = deepest * Math.round(SIZES.label * LEADING);
  return { bars, name, whole: bars + GAPS.under + name + GAPS.between };
}

function nameAxis(names: readonly string[][], { bars }: Band): NonNullable<Area['option']['yAxis']> {
  return {
    type: 'category',
    inverse: true,
    data: names.map((one) => one.join('\n')),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      ...{ inside: true, interval: 0, margin: 0, verticalAlign: 'bottom' },
      padding: [0, 0, bars / 2 + GAPS.under, 0],
      ...letters(SIZES.label),
    },
  };
}

/** Parts stand behind each other, what is compared stands beside. */
function longestBar({ rows, series, beside }: ChartData): number {
  const bars = rows.map((_, at) => {
    const values = series.map((one) => one.values[at] ?? 0);
    return beside ? Math.max(0, ...values) : values.reduce((sum, value) => sum + value, 0);
  });
  return Math.max(0, ...bars);
}

interface Drawing {
  readonly rows: ChartData['rows'];
  readonly parted: boolean;
  /** Texts in place of the figures, bar by bar; none: the figures. */
  readonly told: readonly string[];
  readonly say: Say;
  /** Pixels of one thing counted. */
  readonly pixels: number;
}

function barsOf({ name, values }: ChartData['series'][number], index: number, drawing: Drawing): BarSeriesOption {
  const { rows, parted, told, say, pixels } = drawing;
  const colour = name === REST ? GATHERED : colourOf(index);
  return {
    type: 'bar',
    ...(name && { name: sayLabel(name, say) }),
    ...(parted && { stack: 'row' }),
    barWidth: BAR,
    barGap: `${Math.round((GAPS.pair / BAR) * 100)}%`,
    itemStyle: { color: colour.fill, borderRadius: parted ? 0 : 6 },
    data: values.map((value, at) => {
      const formatter = told[at] ?? formatNumber(value, say.language);
      const room = value * pixels - 12;
      const show = !parted || (value > 0 && widthOf(formatter, SIZES.axis, 'bold') <= room);
      const gathered = !parted &&
        index === 0 &&
        name === null &&
        rows[at] === REST && { itemStyle: { color: GATHERED.fill } };
      return { value, label: { show, formatter }, ...gathered };
    }),
    label: parted
      ? { position: 'inside', ...letters(SIZES.axis, { bold: true, colour: colour.ink }) }
      : { position: 'right', distance: 12, ...letters(SIZES.value, { bold: true }) },
  };
}
