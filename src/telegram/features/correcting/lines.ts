/** What a returned entry wants and until when, as lines of HTML. */

import type { StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { formatInstant } from '../../../texts/format.ts';
import { lowerFirst } from '../../../texts/lower-first.ts';
import type { Say } from '../../../texts/texts.ts';
import { stepName } from '../registering/summary.ts';

/** «название, состав»: the questions named that are still to be corrected, plain text; empty where none is. */
export function toCorrectText(
  { toCorrect, ...entry }: Pick<EntryView, 'toCorrect' | 'contest' | 'nomination'>,
  say: Say,
): string {
  return toCorrect.map((step) => lowerFirst(stepName(entry, step as StepId, say))).join(', ');
}

/** The questions named, where any are left, and the end, where there is one. */
export function correctionLines(entry: EntryView, say: Say): string[] {
  if (entry.state !== 'returned') return [];
  const what = toCorrectText(entry, say);
  const { correctBy, contest } = entry;
  return [
    ...(what === '' ? [] : [say.html('correcting-what', { what })]),
    ...(correctBy === null ? [] : [say.html('correcting-by', { until: formatInstant(correctBy, contest.zone, say) })]),
  ];
}
