/** Tells a share or an average above the figures it is reckoned from, with both numbers. Pure. */

import { isOfBefore } from '../../../tallies/comparing/comparison.ts';
import type { Figures, Tally } from '../../../tallies/counting/tally.ts';
import { unitOf } from '../../../tallies/counting/units.ts';
import { averageIn, shareIn } from '../../../tallies/ratios.ts';
import type { Ratio } from '../../../tallies/views/view.ts';
import { sayLabel } from '../../../tallies/wording/labels.ts';
import { sayReckoned, toldPart } from '../../../tallies/wording/ratios.ts';
import { type CountedState, STATE_TITLES } from '../../../tallies/words.ts';
import { formatNumber } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import type { Shown } from './shown.ts';

/** Rows of a share that stand above their table. */
const MOST_ROWS = 20;

type Average = Extract<Ratio, { is: 'average' }>;

/** The lines, HTML, with an empty one below; none where nothing is reckoned. */
export function reckonedLines(say: Say, { view: { ratio }, counted: { tally, compared } }: Shown): string[] {
  if (!ratio) return [];
  const then = compared && compared !== 'nothing' && compared.with.kind === 'tally' ? compared.with : undefined;
  const isBefore = then && isOfBefore(tally, then) ? 'yes' : 'no';
  const before = then && thenText(say, then.tally, ratio);
  const beside = before === undefined ? [] : [say.html('totals-ratio-then', { before, isBefore })];
  const lines = ratio.is === 'share' ? shareLines(say, tally, ratio.state, beside) : averageLines(say, tally, ratio);
  return [...lines, ...(ratio.is === 'share' ? [] : beside), ''];
}

/** A row's quotient with what was divided by what, plain text; undefined where there is nothing to divide by. */
export function quotientText(say: Say, figures: Figures, ratio: Average): string | undefined {
  const { of, per } = ratio;
  return averageIn(figures, ratio) === undefined
    ? undefined
    : sayReckoned(say, ratio, { of: figures[of], by: figures[per] });
}

function shareLines(say: Say, tally: Tally, state: CountedState, beside: readonly string[]): string[] {
  const share = shareIn(tally, state);
  if (!share || share.all === 0) return [say.html('totals-share-nothing')];
  const narrow = Object.keys(tally.filters).length > 0 || tally.period ? 'yes' : 'no';
  const rest = share.rows.length - MOST_ROWS;
  return [
    say.html('totals-share-told', { state: say(STATE_TITLES[state]), ...toldPart(say, share), all: share.all }),
    ...beside,
    ...share.rows.slice(0, MOST_ROWS).map((row) => {
      const label = shortened(row.labels.map((one) => sayLabel(one, say)).join(', '));
      return say.html('totals-share-row', { label, ...toldPart(say, row) });
    }),
    ...(rest > 0 ? [say.html('totals-rows-left', { count: rest })] : []),
    say.html('totals-share-whole', { narrow }),
  ];
}

function averageLines(say: Say, { total }: Tally, ratio: Average): string[] {
  const average = averageIn(total, ratio);
  if (average === undefined) return [say.html('totals-average-nothing')];
  return [
    say.html('totals-average-told', {
      average: formatNumber(average, say.language),
      of: say(unitOf(ratio.of).text, { count: total[ratio.of] }),
      per: say(unitOf(ratio.per).text, { count: total[ratio.per] }),
    }),
  ];
}

/** The same of what it stands beside; undefined where there was nothing to reckon it from. */
function thenText(say: Say, then: Tally, ratio: Ratio): string | undefined {
  if (ratio.is === 'average') return quotientText(say, then.total, ratio);
  const share = shareIn(then, ratio.state);
  return share && share.all > 0 ? say('totals-share-part', toldPart(say, share)) : undefined;
}
