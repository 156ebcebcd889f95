/** Tells back how a question was understood, and what of it the answer leaves out. Pure. */

import { dimensionOf } from '../../../tallies/counting/dimensions.ts';
import { unitOf } from '../../../tallies/counting/units.ts';
import type { Became, Leftover, Slip, Understood } from '../../../tallies/questions/question.ts';
import { sayLabel } from '../../../tallies/wording/labels.ts';
import { sayRatio } from '../../../tallies/wording/ratios.ts';
import { tellMoment, tellPeriod } from '../../../tallies/wording/telling.ts';
import { STATE_TITLES } from '../../../tallies/words.ts';
import { lowerFirst } from '../../../texts/lower-first.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortTitle } from '../../screens/contest-title.ts';

/** The pieces are told in this order, however they were said. */
const ORDER: readonly Became['is'][] = [
  'share',
  'average',
  'unit',
  'dimension',
  'fullest',
  'filter',
  'state',
  'period',
  'as-of',
  'compared',
  'contests',
];

/** What is told beside the pieces. */
export interface Beside {
  readonly zone: string;
  /** The contests that were taken; null: all of them; undefined: the pieces say it. */
  readonly taken: string | null | undefined;
  /** Whether it goes on from what was looked at before. */
  readonly goesOn: boolean;
}

/** «Понял так: дети (без повторов) · хореография · МБОУ СОШ № 363», HTML. */
export function understoodLine(understood: readonly Understood[], { zone, taken, goesOn }: Beside, say: Say): string {
  const isCut = understood.some(({ became }) => became.is === 'dimension');
  const pieces = understood
    .filter(({ became }) => taken === undefined || became.is !== 'contests' || became.season)
    .filter(({ became }) => isCut || became.is !== 'fullest');
  const sorted = pieces.toSorted((one, other) => ORDER.indexOf(one.became.is) - ORDER.indexOf(other.became.is));
  const contest = taken === null ? say('wondering-all-contests') : taken;
  const parts = [...sorted.map(({ became }) => tellPiece(became, zone, say)), ...(contest ? [contest] : [])];
  return say.html(goesOn ? 'wondering-goes-on' : 'wondering-understood', { parts: parts.join(' · ') });
}

/** What was read otherwise than it is written, HTML; none where nothing was. */
export function slipLines(text: string, slips: readonly Slip[], say: Say): string[] {
  if (slips.length === 0) return [];
  const told = slips.map(({ start, end, as }) => say('wondering-slip', { written: text.slice(start, end), as }));
  return [say.html('wondering-slips', { words: told.join(', ') })];
}

/** What is not in the answer, HTML; none where everything is. */
export function leftoverLines(text: string, leftovers: readonly Leftover[], say: Say): string[] {
  const words = (why: Leftover['why']) =>
    leftovers
      .filter((one) => one.why === why)
      .map(({ start, end }) => quoted(text.slice(start, end), say))
      .join(', ');
  const [unknown, tooMany] = [words('unknown'), words('too-many')];
  return [
    ...(unknown ? [say.html('wondering-left', { words: unknown })] : []),
    ...(tooMany ? [say.html('wondering-too-many', { words: tooMany })] : []),
  ];
}

/** Words of the question as they were written, in the language's quotes. */
export function quoted(words: string, say: Say): string {
  return say('wondering-quoted', { words });
}

function tellPiece(became: Became, zone: string, say: Say): string {
  switch (became.is) {
    case 'unit':
      return became.units.map((unit) => lowerFirst(say(unitOf(unit).title))).join(', ');
    case 'dimension':
      return lowerFirst(say(dimensionOf(became.dimension).title));
    case 'fullest':
      return say('wondering-fullest');
    case 'filter':
      return became.labels.map((label) => sayLabel(label, say)).join(', ');
    case 'state':
      return lowerFirst(say(STATE_TITLES[became.state]));
    case 'share':
    case 'average':
      return sayRatio(say, became);
    case 'contests':
      if (became.contests.length === 0) return say('wondering-all-contests');
      return became.labels.map((label) => shortTitle(sayLabel(label, say))).join(', ');
    case 'period':
      return tellPeriod(became.period, say);
    case 'as-of':
      if (became.at === 'end-of-entries') return say('wondering-end-of-entries');
      return say('wondering-as-of', { moment: tellMoment(became.at, zone, say) });
    case 'compared':
      if (!became.label) return say('wondering-year-before');
      return say('wondering-beside', { contest: shortTitle(sayLabel(became.label, say)) });
  }
}
