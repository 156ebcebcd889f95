/** Which contests a question is about: those it names, else those where its words mean something, else the one at hand; pure. */

import { isSameSeries } from '../comparing/series.ts';
import { contestAtHand } from '../rules.ts';
import type { Became } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Ids; none means every contest in reach. */
export function contestsMeant(understood: readonly Became[], { contests }: Vocabulary, now: Date): number[] {
  const said = understood.filter((became) => became.is === 'contests');
  if (said.some((became) => became.contests.length === 0)) return [];
  if (said.length > 0) return namedIn(understood, contests, now);
  const within = understood.flatMap((became) => (became.is === 'filter' && became.within ? [became.within] : []));
  const shared = contests.map(({ id }) => id).filter((id) => within.every((ids) => ids.includes(id)));
  const compared = understood.flatMap((became) => (became.is === 'compared' ? [became.with] : []));
  const beside = compared.flatMap((one) => (one.with === 'contest' ? [one.contest] : []));
  const atHand = (ids: readonly number[]) => {
    const apart = contests.filter(({ id }) => ids.includes(id) && !beside.includes(id));
    const one = contestAtHand(apart, now);
    return one ? [one.id] : [];
  };
  const everywhere = understood.some(({ is }) => is === 'period') || cutsByContest(understood);
  if (everywhere) return within.length === 0 ? [] : shared.length > 0 ? shared : [...new Set(within.flat())];
  return shared.length > 0 ? atHand(shared) : [...new Set(within.flatMap(atHand))];
}

/** Of one contest's editions the one at hand, unless a season, a period or a cut by contest wants others. */
function namedIn(understood: readonly Became[], contests: Vocabulary['contests'], now: Date): number[] {
  const said = understood.filter((became) => became.is === 'contests');
  const of = (isSeason: boolean) => [
    ...new Set(said.flatMap(({ season, contests: ids }) => ((season ?? false) === isSeason ? ids : []))),
  ];
  const [titled, seasons] = [of(false), of(true)];
  if (titled.length === 0) return seasons;
  const both = titled.filter((id) => seasons.includes(id));
  if (both.length > 0) return both;
  const all = understood.some(({ is }) => is === 'period') || cutsByContest(understood);
  if (all) return titled;
  const asOf = understood.flatMap((became) => (became.is === 'as-of' && became.at instanceof Date ? [became.at] : []));
  return editionsAtHand(titled, contests, asOf[0] ?? now);
}

/** Of each series among these contests the edition at hand at a moment. */
export function editionsAtHand(ids: readonly number[], contests: Vocabulary['contests'], at: Date): number[] {
  const named = contests.filter(({ id }) => ids.includes(id));
  return named.flatMap((one) => {
    const editions = named.filter((other) => isSameSeries(one.definition, other.definition));
    return contestAtHand(editions, at)?.id === one.id ? [one.id] : [];
  });
}

function cutsByContest(understood: readonly Became[]): boolean {
  return understood.some((became) => became.is === 'dimension' && became.dimension === 'contest');
}
