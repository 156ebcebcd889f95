/** Which colour is which part of a row, in the reader's language: as many side by side as have room. */

import type { Say } from '../../texts/texts.ts';
import { sayLabel } from '../wording/labels.ts';
import { type Block, type Mark, square, textIn } from './blocks.ts';
import type { ChartData } from './data.ts';
import { REST } from './lines.ts';
import { colourOf, GATHERED, INNER, LEADING, MARGIN, SIZES } from './look.ts';
import { widthOf } from './measure.ts';

const SQUARE = 28;
/** From a square to its name, and from a name to the next square. */
const GAPS = { name: 14, next: 40, line: 14 } as const;

/** The legend from `top` down; nothing where rows have no parts. */
export function legendOf(series: ChartData['series'], top: number, say: Say): Block {
  const marks: Mark[] = [];
  const line = Math.round(SIZES.axis * LEADING);
  let [x, y] = [MARGIN, top];
  for (const [index, { name }] of series.entries()) {
    if (!name) continue;
    const text = sayLabel(name, say);
    const width = Math.min(INNER - SQUARE - GAPS.name, widthOf(text, SIZES.axis) + 2);
    if (x > MARGIN && x + SQUARE + GAPS.name + width > MARGIN + INNER) [x, y] = [MARGIN, y + line + GAPS.line];
    const at = { x: x + SQUARE + GAPS.name, y, width };
    marks.push(square({ x, y: y + 4, side: SQUARE, colour: (name === REST ? GATHERED : colourOf(index)).fill }));
    marks.push(...textIn(text, at, { size: SIZES.axis, most: 1 }).marks);
    x += SQUARE + GAPS.name + width + GAPS.next;
  }
  return { marks, height: marks.length === 0 ? 0 : y + line - top };
}
