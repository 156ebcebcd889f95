/** The sheet of a share or an average: both numbers of each row, and what comes of them. */

import type { Say } from '../../texts/texts.ts';
import { dimensionOf } from '../counting/dimensions.ts';
import type { Tally } from '../counting/tally.ts';
import { unitOf } from '../counting/units.ts';
import { quotientOf, type Reckoned, reckonedIn, shownBy } from '../ratios.ts';
import type { Ratio } from '../views/view.ts';
import { sayRatio } from '../wording/ratios.ts';
import { STATE_TITLES } from '../words.ts';
import type { ReadySheet } from './job.ts';
import type { Cell } from './sheet.ts';
import { FIGURE_WIDTH, KEY_WIDTH, labelText } from './view-sheet.ts';

/** The sheet; undefined where the tally does not bear the share or the average. */
export function ratioSheet(tally: Tally, ratio: Ratio, say: Say, caption: string): ReadySheet | undefined {
  const found = reckonedIn(tally, ratio);
  if (!found) return undefined;
  const [cut] = tally.by.filter((id) => id !== shownBy(ratio));
  const figures = (row: Reckoned): Cell[] => [row.of, row.by, quotientOf(ratio, row) ?? null];
  const share = ratio.is === 'share';
  const headers = share
    ? [say(STATE_TITLES[ratio.state]), say('workbook-share-all'), say('workbook-share')]
    : [say(unitOf(ratio.of).title), say(unitOf(ratio.per).title), say('sheet-average')];
  const narrow = Object.keys(tally.filters).length > 0 || tally.period ? 'yes' : 'no';
  return {
    name: say(share ? 'sheet-share' : 'sheet-average'),
    caption,
    columns: [
      { header: say(cut ? dimensionOf(cut).row : 'workbook-totals-what'), width: KEY_WIDTH },
      ...headers.map((header) => ({ header, width: FIGURE_WIDTH })),
    ],
    pages: [cut ? found.rows.map((row) => [labelText(row.labels[0], say), ...figures(row)]) : []],
    foot: [[say('workbook-total'), ...figures(found.whole)]],
    notes: [sayRatio(say, ratio), ...(share ? [say('totals-share-whole', { narrow })] : [])],
  };
}
