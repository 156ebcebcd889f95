/** How long an entry can still be corrected once it is submitted. Pure. */

import { shownEnd } from '../../../contests/card.ts';
import { sayEnd } from '../../../contests/card-words.ts';
import type { EntryView } from '../../../entries/view.ts';
import { MINUTE_MS } from '../../../time-units.ts';
import type { Ctx } from '../../context.ts';

/** Nearer than this an end is told by the minutes left. */
const LAST_MINUTES = 60;

/** A sentence of HTML; nothing once it cannot be corrected, nor in the last minute, in which nobody gets there. */
export function correctableSentence(
  { contest }: Pick<EntryView, 'contest'>,
  until: Date | null,
  { now, say }: Pick<Ctx, 'now' | 'say'>,
): string[] {
  const minutes = minutesLeft(until, now);
  if (until === null || minutes < 1) return [];
  if (minutes <= LAST_MINUTES) return [say.html('submit-correctable-minutes', { minutes })];
  return [say.html('submit-correctable', { until: sayEnd(shownEnd(until, contest.zone), contest.zone, say) })];
}

/** Whether what is not in order at the submit can be put right later, in peace. */
export function isCorrectableLater(until: Date | null, now: Date): boolean {
  return minutesLeft(until, now) > LAST_MINUTES;
}

function minutesLeft(until: Date | null, now: Date): number {
  return until === null ? 0 : Math.floor((until.getTime() - now.getTime()) / MINUTE_MS);
}
