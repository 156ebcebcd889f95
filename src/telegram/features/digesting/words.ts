/** How often digests come, in words. */

import type { Wish } from '../../../tallies/digests/rules.ts';
import type { Say } from '../../../texts/texts.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** «Каждый день», «По средам». */
export function howOften(weekday: Wish['weekday'], say: Say): string {
  const day = weekday === null ? undefined : DAYS[weekday - 1];
  return day === undefined ? say('digest-daily') : say('digest-weekday', { day });
}

/** «9:00». */
export function hourText(hour: number): string {
  return `${hour}:00`;
}
