/** How a tally tells its moment, its status rule, its filters and its period: every picture of it says them. */

import { plainDateAt } from '../../calendar.ts';
import { formatMonth } from '../../texts/calendar-format.ts';
import { formatDate, formatTime, zoneName } from '../../texts/format.ts';
import type { Say } from '../../texts/texts.ts';
import type { Compared } from '../comparing/comparison.ts';
import { dimensionOf } from '../counting/dimensions.ts';
import type { Period } from '../counting/periods.ts';
import type { Tally } from '../counting/tally.ts';
import { COUNTED_STATES, type CountedState, STATE_TITLES, TOLD_STATES } from '../words.ts';
import { sayLabel } from './labels.ts';

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

/** «Номинация — Хореография; Район — Кировский, Ленинский», plain text; undefined where nothing is filtered. */
export function tellFilters({ filtered = [] }: Pick<Tally, 'filtered'>, say: Say): string | undefined {
  if (filtered.length === 0) return undefined;
  return filtered
    .map(({ by, labels }) => {
      const values = labels.map((label) => sayLabel(label, say)).join(', ');
      return say('tally-filter', { dimension: say(dimensionOf(by).row), values });
    })
    .join('; ');
}

/** «ноябрь 2026», «учебный год 2026/27»: plain text, in the middle of a sentence. */
export function tellPeriod(period: Period, say: Say): string {
  switch (period.kind) {
    case 'month':
      return formatMonth(`${period.month}-01`, say.language);
    case 'quarter':
      return say('period-quarter', { quarter: String(period.quarter), year: String(period.year) });
    case 'year':
      return say('period-year', { year: String(period.year) });
    case 'school-year':
      return say('period-school-year', { from: String(period.year), to: String(period.year + 1).slice(2) });
    case 'days': {
      const [from, to] = [period.from, period.to].map((day) => formatDate(day, say.language));
      return from === to ? (from ?? '') : say('period-days', { from: from ?? '', to: to ?? '' });
    }
  }
}

/** «Звёзды левого берега» 2025, на 8 февраля 2026, or past totals by their title and day. */
export function tellOther(other: Compared['with'], say: Say): string {
  if (other.kind === 'past') {
    return say('chart-other-past', { title: other.past.title, day: formatDate(other.past.heldOn, say.language) });
  }
  const { contests, moment, zone, period } = other.tally;
  const titles = contests.map(({ definition }) => yearly(definition)).join(', ');
  const title = period ? `${titles}, ${tellPeriod(period, say)}` : titles;
  return say('chart-other', { title, moment: tellMoment(moment, zone, say) });
}

/** A title with the year it closes in: editions of one contest are often called the same. */
function yearly({ title, closes_at, zone }: Tally['contests'][number]['definition']): string {
  return `${title} ${plainDateAt(new Date(Date.parse(closes_at) - 1), zone).slice(0, 4)}`;
}

function isSame(one: readonly CountedState[], other: readonly CountedState[]): boolean {
  return one.length === other.length && one.every((state) => other.includes(state));
}
