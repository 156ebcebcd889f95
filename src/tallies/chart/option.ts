/** A chart as the drawing library is told it: plain data with the figures of the tally in it. Pure but for measuring. */

import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GraphicComponentOption, GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Language, Say } from '../../texts/texts.ts';
import type { Tally } from '../counting/tally.ts';
import { barArea } from './bars.ts';
import { type Block, type Lettering, stacked } from './blocks.ts';
import { columnArea } from './columns.ts';
import type { ChartData } from './data.ts';
import { INK, MARGIN, SIZES, WIDTH } from './look.ts';
import { tileArea } from './tiles.ts';
import type { ChartWords } from './words.ts';

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GraphicComponentOption | GridComponentOption
>;

/** What the drawing thread gets. */
export interface Picture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly option: ChartOption;
  /** Of the numbers along the axis. */
  readonly language: Language;
}

/** The middle of a picture: what stands between the words above and below. */
export interface Area extends Block {
  readonly option: ChartOption;
}

const AREAS: Record<ChartData['shape'], (tally: Tally, data: ChartData, top: number, say: Say) => Area> = {
  tiles: tileArea,
  bars: barArea,
  columns: columnArea,
  line: columnArea,
};

/** Space between the words and the middle. */
const AIR = 36;

/** The whole picture, as high as its content is. */
export function pictureOf(tally: Tally, data: ChartData, words: ChartWords, say: Say): Picture {
  const fact: Lettering = { size: SIZES.fact, colour: INK.soft, most: 3 };
  const above = stacked(
    [
      [words.title, { size: SIZES.title, bold: true, most: 3 }],
      [words.heading, { size: SIZES.heading, bold: true, colour: INK.soft, most: 2 }],
      ...words.facts.map((text): [string, Lettering] => [text, fact]),
    ],
    MARGIN,
    8,
  );
  const top = MARGIN + above.height + AIR;
  const area = AREAS[data.shape](tally, data, top, say);
  const note: Lettering = { size: SIZES.note, colour: INK.soft, most: 4 };
  const bottom = top + area.height + (words.notes.length > 0 ? AIR : 0);
  const below = stacked(
    words.notes.map((text): [string, Lettering] => [text, note]),
    bottom,
    10,
  );
  const option: ChartOption = {
    ...area.option,
    animation: false,
    backgroundColor: INK.paper,
    graphic: { elements: [...above.marks, ...area.marks, ...below.marks] },
  };
  return { width: WIDTH, height: Math.ceil(bottom + below.height + MARGIN), option, language: say.language };
}
