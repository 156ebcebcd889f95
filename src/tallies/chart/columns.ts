/** Columns along days or weeks; so many days that columns would be hairs become a line. */

import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import { formatNumber } from '../../texts/format.ts';
import type { Say } from '../../texts/texts.ts';
import type { Tally } from '../counting/tally.ts';
import { sayLabel } from '../wording/labels.ts';
import type { Label } from '../words.ts';
import type { ChartData } from './data.ts';
import { legendOf } from './legend.ts';
import { REST } from './lines.ts';
import { colourOf, GATHERED, INK, letters, MARGIN, SIZES } from './look.ts';
import { widthOf } from './measure.ts';
import type { Area } from './option.ts';
import { shortDay } from './short-day.ts';

const HEIGHT = 720;
/** Under the columns: one line of days. */
const DAYS = 64;
/** Figures stand on the columns as long as there are few enough to read them; the axis tells the others. */
const MOST_TOLD = 16;

export function columnArea(_: Tally, data: ChartData, top: number, say: Say): Area {
  const { rows, series } = data;
  const sums = rows.map((__, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const aside = widthOf(formatNumber(Math.max(0, ...sums) * 2, say.language), SIZES.axis) + 20;
  const legend = legendOf(series, top + HEIGHT + 20, say);
  return {
    marks: legend.marks,
    height: HEIGHT + (legend.height > 0 ? 20 + legend.height : 0),
    option: {
      grid: { left: MARGIN + aside, right: MARGIN, top: top + SIZES.axis, height: HEIGHT - SIZES.axis - DAYS },
      xAxis: {
        type: 'category',
        data: rows.map((label) => dayName(label, say)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: INK.soft, width: 2 } },
        axisLabel: { margin: 16, hideOverlap: true, ...letters(SIZES.axis, { colour: INK.soft }) },
      },
      yAxis: {
        type: 'value',
        min: 0,
        minInterval: 1,
        splitNumber: 4,
        splitLine: { lineStyle: { color: INK.line, width: 2 } },
        axisLabel: { margin: 16, ...letters(SIZES.axis, { colour: INK.soft }) },
      },
      series: series.map((one, index) => seriesOf(data, one, index, say)),
    },
  };
}

function dayName(label: Label, say: Say): string {
  if (label.kind === 'day') return shortDay(label.day, say.language);
  return label.kind === 'week' ? shortDay(label.monday, say.language) : sayLabel(label, say);
}

function seriesOf(
  { shape, rows, beside }: ChartData,
  { name, values }: ChartData['series'][number],
  index: number,
  say: Say,
): BarSeriesOption | LineSeriesOption {
  const colour = (name === REST ? GATHERED : colourOf(index)).fill;
  const named = name ? { name: sayLabel(name, say) } : {};
  if (shape === 'line') {
    const lineStyle = { width: 5, color: colour };
    return {
      type: 'line',
      ...named,
      symbol: 'none',
      lineStyle,
      areaStyle: { color: colour, opacity: 0.15 },
      data: [...values],
    };
  }
  const stacked = name !== null && !beside;
  const told = !stacked && rows.length <= (beside ? MOST_TOLD / 2 : MOST_TOLD);
  return {
    type: 'bar',
    ...named,
    ...(stacked && { stack: 'row' }),
    barMaxWidth: 96,
    barCategoryGap: '18%',
    itemStyle: { color: colour, borderRadius: stacked ? 0 : [6, 6, 0, 0] },
    data: values.map((value) =>
      told && value > 0 ? { value, label: { show: true, formatter: formatNumber(value, say.language) } } : { value },
    ),
    label: { position: 'top', ...letters(SIZES.axis, { bold: true }) },
  };
}
