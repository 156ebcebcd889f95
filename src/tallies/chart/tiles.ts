/** Totals without rows: one tile for each unit, its figure large and its name below. */

import { formatNumber } from '../../texts/format.ts';
import type { Say } from '../../texts/texts.ts';
import type { Tally } from '../counting/tally.ts';
import { unitOf } from '../counting/units.ts';
import { box, type Mark, textIn } from './blocks.ts';
import type { ChartData } from './data.ts';
import { INK, INNER, LEADING, MARGIN, SIZES } from './look.ts';
import { widthOf } from './measure.ts';
import type { Area } from './option.ts';

const GAP = 24;
const PADDING = 32;
const TILE = { width: (INNER - GAP) / 2, height: 236 } as const;

/** Two tiles in a row; what was counted to nothing, now and then, has none. Of an odd number the last one is as wide as the picture. */
export function tileArea(tally: Tally, { totalThen, elsewhere }: ChartData, top: number, say: Say): Area {
  const counted = tally.units.filter((unit) => tally.total[unit] > 0 || (totalThen?.[unit] ?? 0) > 0);
  // What a contest has none of is no news, unless it is all there is to say.
  const units = counted.length > 0 ? counted : tally.units;
  const marks = units.flatMap((unit, index): Mark[] => {
    const alone = index === units.length - 1 && index % 2 === 0;
    const place = {
      x: MARGIN + (index % 2) * (TILE.width + GAP),
      y: top + Math.floor(index / 2) * (TILE.height + GAP),
      width: alone ? INNER : TILE.width,
    };
    const inside = { x: place.x + PADDING, width: place.width - 2 * PADDING };
    const figure = figureOf(tally, unit, say);
    const size = fitting(figure, inside.width);
    const below = place.y + PADDING + Math.round(SIZES.tile * LEADING) - 8;
    return [
      box({ ...place, height: TILE.height }),
      ...textIn(figure, { ...inside, y: place.y + PADDING - 10 }, { size, bold: true, most: 1 }).marks,
      ...textIn(
        nameOf(unit, { other: totalThen?.[unit], elsewhere }, say),
        { ...inside, y: below },
        { size: SIZES.label, colour: INK.soft, most: 2 },
      ).marks,
    ];
  });
  const rows = Math.ceil(units.length / 2);
  return { marks, height: rows * (TILE.height + GAP) - GAP, option: {} };
}

/** «Заявки», and how many there were then. */
function nameOf(
  unit: Tally['units'][number],
  { other, elsewhere }: { other: number | undefined; elsewhere: boolean },
  say: Say,
): string {
  const title = say(unitOf(unit).title);
  return other === undefined ? title : say(elsewhere ? 'chart-elsewhere' : 'chart-was', { unit: title, count: other });
}

function figureOf({ total, unnamed }: Tally, unit: Tally['units'][number], say: Say): string {
  const figure = formatNumber(total[unit], say.language);
  return unnamed > 0 && unitOf(unit).atLeast ? `≥ ${figure}` : figure;
}

/** The largest size at which the figure fits into one line. */
function fitting(figure: string, width: number): number {
  return Math.min(SIZES.tile, Math.floor(width / widthOf(figure, 1, 'bold')));
}
