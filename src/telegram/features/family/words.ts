/** Words of consents that families and schools share: what each purpose is called, how it stands. */

import { PURPOSES, type Purpose } from '../../../consents/purposes.ts';
import type { Decision, Decisions } from '../../../consents/queries.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';

const NAMES: Readonly<Record<Purpose, PlainKey>> = {
  processing: 'family-purpose-processing',
  distribution: 'family-purpose-distribution',
  photo: 'family-purpose-photo',
};

/** «Участие в конкурсе». */
export function purposeName(purpose: Purpose, say: Say): string {
  return say(NAMES[purpose]);
}

/** A line of HTML for each purpose: what it is called and what was decided. */
export function decisionLines(decisions: Decisions, say: Say): string[] {
  return PURPOSES.map((purpose) =>
    say.html('family-line', {
      mark: markOf(decisions[purpose]),
      purpose: purposeName(purpose, say),
      standing: say(standingOf(decisions[purpose])),
    }),
  );
}

function markOf(decision: Decision | null): string {
  if (decision === null) return '⬜';
  return decision.given ? '✅' : '✖️';
}

function standingOf(decision: Decision | null): PlainKey {
  if (decision === null) return 'family-undecided';
  if (!decision.given) return 'family-refused';
  return decision.how === 'paper' ? 'family-on-paper' : 'family-given';
}
