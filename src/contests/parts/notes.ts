/** What is worth a look in a contest, part by part: gaps between ages, an end that has passed, a nomination nobody can choose. Pure. */

import { takesEntries } from '../closing.ts';
import type { ContestDefinition } from '../definition.ts';
import { contestWarnings } from '../file/consistency.ts';
import type { ContestWarning } from '../file/faults.ts';
import type { PartName } from './catalogue.ts';

/** A likely slip; nothing is refused for it. */
export type PartNote = { readonly part: PartName } & (
  | ContestWarning
  /** A contest not yet published whose entering is over already. */
  | { readonly code: 'end-has-passed' }
  | { readonly code: 'nomination-takes-nobody'; readonly nomination: string }
  /** No nomination takes the form. */
  | { readonly code: 'form-nowhere'; readonly form: string }
);

const PARTS: Record<ContestWarning['code'], PartName> = {
  'ages-gap': 'ages',
  'grades-gap': 'ages',
  'title-not-asked': 'questions',
};

/** Everything worth a look at `now`, in the parts' order as far as they are of one part. */
export function partNotes(contest: ContestDefinition, now: Date): PartNote[] {
  const hasPassed = contest.state === 'draft' && new Date(contest.closes_at) <= now;
  return [
    ...contestWarnings(contest).map(({ path: _, ...warning }): PartNote => ({ part: PARTS[warning.code], ...warning })),
    ...(hasPassed ? [{ part: 'dates', code: 'end-has-passed' } as const] : []),
    ...contest.nominations
      .filter((nomination) => !nomination.closed && !takesEntries(contest, nomination))
      .map(({ title }) => ({ part: 'nominations', code: 'nomination-takes-nobody', nomination: title }) as const),
    ...contest.forms
      .filter(({ id, closed }) => !closed && !contest.nominations.some(({ forms }) => forms.includes(id)))
      .map(({ title }) => ({ part: 'forms', code: 'form-nowhere', form: title }) as const),
  ];
}
