/** How a tally tells its moment and its status rule: every picture of it says both. */

import { plainDateAt } from '../calendar.ts';
import { formatDate, formatTime, zoneName } from '../texts/format.ts';
import type { Say } from '../texts/texts.ts';
import { COUNTED_STATES, type CountedState, STATE_TITLES, TOLD_STATES } from './words.ts';

/** «22 ноября 2026, 12:00 (по Новосибирску)». */
export function tellMoment(moment: Date, zone: string, say: Say): string {
  const day = formatDate(plainDateAt(moment, zone), say.language);
  return `${day}, ${formatTime(moment, zone, say.language)} (${zoneName(moment, zone, say)})`;
}

/** Which entries count, plain text without a full stop. */
export function tellRule(states: readonly CountedState[], say: Say): string {
  if (isSame(states, COUNTED_STATES)) return say('status-rule-submitted-accepted');
  if (isSame(states, TOLD_STATES)) return say('status-rule-all');
  return say('status-rule-some', { states: states.map((state) => say(STATE_TITLES[state])).join(', ') });
}

function isSame(one: readonly CountedState[], other: readonly CountedState[]): boolean {
  return one.length === other.length && one.every((state) => other.includes(state));
}
