/** A tally as a picture for a phone: the same figures as everywhere, drawn in a thread of its own. */

import type { Say } from '../../texts/texts.ts';
import type { Tally } from '../tally.ts';
import { chartData } from './data.ts';
import { createDrawer, type Drawer } from './drawer.ts';
import { pictureOf } from './option.ts';
import { chartWords } from './words.ts';

const drawer = createDrawer();

/**
 * The tally's first unit by its dimensions as PNG, 1080 pixels wide; without dimensions its totals. Rejects when it cannot be drawn in time.
 */
export function chartPng(tally: Tally, say: Say, by: Pick<Drawer, 'draw'> = drawer): Promise<Buffer> {
  const data = chartData(tally);
  return by.draw(pictureOf(tally, data, chartWords(tally, data, say), say));
}
