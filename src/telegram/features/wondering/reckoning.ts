/** Tells a share or an average above the figures it is reckoned from, with both numbers. Pure. */

import { sayLabel } from '../../../tallies/labels.ts';
import type { Ratio } from '../../../tallies/questions/question.ts';
import { averageIn, type Part, percentOf, shareIn } from '../../../tallies/ratios.ts';
import type { Tally } from '../../../tallies/tally.ts';
import { unitOf } from '../../../tallies/units.ts';
import { type CountedState, STATE_TITLES } from '../../../tallies/words.ts';
import { formatNumber } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';

/** Rows of a share that stand above their table. */
const MOST_ROWS = 20;

/** The lines, HTML. */
export function ratioLines(say: Say, tally: Tally, ratio: Ratio): string[] {
  return ratio.is === 'share' ? shareLines(say, tally, ratio.state) : averageLines(say, tally, ratio);
}

function shareLines(say: Say, tally: Tally, state: CountedState): string[] {
  const share = shareIn(tally, state);
  if (!share || share.all === 0) return [say.html('wondering-share-nothing')];
  const narrow = Object.keys(tally.filters).length > 0 || tally.period ? 'yes' : 'no';
  const rest = share.rows.length - MOST_ROWS;
  return [
    say.html('wondering-share-told', { state: say(STATE_TITLES[state]), ...told(say, share), all: share.all }),
    ...share.rows.slice(0, MOST_ROWS).map((row) => {
      const label = shortened(row.labels.map((one) => sayLabel(one, say)).join(', '));
      return say.html('wondering-share-row', { label, ...told(say, row) });
    }),
    ...(rest > 0 ? [say.html('totals-rows-left', { count: rest })] : []),
    say.html('wondering-share-whole', { narrow }),
  ];
}

/** «12 из 30», and the percent; of few that are not none it is not said that there are none. */
function told(say: Say, part: Part): { of: string; all: string; percent: string } {
  const percent = percentOf(part) ?? 0;
  const digits = formatNumber(percent, say.language);
  const rounded =
    percent === 0 && part.of > 0
      ? say('wondering-percent-less')
      : percent === 100 && part.of < part.all
        ? say('wondering-percent-more')
        : say('wondering-percent', { percent: digits });
  return { of: formatNumber(part.of, say.language), all: formatNumber(part.all, say.language), percent: rounded };
}

function averageLines(say: Say, tally: Tally, { of, per }: Extract<Ratio, { is: 'average' }>): string[] {
  const average = averageIn(tally, of, per);
  if (average === undefined) return [say.html('wondering-average-nothing')];
  return [
    say.html('wondering-average-told', {
      average: formatNumber(average, say.language),
      of: say(unitOf(of).text, { count: tally.total[of] }),
      per: say(unitOf(per).text, { count: tally.total[per] }),
    }),
  ];
}
