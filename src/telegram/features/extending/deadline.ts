/** How a draft's deadline stands, in one sentence. */

import type { ContestDefinition } from '../../../contests/definition.ts';
import type { Deadline } from '../../../entries/extending/queries.ts';
import type { EntryView } from '../../../entries/view.ts';
import { formatInstant } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';

/** A line of HTML, where the deadline is worth a word. */
export function deadlineLine(deadline: Deadline | undefined, { zone }: ContestDefinition, say: Say): string[] {
  const instant = (at: Date) => formatInstant(at, zone, say);
  switch (deadline?.kind) {
    case 'extended':
      return [say.html('deadline-extended', { until: instant(deadline.until) })];
    case 'grace':
      return [say.html('deadline-grace', { until: instant(deadline.until) })];
    case 'asked':
      return [say.html('deadline-asked')];
    case 'closed':
      return [say.html('deadline-closed', { closedAt: instant(deadline.closedAt) })];
    default:
      return [];
  }
}

/** The same above a question of a draft that goes on: after the end it may still be answered, though not submitted. */
export function openDraftLine(deadline: Deadline | undefined, contest: ContestDefinition, say: Say): string[] {
  if (deadline?.kind !== 'closed') return deadlineLine(deadline, contest, say);
  return [say.html('deadline-closed-draft', { closedAt: formatInstant(deadline.closedAt, contest.zone, say) })];
}

/** Of an entry just submitted: that it came after the end, where it did. */
export function lateLine({ late }: EntryView, say: Say): string[] {
  return late ? [say.html('deadline-submitted-late')] : [];
}
