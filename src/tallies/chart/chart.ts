/** A tally as a picture for a phone: the same figures as everywhere, drawn in a thread of its own. */

import type { Say } from '../../texts/texts.ts';
import type { Compared } from '../comparing/comparison.ts';
import type { Tally } from '../counting/tally.ts';
import type { Ratio } from '../views/view.ts';
import { chartData } from './data.ts';
import { createDrawer, type Drawer } from './drawer.ts';
import { pictureOf } from './option.ts';
import { chartWords } from './words.ts';

const drawer = createDrawer();

/** A tally, and what it is told beside. */
export interface Charted {
  readonly tally: Tally;
  readonly compared?: Compared;
  /** What is reckoned from it. */
  readonly ratio?: Ratio;
}

/**
 * The tally's first unit by its dimensions as PNG, 1080 pixels wide; without dimensions its totals. Rejects when it cannot be drawn in time.
 */
export function chartPng(charted: Charted, say: Say, by: Pick<Drawer, 'draw'> = drawer): Promise<Buffer> {
  const { tally, compared, ratio } = charted;
  const data = chartData(tally, compared, ratio);
  return by.draw(pictureOf(tally, data, chartWords(tally, data, say, { compared, ratio }), say));
}
