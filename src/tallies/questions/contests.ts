/** Which contests a question is about: those it names, else those where its words mean something, else the one at hand; pure. */

import { contestAtHand } from '../rules.ts';
import type { Became } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Ids; none means every contest in reach. */
export function contestsMeant(understood: readonly Became[], { contests }: Vocabulary, now: Date): number[] {
  const named = understood.flatMap((became) => (became.is === 'contests' ? [became.contests] : []));
  if (named.some((ids) => ids.length === 0)) return [];
  if (named.length > 0) return [...new Set(named.flat())];
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

function cutsByContest(understood: readonly Became[]): boolean {
  return understood.some((became) => became.is === 'dimension' && became.dimension === 'contest');
}
