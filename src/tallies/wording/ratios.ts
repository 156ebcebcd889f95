/** Says a share or an average with both its numbers: «12 из 30, 40 %», «5 ÷ 2 = 2,5». Pure. */

import { formatNumber } from '../../texts/format.ts';
import { lowerFirst } from '../../texts/lower-first.ts';
import type { Say } from '../../texts/texts.ts';
import { unitOf } from '../counting/units.ts';
import { type Part, percentOf, type Reckoned, tenths } from '../ratios.ts';
import type { Ratio } from '../views/view.ts';
import { STATE_TITLES } from '../words.ts';

/** A part with its whole and the percent; of few that are not none it is not said that there are none. */
export function toldPart(say: Say, part: Part): { of: string; all: string; percent: string } {
  const percent = percentOf(part) ?? 0;
  const digits = formatNumber(percent, say.language);
  const rounded =
    percent === 0 && part.of > 0
      ? say('totals-percent-less')
      : percent === 100 && part.of < part.all
        ? say('totals-percent-more')
        : say('totals-percent', { percent: digits });
  return { of: formatNumber(part.of, say.language), all: formatNumber(part.all, say.language), percent: rounded };
}

/** What is reckoned, with both numbers; without the quotient where there is nothing to divide by. */
export function sayReckoned(say: Say, { is }: Ratio, { of, by }: Pick<Reckoned, 'of' | 'by'>): string {
  if (is === 'share') return say('totals-share-part', toldPart(say, { of, all: by }));
  const average = tenths(of, by);
  const [first, second] = [of, by].map((value) => formatNumber(value, say.language));
  const both = { of: first ?? '', per: second ?? '' };
  return average === undefined
    ? say('totals-no-quotient', both)
    : say('totals-quotient', { ...both, average: formatNumber(average, say.language) });
}

/** What a share or an average is of: «доля со статусом «Принята»», «в среднем: заявки / учреждения». */
export function sayRatio(say: Say, ratio: Ratio): string {
  if (ratio.is === 'share') return say('wondering-share', { state: say(STATE_TITLES[ratio.state]) });
  const title = (unit: typeof ratio.of) => lowerFirst(say(unitOf(unit).title));
  return say('wondering-average', { of: title(ratio.of), per: title(ratio.per) });
}
